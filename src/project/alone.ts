import { createHash } from 'node:crypto'
import type { ArticleDraft } from '../articles/article-draft.ts'
import { printOfText } from '../articles/fingerprint.ts'
import { draftsOf, isBinary, openedDrafts } from '../articles/read.ts'
import { sentencesIn } from '../articles/settled-article.ts'
import { datedSentencesOf, mentionsOf } from '../events/article-mentions.ts'
import { remembered } from '../common/memo.ts'
import type { Article, NonEmpty, SourceFile } from '../model.ts'

/** A stage that needs one file or article alone, so that it can be done in another thread, and be remembered between builds. */
export interface AloneStage<Input> {
  readonly make: (input: Input) => unknown
  /** Whether the pipeline cannot do it itself, as it would have to wait. */
  readonly isWaiting?: (input: Input) => boolean
  /** What the stage is remembered by, in memory. */
  readonly isKnown: (input: Input) => boolean
  /** @param made what `make` made of it, perhaps elsewhere */
  readonly keep: (input: Input, made: never) => void
  /** All that decides what is made, besides the code. */
  readonly textOf: (input: Input) => string
  /** In bytes or characters, for the time that it will take. */
  readonly sizeOf: (input: Input) => number
}

/** An article of a file, with what its text alone decides of what is made of it later. */
interface Drafted {
  readonly draft: ArticleDraft
  readonly sentences?: ReturnType<typeof sentencesIn>
  readonly print?: ReturnType<typeof printOfText>
}

function withText(draft: ArticleDraft): Drafted {
  try {
    return { draft, sentences: sentencesIn(draft), print: printOfText(draft) }
  } catch {
    // the pipeline meets it again, and says what was lost
    return { draft }
  }
}

const drafts: AloneStage<SourceFile> = {
  make: async (file): Promise<Drafted[]> => (await openedDrafts(file)).map(withText),
  isWaiting: isBinary,
  isKnown: draftsOf.has,
  keep(file, made: readonly Drafted[]) {
    for (const { draft, sentences, print } of made) {
      if (sentences) sentencesIn.keep(draft, sentences)
      if (print) printOfText.keep(draft, print)
    }
    draftsOf.keep(file, made.map(({ draft }) => draft) as unknown as NonEmpty<ArticleDraft>)
  },
  textOf: ({ path, bytes, ...said }) => JSON.stringify(['draft', path, createHash('sha256').update(bytes).digest('hex'), said]),
  sizeOf: ({ bytes }) => bytes.length,
}

/** Of all that an article is: what it tells of rests on nothing else. */
export const articleHash = remembered((article: Article): string =>
  createHash('sha256').update(JSON.stringify(article)).digest('hex'),
)

interface Told {
  readonly dated: ReturnType<typeof datedSentencesOf>
  readonly told: ReturnType<typeof mentionsOf>
}

const mentions: AloneStage<Article> = {
  make: (article): Told => ({ dated: datedSentencesOf(article), told: mentionsOf(article) }),
  isKnown: article => datedSentencesOf.has(article) && mentionsOf.has(article),
  keep(article, { dated, told }: Told) {
    datedSentencesOf.keep(article, dated)
    mentionsOf.keep(article, told)
  },
  textOf: article => `mentions ${articleHash(article)}`,
  sizeOf: ({ passages }) => passages.reduce((sum, { text }) => sum + text.length, 0),
}

export const aloneStages = { drafts, mentions }
