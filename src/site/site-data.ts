import type { ArticleAccount } from '../checks/date-coverage.ts'
import { isRightToLeft } from '../languages/names.ts'
import { type SiteWords, wordsLanguage } from '../languages/site-words.ts'
import type { Article, Problem, Timeline } from '../model.ts'
import type { Atlas } from '../project/atlas.ts'
import type { MadeFile } from '../project/made-files.ts'
import { noPictures, type Pictures } from '../project/pictures.ts'
import type { BuildRecord } from '../project/project.ts'
import type { Site } from '../settings/site-settings.ts'
import type { LabelStyle } from '../dates/date-label.ts'
import type { DataFormat } from '../writers/writer-context.ts'
import { dataFormats } from '../writers/formats.ts'
import { type Card, cardsOf } from './card.ts'
import { citable, eventContext } from './event-context.ts'
import { type EventView, eventView } from './event-view.ts'
import { footnotesOf } from './footnotes.ts'
import { type FrontView, frontView } from './front-view.ts'
import { introductionOf } from './introduction.ts'
import { listingOf } from './listing.ts'
import { type MapView, mapView } from './map-view.ts'
import { countsOf, extentOf, numbersOf } from './statistics.ts'
import type { PeriodView } from './period-view.ts'
import { type EventNavigation, navigationOf } from './navigation.ts'
import { type ProblemGroup, problemGroups } from './problem-groups.ts'
import { eventPictures } from './picture-view.ts'
import { redirectsOf } from './redirects.ts'
import { type SourceView, sourceViews } from './source-view.ts'
import { type UndatedPage, undatedPages } from './undated.ts'
import { namesByKind, type Topic, topics } from './topic-pages.ts'

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
  readonly navigation: Readonly<Record<string, EventNavigation>>
  readonly redirects: readonly { readonly path: string; readonly to: string; readonly headline: string }[]
  readonly sources: readonly SourceView[]
  readonly names: readonly Topic[]
  readonly namesByKind: readonly { readonly label: string; readonly topics: readonly Topic[] }[]
  readonly tags: readonly Topic[]
  /** The pages of sentences without a date; one, if empty, where there are none. */
  readonly undated: readonly UndatedPage[]
  readonly problems: readonly ProblemGroup[]
  /** What the build says of itself: the account of dates, releases, provenance. */
  readonly record?: BuildRecord
  /** What became of the dates of each article, by its source's id. */
  readonly accounts: Readonly<Record<string, ArticleAccount>>
  /** How many of each severity. */
  readonly problemCounts: readonly string[]
  readonly timeline: Timeline
  /** What the timeline comes to, a line a number. */
  readonly numbers: readonly string[]
  readonly formats: readonly DataFormat[]
  /** What other sites show for a link: the site's own, and those of its most important events, by their ids. */
  readonly cards: { readonly site: Card; readonly events: ReadonlyMap<string, Card> }
  /** Absent where too few places are known. */
  readonly map?: MapView
  /** What was drawn or converted for these pages, and is written beside them. */
  readonly files: readonly MadeFile[]
  /** Where links of a page start that is served for any address. */
  readonly rootPath: string
}

/** What the pages are made of. */
export interface SiteContent {
  readonly site: Site
  readonly timeline: Timeline
  readonly articles: readonly Article[]
  readonly problems?: readonly Problem[]
  readonly record?: BuildRecord
  /** The text of `about.md`. */
  readonly introduction?: string | undefined
  readonly pictures?: Pictures
  /** Of the map, where there is one. */
  readonly atlas?: Atlas | undefined
}

/** Prepares everything that the pages show. Templates compute nothing. */
export function siteData({
  site,
  timeline,
  articles: inside,
  problems = [],
  record,
  introduction = '',
  pictures = noPictures,
  atlas,
}: SiteContent): SiteData {
  const articles = citable(inside, timeline)
  const context = {
    ...eventContext(site, timeline, articles),
    pictures: eventPictures(timeline, articles, pictures.shown),
  }
  const { words, style } = context
  const events = timeline.events.map(event => eventView(event, context))
  const listing = listingOf(events, site, context, footnotesOf(articles, words))
  const names = topics(events, site.eventsPerPage, event => event.names, timeline.entities)
  const counts = extentOf(timeline, words, style)
  const front = frontView(events, listing, { site, style, counts, introduction: introductionOf(introduction) })
  return {
    site,
    words,
    style,
    language: wordsLanguage(site.language),
    direction: isRightToLeft(site.language) ? 'rtl' : 'ltr',
    front,
    periods: listing.periods,
    events,
    navigation: navigationOf(events, listing.hrefs),
    redirects: redirectsOf(timeline, words, record?.releasedIds ?? []),
    sources: sourceViews(articles, timeline, context, pictures.shown),
    names,
    namesByKind: namesByKind(names, words),
    tags: topics(events, site.eventsPerPage, event => event.tags),
    undated: undatedPages(timeline.undated, context),
    problems: problemGroups(problems),
    ...(record && { record }),
    accounts: Object.fromEntries((record?.accounts ?? []).map(account => [account.source, account])),
    problemCounts: countsOf(problems, words, site.language),
    timeline,
    numbers: numbersOf(timeline, words, site.language),
    formats: dataFormats,
    cards: cardsOf(site, events, front, words),
    ...(atlas && { map: mapView(atlas, timeline.events, events, words, site.language) }),
    files: [...pictures.files, ...(atlas?.files ?? [])],
    rootPath: site.url === undefined ? '' : new URL(site.url).pathname,
  }
}
