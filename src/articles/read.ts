import { isDeepStrictEqual } from 'node:util'
import { contained } from '../contained.ts'
import { internalError } from '../internal-error.ts'
import { defaultLanguage, languageOf } from '../languages/index.ts'
import { remembered } from '../memo.ts'
import type { Article, DateOrder, IsoDate, Passage, Problem, Sentence, Source, SourceFile } from '../model.ts'
import { compareText } from '../text.ts'
import { addressListProblem, isAddressList } from './address-list.ts'
import { cleanText, decodeBytes, emptyProblem } from './bytes.ts'
import { copyProblem, findCopies, textKey, wordsOf } from './copies.ts'
import type { Draft } from './draft.ts'
import { formatOf } from './formats.ts'
import { takeFrontMatter } from './front-matter.ts'
import { sourceIds } from './ids.ts'
import { takeInlineEvents } from './inline-event.ts'
import { settleLanguage } from './language.ts'
import { type ArticleRecord, sha256, statedDay } from './plain.ts'
import { type Entry, settleDays } from './publication-day.ts'
import { entrySentences, sentencesOf, wholeOf } from './sentences.ts'
import { takenOffWithDates } from './taken-off.ts'
import { readText } from './text.ts'

export { readDefaults } from './defaults.ts'
export { formats } from './formats.ts'

export interface ReadOptions {
  /** The site's own habit, used when nothing in the articles decides. */
  readonly dateOrder?: DateOrder
  /** A day after which nothing can have been published; never the machine's clock. */
  readonly today?: IsoDate
}

/**
 * Reads every file, then settles what only the whole collection can: day/month order, copies. Articles come in the order of their
 * paths; files that hold none are left to `noArticles`. A file that makes a reader throw is an article without text, with a
 * problem that says so.
 */
export function readArticles(files: readonly SourceFile[], options: ReadOptions = {}): Article[] {
  const inOrder = [...files].sort((a, b) => compareText(a.path, b.path))
  const ids = sourceIds(inOrder.map(file => file.path))
  return readAll(
    inOrder.map(file => ({ id: ids.get(file.path)!, file, read: () => draftOf(file) })),
    options,
  )
}

/** What is said of the files that hold no article and are no source: lists of addresses. */
export const noArticles = (files: readonly SourceFile[]): Problem[] =>
  contained(files, some => some.map(draftOf), []).made.flatMap(({ isNoArticle, problems }) => (isNoArticle ? problems : []))

/** An article given as a record; what it states wins over what the text's own head says. */
export function articleOfRecord(record: ArticleRecord): Article {
  return articlesOfRecords([record])[0]!
}

/** Articles given as records, read together: their dates and copies are settled as those of files are. */
export function articlesOfRecords(records: readonly ArticleRecord[], options: ReadOptions = {}): Article[] {
  return readAll(
    records.map(({ id, text, published, language, ...stated }) => {
      const file: SourceFile = { path: id, bytes: new TextEncoder().encode(text) }
      const printed = published === undefined ? undefined : { readings: [published], evidence: statedDay(published) }
      const facts = { ...stated, ...(printed ? { printed } : {}), ...(language === undefined ? {} : { language }) }
      const read = () => {
        const draft = readText(cleanText(text), file, facts)
        return inItsLanguage({ ...draft, facts: { ...draft.facts, ...facts } }, file, language)
      }
      return { id, file, read }
    }),
    options,
  )
}

interface UnreadFile {
  readonly id: string
  readonly file: SourceFile
  readonly read: () => Draft
}

interface ReadFile extends Omit<UnreadFile, 'read'> {
  readonly draft: Draft
}

function readAll(files: readonly UnreadFile[], options: ReadOptions): Article[] {
  const { made, lost } = contained(files, some => finish(some.map(drafted).filter(isArticle), options), [])
  if (lost.length === 0) return made
  const ids = files.map(({ id }) => id)
  const all = [...made, ...lost.map(({ item, error }) => withoutText(item, error))]
  return all.sort((a, b) => ids.indexOf(a.source.id) - ids.indexOf(b.source.id))
}

const isArticle = ({ draft }: ReadFile) => !draft.isNoArticle

const drafted = ({ read, ...file }: UnreadFile): ReadFile => ({ ...file, draft: read() })

/** What is left of a file that makes a reader throw. */
function withoutText({ id, file: { path, bytes } }: UnreadFile, error: unknown): Article {
  const source: Source = { id, path, format: formatOf(path).format, language: defaultLanguage, sha256: sha256(bytes) }
  return { source, passages: [], sentences: [], problems: [internalError({ path }, 'this file from being read', error)] }
}

/** What the reader of its format makes of a file. */
export const draftOf = remembered((file: SourceFile): Draft => {
  const { format, read } = formatOf(file.path)
  const { text, problems } = decodeBytes(file.bytes, file.path, format)
  if (text === undefined) return { format, facts: {}, passages: [], removed: [], notes: [], problems }
  const front = takeFrontMatter(text, file.path)
  if (isAddressList(front.rest, format)) {
    const said = [...problems, ...front.problems, addressListProblem(file.path)]
    return { format, facts: {}, passages: [], removed: [], notes: [], problems: said, isNoArticle: true }
  }
  const draft = read(front.rest, file, front.facts)
  const whole = {
    ...draft,
    passages: draft.passages.map(passage => moveDown(passage, front.lines)),
    removed: draft.removed.map(line => moveDown(line, front.lines)),
    facts: { ...draft.facts, ...front.facts },
    problems: [...problems, ...front.problems, ...draft.problems],
  }
  const isUnsaid = draft.passages.length === 0 && problems.length + draft.problems.length === 0
  if (isUnsaid) whole.problems.push(emptyProblem(file.path, front.lines > 0 || draft.removed.length > 0))
  return inItsLanguage(whole, file, front.facts.language, draft.facts.language)
})

/** A draft with its language settled, from what its author and its page say. */
function inItsLanguage(draft: Draft, { path, defaults }: SourceFile, article?: string, page?: string): Draft {
  const text = draft.passages.map(passage => passage.text).join('\n')
  const { language, problem } = settleLanguage({ article, page, folder: defaults?.language, text }, path)
  return { ...draft, facts: { ...draft.facts, language }, problems: problem ? [...draft.problems, problem] : draft.problems }
}

const moveDown = <P extends { readonly line?: number }>(place: P, lines: number): P =>
  place.line === undefined || lines === 0 ? place : { ...place, line: place.line + lines }

function finish(read: readonly ReadFile[], options: ReadOptions): Article[] {
  const words = read.map(({ draft }) => wordsOf(draft.passages))
  const entries = read.map(({ file, draft }, index): Entry => {
    const folderOrder = file.defaults?.dateOrder
    return { path: file.path, draft, textKey: textKey(words[index]!), ...(folderOrder ? { folderOrder } : {}) }
  })
  const days = settleDays(entries, options)
  const sources = read.map(({ id, file, draft }, index) => sourceOf(id, file, draft, days[index]!, options.dateOrder))
  const copies = findCopies(
    sources.map((source, index) => ({ source, words: words[index]! })).filter(({ words }) => words.length > 0),
  )
  const byId = new Map(sources.map(source => [source.id, source]))
  return read.map(({ draft }, index) => {
    const plain = sources[index]!
    const copyOf = copies.get(plain.id)
    const source: Source = copyOf ? { ...plain, copyOf } : plain
    const problems: Problem[] = [...draft.problems, ...takenOffWithDates(draft, plain.path), ...days[index]!.problems]
    if (copyOf) problems.push(copyProblem(source, byId.get(copyOf.source)!))
    return articleOf(draft, source, problems)
  })
}

/** The article that was made last of each draft: it is the same record as long as nothing settled about it has changed. */
const lastArticles = new WeakMap<Draft, Article>()

function articleOf(draft: Draft, source: Source, problems: readonly Problem[]): Article {
  const last = lastArticles.get(draft)
  if (last && isDeepStrictEqual(last.source, source) && isDeepStrictEqual(last.problems, problems)) return last
  const read = draft.passages.map((passage, index) => ({ id: `p${index + 1}`, ...passage }))
  const { passages, inlineEvents } = draft.format === 'markdown' ? takeInlineEvents(read) : { passages: read, inlineEvents: [] }
  const language = languageOf(source.language)
  const sentencesIn = (passage: Passage): Sentence[] => {
    if (!language) return wholeOf(passage)
    const sentences = sentencesOf(passage, language.sentences)
    return passage.dated?.at ? entrySentences(sentences, passage, language.heads.tells) : sentences
  }
  const article: Article = {
    source,
    passages,
    sentences: passages.flatMap(sentencesIn),
    problems,
    ...(inlineEvents.length > 0 ? { inlineEvents } : {}),
  }
  lastArticles.set(draft, article)
  return article
}

function orderSaid(
  article: DateOrder | undefined,
  folder: DateOrder | undefined,
  site: DateOrder | undefined,
): Source['dateOrder'] {
  if (article) return { order: article, saidBy: 'article' }
  if (folder) return { order: folder, saidBy: 'folder' }
  return site && { order: site, saidBy: 'site' }
}

function sourceOf(
  id: string,
  file: SourceFile,
  draft: Draft,
  day: ReturnType<typeof settleDays>[number],
  siteOrder: DateOrder | undefined,
): Source {
  const { defaults = {} } = file
  const { printed: _, dateOrder: ownOrder, ...facts } = draft.facts
  const dateOrder = orderSaid(ownOrder, defaults.dateOrder, siteOrder)
  const tags = [...new Set([...(facts.tags ?? []), ...(defaults.tags ?? [])])]
  const publisher = facts.publisher ?? defaults.publisher
  return {
    id,
    path: file.path,
    format: draft.format,
    ...facts,
    ...(publisher === undefined ? {} : { publisher }),
    ...(day.published === undefined ? {} : { published: day.published }),
    ...(day.publishedOneOf === undefined ? {} : { publishedOneOf: day.publishedOneOf }),
    ...(day.publishedEvidence === undefined ? {} : { publishedEvidence: day.publishedEvidence }),
    ...(dateOrder ? { dateOrder } : {}),
    language: facts.language ?? defaultLanguage,
    ...(tags.length > 0 ? { tags } : {}),
    sha256: sha256(file.bytes),
    ...(draft.removed.length > 0 ? { removed: draft.removed } : {}),
    ...(draft.notes.length > 0 ? { notes: draft.notes } : {}),
  }
}
