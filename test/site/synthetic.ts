import { createHash } from 'node:crypto'
import {
  type Article,
  type DateValue,
  type Entity,
  type EventKind,
  factualities,
  type Mention,
  type NonEmpty,
  type Precision,
  type Source,
  type Timeline,
  type TimelineEvent,
} from '../../src/model.ts'

export interface SyntheticOptions {
  readonly events: number
  readonly firstYear?: number
  readonly years?: number
  /** Put into every text field, to see what becomes of it. */
  readonly payload?: string
  readonly language?: string
}

/** A made-up timeline of any size: every precision, kind, disagreement, alias and field occurs. The same options give the same. */
export function synthetic({ events: count, firstYear = 2019, years = 5, payload = '', language = 'en' }: SyntheticOptions): {
  timeline: Timeline
  articles: Article[]
} {
  const random = randomNumbers(20231105)
  const sourceCount = Math.max(3, Math.ceil(count / 8))
  const sources = Array.from({ length: sourceCount }, (_, index) => sourceOf(index, firstYear, years, payload, language))
  const passages = sources.map(() => [] as string[])
  const entities = entitiesOf(payload)
  const events = Array.from({ length: count }, (_, index): TimelineEvent => {
    const date = dateOf(random, firstYear, years, index)
    const headline = sentenceOf(random, index) + payload
    const citing = new Set([index % sourceCount])
    const extra = random() < 0.4 ? 0 : 1 + Math.floor(random() * 4)
    for (let more = 0; more < extra; more++) citing.add(Math.floor(random() * sourceCount))
    const kind = kinds[Math.floor(random() ** 2 * kinds.length)] ?? 'happened'
    const told = index % 10 === 6 ? factualities[((index - 6) / 10) % factualities.length] : undefined
    const claim = told === undefined || told === 'asserted' ? {} : { factuality: told }
    const citations = [...citing].map(at => ({
      ...mentionOf(sources[at]!, passages[at]!, date, headline, kind, payload),
      ...(claim.factuality ? { ...claim, attribution: `two witnesses${payload}` } : {}),
    }))
    const differ = citations.length > 1 && index % 9 === 4
    return {
      id: `event-${hash(String(index))}`,
      ...(index % 11 === 3 ? { aliases: [`old-${hash(String(index))}`] } : {}),
      date,
      headline,
      ...(index % 13 === 2 ? { summary: `In short: ${headline}.` } : {}),
      kind,
      ...claim,
      citations: citations as unknown as NonEmpty<Mention>,
      ...(citations.length > 1 ? { joined: [{ code: 'words' as const, values: [`bridge${payload}`] }] } : {}),
      ...(differ
        ? {
            disagreements: [
              {
                about: 'number' as const,
                of: `injured${payload}`,
                values: [
                  { value: `40${payload}`, citations: [0] },
                  { value: 'more than 50', citations: [1] },
                ],
              },
            ],
          }
        : {}),
      sourceCount: citations.length,
      independentCount: Math.max(1, citations.length - (index % 7 === 0 ? 1 : 0)),
      ...(citations.length > 1 ? { firstReportedBy: citations[0]!.source } : {}),
      importance: Math.round(random() * 1000) / 1000,
      entities: entities.filter(() => random() < 0.12).map(entity => entity.id),
      tags: random() < 0.3 ? [`Water${payload}`] : [],
      ...(index % 17 === 5
        ? {
            editorial: {
              status: 'verified' as const,
              note: `Checked against the register.${payload}`,
              by: `M. Editor${payload}`,
              fields: ['headline'],
              from: ['content/edits.yaml:3'],
            },
          }
        : {}),
    }
  })
  events.sort(
    (a, b) =>
      compare(a.date.earliest ?? a.date.latest, b.date.earliest ?? b.date.latest) || compare(b.date.latest, a.date.latest),
  )
  const undated = [mentionOf(sources[0]!, passages[0]!, undefined, `The council met again${payload}`, 'happened', payload)]
  const articles = sources.map((source, index): Article => ({
    source,
    passages: (passages[index] ?? []).map((text, at) => ({ id: `p${at + 1}`, kind: 'paragraph', text, line: at + 1 })),
    sentences: (passages[index] ?? []).map((text, at) => ({ passage: `p${at + 1}`, text, start: 0, end: text.length })),
    problems:
      index % 4 === 0
        ? [
            {
              check: 'day-month-order',
              severity: 'warning',
              path: source.path,
              line: 2,
              column: 1,
              message: `“06-11-2023” can be read in two ways${payload}`,
              advice: `Add “published:” to its front matter.${payload}`,
            },
          ]
        : [],
  }))
  return { timeline: { events, undated, entities, sources }, articles }
}

const kinds: readonly EventKind[] = ['happened', 'happened', 'said', 'planned', 'background', 'deadline']
const precisions: readonly Precision[] = [
  'day',
  'day',
  'day',
  'day',
  'day',
  'day',
  'month',
  'interval',
  'year',
  'season',
  'minute',
  'decade',
  'one-of',
  'day',
]

function dateOf(random: () => number, firstYear: number, years: number, index: number): DateValue {
  const year = firstYear + Math.floor(random() * years)
  const month = 1 + Math.floor(random() * 12)
  const day = 1 + Math.floor(random() * 25)
  const y = String(year).padStart(4, '0')
  const m = String(month).padStart(2, '0')
  const d = (n: number) => String(n).padStart(2, '0')
  const date = `${y}-${m}-${d(day)}`
  const precision = precisions[index % precisions.length] ?? 'day'
  if (precision === 'month') return { edtf: `${y}-${m}`, precision, earliest: `${y}-${m}-01`, latest: `${y}-${m}-28` }
  if (precision === 'interval')
    return { edtf: `${date}/${y}-${m}-${d(day + 3)}`, precision, earliest: date, latest: `${y}-${m}-${d(day + 3)}` }
  if (precision === 'year') return { edtf: index % 2 ? y : `${y}~`, precision, earliest: `${y}-01-01`, latest: `${y}-12-31` }
  if (precision === 'season') return { edtf: `${y}-23`, precision, earliest: `${y}-09-01`, latest: `${y}-11-30` }
  if (precision === 'decade')
    return { edtf: `${y.slice(0, 3)}X`, precision, earliest: `${y.slice(0, 3)}0-01-01`, latest: `${y.slice(0, 3)}9-12-31` }
  if (precision === 'one-of') return { edtf: `[${y}-06-11,${y}-11-06]`, precision, earliest: `${y}-06-11`, latest: `${y}-11-06` }
  if (precision === 'minute') return { edtf: date, time: '14:30', precision, earliest: date, latest: date }
  if (index % 101 === 13) return { edtf: `../${y}`, precision: 'interval', latest: `${y}-12-31` }
  return { edtf: date, precision, earliest: date, latest: date }
}

function mentionOf(
  source: Source,
  passages: string[],
  date: DateValue | undefined,
  headline: string,
  kind: EventKind,
  payload: string,
): Mention {
  const words = `in the ${passages.length + 1}th report`
  const quote = `${headline}, the ${source.publisher ?? ''} wrote ${words}.`
  const lead = 'It was a long week. '
  const text = `${lead}${quote} Nothing else was said.`
  passages.push(text)
  const at = lead.length + quote.indexOf(words)
  return {
    source: source.id,
    passage: `p${passages.length}`,
    start: lead.length,
    end: lead.length + quote.length,
    quote,
    date,
    dateFrom: date ? 'words' : 'none',
    ...(date
      ? {
          time: {
            start: at,
            end: at + words.length,
            text: words + payload,
            type: 'DATE' as const,
            value: date,
            rule: `weekday${payload}`,
            anchor: { from: 'published' as const, date: { edtf: source.published ?? '2023', precision: 'day' as const } },
            direction: { towards: 'past' as const, because: { code: 'words' as const, words: `wrote${payload}` } },
          },
        }
      : {}),
    kind,
    headline,
    isLead: passages.length === 1,
    index: passages.length - 1,
    names: [],
    quantities: [],
  }
}

const outlets = ['Harbour Gazette', 'Valley Record', 'Northern Dispatch', 'Lakeside Courier', 'Evening Ledger', 'Civic Monitor']

function sourceOf(index: number, firstYear: number, years: number, payload: string, language: string): Source {
  const year = firstYear + (index % years)
  return {
    id: `content-report-${index}`,
    path: `content/report-${index}.txt${payload && `${payload}.txt`}`,
    format: 'text',
    title: `What the river left behind, report ${index + 1}${payload}`,
    ...(index % 5 === 4 ? {} : { url: payload ? `javascript:${payload}` : `https://news.example/${year}/report-${index}` }),
    publisher: (outlets[index % outlets.length] ?? '') + payload,
    ...(index % 3 === 0 ? {} : { authors: [`Ada Sample${payload}`, 'B. Writer'] }),
    ...(index % 6 === 5
      ? { publishedOneOf: [`${year}-06-11`, `${year}-11-06`] }
      : { published: `${year}-07-0${1 + (index % 9)}` }),
    publishedEvidence: { from: 'head-line', text: `July ${year}${payload}`, confidence: 0.88 },
    language,
    sha256: createHash('sha256').update(String(index)).digest('hex'),
    ...(index % 4 === 1 ? { archiveUrl: `https://archive.example/report-${index}` } : {}),
    ...(index % 5 === 2 ? { license: `CC BY 4.0${payload}` } : {}),
    ...(index === 2 ? { copyOf: { source: 'content-report-0', kind: 'syndicated' as const } } : {}),
    removed: [
      { where: 'head', kind: 'byline', text: `By Ada Sample${payload}` },
      { where: 'tail', kind: 'share', text: `Share this${payload}` },
    ],
    notes: index % 3 === 0 ? [`Correction: the bridge is 40 metres long.${payload}`] : [],
    tags: [`Water${payload}`],
  }
}

const entitiesOf = (payload: string): Entity[] =>
  ['Mayor Ines Holt', 'Water Board', 'Lower Bridge', 'Old Harbour', 'Flood Law', 'Jonas Reed'].map((label, index) => ({
    id: `name-${index}`,
    label: label + payload,
    kind: (['person', 'organisation', 'place', 'place', 'other', 'person'] as const)[index] ?? 'other',
  }))

const subjects = [
  'The council',
  'The water board',
  'Mayor Ines Holt',
  'A group of neighbours',
  'The regional court',
  'Engineers from the port',
]
const verbs = ['closed', 'reopened', 'inspected', 'voted on', 'promised to repair', 'reported cracks in', 'evacuated']
const objects = [
  'the lower bridge',
  'the old harbour',
  'two schools beside the river',
  'the northern dam',
  'the flood law',
  'a stretch of the quay',
]

function sentenceOf(random: () => number, index: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return `${pick(subjects)} ${pick(verbs)} ${pick(objects)} after ${index + 3} days of rain`
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10)

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)

/** Mulberry32: small, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
