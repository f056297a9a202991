import { isDeepStrictEqual } from 'node:util'
import { contained } from '../contained.ts'
import { internalError, type KnownPlace, startOf } from '../internal-error.ts'
import { defaultLanguage, headsOf, languageOf } from '../languages/index.ts'
import { remembered } from '../memo.ts'
import type { Article, DateOrder, IsoDate, NonEmpty, Passage, Problem, Sentence, Source, SourceFile } from '../model.ts'
import { compareText } from '../text.ts'
import { addressListProblem, isAddressList } from './address-list.ts'
import { cleanText, decodeBytes, emptyProblem } from './bytes.ts'
import { copyProblem, findCopies, textKey, wordsOf } from './copies.ts'
import type { Draft, Facts } from './draft.ts'
import { formatOf } from './formats.ts'
import { type FrontMatter, takeFrontMatter } from './front-matter.ts'
import { sourceIds } from './ids.ts'
import { takeInlineEvents } from './inline-event.ts'
import { settleLanguage } from './language.ts'
import { type ArticleRecord, sha256, statedDay } from './plain.ts'
import { withoutAddresses } from './mail-addresses.ts'
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
  const parts = inOrder.flatMap(file => pathsIn(file).map((path, index) => ({ path, file, read: () => draftsOf(file)[index]! })))
  const ids = sourceIds(parts.map(({ path }) => path))
  return readAll(
    parts.map(part => ({ ...part, id: ids.get(part.path)! })),
    options,
  )
}

/** The paths of the articles in a file: its own, or, where it holds several, with their numbers: `content/nexis.txt#2`. */
function pathsIn(file: SourceFile): string[] {
  const [drafts = []] = contained([file], some => some.map(draftsOf), []).made
  return drafts.length > 1 ? drafts.map((_, index) => `${file.path}#${index + 1}`) : [file.path]
}

/** What is said of the files that hold no article and are no source: lists of addresses. */
export const noArticles = (files: readonly SourceFile[]): Problem[] =>
  contained(files, some => some.flatMap(draftsOf), []).made.flatMap(({ isNoArticle, problems }) => (isNoArticle ? problems : []))

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
      return { id, path: id, file, read }
    }),
    options,
  )
}

interface UnreadFile {
  readonly id: string
  /** The article's, which is the file's own where that holds one. */
  readonly path: string
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
function withoutText({ id, path, file: { bytes } }: UnreadFile, error: unknown): Article {
  const source: Source = { id, path, format: formatOf(path).format, language: defaultLanguage, sha256: sha256(bytes) }
  return { source, passages: [], sentences: [], problems: [internalError({ path }, 'this file from being read', error)] }
}

/** What the reader of its format makes of a file: a draft of each article in it, or of none, with problems. */
export const draftsOf = remembered((file: SourceFile): NonEmpty<Draft> => {
  const { format, read, parts: partsIn } = formatOf(file.path)
  const { text, problems } = decodeBytes(file.bytes, file.path, format)
  const none = { format, facts: {}, passages: [], removed: [], notes: [] }
  if (text === undefined) return [{ ...none, problems }]
  const front = takeFrontMatter(text, file.path)
  if (isAddressList(front.rest, format)) {
    const said = [...problems, ...front.problems, addressListProblem(file.path)]
    return [{ ...none, problems: said, isNoArticle: true }]
  }
  const language = headsOf(front.facts.language ?? file.defaults?.language)
  const parts = partsIn?.(front.rest, language) ?? []
  const drafts = (parts.length > 1 ? parts : [{ text: front.rest, lines: 0, facts: {} }]).map((part, _, all) => {
    const stated = { ...part.facts, ...(all.length > 1 ? ofAll(front.facts) : front.facts) }
    const lines = front.lines + part.lines
    const draft = moveDown(read(part.text, file, stated), lines)
    const whole = {
      ...draft,
      facts: { ...draft.facts, ...stated },
      ...(all.length > 1 ? { line: firstLine(part.text, lines) } : {}),
    }
    const isUnsaid = draft.passages.length === 0 && problems.length + draft.problems.length === 0
    const unsaid = isUnsaid ? [emptyProblem(file.path, front.lines > 0 || draft.removed.length > 0)] : []
    return inItsLanguage(
      located({ ...whole, problems: [...draft.problems, ...unsaid] }),
      file,
      stated.language,
      draft.facts.language,
    )
  })
  const [first, ...others] = drafts as unknown as NonEmpty<Draft>
  const ofFile = [...problems, ...front.problems, ...(others.length > 0 ? ofOneProblems(front, file.path, drafts.length) : [])]
  return [{ ...first, problems: [...ofFile, ...first.problems] }, ...others]
})

/** The line of a part's first words. */
const firstLine = (text: string, before: number) =>
  before + 1 + (/^(?:[^\S\n]{0,400}\n)*/.exec(text)?.[0].split('\n').length ?? 1) - 1

/** What front matter says of a file that holds for all of its articles. */
function ofAll({ title: _, url: _url, printed: _printed, authors: _authors, archiveUrl: _archive, ...facts }: Facts): Facts {
  return facts
}

/** What is said of front matter that is about one article, where there are several under it. */
function ofOneProblems({ facts }: FrontMatter, path: string, count: number): Problem[] {
  const { title, printed, url, authors } = facts
  if ((title ?? printed ?? url ?? authors) === undefined) return []
  const message = `there are ${count} articles in this file, so the title, day, address and authors in its front matter are not used`
  const advice = `Say of one what is not right in edits.yaml, under its own path: ${path.replace(/^[^/]+\//, '')}#1`
  return [{ check: 'front-matter', severity: 'warning', path, line: 1, column: 1, message, advice }]
}

/** A draft whose problems have its own line, where it is one of several in a file. */
const located = (draft: Draft): Draft =>
  draft.line === undefined
    ? draft
    : { ...draft, problems: draft.problems.map(problem => ({ line: draft.line!, column: 1, ...problem })) }

/** A draft with its language settled, from what its author and its page say. */
function inItsLanguage(draft: Draft, { path, defaults }: SourceFile, article?: string, page?: string): Draft {
  const text = draft.passages.map(passage => passage.text).join('\n')
  const { language, problem } = settleLanguage({ article, page, folder: defaults?.language, text }, path)
  return { ...draft, facts: { ...draft.facts, language }, problems: problem ? [...draft.problems, problem] : draft.problems }
}

/** A draft of a text that stands lower in its file. */
function moveDown(draft: Draft, lines: number): Draft {
  if (lines === 0) return draft
  const down = <P extends { readonly line?: number }>(place: P): P =>
    place.line === undefined ? place : { ...place, line: place.line + lines }
  return { ...draft, passages: draft.passages.map(down), removed: draft.removed.map(down), problems: draft.problems.map(down) }
}

function finish(read: readonly ReadFile[], options: ReadOptions): Article[] {
  const words = read.map(({ draft }) => wordsOf(draft.passages))
  const entries = read.map(({ file, draft }, index): Entry => {
    const folderOrder = file.defaults?.dateOrder
    return { place: placeOf(file, draft), draft, textKey: textKey(words[index]!), ...(folderOrder ? { folderOrder } : {}) }
  })
  const days = settleDays(entries, options)
  const sources = read.map(({ id, path, file, draft }, index) => sourceOf(id, path, file, draft, days[index]!, options.dateOrder))
  const copies = findCopies(
    sources.map((source, index) => ({ source, words: words[index]! })).filter(({ words }) => words.length > 0),
  )
  const byId = new Map(sources.map(source => [source.id, source]))
  return read.map(({ draft }, index) => {
    const plain = sources[index]!
    const copyOf = copies.get(plain.id)
    const source: Source = copyOf ? { ...plain, copyOf } : plain
    const problems: Problem[] = [...draft.problems, ...takenOffWithDates(draft, startOf(plain).path), ...days[index]!.problems]
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

/** Where a draft begins in its file. */
const placeOf = ({ path }: SourceFile, { line }: Draft): KnownPlace => (line === undefined ? { path } : { path, line, column: 1 })

function sourceOf(
  id: string,
  path: string,
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
    path,
    ...(draft.line === undefined ? {} : { within: { path: file.path, line: draft.line } }),
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
    ...(draft.removed.length > 0 ? { removed: draft.removed.map(line => ({ ...line, text: withoutAddresses(line.text) })) } : {}),
    ...(draft.notes.length > 0 ? { notes: draft.notes } : {}),
  }
}
