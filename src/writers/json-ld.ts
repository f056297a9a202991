import { endsOf } from '../dates/intervals.ts'
import type { Source, TimelineEvent } from '../model.ts'
import { machineDate } from '../timeline/label.ts'
import { controlFree, httpLink } from './clean.ts'

/** schema.org JSON-LD of an event with the articles that report it. Dates that ISO 8601 cannot say are left out. */
export function eventLd(event: TimelineEvent, sources: readonly Source[], url: string | undefined): object {
  const [start, end] = (endsOf(event.date) ?? [event.date, event.date]).map(date => date && machineDate(date))
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: controlFree(event.headline),
    ...(url === undefined ? {} : { url }),
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    subjectOf: sources.map(articleLd),
  }
}

/** schema.org JSON-LD of an article. */
const articleLd = (source: Source): object => ({
  '@type': 'NewsArticle',
  headline: controlFree(source.title ?? source.path),
  ...(httpLink(source.url) === undefined ? {} : { url: httpLink(source.url) }),
  ...(source.published === undefined ? {} : { datePublished: source.published }),
  ...(source.publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: controlFree(source.publisher) } }),
  ...(source.authors === undefined
    ? {}
    : { author: source.authors.map(name => ({ '@type': 'Person', name: controlFree(name) })) }),
  inLanguage: source.language,
})
