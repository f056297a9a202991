import { createHash } from 'node:crypto'
import { startOf } from '../common/internal-error.ts'
import type { Problem, Source } from '../model.ts'
import { compareText, lowerWords } from '../common/text.ts'

type Compared = Pick<Source, 'id' | 'path' | 'within'> & {
  readonly [Key in 'published' | 'publisher' | 'url']: string | undefined
}

/** What is compared of an article. */
export interface Comparable {
  readonly source: Compared
  /** See `rowsOf`. */
  readonly rows: readonly number[]
}

/** How many words in a row are compared, and the share of them that two texts must have in common to be one. */
const row = 8
const common = 0.8

/** The words of passages, lower case, without marks: what stays the same when a text is copied. */
export const comparedWords = (passages: readonly { readonly text: string }[]): string[] =>
  passages.flatMap(({ text }) => lowerWords(text))

/** Equal for texts of the same words. */
export const textKey = (words: readonly string[]): string => createHash('sha256').update(words.join(' ')).digest('hex')

/**
 * For each article the one that it is a copy of, if any: the earliest published of those with the same words, or nearly. A text
 * that two outlets carry is syndicated, anything else the same text twice.
 */
export function findCopies(articles: readonly Comparable[]): Map<string, NonNullable<Source['copyOf']>> {
  const order = articles.map((_, index) => index).sort((a, b) => earlier(articles[a]!.source, articles[b]!.source))
  const prints = articles.map(({ rows }) => rows)
  const holders = new Map<number, number[]>()
  const copies = new Map<string, NonNullable<Source['copyOf']>>()
  for (const index of order) {
    const print = prints[index]!
    const shared = new Map<number, number>()
    for (const hash of print) for (const other of holders.get(hash) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    const original = [...shared].find(([other, count]) => count >= common * Math.max(print.length, prints[other]!.length))?.[0]
    if (original !== undefined) {
      const [first, copy] = [articles[original]!.source, articles[index]!.source]
      copies.set(copy.id, { source: first.id, kind: outlet(first) !== outlet(copy) ? 'syndicated' : 'duplicate' })
    } else {
      for (const hash of print) {
        const list = holders.get(hash)
        if (list === undefined) holders.set(hash, [index])
        else if (list.length < 50) list.push(index)
      }
    }
  }
  return copies
}

/** What the reader of a build is told of a copy. */
export function copyProblem(copy: Compared, kind: NonNullable<Source['copyOf']>['kind'], original: Compared): Problem {
  const isSyndicated = kind === 'syndicated'
  const carrier = original.publisher ?? outlet(original)
  return {
    check: 'copy',
    severity: isSyndicated ? 'note' : 'warning',
    ...startOf(copy),
    message: `this is the same text as ${original.path}${isSyndicated && carrier !== '' ? `, which ${carrier} carries` : ''}; they count as one source`,
    ...(isSyndicated ? {} : { advice: 'Remove one of the two.' }),
  }
}

function outlet({ publisher, url }: Compared): string {
  return (publisher ?? (url === undefined ? '' : new URL(url).host.replace(/^www\./, ''))).toLowerCase()
}

function earlier(a: Compared, b: Compared): number {
  return compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.path, b.path)
}

/** A sample of the hashes of all rows of words, the same rows in any text; short texts keep all of theirs. */
export function rowsOf(words: readonly string[]): number[] {
  const all: number[] = []
  for (let start = 0; start + row <= words.length; start++) all.push(hash(words.slice(start, start + row).join(' ')))
  if (all.length === 0 && words.length > 0) all.push(hash(words.join(' ')))
  const sample = all.filter(value => value % 8 === 0)
  return [...new Set(sample.length >= 8 ? sample : all)]
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  // FNV's low bits are its weakest
  return (value ^ (value >>> 15)) >>> 0
}
