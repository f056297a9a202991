import { createHash } from 'node:crypto'
import { z } from 'zod'
import { idsOf } from '../articles/collection.ts'
import type { Fingerprint } from '../articles/fingerprint.ts'
import { type Settled, settle } from '../articles/settle.ts'
import type { DateOrder, Edit, Problem } from '../model.ts'
import { compareText } from '../common/text.ts'
import { problemsSchema } from './mention-line.ts'

/** All that the articles of a collection must know of one another before what they tell of is joined: `collection.json`. */
export interface Collection {
  /** The hash of the code that made it. */
  readonly code: string
  /** How the site writes numeric dates, where it says so. */
  readonly dateOrder?: DateOrder
  /** In the order of their paths. */
  readonly articles: readonly Collected[]
  readonly edits: readonly Edit[]
  /** Why no event may be shown, where the corrections cannot be used. */
  readonly withheld: readonly Problem[]
}

/** What is settled of an article. */
interface Collected extends Settled {
  readonly path: string
  /** The hash of its fingerprint: a line of another one is of another text. */
  readonly print: string
}

/** The shape of `collection.json`; `schemas/collection.schema.json` is made from it. */
export const collectionSchema = z.looseObject({
  code: z.string().describe('The hash of the code that made it.'),
  dateOrder: z.enum(['day-month', 'month-day']).optional(),
  articles: z.array(
    z.looseObject({
      id: z.string().min(1).describe('Of the source, unique in the collection.'),
      path: z.string(),
      print: z.string().describe('The hash of its fingerprint.'),
      published: z.string().optional().describe('Its day of publication.'),
      publishedOneOf: z.array(z.string()).optional().describe('Where that can be read in two ways, and nothing decides.'),
      copyOf: z.looseObject({ source: z.string(), kind: z.enum(['duplicate', 'syndicated']) }).optional(),
      problems: problemsSchema,
    }),
  ),
  edits: z.array(z.looseObject({ path: z.string(), line: z.number(), column: z.number() })).describe('The corrections.'),
  withheld: problemsSchema.describe('Why no event may be shown, where the corrections cannot be used.'),
})

/** Settles a collection from the fingerprints of its articles, in any order. */
export function collectionOf(prints: readonly Fingerprint[], { dateOrder, ...others }: Omit<Collection, 'articles'>): Collection {
  const inOrder = prints.toSorted((one, other) => compareText(one.path, other.path))
  const ids = idsOf(inOrder)
  const known = inOrder.map((print, index) => ({ print, id: ids[index]! })).filter(({ print }) => !print.isNoArticle)
  const articles = known.map(({ print }) => print)
  const settled = settle(
    articles,
    known.map(({ id }) => id),
    dateOrder ? { dateOrder } : {},
  )
  return {
    ...others,
    ...(dateOrder ? { dateOrder } : {}),
    articles: articles.map((print, index) => ({ path: print.path, print: hashOfPrint(print), ...settled[index]! })),
  }
}

export const hashOfPrint = (print: Fingerprint): string =>
  createHash('sha256').update(JSON.stringify(print)).digest('hex').slice(0, 16)
