import { contained } from '../common/contained.ts'
import { headsOf } from '../languages/index.ts'
import { remembered } from '../common/memo.ts'
import type { Article, NonEmpty, Problem, SourceFile } from '../model.ts'
import { compareText } from '../common/text.ts'
import { addressListProblem, isAddressList } from './text/address-list.ts'
import { cleanText, decodeBytes, emptyProblem } from './bytes.ts'
import { type Drafted, faulty, type ReadOptions, settledArticles } from './collection.ts'
import type { ArticleDraft, Facts } from './article-draft.ts'
import { fingerprintOf } from './fingerprint.ts'
import { formatOf, type TextFormat } from './formats.ts'
import { type FrontMatter, takeFrontMatter } from './front-matter/read-front-matter.ts'
import { settleLanguage } from './language.ts'
import { type ArticleRecord, statedDay } from './plain.ts'
import { Unopened, unopenedProblem } from './documents/unopened.ts'
import { readText } from './text/reader.ts'

export { readDefaults } from './front-matter/defaults.ts'
export { extensionOf, articleFormats as formats, isBinary, mostBytes } from './formats.ts'
export type { ReadOptions } from './collection.ts'

/**
 * Reads every file, then settles what only the whole collection can: day/month order, copies. Articles come in the order of their
 * paths; files that hold none are left to `noArticles`. A file that makes a reader throw is an article without text, with a
 * problem that says so.
 */
export function readArticles(files: readonly SourceFile[], options: ReadOptions = {}): Article[] {
  const inOrder = [...files].sort((a, b) => compareText(a.path, b.path))
  return settledArticles(inOrder.flatMap(draftedIn), options)
}

/**
 * The articles in a file, each by itself; of several, the paths have their numbers: `content/nexis.txt#2`. Of a file that makes a reader
 * throw, one without text.
 */
export function draftedIn(file: SourceFile): Drafted[] {
  const { made, lost } = contained([file], some => some.flatMap(draftsOf), [])
  const drafts = [...made, ...lost.map(({ error }) => faulty(formatOf(file.path).format, file.path, error))]
  return drafts.map((draft, index) => ({ draft, print: fingerprintOf(file, draft, drafts.length > 1 ? index + 1 : undefined) }))
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
  return settledArticles(records.map(draftedRecord), options)
}

/** An article given as a record, by itself. */
export function draftedRecord({ id, text, published, language, ...stated }: ArticleRecord): Drafted {
  const file: SourceFile = { path: id, bytes: new TextEncoder().encode(text) }
  const printed = published === undefined ? undefined : { readings: [published], evidence: statedDay(published) }
  const facts = { ...stated, ...(printed ? { printed } : {}), ...(language === undefined ? {} : { language }) }
  const read = (): ArticleDraft => {
    const draft = readText(cleanText(text), file, facts)
    return inItsLanguage({ ...draft, facts: { ...draft.facts, ...facts } }, file, language)
  }
  const { made, lost } = contained([read], some => some.map(each => each()), [])
  const [draft] = [...made, ...lost.map(({ error }) => faulty('text', id, error))]
  return { draft: draft!, print: { id, ...fingerprintOf(file, draft!) } }
}

/**
 * What the reader of its format makes of a file: a draft of each article in it, or of none, with problems. For a file that is no text,
 * `openedDrafts` has to be awaited and kept before.
 */
export const draftsOf = remembered((file: SourceFile): NonEmpty<ArticleDraft> => {
  const format = formatOf(file.path)
  return 'open' in format ? [notOpened(file)] : textDrafts(file, format)
})

/** The same, of any file. */
export async function openedDrafts(file: SourceFile): Promise<NonEmpty<ArticleDraft>> {
  const format = formatOf(file.path)
  if (!('open' in format)) return draftsOf(file)
  const opened = await format
    .open(file)
    .catch((error: unknown) => [{ ...emptyDraft(file), problems: [unopenedProblem(error, file.path)] }])
  return (opened.length > 0 ? opened : [emptyDraft(file)]).map(draft => {
    const isUnsaid = draft.passages.length + draft.problems.length === 0
    const stated = opened.length === 1 ? factsOfCatalogue(file) : {}
    const whole = {
      ...draft,
      facts: { ...draft.facts, ...stated },
      problems: isUnsaid ? [emptyProblem(file.path, draft.removed.length > 0)] : draft.problems,
    }
    return inItsLanguage(located(whole), file, stated.language, draft.facts.language)
  }) as unknown as NonEmpty<ArticleDraft>
}

function factsOfCatalogue({ catalogued: { published, ...facts } = {} }: SourceFile): Facts {
  if (published === undefined) return facts
  return { ...facts, printed: { readings: [published], evidence: { from: 'catalogue', text: published, confidence: 1 } } }
}

/** What a caller gets who asks for the articles of a file without having waited for it to be opened. */
const notOpened = (file: SourceFile): ArticleDraft => ({
  ...emptyDraft(file),
  problems: [
    unopenedProblem(new Unopened('this file was not opened before it was read', 'Wait for draftsAhead before.'), file.path),
  ],
})

const emptyDraft = ({ path }: SourceFile): ArticleDraft => ({
  format: formatOf(path).format,
  facts: {},
  passages: [],
  removed: [],
  notes: [],
  problems: [],
})

function textDrafts(file: SourceFile, { format, read, parts: partsIn }: TextFormat): NonEmpty<ArticleDraft> {
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
    const own = { ...factsOfCatalogue(file), ...front.facts }
    const stated = { ...part.facts, ...(all.length > 1 ? ofAll(own) : own) }
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
  const [first, ...others] = drafts as unknown as NonEmpty<ArticleDraft>
  const ofFile = [...problems, ...front.problems, ...(others.length > 0 ? ofOneProblems(front, file.path, drafts.length) : [])]
  return [{ ...first, problems: [...ofFile, ...first.problems] }, ...others]
}

/** The line of a part's first words. */
const firstLine = (text: string, before: number) =>
  before + 1 + (/^(?:[^\S\n]{0,400}\n)*/.exec(text)?.[0].split('\n').length ?? 1) - 1

/** What front matter says of a file that holds for all of its articles. */
function ofAll({
  title: _,
  url: _url,
  printed: _printed,
  authors: _authors,
  archiveUrl: _archive,
  image: _i,
  ...facts
}: Facts): Facts {
  return facts
}

/** What is said of front matter that is about one article, where there are several under it. */
function ofOneProblems({ facts }: FrontMatter, path: string, count: number): Problem[] {
  const { title, printed, url, authors } = facts
  if ((title ?? printed ?? url ?? authors) === undefined) return []
  const message = `there are ${count} articles in this file, so the title, day, address and authors in its front matter are not used`
  const advice = `Correct each article in edits.yaml, under its own path: ${path.replace(/^[^/]+\//, '')}#1`
  return [{ check: 'front-matter', severity: 'warning', path, line: 1, column: 1, message, advice }]
}

/** A draft whose problems have its own line, where it is one of several in a file. */
const located = (draft: ArticleDraft): ArticleDraft =>
  draft.line === undefined
    ? draft
    : { ...draft, problems: draft.problems.map(problem => ({ line: draft.line!, column: 1, ...problem })) }

/** A draft with its language settled, from what its author and its page say. */
function inItsLanguage(draft: ArticleDraft, { path, defaults }: SourceFile, article?: string, page?: string): ArticleDraft {
  const text = draft.passages.map(passage => passage.text).join('\n')
  const { language, problem } = settleLanguage({ article, page, folder: defaults?.language, text }, path)
  return { ...draft, facts: { ...draft.facts, language }, problems: problem ? [...draft.problems, problem] : draft.problems }
}

/** A draft of a text that stands lower in its file. */
function moveDown(draft: ArticleDraft, lines: number): ArticleDraft {
  if (lines === 0) return draft
  const down = <P extends { readonly line?: number }>(place: P): P =>
    place.line === undefined ? place : { ...place, line: place.line + lines }
  const pictures = draft.pictures?.map(picture => ({ ...picture, at: down(picture.at) }))
  return {
    ...draft,
    passages: draft.passages.map(down),
    removed: draft.removed.map(down),
    problems: draft.problems.map(down),
    ...(pictures && { pictures }),
  }
}
