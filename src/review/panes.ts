import { passageOf, titleOf as titlePassageOf } from '../articles/title-passage.ts'
import { unescaped } from '../articles/web-address.ts'
import type { Doubt } from '../checks/doubt.ts'
import { parseEdtf, written } from '../dates/edtf.ts'
import type { NearMiss } from '../events/join/near-misses.ts'
import { joinInWords, wordsOf } from '../languages/site-words.ts'
import type { Article, Mention, TimelineEvent } from '../model.ts'
import { citationView } from '../site/citation-view.ts'
import { citable, eventContext, labelStyleOf } from '../site/event-context.ts'
import { type EventContext, eventView } from '../site/event-view.ts'
import { beginOnOneDay } from '../timeline/arrange.ts'
import { dateLabel, type LabelStyle } from '../dates/date-label.ts'
import type {
  ArticleShown,
  CitationPane,
  DateReading,
  DoubtLine,
  EventPane,
  ItemPane,
  Mark,
  OfferedPicture,
  OtherEvent,
} from './api-types.ts'
import { eventAttribution } from './changed-fields.ts'
import { insideContent } from './edit-targets.ts'
import type { Subject } from './form.ts'
import { namesOf } from './event-names.ts'
import type { Reviewed } from './memory.ts'
import { coordinatesText } from './place-names.ts'
import { doubtTitles, itemTitle } from './doubt-titles.ts'

/** An event as the site will show it, with all that its editor needs to judge it. */
export function eventPane(project: Reviewed, event: TimelineEvent, allDoubts: readonly Doubt[]): EventPane {
  const { timeline, articles, seen } = project
  const context = contextOf(project, event)
  const { ld: _, cited: __, ...view } = eventView(event, context)
  const doubts = allDoubts.filter(doubt => doubt.event === event.id)
  return {
    on: `/event/${encodeURIComponent(event.id)}`,
    seen,
    id: event.id,
    view,
    date: written(event.date),
    tags: event.tags,
    isPinned: event.editorial?.pinned ?? false,
    ...(event.editorial?.note !== undefined && { note: event.editorial.note }),
    citations: event.citations.map((mention, index) => citationPane(mention, index, articles, context)),
    doubts: doubts.map(doubtLine),
    readings: readingsOf(project, event, doubts),
    disagreements: (event.disagreements ?? []).map(
      ({ about, of, values }) => `${of ? `number of ${of}` : about}: ${values.map(({ value }) => value).join(' / ')}`,
    ),
    names: namesOf(event, project),
    attribution: eventAttribution(event),
    ...(event.place && { place: coordinatesText(event.place) }),
    sameDay: timeline.events
      .filter(other => other !== event && beginOnOneDay(other, event))
      .map(other => otherEvent(other, context.style)),
    ...(event.image && { image: event.image }),
    offered: offeredPictures(project, event),
    corrections: (timeline.edits ?? [])
      .filter(outcome => outcome.event === event.id)
      .map(
        ({ path, line, instruction, result, message }) =>
          `${path}:${line}: ${instruction} ${result}${message ? `: ${message}` : ''}`,
      ),
  }
}

/** What the saved pages that an event cites name as their pictures; with its file, where a browser has saved it beside the page. */
function offeredPictures({ content, timeline }: Reviewed, { citations }: TimelineEvent): OfferedPicture[] {
  const cited = new Set(citations.map(({ source }) => source))
  return timeline.sources.flatMap(({ id, path, pagePicture, publisher, title }) => {
    if (!cited.has(id) || pagePicture === undefined) return []
    const name = unescaped(new URL(pagePicture).pathname.split('/').at(-1)!)
    const page = path.replace(/\.[^.]*$/, '')
    const isBeside = (picture: string) => picture.startsWith(page) && picture.endsWith(`/${name}`)
    const saved = content.pictures.find(({ path }) => isBeside(path))
    return [{ from: publisher ?? title ?? path, address: pagePicture, ...(saved && { file: insideContent(saved.path) }) }]
  })
}

/** The events that were nearly joined with one, and why they were not. */
export function nearPane(project: Reviewed, misses: readonly NearMiss[]): OtherEvent[] {
  const words = wordsOf(project.site.language)
  return misses.map(({ event: other, reasons, against }) => ({
    ...otherEvent(other, labelStyleOf(project.site)),
    why: reasons.map(reason => joinInWords(reason, words)),
    against: words.nearMisses[against],
  }))
}

/** What is in doubt and belongs to no event, a sentence, or what is hidden. */
export function itemPane(project: Reviewed, on: string, { doubt, sentence, hidden, place }: Subject): ItemPane {
  return {
    on,
    seen: project.seen,
    kind: doubt?.kind ?? (hidden ? 'hidden' : 'sentence'),
    title: doubt ? itemTitle(doubt, project) : (sentence?.quote ?? hidden?.quote ?? hidden?.event ?? ''),
    ...(doubt && { doubt: doubtLine(doubt) }),
    dates: (doubt?.dates ?? []).map(edtf => reading(edtf, labelStyleOf(project.site))),
    ...(sentence && { quote: sentence.quote }),
    ...(place && { place }),
    candidates: (doubt?.outcome?.instruction === 'target' ? (doubt.outcome.candidates ?? []) : []).map(
      ({ text, source, event, name }) => ({ text, from: source ?? event ?? name ?? '' }),
    ),
  }
}

/** An article's text, with the events that cite each of its sentences. */
export function articlePane({ timeline }: Reviewed, article: Article): ArticleShown {
  const { source, sentences } = article
  const citing = new Map<string, string[]>()
  for (const { id, citations } of timeline.events)
    for (const mention of citations)
      if (mention.source === source.id) citing.set(keyOf(mention), [...(citing.get(keyOf(mention)) ?? []), id])
  const title = titlePassageOf(source)
  return {
    source,
    passages: [...(title ? [title] : []), ...article.passages].map(passage => ({
      ...passage,
      sentences: (passage === title
        ? [{ passage: passage.id, start: 0, end: passage.text.length }]
        : sentences.filter(each => each.passage === passage.id)
      ).map(({ start, end }) => ({ start, end, events: [...new Set(citing.get(keyOf({ passage: passage.id, start })) ?? [])] })),
    })),
  }
}

export const reading = (edtf: string, style: LabelStyle): DateReading => ({
  edtf,
  label: dateLabel(parseEdtf(edtf) ?? { edtf }, style),
})

const keyOf = ({ passage, start }: { readonly passage: string; readonly start: number }) => `${passage} ${start}`

const doubtLine = ({ kind, message, advice }: Doubt): DoubtLine => ({ kind, title: doubtTitles[kind], message, advice })

const otherEvent = ({ id, date, headline }: TimelineEvent, style: LabelStyle): OtherEvent => ({
  id,
  date: dateLabel(date, style),
  headline,
  why: [],
})

/** What the site needs to know to show one event: of the articles that it cites, and those that these are copies of. */
function contextOf({ site, timeline, articles }: Reviewed, { citations }: TimelineEvent): EventContext {
  const cited = new Set(citations.map(({ source }) => source))
  const all = citable(articles, timeline)
  const own = all.filter(({ source }) => cited.has(source.id))
  const originals = all.filter(({ source }) => own.some(each => each.source.copyOf?.source === source.id))
  return eventContext(site, timeline, [...own, ...originals])
}

function citationPane(mention: Mention, index: number, articles: readonly Article[], context: EventContext): CitationPane {
  const { source, passage, start, end, quote, date, headline, factuality, attribution } = mention
  const { reading } = citationView(mention, index + 1, context) ?? {}
  const read = reading?.words === undefined ? [] : [`“${reading.words}” → ${reading.label ?? '?'}`]
  return {
    source,
    passage,
    start,
    end,
    quote,
    marks: marksOf(mention, passageTextOf(articles, mention)),
    ...(date && { date: written(date) }),
    how: [...read, ...(reading?.because ?? []), ...(reading?.rule === undefined ? [] : [reading.rule])],
    headline,
    ...(factuality && { factuality }),
    ...(attribution !== undefined && { attribution }),
  }
}

function passageTextOf(articles: readonly Article[], { source, passage }: Mention): string {
  const article = articles.find(each => each.source.id === source)
  return (article && passageOf(article, passage)?.text) ?? ''
}

/** The words that decided: when it was, who did it, what tells of it, and who says so. */
function marksOf({ time, trigger, arguments: all = [], attribution, start, end }: Mention, text: string): Mark[] {
  // “Two witnesses” of the sentence are “two witnesses”
  const said = attribution === undefined ? -1 : text.slice(start, end).toLowerCase().indexOf(attribution.toLowerCase())
  const marks: (Mark | undefined)[] = [
    time && { start: time.start, end: time.end, as: 'time' },
    ...all.filter(({ role }) => role === 'agent').map(({ start, end }): Mark => ({ start, end, as: 'subject' })),
    trigger && { ...trigger, as: 'trigger' },
    said < 0 ? undefined : { start: start + said, end: start + said + attribution!.length, as: 'attribution' },
  ]
  return marks.flatMap(mark => mark ?? [])
}

/** Days that an event might have instead: those that its citations give, their other readings, and the days of publication. */
function readingsOf(project: Reviewed, { date, citations }: TimelineEvent, doubts: readonly Doubt[]): DateReading[] {
  const sources = new Map(project.timeline.sources.map(source => [source.id, source]))
  const all = [
    ...doubts.flatMap(({ dates = [] }) => dates),
    ...citations.flatMap(({ time }) => (time?.alternative ? written(time.alternative) : [])),
    ...citations.flatMap(mention => (mention.date ? written(mention.date) : [])),
    ...citations.flatMap(({ source }) => sources.get(source)?.published ?? []),
  ]
  return [...new Set(all)]
    .filter(edtf => edtf !== written(date))
    .slice(0, 9)
    .map(edtf => reading(edtf, labelStyleOf(project.site)))
}
