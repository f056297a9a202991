import { createHash } from 'node:crypto'

/**
 * The ids of sources, `[a-z0-9-]{1,80}`, from their paths without the content folder and the extension. A short hash of the
 * path follows where its words are not the whole of it, and where two paths come to the same words.
 */
export function sourceIds(paths: readonly string[]): Map<string, string> {
  const plain = paths.map(plainId)
  const counts = new Map<string, number>()
  for (const id of plain) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map(
    paths.map((path, index) => [
      path,
      plain[index] !== undefined && counts.get(plain[index]) === 1 ? plain[index] : hashedId(path),
    ]),
  )
}

/** Of `content/nexis.txt#2`, the second article in its file, `nexis-2`. */
const stemOf = (path: string) => {
  const { file = path, number = '' } = /^(?<file>.*\.[^./#]+)#(?<number>\d+)$/.exec(path)?.groups ?? {}
  return file.replace(/^[^/]+\/(?=.)/, '').replace(/\.[^./]+$/, '') + (number === '' ? '' : `-${number}`)
}

function plainId(path: string): string | undefined {
  const stem = stemOf(path).replaceAll('/', '-')
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem) && stem.length <= 80 ? stem : undefined
}

function hashedId(path: string): string {
  const words = stemOf(path)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8)
  return [words.join('-').slice(0, 71).replace(/-$/, ''), hash].filter(part => part !== '').join('-')
}
