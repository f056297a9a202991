import { endsOf } from '../dates/intervals.ts'
import type { IsoDate, Source, TimelineEvent } from '../model.ts'
import { machineDate } from '../dates/date-label.ts'
import { stripControl, httpLink } from './strip-control.ts'

/**
 * schema.org JSON-LD of an event with the articles that report it: an `Event`, or a `Claim` where no source tells it as a fact. Dates
 * that ISO 8601 cannot say are left out.
 * @param claim that it is one, and whose, in words
 */
export function eventLd(event: TimelineEvent, sources: readonly Source[], url: string | undefined, claim?: string): object {
  const [start, end] = (endsOf(event.date) ?? [event.date, event.date]).map(date => date && machineDate(date))
  const common = { name: stripControl(event.headline), ...(url === undefined ? {} : { url }) }
  const articles = sources.map(articleLd)
  if (claim !== undefined) {
    const days = start === end ? start : `${start ?? '..'}/${end ?? '..'}`
    return {
      '@context': 'https://schema.org',
      '@type': 'Claim',
      ...common,
      description: stripControl(claim),
      ...(days === undefined ? {} : { temporalCoverage: days }),
      appearance: articles,
    }
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...common,
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    subjectOf: articles,
  }
}

/** A page that lists events: the front page, or one of its parts. */
interface ListPage {
  readonly name: string
  readonly description?: string | undefined
  readonly language: string
  /** Who publishes it: a person or an organisation, which nothing tells. */
  readonly credit?: string | undefined
  /** Addresses are absolute: they are left out where the site's own is not known. */
  readonly url?: string | undefined
  readonly partOf?: { readonly name: string; readonly url?: string | undefined }
  /** How many events it lists, and when they were. */
  readonly count: number
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  /** Its most important events. */
  readonly events: readonly { readonly name: string; readonly url?: string | undefined }[]
}

/** schema.org JSON-LD of a page that lists events: a `CollectionPage` of an `ItemList`. */
export function listLd({ name, description, language, credit, url, partOf, count, from, to, events }: ListPage): object {
  const [start, end] = [from, to].map(day => (day === undefined ? '..' : (machineDate({ edtf: day }) ?? '..')))
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: stripControl(name),
    ...(description === undefined ? {} : { description: stripControl(description) }),
    ...(url === undefined ? {} : { url }),
    inLanguage: language,
    ...(credit === undefined ? {} : { creditText: stripControl(credit) }),
    ...(partOf && {
      isPartOf: { '@type': 'CollectionPage', name: stripControl(partOf.name), ...(partOf.url && { url: partOf.url }) },
    }),
    ...(start === '..' && end === '..' ? {} : { temporalCoverage: `${start}/${end}` }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: count,
      itemListElement: events.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: stripControl(name),
        ...(url === undefined ? {} : { url }),
      })),
    },
  }
}

/** schema.org JSON-LD of the page about an article. */
export const sourceLd = (source: Source, url: string | undefined): object => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: stripControl(source.title ?? source.path),
  ...(url === undefined ? {} : { url }),
  mainEntity: articleLd(source),
})

/** schema.org JSON-LD of an article. */
const articleLd = (source: Source): object => ({
  '@type': 'NewsArticle',
  headline: stripControl(source.title ?? source.path),
  ...(httpLink(source.url) === undefined ? {} : { url: httpLink(source.url) }),
  ...(source.published === undefined ? {} : { datePublished: source.published }),
  ...(source.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: stripControl(source.publisher) } }),
  ...(source.authors === undefined
    ? {}
    : { author: source.authors.map(name => ({ '@type': 'Person', name: stripControl(name) })) }),
  inLanguage: source.language,
})
