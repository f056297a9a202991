import { createHash } from 'node:crypto'
import { languageOf } from '../languages/index.ts'
import type { Article, DateOrder, Evidence, IsoDate, Problem, Source, SourceDefaults, SourceFile } from '../model.ts'
import { sentencesOf } from './sentences.ts'

export interface ReadOptions {
  /** The site's own habit, used when nothing in the articles decides. */
  readonly dateOrder?: DateOrder
  /** A day after which nothing can have been published; never the machine's clock. */
  readonly today?: IsoDate
}

/** What a line of JSON says of an article instead of a file's own head. */
export interface ArticleRecord {
  readonly id: string
  readonly title?: string
  readonly published?: IsoDate
  readonly url?: string
  readonly publisher?: string
  readonly text: string
}

/** The formats that can be read, by file extension. */
export const formats: ReadonlyMap<string, Source['format']> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.html', 'html'],
])

/** Reads a folder's `_defaults.yaml`. */
export function readDefaults(text: string, path: string): { defaults: SourceDefaults; problems: readonly Problem[] } {
  void text
  void path
  return { defaults: {}, problems: [] }
}

/** Reads every file, then settles what only the whole collection can: day/month order, copies. Order of files does not matter. */
export function readArticles(files: readonly SourceFile[], options: ReadOptions = {}): Article[] {
  void options
  return files.map(file =>
    articleOfRecord({ id: file.path.replace(/[^a-z0-9]+/gi, '-').toLowerCase(), text: new TextDecoder().decode(file.bytes) }),
  )
}

/** An article given as a record; what it states wins over what the text's own head says. */
export function articleOfRecord(record: ArticleRecord): Article {
  return plainArticle(record)
}

/** The text as it is, as one passage: no head or tail is looked for, so that offsets into the passage are offsets into the text. */
export function plainArticle({ id, text, ...stated }: ArticleRecord): Article {
  const passage = { id: 'p1', kind: 'paragraph', text } as const
  const evidence: Evidence = { from: 'record', text: stated.published ?? '', confidence: 1 }
  return {
    source: {
      id,
      path: id,
      format: 'text',
      language: 'en',
      sha256: createHash('sha256').update(text).digest('hex'),
      ...stated,
      ...(stated.published === undefined ? {} : { publishedEvidence: evidence }),
    },
    passages: [passage],
    sentences: sentencesOf(passage, languageOf('en').sentences, 'wrapped'),
    problems: [],
  }
}
