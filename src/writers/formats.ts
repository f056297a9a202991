import { calendar } from './icalendar.ts'
import { bibtexEntry } from './bibtex.ts'
import { cslItem, risEntry } from './citations.ts'
import { csv } from './csv.ts'
import { atom, jsonFeed } from './feeds.ts'
import type { DataFormat } from './writer-context.ts'
import { eventsJson } from './json.ts'
import { timelineJs } from './timelinejs.ts'

/** Every data file of the site, in the order in which the data page lists them. */
export const dataFormats: readonly DataFormat[] = [
  { path: 'data/events.json', title: 'JSON', write: eventsJson },
  { path: 'data/events.csv', title: 'CSV', write: csv },
  { path: 'data/events.ics', title: 'iCalendar', write: calendar },
  { path: 'data/feed.xml', title: 'Atom', write: atom },
  { path: 'data/feed.json', title: 'JSON Feed', write: jsonFeed },
  { path: 'data/timelinejs.json', title: 'TimelineJS', write: timelineJs },
  {
    path: 'data/sources.csl.json',
    title: 'CSL-JSON',
    write: ({ timeline }) =>
      `${JSON.stringify(
        timeline.sources.map(source => cslItem({ source })),
        null,
        1,
      )}\n`,
  },
  {
    path: 'data/sources.bib',
    title: 'BibTeX',
    write: ({ timeline }) => timeline.sources.map(source => bibtexEntry({ source })).join('\n'),
  },
  {
    path: 'data/sources.ris',
    title: 'RIS',
    write: ({ timeline }) => timeline.sources.map(source => risEntry({ source })).join(''),
  },
]
