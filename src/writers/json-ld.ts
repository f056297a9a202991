import { endsOf } from '../dates/intervals.ts'
import type { Source, TimelineEvent } from '../model.ts'
import { machineDate } from '../timeline/label.ts'
import { controlFree, httpLink } from './clean.ts'

/**
 * schema.org JSON-LD of an event with the articles that report it: an `Event`, or a `Claim` where no source tells it as a fact. Dates
 * that ISO 8601 cannot say are left out.
 * @param claim that it is one, and whose, in words
 */
export function eventLd(event: TimelineEvent, sources: readonly Source[], url: string | undefined, claim?: string): object {
  const [start, end] = (endsOf(event.date) ?? [event.date, event.date]).map(date => date && machineDate(date))
  const common = { name: controlFree(event.headline), ...(url === undefined ? {} : { url }) }
  const articles = sources.map(articleLd)
  if (claim !== undefined) {
    const days = start === end ? start : `${start ?? '..'}/${end ?? '..'}`
    return {
      '@context': 'https://schema.org',
      '@type': 'Claim',
      ...common,
      description: controlFree(claim),
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
