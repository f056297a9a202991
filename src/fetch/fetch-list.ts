import { mkdir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListedAddress } from '../articles/text/listed-addresses.ts'
import type { IsoDate } from '../model.ts'
import { writeAtomically } from '../project/atomic-write.ts'
import { type FetchOptions, pageGetter } from './get-page.ts'
import { NotFetched } from './not-fetched.ts'
import { pageFiles, stemOf } from './page-files.ts'

export interface ListOptions extends FetchOptions {
  /** The folder into which the pages are written. */
  readonly folder: string
  readonly accessed: IsoDate
  /** Whether pages that are there already are fetched again, and their files replaced. */
  readonly again: boolean
}

/** What became of an address. */
export type FetchOutcome = { readonly listed: ListedAddress } & (
  { readonly saved: string } | { readonly present: string } | { readonly failure: NotFetched }
)

/** How many pages are waited for at a time, each from another host. */
const atOnce = 8

/**
 * Saves the pages of a list, and tells what became of each as soon as it is known. One that fails does not keep the others.
 * @throws what the system says, where a file cannot be written
 */
export async function fetchList(
  list: readonly ListedAddress[],
  options: ListOptions,
  tell: (outcome: FetchOutcome) => void | Promise<void>,
): Promise<void> {
  const { folder, accessed, again } = options
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const get = pageGetter(options)
  const fetchOne = async (listed: ListedAddress): Promise<FetchOutcome> => {
    const stem = stemOf(listed.url)
    const before = names.filter(name => name.startsWith(`${stem}.`))
    if (before[0] !== undefined && !again) return { listed, present: join(folder, before[0]) }
    try {
      const files = pageFiles(await get(listed.url), stem, accessed)
      for (const { extension, bytes } of files) await writeAtomically(join(folder, stem + extension), bytes)
      const written = files.map(({ extension }) => stem + extension)
      for (const name of before.filter(name => !written.includes(name))) await unlink(join(folder, name))
      return { listed, saved: join(folder, written[0]!) }
    } catch (error) {
      if (error instanceof NotFetched) return { listed, failure: error }
      throw error
    }
  }
  const left = list.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const listed of left) await tell(await fetchOne(listed))
    }),
  )
}
