import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import type { Facts } from '../article-draft.ts'
import { printedDay } from '../boilerplate/masthead.ts'
import { headLine, isSentence } from '../boilerplate/masthead-line.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { isNames } from '../boilerplate/bylines.ts'
import { type PrintedDate, printedDates } from '../publication-day/printed-date.ts'
import { type LabelledField, fieldsIn, isMark } from './fields.ts'
import { recordAuthors } from './authors.ts'
import { webAddress } from '../web-address.ts'
import { writtenDays } from '../publication-day/written-day.ts'

interface WithoutRecord {
  /** The text with blank lines in place of the fields, so that all others keep their numbers. */
  readonly text: string
  readonly removed: readonly RemovedLine[]
  readonly facts: Facts
}

/**
 * Takes the fields that a database of newspapers writes about an article off it: its title, outlet, day and authors over the text, load
 * date, subjects and rights under it. What is no such record is left as it is.
 */
export function takeRecord(text: string, language: HeadLanguage): WithoutRecord {
  const lines = text.split('\n')
  const fields = fieldsIn(lines, language)
  const none = { text, removed: [], facts: {} }
  if (!isRecord(lines, fields, language)) return none
  const below = tailOf(lines, fields, language)
  const start = textStart(lines, fields, below, language)
  if (start === undefined) return none
  const over = headLines(lines, fields, start, language)
  const texts = new Map(fields.filter(({ is, at }) => is === 'text' && at >= start).map(field => [field.at, field]))
  const ofRecord = fields.filter(({ at }) => at < start || at >= below)
  // ProQuest’s comes once more under the text
  const isTitle = ({ is, at }: LabelledField) => is === 'title' && at < start
  // Gale’s rights stand between the label and the text
  const textsFrom = texts.has(start) ? lines.findIndex((line, index) => index > start && isSentence(line.trim())) : start
  const own = lines.map((line, index) => {
    const isRights = index < textsFrom && language.legal.test(line.trim())
    return index < start || index >= below || isRights ? '' : (texts.get(index)?.value ?? line)
  })
  return {
    text: own.join('\n'),
    // who asked the database for what is nobody’s business
    removed: lines.flatMap((line, index): RemovedLine[] =>
      ((index < start && index >= requestEnd(fields, start)) || index >= below) && line.trim() !== ''
        ? [{ where: index < start ? 'head' : 'tail', kind: 'record', text: line.trim(), line: index + 1 }]
        : [],
    ),
    facts: { ...positionalFacts(over, ofRecord.some(isTitle), language), ...fieldFacts(ofRecord, language) },
  }
}

function isRecord(lines: readonly string[], fields: readonly LabelledField[], language: HeadLanguage): boolean {
  const labels = new Set(fields.map(({ label }) => label))
  const isStrong = [...labels].some(label => language.records.strong.has(label) || label === 'HD')
  return lines.some(line => isMark(line, language)) || (isStrong && labels.size >= 3) || lengthAt(lines, language) >= 0
}

/** Where a line with nothing but the number of words stands over one with nothing but a day: Factiva writes no labels. */
function lengthAt(lines: readonly string[], { records: { length } }: HeadLanguage): number {
  const at = lines.slice(0, 30).findIndex(line => length.test(line.trim()))
  return at >= 0 && lines.slice(at + 1, at + 8).some(line => writtenDays(line.trim()).length > 0) ? at : -1
}

/** The index of the first line under the text: from the last line upward, blocks that begin with a label, a mark or rights. */
function tailOf(lines: readonly string[], fields: readonly LabelledField[], { records, legal }: HeadLanguage): number {
  const starts = new Set(fields.filter(({ is }) => is !== 'text').map(({ at }) => at))
  const isBelow = (index: number) => {
    const line = lines[index]!.trim()
    return starts.has(index) || records.ends.test(line) || records.below.test(line) || legal.test(line)
  }
  const inField = (index: number) => fields.some(({ is, at, end }) => is !== 'text' && index >= at && index < end)
  const isBlockBelow = (first: number, end: number) =>
    isBelow(first) &&
    (!starts.has(first) || lines.slice(first, end).every((_, index) => inField(first + index) || isBelow(first + index)))
  const section = lines.findIndex((line, index) => index > 0 && records.sections.test(line.trim()))
  let end = section < 0 ? lines.length : section
  for (let at = end; at > 0;) {
    let first = at - 1
    if (lines[first]!.trim() === '') {
      at = first
      continue
    }
    while (first > 0 && lines[first - 1]!.trim() !== '') first--
    if (!isBlockBelow(first, at)) {
      // under the last paragraph without a blank line
      while (at > first && isBelow(at - 1)) end = --at
      break
    }
    end = at = first
  }
  return end
}

/** The index of the text's first line: at its label, after the last label over it, or after Factiva's lines. */
function textStart(
  lines: readonly string[],
  fields: readonly LabelledField[],
  below: number,
  language: HeadLanguage,
): number | undefined {
  const above = fields.filter(({ at }) => at < below)
  const labelled = above.find(({ is }) => is === 'text') ?? above.find(({ label }) => label === 'abstract')
  if (labelled) return labelled.at
  let start = 0
  let prose = 0
  for (let index = 0; index < below && prose < 2; index++) {
    const field = above.find(({ at, end }) => index >= at && index < end)
    if (field) {
      start = field.end
      index = field.end - 1
    } else if (isSentence(lines[index]!.trim())) prose++
  }
  const counted = lengthAt(lines, language)
  if (counted >= 0 && counted >= start) {
    const rights = lines.slice(counted, counted + 16).findIndex(line => language.legal.test(line.trim()))
    start = counted + (rights < 0 ? 1 : rights + 1)
    if (rights < 0) while (start < below && lines[start]!.trim() !== '' && !isSentence(lines[start]!.trim())) start++
  }
  if (start > 0) return start
  const mark = lines.findIndex(line => language.records.starts.test(line.trim()))
  const told = mark < 0 ? -1 : lines.findIndex((line, index) => index > mark && index < below && isSentence(line.trim()))
  return told < 0 ? undefined : told
}

/** The index after the lines about the download itself. */
const requestEnd = (fields: readonly LabelledField[], start: number) =>
  fields.findLast(({ is, at }) => is === 'requested' && at < start)?.end ?? 0

/** A line over the text that has no label, and the block of lines in which it stands. */
interface HeadText {
  readonly text: string
  readonly block: number
}

function headLines(
  lines: readonly string[],
  fields: readonly LabelledField[],
  start: number,
  language: HeadLanguage,
): HeadText[] {
  const requested = requestEnd(fields, start)
  const mark = lines.slice(0, start).findLastIndex(line => isMark(line, language)) + 1
  let block = 0
  const found: HeadText[] = []
  for (let index = Math.max(requested, mark); index < start; index++) {
    const text = lines[index]!.trim().replace(/\s+/g, ' ')
    if (text === '') block++
    const isField = fields.some(({ at, end }) => index >= at && index < end)
    const isOther = language.legal.test(text) || language.records.below.test(text) || !/[\p{L}\d]/u.test(text)
    if (text !== '' && !isField && !isOther) found.push({ text, block })
  }
  return found
}

/** What the lines without labels say, by their order: outlet, day, title; or title, outlet, day; or title, number of words, day, outlet. */
function positionalFacts(lines: readonly HeadText[], hasTitle: boolean, language: HeadLanguage): Facts {
  const { records } = language
  const at = lines.findIndex(({ text }) => dayOf(text, language) !== undefined)
  const count = lines.findIndex(({ text }) => records.length.test(text))
  const day = at < 0 ? undefined : dayOf(lines[at]!.text, language)
  const facts: Facts = day ? { printed: printedDay(day, 'head-line', lines[at]!.text) } : {}
  const titleOf = (some: readonly HeadText[]) =>
    some
      .filter(({ block }) => block === some[0]?.block)
      .map(({ text }) => text)
      .join(' ')
  const stated = (title: string, outlet?: string, authors: readonly string[] = []): Facts => ({
    ...facts,
    ...(title === '' ? {} : { title }),
    ...(outlet === undefined ? {} : { publisher: outlet }),
    ...(authors.length > 0 ? { authors } : {}),
  })
  if (count >= 0) {
    const over = lines.slice(0, count)
    const byline = over.findIndex(
      ({ text }, index) =>
        index > 0 && (headLine(text, language).kind === 'byline' || (index === count - 1 && isNames(text, language))),
    )
    const title = titleOf(byline < 0 ? over : over.slice(0, byline))
    const outlet = lines.slice(Math.max(at, count) + 1).find(({ text }) => /\p{L}{2}/u.test(text))?.text
    return stated(title, outlet, byline < 0 ? [] : recordAuthors(over[byline]!.text, language))
  }
  if (at < 0) return stated(titleOf(lines))
  const before = lines.slice(0, at)
  const after = lines.slice(at + 1).filter(({ text, block }) => block !== lines[at]!.block && !isEdition(text, language))
  if (hasTitle) return stated('', before.at(-1)?.text)
  if (before.length > 0 && after.length > 0) return stated(titleOf(after), before.at(-1)!.text)
  return before.length > 1
    ? stated(titleOf(before.slice(0, -1)), before.at(-1)!.text)
    : stated(titleOf(before.length > 0 ? before : after))
}

const isEdition = (text: string, { records }: HeadLanguage) => text.split(' ').length <= 5 && records.edition.test(text)

/** `November 7, 2023 Tuesday`, `Tuesday 7 November 2023 10:14 AM GMT`. */
function dayOf(text: string, language: HeadLanguage): PrintedDate | undefined {
  if (text.length > 100 || !/\d/.test(text)) return undefined
  const line = headLine(text, language)
  return line.kind === 'date' ? line.published : undefined
}

function fieldFacts(fields: readonly LabelledField[], language: HeadLanguage): Facts {
  const valueOf = (is: LabelledField['is']) => fields.find(field => field.is === is && field.value !== '')?.value
  const reference = fields.find(({ is, value }) => is === 'reference' && printedDates(value, monthNames()).length > 0)?.value
  const stated = fields
    .filter(({ is }) => is === 'published')
    .map(({ value }) => dateIn(value))
    .find(date => date !== undefined)
  const date = stated ?? dateIn(reference)
  const requested = fields.filter(({ is }) => is === 'requested').map(({ value }) => dateIn(value)?.readings ?? [])
  const accessed = requested.find(days => days.length === 1)?.[0]
  const outlet = (valueOf('outlet') ?? reference)?.split(/\s*;\s/)[0]!.trim()
  const authors = fields.filter(({ is }) => is === 'authors').flatMap(({ value }) => recordAuthors(value, language))
  const title = valueOf('title')
  const place = withoutDates(valueOf('place') ?? '')
  const archiveUrl = fields
    .filter(({ is }) => is === 'address')
    .map(({ value }) => webAddress(value))
    .find(url => url !== undefined)
  return {
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined || outlet === '' ? {} : { publisher: outlet }),
    ...(date ? { printed: printedDay(date, 'head-line', date.text) } : {}),
    ...(authors.length > 0 ? { authors: [...new Set(authors)] } : {}),
    ...(place === '' ? {} : { place }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(accessed === undefined ? {} : { accessed }),
  }
}

/** `ORRIN, May 7` */
const withoutDates = (place: string) =>
  printedDates(place, monthNames())
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), place)
    .replace(/[\s,;]+$/, '')

/** The one date of a value; of several, the last one with a year. */
function dateIn(value = ''): PrintedDate | undefined {
  const [day, ...more] = writtenDays(value)
  if (day !== undefined && more.length === 0) return { start: 0, end: value.length, text: value, readings: [day], named: true }
  return printedDates(value, monthNames()).findLast(({ readings }) => readings.length > 0)
}
