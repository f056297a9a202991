import { fill, hasWords, plural, type SiteWords, wordsOf } from '../languages/words.ts'
import type { Article, Entity, Problem, Timeline } from '../model.ts'
import type { BuildRecord } from '../project.ts'
import type { Site } from '../site.ts'
import { compareText } from '../text.ts'
import type { LabelStyle } from '../timeline/label.ts'
import { plainCitation } from '../writers/citations.ts'
import type { Format } from '../writers/format.ts'
import { formats } from '../writers/formats.ts'
import { articleText, type CitationContext, type CitationView, citationView } from './citation-view.ts'
import { type Density, densityOf } from './density.ts'
import { type EventContext, type EventView, eventView, type Link } from './event-view.ts'
import { eventPath, namePath } from './paths.ts'
import { type Group, groupEvents, type Period, periodsOf } from './periods.ts'
import { type Citing, type SourceView, sourceView } from './source-view.ts'

/** All that the templates show. */
export interface SiteData {
  readonly site: Site
  readonly words: SiteWords
  readonly style: LabelStyle
  /** Of the pages' own words: English where there are none in the site's language. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly front: FrontView
  /** The pages of a timeline that is too long for one; else empty. */
  readonly periods: readonly PeriodView[]
  readonly events: readonly EventView[]
  /** An event's neighbours and the page that lists it, by its id. */
  readonly places: Readonly<Record<string, Place>>
  readonly redirects: readonly { readonly path: string; readonly to: string; readonly headline: string }[]
  readonly sources: readonly SourceView[]
  readonly names: readonly Topic[]
  readonly namesByKind: readonly { readonly label: string; readonly topics: readonly Topic[] }[]
  readonly tags: readonly Topic[]
  readonly undated: readonly CitationView[]
  readonly problems: readonly Problem[]
  /** What the build says of itself: the account of dates, releases, provenance. */
  readonly record?: BuildRecord
  /** How many of each severity. */
  readonly problemCounts: readonly string[]
  readonly timeline: Timeline
  /** What the timeline comes to, a line a number. */
  readonly numbers: readonly string[]
  readonly formats: readonly Format[]
  /** Where links of a page start that is served for any address. */
  readonly rootPath: string
}

export interface Place {
  readonly listed: string
  readonly period: string
  readonly previous?: Link
  readonly next?: Link
}

export interface FrontView {
  readonly groups: readonly Group[]
  /** Whether `groups` are all events or only the key events of a split timeline. */
  readonly isWhole: boolean
  readonly density?: Density
  readonly jump: readonly Jump[]
  readonly counts: string
  readonly footnotes: readonly Footnote[]
}

/** A source of a printed page, under the number that its quotations bear there. */
export interface Footnote {
  readonly number: number
  readonly text: string
}

/** A year of the list of dates to jump to, with its months. */
export interface Jump extends Link {
  readonly count: number
  readonly months: readonly (Link & { readonly count: number })[]
}

export interface PeriodView extends Omit<Period, 'events'> {
  readonly count: number
  readonly groups: readonly Group[]
  readonly footnotes: readonly Footnote[]
  readonly previous?: Link
  readonly next?: Link
}

/** A name or a tag with its events. */
export interface Topic {
  readonly path: string
  readonly label: string
  readonly kind?: Entity['kind']
  readonly events: readonly EventView[]
  /** Events that are too many for one page. */
  readonly more: number
}

const keyEventCount = 40
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'ug', 'sd'])

/** Prepares everything that the pages show. Templates compute nothing. */
export function siteData(
  site: Site,
  timeline: Timeline,
  inside: readonly Article[],
  problems: readonly Problem[] = [],
  record?: BuildRecord,
): SiteData {
  // works outside the content folder are sources without text
  const outside = (timeline.external ?? []).map(source => ({ source, passages: [], sentences: [], problems: [] }))
  const articles = [...inside, ...outside]
  const style: LabelStyle = {
    language: site.language,
    ...(site.dateOrder === undefined ? {} : { dateOrder: site.dateOrder }),
  }
  const words = wordsOf(site.language)
  const nameLinks = new Map(timeline.entities.map(({ id, label }) => [id, { path: namePath(id), text: label }] as const))
  const texts = new Map(articles.map(article => [article.source.id, articleText(article)] as const))
  const numbers = new Map(articles.map(({ source }, index) => [source.id, index + 1] as const))
  const context: EventContext = {
    words,
    numbers,
    style,
    articles: texts,
    nameLinks,
    ...(site.url === undefined ? {} : { url: site.url }),
  }
  const events = timeline.events.map(event => eventView(event, context))
  const footnote = footnotesOf(articles)
  const isWhole = events.length <= site.eventsPerPage
  const periods = isWhole ? [] : periodViews(periodsOf(events, site.eventsPerPage, style), footnote, words, style)
  const pages = isWhole ? [{ path: 'index.html', label: words.timeline, groups: groupEvents(events, style) }] : periods
  const hrefs = groupHrefs(pages)
  const shown = isWhole ? events : mostImportant(events, keyEventCount)
  const names = topics(events, site.eventsPerPage, event => event.names, timeline.entities)
  const density = densityOf(events, event => hrefs.get(event.id)?.href ?? event.path, style)
  return {
    site,
    words,
    style,
    language: hasWords(site.language) ? site.language : 'en',
    direction: rightToLeft.has(site.language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    front: {
      groups: isWhole ? (pages[0]?.groups ?? []) : groupEvents(shown, style),
      isWhole,
      ...(density === undefined ? {} : { density }),
      footnotes: footnote(shown),
      jump: pages.flatMap(page => jumps(page)),
      counts: `${plural(words.events, events.length, site.language)}, ${plural(words.sourcesCount, timeline.sources.length, site.language)}`,
    },
    periods,
    events,
    places: placesOf(events, hrefs),
    redirects: redirectsOf(timeline),
    sources: sourceViews(articles, timeline, context),
    names,
    namesByKind: namesByKind(names, words),
    tags: topics(events, site.eventsPerPage, event => event.tags),
    undated: timeline.undated.flatMap((mention, index) => citationView(mention, index + 1, context) ?? []),
    problems,
    ...(record && { record }),
    problemCounts: countsOf(problems, words, site.language),
    timeline,
    numbers: numbersOf(timeline, words, site.language),
    formats,
    rootPath: site.url === undefined ? '' : new URL(site.url).pathname,
  }
}

/** The most important events, in the order in which they were. */
function mostImportant(events: readonly EventView[], count: number): EventView[] {
  if (events.length <= count) return [...events]
  const ranked = [...events].sort((a, b) => b.importance - a.importance)
  const chosen = new Set(ranked.slice(0, count))
  return events.filter(event => chosen.has(event))
}

type Footnotes = (events: readonly EventView[]) => Footnote[]

/** For a page of events, the sources that it quotes. A source has the same number on every page. */
function footnotesOf(articles: readonly Article[]): Footnotes {
  const texts = new Map(
    articles.map(({ source }, index) => [source.id, { number: index + 1, text: plainCitation({ source }) }] as const),
  )
  return events => {
    const quoted = new Set(events.flatMap(({ citations }) => citations.map(citation => citation.source.id)))
    return [...texts].flatMap(([id, footnote]) => (quoted.has(id) ? [footnote] : []))
  }
}

function periodViews(periods: readonly Period[], footnote: Footnotes, words: SiteWords, style: LabelStyle): PeriodView[] {
  const titled = periods.map(period => ({ ...period, label: periodLabel(period, words) }))
  return titled.map(({ events, ...period }, index) => ({
    ...period,
    count: events.length,
    groups: groupEvents(events, style),
    footnotes: footnote(events),
    ...neighbours(titled, index, ({ path, label }) => ({ path, text: label })),
  }))
}

const periodLabel = ({ label, part, parts }: Period, words: SiteWords) =>
  part === undefined || parts === undefined ? label : fill(words.partOf, { period: label, part, parts })

function neighbours<T>(list: readonly T[], index: number, link: (one: T) => Link): { previous?: Link; next?: Link } {
  const [previous, next] = [list[index - 1], list[index + 1]]
  return { ...(previous === undefined ? {} : { previous: link(previous) }), ...(next === undefined ? {} : { next: link(next) }) }
}

type Listed = Pick<PeriodView, 'path' | 'label' | 'groups'>

/** For each event the page that lists it, and its finest landmark there. */
function groupHrefs(pages: readonly Listed[]): Map<string, { href: string; page: Listed }> {
  const hrefs = new Map<string, { href: string; page: Listed }>()
  const visit = (group: Group, page: Listed) => {
    for (const event of group.events) hrefs.set(event.id, { href: `${page.path}#${group.id}`, page })
    for (const inner of group.groups) visit(inner, page)
  }
  for (const page of pages) for (const group of page.groups) visit(group, page)
  return hrefs
}

function jumps({ path, groups }: Listed): Jump[] {
  const link = ({ id, label, count }: Group) => ({ path: `${path}#${id}`, text: label, count })
  return groups.map(year => ({ ...link(year), months: year.groups.map(link) }))
}

function placesOf(events: readonly EventView[], hrefs: ReadonlyMap<string, { page: Listed }>): Record<string, Place> {
  return Object.fromEntries(
    events.map((event, index) => {
      const page = hrefs.get(event.id)?.page
      const listed = `${page?.path ?? 'index.html'}#e-${event.id}`
      const link = ({ path, headline }: EventView) => ({ path, text: headline })
      return [event.id, { listed, period: page?.label ?? '', ...neighbours(events, index, link) }]
    }),
  )
}

/** Pages for the ids that events had before they were merged; an id that an event still has is not one. */
function redirectsOf({ events }: Timeline): { path: string; to: string; headline: string }[] {
  const taken = new Set(events.map(event => eventPath(event.id)))
  return events.flatMap(({ id, aliases, headline }) =>
    (aliases ?? []).flatMap(alias => {
      const path = eventPath(alias)
      if (taken.has(path)) return []
      taken.add(path)
      return [{ path, to: eventPath(id), headline }]
    }),
  )
}

function sourceViews(articles: readonly Article[], { events }: Timeline, context: CitationContext): SourceView[] {
  const citing = new Map<string, Citing[]>()
  for (const event of events)
    for (const mention of event.citations) {
      const list = citing.get(mention.source) ?? []
      list.push({ event, mention })
      citing.set(mention.source, list)
    }
  return articles.map(article => sourceView(article, citing.get(article.source.id) ?? [], context))
}

function topics(
  events: readonly EventView[],
  limit: number,
  linksOf: (event: EventView) => readonly Link[],
  entities: readonly Entity[] = [],
): Topic[] {
  const kinds = new Map(entities.map(({ id, kind }) => [namePath(id), kind] as const))
  const found = new Map<string, { path: string; label: string; kind?: Entity['kind']; events: EventView[] }>()
  for (const event of events)
    for (const { path, text } of linksOf(event)) {
      const kind = kinds.get(path)
      const topic = found.get(path) ?? { path, label: text, ...(kind === undefined ? {} : { kind }), events: [] }
      if (topic.events.at(-1) !== event) topic.events.push(event)
      found.set(path, topic)
    }
  return [...found.values()]
    .sort((a, b) => b.events.length - a.events.length || compareText(a.path, b.path))
    .map(topic => ({
      ...topic,
      events: mostImportant(topic.events, limit),
      more: Math.max(0, topic.events.length - limit),
    }))
}

function namesByKind(names: readonly Topic[], words: SiteWords): { label: string; topics: Topic[] }[] {
  const kinds = Object.entries(words.nameKinds)
  return kinds
    .map(([kind, label]) => ({ label, topics: names.filter(name => (name.kind ?? 'other') === kind) }))
    .filter(({ topics }) => topics.length > 0)
}

function countsOf(problems: readonly Problem[], words: SiteWords, language: string): string[] {
  return (['error', 'warning', 'note'] as const).flatMap(severity => {
    const count = problems.filter(problem => problem.severity === severity).length
    return count === 0 ? [] : [plural(words.severityCounts[severity], count, language)]
  })
}

function numbersOf({ events, sources, undated }: Timeline, { countLines }: SiteWords, language: string): string[] {
  const line = (text: string, count: number) => (count === 0 ? [] : [fill(text, { count: count.toLocaleString(language) })])
  return [
    ...line(countLines.several, events.filter(event => event.sourceCount > 1).length),
    ...line(countLines.differ, events.filter(event => (event.disagreements ?? []).length > 0).length),
    ...line(countLines.exact, events.filter(({ date }) => date.earliest !== undefined && date.earliest === date.latest).length),
    ...line(countLines.undated, undated.length),
    ...line(countLines.unpublished, sources.filter(source => source.published === undefined).length),
  ]
}
