import type { DateLanguage } from '../languages/language.ts'
import type { Passage, Sentence } from '../model.ts'
import { clauseAfter, clauseBefore } from './clause.ts'
import type { Context, LastNamed } from './context.ts'
import type { Found } from './find.ts'
import { resolve, type Resolved } from './resolve.ts'

/** A passage with the expressions in it, in order. */
export interface ReadPassage {
  readonly passage: Passage
  readonly found: readonly Found[]
}

/** A sentence, the passage that it stands in and the expressions that begin in it. */
export interface ReadSentence extends ReadPassage {
  readonly sentence: Sentence
}

/** What is known of an article, wherever in it an expression stands. */
export type ArticleContext = Pick<Context, 'published' | 'lead' | 'order' | 'narrative'> & { readonly language: DateLanguage }

/** What an expression of a sentence comes to there. */
export function resolveFound(
  { passage: { text }, found }: ReadSentence,
  index: number,
  { language, published, lead, order, narrative }: ArticleContext,
  last: LastNamed,
): Resolved {
  const { start, end, reading } = found[index]!
  const directionOf = isInTable(found, index)
    ? nothingSaid
    : once(() => language.directionOf(clauseBefore(text, start), clauseAfter(text, end)))
  return resolve(reading, { published, lead, order, narrative, last, directionOf })
}

const nothingSaid = () => undefined

// so many expressions in so many characters are a table or a list, where no verb tells of each
const manyInTable = 8
const tableReach = 160

function isInTable(found: readonly Found[], index: number): boolean {
  const before = found[index - manyInTable]
  return before !== undefined && found[index]!.start - before.start < tableReach
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
