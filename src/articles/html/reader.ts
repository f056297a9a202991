import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { isSameText } from '../../common/text.ts'
import { cleanText } from '../bytes.ts'
import { chronologyOf } from '../chronologies/chronology.ts'
import { unusedParts } from '../chronologies/unused-parts.ts'
import { type BlockOfLines, splitAtDates } from '../chronologies/dated-lines.ts'
import type { Block, ArticleDraft, Facts, FormatReader, PrintedDay } from '../article-draft.ts'
import { headLine } from '../boilerplate/masthead-line.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { nestingOf, withoutNesting } from './nesting.ts'
import { withoutNumbers } from '../boilerplate/paragraph-numbers.ts'
import { isWhole, withoutDateline } from '../boilerplate/own-text.ts'
import { type Page, pageOf } from './page.ts'
import { blocksOf, pageBody } from './content.ts'
import { removeBoxes } from './boxes.ts'
import { removeComments } from './comments.ts'
import { modifiedDay, pageDay } from './date.ts'
import { pageFacts } from './metadata.ts'
import { pageSource } from './source.ts'
import { printedDates } from '../publication-day/printed-date.ts'
import { withoutMarks } from '../boilerplate/reference-marks.ts'
import { type SavedPage, savedPage } from './saved-from.ts'
import { takeTail } from '../boilerplate/footer.ts'

/** Marks in all, beyond which a page is not read; elements inside one another, and the sum of all depths, beyond which their nesting is not. */
const mostMarks = 200_000
const deepest = 400
const mostWork = 4_000_000

const empty: ArticleDraft = { format: 'html', facts: {}, passages: [], removed: [], notes: [], problems: [] }

/** Reads a saved page. */
export const readHtml: FormatReader = (html, file, stated) => readPage(html, file, stated)

/** Reads a page that was saved from `savedFrom`, where its container says so. */
export function readPage(
  html: string,
  { path }: { readonly path: string },
  stated: Facts = {},
  savedFrom?: string,
): ArticleDraft {
  const { marks, depth, work } = nestingOf(html)
  const refuse = (message: string): ArticleDraft => ({
    ...empty,
    problems: [{ check: 'page', severity: 'error', path, message, advice: 'Save the article’s text as .txt.' }],
  })
  if (marks > mostMarks) return refuse(`there are more than ${mostMarks} marks (“<”, “&”) on this page`)
  const isDeep = depth > deepest || work > mostWork
  try {
    return readParsed(isDeep ? withoutNesting(pageSource(html)) : html, path, stated, savedFrom)
  } catch (error) {
    // the parsers are not ours, and the page may be anything
    return refuse(`this page could not be read (${(error as Error).message.slice(0, 100)})`)
  }
}

function readParsed(html: string, path: string, front: Facts, savedFrom: string | undefined): ArticleDraft {
  const saved = savedPage(html, savedFrom)
  const page = withoutArchive(pageOf(html), saved)
  const stated = pageFacts(page, saved)
  const facts = { ...stated, ...front }
  const language = headsOf(facts.language)
  const stamped = pageDay(page, language, stated.url)
  // Readability changes the document, so all of its text is taken before, where it may be needed
  const lines = stamped || !page.document.body ? [] : blocksOf(page.document.body).map(({ lines }) => lines.join('\n'))
  const printed = stamped ?? pageDay(page, language, undefined, lines)
  const modified = modifiedDay(page)
  const found = pageBody(page.document, language)
  const blocks = found.length > 0 ? found : allBlocks(html, language)
  const lined = blocks.map(block => ({ ...block, lines: block.lines.map(cleanText) }))
  const written = splitAtDates(lined, (before, after) => `${before}\n${after}`, language)
  const chronology = chronologyOf(written, language)
  const { dates } = chronology
  const dated = written.map(({ kind, text }, index): Block => ({ kind, text, ...(dates[index] ? { dated: dates[index] } : {}) }))
  const body = ownBlocks(dated, facts.title, language, isWhole(front))
  const read: Facts = {
    ...stated,
    ...body.facts,
    ...(printed && !isOfEntry(printed, dated) ? { printed } : {}),
    ...(modified === undefined ? {} : { modified }),
  }
  const problems =
    body.passages.length > 0
      ? unusedParts(chronology, written, language, path)
      : [
          {
            check: 'empty',
            severity: 'warning',
            path,
            message: 'no article was found on this page',
            advice: 'Save the article’s text as .txt.',
          } as const,
        ]
  return { ...empty, facts: read, passages: body.passages, removed: body.removed, notes: body.notes, problems }
}

/** What a page says of itself, without what archive.today says of its capture. */
function withoutArchive(page: Page, { isCapture }: SavedPage): Page {
  if (!isCapture) return page
  const metas = new Map(
    [...page.metas].filter(([name]) => !/^(?:article:(?:published|modified)_time|og:(?:site_name|url))$/.test(name)),
  )
  return { ...page, metas }
}

/** Whether a day that only the page's text gives is that of an entry, and not of its publication. */
function isOfEntry({ evidence: { from }, readings }: PrintedDay, blocks: readonly Block[]): boolean {
  if (!['class', 'near-headline', 'time', 'cue'].includes(from)) return false
  const days = blocks.flatMap(({ dated, text }) =>
    dated?.at ? printedDates(text.slice(dated.at.start, dated.at.end), monthNames()) : [],
  )
  return days.some(date => date.readings.some(day => readings.includes(day)))
}

/** All of a page's text, where no article is found in it. */
function allBlocks(html: string, language: HeadLanguage): BlockOfLines[] {
  const { document } = pageOf(html)
  removeComments(document, language)
  removeBoxes(document, language)
  return document.body ? blocksOf(document.body) : []
}

/** Takes the lines of a page's head and tail that Readability left in the article off it, unless all is stated that they could say. */
function ownBlocks(
  blocks: readonly Block[],
  title: string | undefined,
  language: HeadLanguage,
  isWhole: boolean,
): Pick<ArticleDraft, 'facts' | 'passages' | 'removed' | 'notes'> {
  const removed: RemovedLine[] = []
  let start = 0
  while (start < Math.min(blocks.length - 1, 12)) {
    const { text } = blocks[start]!
    const { kind } = headLine(text, language)
    const isTitle = isSameText(text, title)
    if (blocks[start]!.dated) break
    if (!isTitle && (isWhole || !['date', 'byline', 'furniture', 'breadcrumb', 'caption'].includes(kind))) break
    removed.push({ where: 'head', kind: isTitle ? 'title' : kind, text })
    start++
  }
  const own = blocks.slice(start).filter(block => block.text.trim() !== '')
  const lines = own.map(({ kind, text, dated }, number) => ({
    text,
    number,
    blankBefore: true,
    isOwn: isWhole || kind === 'table-row' || dated !== undefined,
  }))
  const tail = takeTail(lines, language)
  const dated = withoutDateline(
    tail.body.map(line => own[line.number]!),
    language,
  )
  const { printed: _, ...facts } = dated.facts
  return {
    facts,
    passages: withoutNumbers(dated.blocks, language).map(block => withoutMarks(block, language)),
    removed: [...removed, ...dated.removed, ...tail.removed.map(({ line: _, ...line }) => line)],
    notes: tail.notes,
  }
}
