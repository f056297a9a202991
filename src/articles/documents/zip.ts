import { signatureOf } from '../bytes.ts'
import { Unopened } from './unopened.ts'

/** What is unpacked of one file, in bytes: all in all, and of one of the files in it. */
const [most, mostOfOne] = [128 << 20, 64 << 20]
const mostFiles = 20_000

/**
 * The files in a ZIP archive that are wanted, by their names. No more is unpacked than the archive says beforehand, and that is limited.
 * @param what it should be: `a Word document`
 * @throws Unopened where it is no archive, is encrypted, or is too large
 */
export async function unzipped(bytes: Uint8Array, what: string, isWanted: (name: string) => boolean): Promise<Archive> {
  if (signatureOf(bytes) !== 'ZIP') throw notThis(bytes, what)
  const { unzipSync } = await import('fflate')
  let [size, count] = [0, 0]
  const files = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (++count > mostFiles) throw new Unopened(`there are more than ${mostFiles} files in this archive`)
      if (name.endsWith('/') || !isWanted(name)) return false
      size += originalSize
      if (originalSize > mostOfOne || size > most)
        throw new Unopened(`this file unpacks to more than ${(originalSize > mostOfOne ? mostOfOne : most) >> 20} MB`)
      return true
    },
  })
  return new Map(Object.entries(files))
}

export type Archive = ReadonlyMap<string, Uint8Array>

/** Archives of text, as it is; empty where a file is missing. */
export const textIn = (archive: Archive, name: string): string => {
  const bytes = archive.get(name)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

/** What is said of a file whose first bytes are those of another kind. */
export function notThis(bytes: Uint8Array, what: string): Unopened {
  const kind = signatureOf(bytes)
  if (kind === 'Word')
    return new Unopened(
      `this is not ${what}: it is encrypted with a password, or was saved by an old version of Office`,
      'Open it there, and save it again without a password.',
    )
  const is = kind === undefined ? 'it does not begin like one' : `it is a ${kind} file`
  return new Unopened(`this is not ${what}: ${is}`, 'Give it the right extension, or save the article’s text as .txt.')
}
