import type { Store } from './store.ts'

/** A file of the site that takes long to make: its place from the site's root, and its bytes. */
export interface MadeFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The bytes that were made in an earlier build, or else are made now.
 * @param of all that decides what is made, besides the code
 */
export async function madeOnce(store: Store | undefined, of: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = store?.read(of)
  if (known !== undefined) return Buffer.from(known, 'base64')
  const bytes = await make()
  store?.write(of, Buffer.from(bytes).toString('base64'))
  return bytes
}
