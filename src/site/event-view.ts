import { countedInWords, fill, joinInWords, plural, type SiteWords } from '../languages/site-words.ts'
import type { Disagreement, EventKind, Factuality, Precision, TimelineEvent } from '../model.ts'
import { type Claim, claimOf, headlineAsTold, inOneLine } from '../timeline/claim.ts'
import { dateLabel, machineDate } from '../dates/date-label.ts'
import { bibtexEntry } from '../writers/bibtex.ts'
import { type Cited, cslItem, eachOnce, plainCitation, risEntry, wikipediaCitation } from '../writers/citations.ts'
import { listInLines } from '../writers/json.ts'
import { eventLd } from '../writers/schema-org.ts'
import { citationText } from './citation-groups.ts'
import { type CitationContext, type CitationView, citationView, type DateReadingView, outletOf } from './citation-view.ts'
import { eventPath, tagPath } from './paths.ts'
import type { PictureView } from './picture-view.ts'

export interface Link {
  readonly path: string
  readonly text: string
}

/** A date as a page shows it. */
export interface DateView {
  readonly label: string
  /** For `<time datetime>`, where HTML can say that date. */
  readonly machine?: string
  readonly edtf: string
  readonly precision: Precision
  /** How the mark beside the event is drawn: a point, a stretch, or something not known exactly. */
  readonly shape: 'point' | 'span' | 'vague'
  /** `between 1 and 30 November 2023`, where it is wider than a day. */
  readonly range?: string
}

/** Everything that the pages show of an event. */
export interface EventView {
  readonly id: string
  readonly path: string
  readonly headline: string
  /** The headline for places without a mark beside it: `Orr burned the barn (alleged)`. */
  readonly title: string
  /** What it is told in, where the headline does not stand alone. */
  readonly context?: string
  readonly summary?: string
  readonly date: DateView
  readonly earliest?: string
  readonly latest?: string
  readonly kind: EventKind
  readonly kindLabel: string
  readonly factuality: Factuality
  /** Absent where it is told as a fact. */
  readonly claim?: Claim
  readonly importance: number
  /** Whether an editor has put it among the key events. */
  readonly isPinned: boolean
  readonly citations: readonly CitationView[]
  /** `reported by 3 sources, 2 independent`; absent where there is one. */
  readonly reported?: string
  readonly disagreements: readonly DisagreementView[]
  readonly picture?: PictureView
  readonly names: readonly Link[]
  readonly tags: readonly Link[]
  readonly joined: readonly string[]
  readonly firstReported?: string
  readonly editorial?: { readonly status?: string; readonly note?: string; readonly by?: string; readonly set?: string }
  /** How the citations' dates were read; the same reading of several is told once. */
  readonly readings: readonly { readonly reading: DateReadingView; readonly citations: readonly CitationView[] }[]
  readonly cited: readonly Cited[]
  /** schema.org JSON-LD. */
  readonly ld: object
}

interface DisagreementView {
  readonly title: string
  /** Short, for a line in a list: `1,300 or 1,400`. */
  readonly short: string
  readonly values: readonly { readonly value: string; readonly citations: readonly CitationView[] }[]
}

export interface EventContext extends CitationContext {
  readonly nameLinks: ReadonlyMap<string, Link>
  /** Of events, by their ids. */
  readonly pictures?: ReadonlyMap<string, PictureView>
  /** The site's own address, where it is known. */
  readonly url?: string
}

export function eventView(event: TimelineEvent, context: EventContext): EventView {
  const { words, articles } = context
  const citations = oncePerSource(event.citations.flatMap((mention, index) => citationView(mention, index + 1, context) ?? []))
  const first = event.firstReportedBy === undefined ? undefined : articles.get(event.firstReportedBy)?.source
  const { editorial } = event
  const cited = event.citations.flatMap(({ source, quote, locator }) => {
    const found = articles.get(source)
    return found ? [{ source: found.source, quote, ...(locator ? { locator } : {}) }] : []
  })
  const claim = claimOf(event, context)
  const picture = context.pictures?.get(event.id)
  const url = context.url && `${context.url}${eventPath(event.id)}`
  return {
    id: event.id,
    path: eventPath(event.id),
    headline: event.headline,
    title: headlineAsTold(event, context),
    ...(event.context === undefined ? {} : { context: event.context }),
    ...(event.summary === undefined ? {} : { summary: event.summary }),
    date: dateView(event, context),
    ...(event.date.earliest === undefined ? {} : { earliest: event.date.earliest }),
    ...(event.date.latest === undefined ? {} : { latest: event.date.latest }),
    kind: event.kind,
    kindLabel: words.kinds[event.kind],
    factuality: event.factuality ?? 'asserted',
    ...(claim === undefined ? {} : { claim }),
    importance: event.importance,
    isPinned: editorial?.pinned === true,
    citations,
    ...(event.sourceCount < 2 ? {} : { reported: reportedBy(event, context) }),
    disagreements: (event.disagreements ?? []).map(disagreement => disagreementView(disagreement, citations, context)),
    ...(picture && { picture }),
    names: event.entities.flatMap(id => context.nameLinks.get(id) ?? []),
    tags: event.tags.map(tag => ({ path: tagPath(tag), text: tag })),
    joined: (event.joined ?? []).map(reason => joinInWords(reason, words)),
    ...(first === undefined || event.sourceCount < 2 ? {} : { firstReported: outletOf(first, words) }),
    ...(editorial === undefined ? {} : { editorial: editorialView(editorial, words) }),
    readings: readingsOf(citations),
    cited,
    ld: eventLd(event, [...new Set(cited.map(({ source }) => source))], url, claim && inOneLine(claim)),
  }
}

/** `reported by 3 sources, 2 independent` */
function reportedBy({ sourceCount, independentCount }: TimelineEvent, { words, style: { language } }: EventContext): string {
  const sources = plural(words.reportedBy, sourceCount, language)
  return independentCount < sourceCount ? `${sources}, ${plural(words.independent, independentCount, language)}` : sources
}

/** A sentence of a source is cited once, though several clauses of it may tell of the event; numbers stay. */
function oncePerSource(citations: readonly CitationView[]): CitationView[] {
  const seen = new Map<string, number>()
  return citations.filter(({ source, pieces }, index) => {
    const key = `${source.id} ${citationText({ pieces })}`
    if (!seen.has(key)) seen.set(key, index)
    return seen.get(key) === index || citationText({ pieces }) === ''
  })
}

function readingsOf(citations: readonly CitationView[]): EventView['readings'] {
  const groups = new Map<string, { reading: DateReadingView; citations: CitationView[] }>()
  for (const citation of citations) {
    if (citation.reading.label === undefined && citation.reading.because.length === 0) continue
    const key = JSON.stringify(citation.reading)
    const group = groups.get(key)
    if (group) group.citations.push(citation)
    else groups.set(key, { reading: citation.reading, citations: [citation] })
  }
  return [...groups.values()]
}

/** The formats in which an event or a source can be cited, in the order in which they are offered. */
export function citeFormats(cited: readonly Cited[], words: SiteWords): { label: string; text: string }[] {
  const [once, places] = [eachOnce(cited), eachOnce(cited, true)]
  const labels = words.citeFormats
  return [
    { label: labels.plain, text: places.map(plainCitation).join('\n') },
    { label: labels.wikipedia, text: places.map(wikipediaCitation).join('\n') },
    { label: labels.bibtex, text: once.map(bibtexEntry).join('\n').trim() },
    { label: labels.ris, text: once.map(risEntry).join('\n').replaceAll('\r', '').trim() },
    { label: labels.csl, text: listInLines(once.map(cslItem)) },
  ]
}

function dateView({ date }: TimelineEvent, { words, style }: EventContext): DateView {
  const machine = machineDate(date)
  const wide = date.earliest !== undefined && date.latest !== undefined && date.earliest !== date.latest
  const vague = /[~?%[{]|\.\./.test(date.edtf) || (date.precision !== 'interval' && wide)
  return {
    label: dateLabel(date, style),
    ...(machine === undefined ? {} : { machine }),
    edtf: date.edtf,
    precision: date.precision,
    shape: vague ? 'vague' : wide ? 'span' : 'point',
    ...(wide
      ? {
          range: fill(words.range, {
            earliest: dateLabel({ edtf: date.earliest }, style),
            latest: dateLabel({ edtf: date.latest }, style),
          }),
        }
      : {}),
  }
}

function disagreementView(
  { about, of, values }: Disagreement,
  citations: readonly CitationView[],
  { words, style }: EventContext,
): DisagreementView {
  const what = of === undefined ? words.differOn[about] : fill(words.differOn.of, { of: countedInWords(of, words) })
  const shown = values.map(({ value, citations: from }) => {
    const all = from.flatMap(index => citations.find(citation => citation.number === index + 1) ?? [])
    return {
      value: about === 'date' ? dateLabel({ edtf: value }, style) : value,
      // a source that says it twice is one
      citations: all.filter((one, index) => all.findIndex(({ source }) => source.id === one.source.id) === index),
    }
  })
  return { title: fill(words.differ, { what }), short: shown.map(({ value }) => value).join(` ${words.or} `), values: shown }
}

function editorialView(
  editorial: NonNullable<TimelineEvent['editorial']>,
  words: SiteWords,
): NonNullable<EventView['editorial']> {
  return {
    ...(editorial.status === undefined ? {} : { status: words.status[editorial.status] }),
    ...(editorial.note === undefined ? {} : { note: editorial.note }),
    ...(editorial.by === undefined ? {} : { by: editorial.by }),
    ...(editorial.fields.length === 0
      ? {}
      : { set: fill(words.setBy, { fields: editorial.fields.join(', '), from: editorial.from.join(', ') }) }),
  }
}
