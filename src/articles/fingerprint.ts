import { remembered } from '../common/memo.ts'
import type { Source, SourceDefaults, SourceFile } from '../model.ts'
import { rowsOf, textKey, comparedWords } from './copies.ts'
import type { ArticleDraft, Facts } from './article-draft.ts'
import { type OwnDate, ownDates } from './publication-day/own-dates.ts'
import { sha256 } from './plain.ts'

/** What must be known of an article to settle what rests on the whole collection: its day, its id, and of what it is a copy. */
export interface Fingerprint extends Pick<Source, 'path' | 'within' | 'sha256'> {
  /** That of a record, which states it; any other is made from the path. */
  readonly id?: string
  readonly defaults?: SourceDefaults
  readonly facts: Facts
  /** Equal for texts of the same words. */
  readonly textKey: string
  /** Hashes of some of its rows of words, see `rowsOf`; none where it has no text. */
  readonly rows: readonly number[]
  /** The dates that its own words give, where its day is open. */
  readonly ownDates?: readonly OwnDate[]
  /** Whether its file holds no article, and is no source. */
  readonly isNoArticle?: true
}

/** The fingerprint of an article in a file, of which its draft was made. */
export function fingerprintOf({ path, bytes, defaults }: SourceFile, draft: ArticleDraft, number?: number): Fingerprint {
  const { facts, line, isNoArticle } = draft
  return {
    path: number === undefined ? path : `${path}#${number}`,
    ...(number === undefined ? {} : { within: { path, ...(line === undefined ? {} : { line }) } }),
    sha256: sha256(bytes),
    ...(defaults ? { defaults } : {}),
    facts,
    ...(isNoArticle ? { isNoArticle } : {}),
    ...printOfText(draft),
  }
}

/** What of a fingerprint its text alone decides. */
export const printOfText = remembered((draft: ArticleDraft): Pick<Fingerprint, 'textKey' | 'rows' | 'ownDates'> => {
  const words = comparedWords(draft.passages)
  const { printed } = draft.facts
  const isOpen = printed !== undefined && printed.readings.length !== 1
  return { textKey: textKey(words), rows: rowsOf(words), ...(isOpen ? { ownDates: ownDates(draft) } : {}) }
})
