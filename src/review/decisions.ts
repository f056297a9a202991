import { sameSentence } from '../events/placed-sentence.ts'
import { written } from '../dates/edtf.ts'
import { articleKeys, datesWritten } from '../edits/schema.ts'
import { type EditToWrite, withEdits, withoutEdit, withTarget } from '../edits/write.ts'
import type { Doubt } from '../checks/doubt.ts'
import type { EditTarget, Entity, Mention, QuoteTarget, SentencePlace, Source, Timeline, TimelineEvent } from '../model.ts'

/** What a person filled in, by the names of the fields. */
export type Form = ReadonlyMap<string, string>

/** What a decision is about: an event, or a sentence that no event cites, an article, a name, or a correction that is not in force. */
export interface Subject {
  readonly doubt?: Doubt
  readonly event?: TimelineEvent
  readonly sentence?: QuoteTarget
  readonly place?: SentencePlace
  /** The article itself. */
  readonly source?: Source
  readonly name?: Entity
  /** What was hidden, as the correction names it. */
  readonly hidden?: EditTarget
}

type Change = (text: string) => string

/**
 * Turns a filled-in form into a change of the edits file's text.
 * @throws with a sentence for the person where the form says nothing that can be written
 */
export const changeFor = (form: Form, subject: Subject, timeline: Timeline): Change =>
  inPlace(form, subject) ?? (text => withEdits(text, [signedEdit(form, subject, timeline)]))

/**
 * The same decision on several subjects, written together.
 * @throws where it changes none of them
 */
export function changeForAll(form: Form, subjects: readonly Subject[], timeline: Timeline): Change {
  const [only] = subjects
  if (only && subjects.length === 1) return changeFor(form, only, timeline)
  const edits = subjects.flatMap(subject => {
    try {
      return [signedEdit(form, subject, timeline)]
    } catch (error) {
      if (error instanceof NothingChanged) return []
      throw error
    }
  })
  if (edits.length === 0) throw new NothingChanged('nothing is different from what they say already')
  return text => withEdits(text, edits, form.get('about') ?? form.get('decision'))
}

/** What is wanted is so already. */
class NothingChanged extends Error {}

/** Decisions on a correction that is not in force change it where it stands. */
function inPlace(form: Form, { doubt }: Subject): Change | undefined {
  const decision = form.get('decision') ?? ''
  const { outcome } = doubt ?? {}
  if (decision === 'set-aside' && outcome) return text => withoutEdit(text, outcome.line)
  if (!decision.startsWith('candidate-') || !outcome) return undefined
  const chosen = outcome.candidates?.[Number(decision.slice('candidate-'.length))]
  if (!chosen) throw new Error('this candidate is not there any more')
  const target =
    chosen.name !== undefined
      ? { name: chosen.name }
      : chosen.source === undefined
        ? { event: chosen.event ?? '' }
        : { source: insideContent(chosen.source), quote: chosen.text }
  return text => withTarget(text, outcome.line, target)
}

function signedEdit(form: Form, subject: Subject, timeline: Timeline): EditToWrite {
  const edit = editFor(form.get('decision') ?? '', form, subject, timeline)
  const signed = form.get('by')?.trim()
  const canBeSigned = edit.name === undefined && edit.add === undefined && articleKeys.every(key => edit[key] === undefined)
  const status = form.get('status')
  return {
    ...edit,
    ...(status && canBeSigned && edit.hide === undefined && !edit.status && { status: status as 'reviewed' }),
    ...(signed && canBeSigned && { by: signed }),
  }
}

function editFor(decision: string, form: Form, subject: Subject, timeline: Timeline): EditToWrite {
  const { event, sentence, doubt, source, name, hidden } = subject
  const value = (name: string) => form.get(name)?.trim() || undefined
  const needed = (name: string, message: string) => {
    const given = value(name)
    if (given === undefined) throw new Error(message)
    return given
  }
  if (decision === 'published' && doubt?.source !== undefined)
    return { source: pathOf(timeline, doubt.source), published: needed('published', 'Choose the day.') }
  if (decision === 'article' && source) return { source: insideContent(source.path), ...changedOfArticle(form, source) }
  if (decision === 'name' && name) return { name: name.label, ...changedOfName(form, name) }
  if (decision === 'add') return { add: addedIn(value, needed, sentence) }
  if (decision === 'list' && hidden) return { ...hidden, hide: 'false' }
  const target = event ? targetOf(event, timeline) : sentence
  if (!target) throw new Error('there is nothing here to decide on any more')
  if (decision.startsWith('status-'))
    return { ...target, status: decision.slice('status-'.length) as 'reviewed', ...noteOf(value('note')) }
  if (decision === 'hide') return { ...target, hide: 'true', ...noteOf(event && value('note')) }
  if (decision === 'pin' || decision === 'unpin') return { ...target, pin: String(decision === 'pin') as 'true' }
  if (decision === 'place' && event) return { ...target, place: needed('place', 'Say where it was, or write none.') }
  if (decision === 'picture' && event)
    return { ...target, image: pictureIn(needed('file', 'Name the file, or write none.'), value) }
  if (decision === 'attach' && sentence) {
    const other = eventById(timeline, needed('event', 'Choose the event.'))
    return { ...targetOf(other, timeline), attach: sentence }
  }
  if (decision === 'merge') {
    const other = eventById(timeline, needed('event', 'Choose the other event.'))
    return { ...target, mergeWith: targetOf(other, timeline) }
  }
  if (decision === 'follow') {
    const other = eventById(timeline, needed('leader', 'Choose the event that it follows.'))
    return { ...target, after: targetOf(other, timeline) }
  }
  const [verb = '', number] = decision.split(':')
  if (verb === 'dismiss' && event) {
    const { about, of, values } = event.disagreements?.[Number(number)] ?? {}
    if (!about || !values) throw new Error('the reports do not differ on this any more')
    return { ...target, dismiss: { about, ...(of !== undefined && { of }), values: values.map(({ value }) => value) } }
  }
  if ((verb === 'splitOff' || verb === 'detach' || verb === 'citationDate') && event) {
    const mention = event.citations[Number(number)]
    if (!mention) throw new Error('this citation is not there any more')
    const quote = quoteOf(mention, timeline)
    if (verb !== 'citationDate') return { ...target, [verb]: quote }
    return { ...target, citationDate: { ...quote, date: dateIn(needed(`day-${number}`, 'Give the day that it gives.')) } }
  }
  if (decision === 'save') return { ...target, ...changedFields(form, event) }
  throw new Error('choose what is to be done')
}

/** An event of one's own, which rests on a sentence, or on a work that is not in the content folder. */
function addedIn(
  value: (name: string) => string | undefined,
  needed: (name: string, message: string) => string,
  sentence: QuoteTarget | undefined,
): NonNullable<EditToWrite['add']> {
  const [publisher, quote, summary, kind, factuality] = ['publisher', 'quote', 'summary', 'kind', 'factuality'].map(value)
  return {
    date: dateIn(needed('date', 'Give the date.')),
    headline: needed('headline', 'Write a headline.'),
    ...(summary && { summary }),
    ...(kind && { kind: kind as 'happened' }),
    ...(factuality && factuality !== 'asserted' && { factuality: factuality as 'alleged' }),
    citations: [
      sentence ?? {
        title: needed('title', 'Name the work that it rests on.'),
        url: needed('url', 'Give the web address of the work.'),
        ...(publisher && { publisher }),
        ...(quote && { quote }),
      },
    ],
  }
}

/** The picture of an event as a person filled it in. */
function pictureIn(file: string, value: (name: string) => string | undefined): NonNullable<EditToWrite['image']> {
  const [alt, credit, licence] = ['alt', 'credit', 'licence'].map(value)
  if (file === 'none') return 'none'
  if (alt === undefined) throw new Error('Say what the picture shows, for those who do not see it.')
  return {
    file,
    alt,
    ...(credit && { credit }),
    ...(licence && { licence }),
    ...(value('graphic') && { graphic: 'true' as const }),
  }
}

/** Only what differs from what the event says already; a note alone is worth writing too. */
function changedFields(form: Form, event: TimelineEvent | undefined): EditToWrite {
  const shown = {
    date: event && written(event.date),
    headline: event?.headline,
    summary: event?.summary,
    kind: event?.kind,
    factuality: event && (event.factuality ?? 'asserted'),
    attribution: event && attributionOf(event),
    note: undefined,
  }
  const fields = Object.entries(shown).flatMap(([name, old]) => {
    const filled = form.get(name)?.trim()
    const given = filled && name === 'date' ? dateIn(filled) : filled
    return given && given !== old ? [[name, given]] : []
  })
  const tags = (form.get('tags') ?? '').split(',').flatMap(tag => tag.trim() || [])
  if (event && form.has('tags') && tags.join() !== event.tags.join()) fields.push(['tags', tags as never])
  if (fields.length === 0) throw new NothingChanged('nothing is different from what the event says already')
  if (!event && !fields.some(([name]) => name === 'date'))
    throw new Error('Give a date: that is what makes an event of the sentence.')
  return Object.fromEntries(fields) as EditToWrite
}

/** Who says so: as an editor put it, else as its citations do. */
export const attributionOf = ({ factuality, attribution, citations }: TimelineEvent): string =>
  attribution ??
  [...new Set(citations.flatMap(mention => (mention.factuality === factuality ? (mention.attribution ?? []) : [])))].join(', ')

/** Only what differs from what is known of the article. */
function changedOfArticle(form: Form, source: Source): EditToWrite {
  const changed = articleKeys.flatMap(key => {
    const filled = form.get(key)?.trim()
    const given = filled && key === 'published' ? dateIn(filled) : filled
    return given && given !== source[key] ? [[key, given]] : []
  })
  if (changed.length === 0) throw new NothingChanged('nothing is different from what is known of the article already')
  return Object.fromEntries(changed) as EditToWrite
}

/** What is said of a name: its spelling, kind and place, and that it is another's, or has no page. */
function changedOfName(form: Form, { label, kind, place }: Entity): EditToWrite {
  const [rename, other, kindNow, where] = ['rename', 'mergeWith', 'kind', 'place'].map(key => form.get(key)?.trim())
  const changed: EditToWrite = {
    ...(rename && rename !== label && { rename }),
    ...(kindNow && kindNow !== kind && { kind: kindNow as Entity['kind'] }),
    ...(other && { mergeWith: { name: other } }),
    ...(where && where !== placeWords(place) && { place: where }),
    ...(form.get('hide') && { hide: 'true' }),
  }
  if (Object.keys(changed).length === 0) throw new NothingChanged('nothing is different from what is known of the name already')
  return changed
}

/** A place as it is written into the file: `51.5, -0.12`. */
export const placeWords = (place: TimelineEvent['place']): string =>
  place === undefined || place === 'none' ? (place ?? '') : `${place.lat}, ${place.lon}`

/** The date that a person wrote, in EDTF: “12 March 2021” is 2021-03-12. What it cannot be told from is asked. */
function dateIn(written: string): string {
  const [date, ...others] = datesWritten(written)
  if (date !== undefined && others.length > 0)
    throw new Error(`Is “${written}” ${[date, ...others].join(' or ')}? Write the one that you mean.`)
  return date ?? written
}

const noteOf = (note: string | undefined) => (note === undefined ? {} : { note })

/** The event by its id, and by its first sentence in case the id changes. */
function targetOf({ id, citations }: TimelineEvent, timeline: Timeline): { event: string } & Partial<QuoteTarget> {
  const quoted = citations.find(({ passage, quote }) => passage !== '' && quote.length <= 2000)
  return { event: id, ...(quoted && quoteOf(quoted, timeline)) }
}

/** A citation by its sentence, and by its clause where its sentence tells of something else, too. */
function quoteOf(mention: Mention, { events, sources }: Timeline): QuoteTarget {
  const { clause, start, quote } = mention
  const isShared = events.some(({ citations }) =>
    citations.some(other => sameSentence(other, mention) && other.clause?.start !== clause?.start),
  )
  return {
    source: pathOf({ sources }, mention.source),
    quote,
    ...(clause && isShared && { clause: quote.slice(clause.start - start, clause.end - start) }),
  }
}

function eventById(timeline: Timeline, id: string): TimelineEvent {
  const event = timeline.events.find(event => event.id === id)
  if (!event) throw new Error(`there is no event “${id}” any more`)
  return event
}

export const pathOf = (timeline: Pick<Timeline, 'sources'>, id: string): string =>
  insideContent(timeline.sources.find(source => source.id === id)?.path ?? id)

export const insideContent = (path: string) => path.replace(/^[^/]+\//, '')
