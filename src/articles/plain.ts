import { createHash } from 'node:crypto'
import { defaultLanguage, languageOf } from '../languages/index.ts'
import type { Article, Evidence, IsoDate } from '../model.ts'
import { sentencesOf, wholeOf } from './sentences.ts'

/** What a line of JSON says of an article instead of a file's own head. */
export interface ArticleRecord {
  readonly id: string
  readonly title?: string
  readonly published?: IsoDate
  readonly url?: string
  readonly publisher?: string
  /** BCP 47; where it is not given, the text shows it. */
  readonly language?: string
  readonly text: string
}

/** The text as it is, as one passage: no head or tail is looked for, so that offsets into the passage are offsets into the text. */
export function plainArticle({ id, text, ...stated }: ArticleRecord): Article {
  const passage = { id: 'p1', kind: 'paragraph', text } as const
  const language = languageOf(stated.language ?? defaultLanguage)
  return {
    source: {
      id,
      path: id,
      format: 'text',
      language: defaultLanguage,
      sha256: sha256(text),
      ...stated,
      ...(stated.published === undefined ? {} : { publishedEvidence: statedDay(stated.published) }),
    },
    passages: [passage],
    sentences: language ? sentencesOf(passage, language.sentences, 'wrapped') : wholeOf(passage),
    problems: [],
  }
}

/** The evidence for a day that a record states. */
export const statedDay = (day: IsoDate): Evidence => ({ from: 'record', text: day, confidence: 1 })

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
