import { z } from 'zod'
import { type Drafted, type ReadOptions, settledArticles } from '../articles/collection.ts'
import type { ArticleDraft } from '../articles/article-draft.ts'
import type { Fingerprint } from '../articles/fingerprint.ts'
import { type FromArticle, mentionsOf } from '../events/article-mentions.ts'
import { type Article, checkNames, type Mention, type Problem, type Source } from '../model.ts'
import { codeVersion } from '../project/code-version.ts'
import { eventsSchema, mentionSchema } from '../writers/events-schema.ts'

/** What settling a collection reads of a line. */
export interface PrintLine {
  readonly id: string
  /** The hash of the code that made it. */
  readonly code: string
  readonly print: Fingerprint
}

/** What one article tells of, as a line, with all that is needed to join it with the others. */
export interface MentionLine extends PrintLine {
  readonly mentions: readonly Mention[]
  /** What could not be read, for a fault of the code. */
  readonly problems?: readonly Problem[]
  /** As it is by itself, before the collection is known; none where its file holds no article. */
  readonly source?: Source
  readonly draft: ArticleDraft
}

const problem = z.looseObject({
  check: z.enum(checkNames),
  severity: z.enum(['error', 'warning', 'note']),
  path: z.string(),
  message: z.string(),
})
export const problemsSchema = z.array(problem)

/** The shape of a line of which a collection is settled. */
export const printLineSchema = z.looseObject({
  id: z.string().min(1),
  code: z.string().describe('The hash of the code that made the line.'),
  print: z
    .looseObject({
      path: z.string().min(1),
      sha256: z.string(),
      facts: z.looseObject({}).describe('What the file says of the article.'),
      textKey: z.string().describe('Equal for texts of the same words.'),
      rows: z.array(z.number()).describe('Hashes of some of its rows of eight words.'),
    })
    .describe('What must be known of the article to settle what rests on the whole collection.'),
})

/** The shape of a line of mentions; `schemas/mentions.schema.json` is made from it. */
export const mentionLineSchema = printLineSchema.extend({
  mentions: z.array(mentionSchema),
  problems: problemsSchema.optional().describe('What could not be read, for a fault of the code.'),
  source: eventsSchema.shape.sources.element.optional().describe('As it is by itself, before the collection is known.'),
  draft: z
    .looseObject({
      format: z.enum(['text', 'markdown', 'html']),
      passages: z.array(z.looseObject({ kind: z.string(), text: z.string() })),
      removed: z.array(z.looseObject({ text: z.string() })),
      notes: z.array(z.string()),
      problems: problemsSchema,
    })
    .describe('The article as it was read, before the collection is known.'),
})

/** An article by itself, and what it tells of; no article where the file holds none. */
export interface Alone extends Drafted {
  readonly article: Article | undefined
}

export const alone = (drafted: Drafted, options: ReadOptions): Alone => ({
  ...drafted,
  article: settledArticles([drafted], options)[0],
})

export function mentionLine({ draft, print, article }: Alone): MentionLine {
  const { made, problems }: FromArticle<Mention> = article ? mentionsOf(article) : { made: [], problems: [] }
  return {
    id: article?.source.id ?? print.path,
    mentions: made,
    ...(problems.length > 0 ? { problems } : {}),
    ...(article ? { source: article.source } : {}),
    draft,
    print,
    code: codeVersion(),
  }
}
