import type { HeadLanguage } from '../../languages/language.ts'
import type { Evidence, IsoDate } from '../../model.ts'
import type { PrintedDay } from '../article-draft.ts'
import { headLine } from '../boilerplate/masthead-line.ts'
import { monthNames } from '../publication-day/month-names.ts'
import type { DatedElement } from './dated-element.ts'
import type { Page } from './page.ts'
import { daysBetween } from '../../common/calendar.ts'
import { machineDay, plausibleDay, printedDates } from '../publication-day/printed-date.ts'

/** Kinds of evidence with the share of pages on which each was right, measured on a thousand pages. */
const confidences = {
  url: 0.96,
  microdata: 0.98,
  meta: 0.91,
  'json-ld': 0.9,
  class: 0.91,
  'near-headline': 0.88,
  time: 0.81,
  cue: 0.72,
} as const

type Kind = keyof typeof confidences

/** Meta names that give a publication day, in the order in which they are asked. */
const metaNames =
  `article:published_time og:published_time og:article:published_time article:published published_time datepublished parsely-pub-date sailthru.date
   publish-date publish_date publishdate pubdate pub_date publication_date publication-date date_published date.published dc.date.issued
   dcterms.issued dcterms.created dc.date.created dc.date dcterms.date dc.created cxenseparse:recs:publishtime citation_publication_date
   citation_online_date citation_date article_date_original article:create_at originalpublicationdate shareaholic:article_published_time
   rnews:datepublished bt:pubdate article.published article.created prism.publicationdate release_date displaydate date`
    .split(/\s+/)
    .filter(name => name !== '')

/**
 * The publication day of a page, by the first kind of evidence that it has: linked data of an article, meta elements,
 * microdata, the address, elements named for dates, what stands near the headline, time elements, words such as “Published”.
 * A day on which the page was changed, or of its copyright, is never taken.
 */
export function pageDay(page: Page, language: HeadLanguage, url?: string, text: readonly string[] = []): PrintedDay | undefined {
  const elementDay = (mark: DatedElement['mark']) => elementsDay(page, mark, language)
  const stamped = [jsonLdDay(page, true), metaDay(page), elementDay('microdata')]
  const inWords = [urlDay(url), elementDay('class'), elementDay('near-headline')]
  const first = stamped.find(found => found !== undefined)
  if (first) return outvoted(first, [...stamped, ...inWords], modifiedDay(page)) ?? asPrinted(first, page, language)
  const [address, named, near] = inWords
  return address ?? jsonLdDay(page, false) ?? named ?? near ?? elementDay('time') ?? cueDay(text, language)
}

/** What two other kinds of evidence agree on, where the first has none on its side; a day of change has no vote. */
function outvoted(
  first: PrintedDay,
  all: readonly (PrintedDay | undefined)[],
  modified: IsoDate | undefined,
): PrintedDay | undefined {
  const days = all.filter(found => found?.readings.length === 1 && found.readings[0] !== modified)
  const votes = (found: PrintedDay | undefined) => days.filter(other => other!.readings[0] === found?.readings[0]).length
  // a day before or after is the same instant elsewhere
  const isNear = (found: PrintedDay) => Math.abs(daysBetween(found.readings[0]!, first.readings[0]!)) <= 1
  return votes(first) > 1 ? undefined : days.find(found => votes(found) > 1 && !isNear(found!))
}

/** The day on which a page says that it was last changed. */
export function modifiedDay(page: Page): IsoDate | undefined {
  const texts = [
    ...page.articles.map(article => article.modified),
    page.metas.get('article:modified_time'),
    page.metas.get('og:updated_time'),
  ]
  for (const text of texts) if (text !== undefined && machineDay(text)) return machineDay(text)
  return undefined
}

/**
 * A stamp in universal time may name the day before or after the one that readers see: where the page prints that, or stamps
 * it with an offset, the printed day it is.
 */
function asPrinted(stamped: PrintedDay, page: Page, language: HeadLanguage): PrintedDay {
  const day = stamped.readings[0]!
  if (
    stamped.readings.length > 1 ||
    !/T\d\d:?\d\d.*(?:Z|[+-]00:?00|[\d])$/.test(stamped.evidence.text) ||
    /[+-](?!00:?00)\d\d:?\d\d$/.test(stamped.evidence.text)
  )
    return stamped
  const modified = modifiedDay(page)
  for (const element of page.dated) {
    if (
      element.mark === 'near-headline' ||
      !element.afterHeadline ||
      isOfChange({ ...element, name: element.name.replace('entry-date updated', '') })
    )
      continue
    const printed =
      textDay(element.text, element.mark, language) ??
      (/[+-]\d\d:?\d\d$/.test(element.value) ? dayOf(element.value, element.mark) : undefined)
    const other = printed?.readings.length === 1 ? printed.readings[0]! : undefined
    if (other === undefined) continue
    if (other === modified) return stamped
    return Math.abs(daysBetween(day, other)) === 1
      ? { readings: [other], evidence: { ...stamped.evidence, text: element.text || element.value } }
      : stamped
  }
  return stamped
}

function jsonLdDay(page: Page, isArticle: boolean): PrintedDay | undefined {
  for (const { published } of page.articles.filter(article => article.isArticle === isArticle)) {
    const day = published === undefined ? undefined : dayOf(published, 'json-ld')
    if (day) return day
  }
  return undefined
}

function metaDay({ metas }: Page): PrintedDay | undefined {
  for (const name of metaNames) {
    const value = metas.get(name)
    const day = value === undefined ? undefined : dayOf(value, 'meta')
    if (day) return day
  }
  return undefined
}

/** `/2023/11/05/`, `/2023/nov/05/`, `/2023-11-05-`, `20231105`. */
function urlDay(url: string | undefined): PrintedDay | undefined {
  const path = url === undefined ? '' : new URL(url).pathname
  const match =
    /(?<![\d])(?<year>(?:19|20)\d\d)[/_-](?<month>\d\d?|[a-z]{3})[/_-](?<day>\d\d?)(?!\d)/.exec(path) ??
    /(?<![\da-f])(?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?![\da-f])/.exec(path)
  if (!match) return undefined
  const { year, month, day } = match.groups as Record<'year' | 'month' | 'day', string>
  const date = plausibleDay(Number(year), /\d/.test(month) ? Number(month) : (monthNames().get(month) ?? 0), Number(day))
  return date === undefined ? undefined : { readings: [date], evidence: evidence('url', match[0]) }
}

function elementsDay(page: Page, mark: DatedElement['mark'], language: HeadLanguage): PrintedDay | undefined {
  const elements = page.dated.filter(element => element.mark === mark && !isOfChange(element))
  // a date over the headline may belong to another article
  const after = elements.filter(element => element.afterHeadline)
  for (const element of after.length > 0 ? after : elements) {
    const day = (element.value !== '' && dayOf(element.value, mark)) || textDay(element.text, mark, language)
    if (day) return day
  }
  return undefined
}

const changed =
  /updat|modif|edit(?:ed|date)|revis|expire|deadline|event-?date|copyright|comment|countdown|reading-?time|read-?time/i

const isOfChange = ({ name, text }: DatedElement) =>
  changed.test(name) || (/^\W*(?:last )?(?:updated|modified|edited)/i.test(text) && !/publish|posted/i.test(text))

/** The day of an element's text, if next to nothing else stands in it, or, in one named for dates, no other date. */
function textDay(text: string, kind: Kind, language: HeadLanguage): PrintedDay | undefined {
  if (!/\d/.test(text) || /©|copyright/i.test(text)) return undefined
  // under a headline a sentence is the article's own
  if (kind === 'near-headline' && /[.!?]$/.test(text)) return undefined
  const line = headLine(text, language)
  const date = line.kind === 'date' ? line.published : undefined
  if (date && date.readings.length > 0) return { readings: date.readings, evidence: evidence(kind, text) }
  if (line.kind === 'date' || kind === 'near-headline' || text.length > 160) return undefined
  const printed = printedDates(text, monthNames()).filter(date => date.readings.length > 0)
  const before = text.slice(0, printed[0]?.start ?? 0)
  return printed.length === 1 && !before.match(language.modified)
    ? { readings: printed[0]!.readings, evidence: evidence(kind, text) }
    : undefined
}

/** A line of the page's text with a word for publication and a date. */
function cueDay(text: readonly string[], language: HeadLanguage): PrintedDay | undefined {
  for (const line of [...text.slice(0, 40), ...text.slice(-20)]) {
    if (line.length > 200 || !/\d/.test(line)) continue
    const { kind, published, hasCue } = headLine(line, language)
    if (kind === 'date' && hasCue && published && published.readings.length > 0)
      return { readings: published.readings, evidence: evidence('cue', line) }
  }
  return undefined
}

function dayOf(value: string, kind: Kind): PrintedDay | undefined {
  if (value.length > 100) return undefined
  const machine = machineDay(value)
  if (machine) return { readings: [machine], evidence: evidence(kind, value) }
  const [date] = printedDates(value, monthNames()).filter(date => date.readings.length > 0)
  return date && { readings: date.readings, evidence: evidence(kind, value) }
}

const evidence = (from: Kind, text: string): Evidence => ({ from, text, confidence: confidences[from] })
