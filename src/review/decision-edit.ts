import type { EditToWrite } from '../edits/write.ts'
import type { QuoteTarget, Timeline, TimelineEvent } from '../model.ts'
import { changedFields, changedOfArticle, changedOfName } from './changed-fields.ts'
import { insideContent, pathOf, quoteOf, targetOf } from './edit-targets.ts'
import { dateIn, filledIn, type Form, neededIn, type Subject } from './form.ts'
import { placeIn } from './place-names.ts'

/** A form with what it is about. */
interface Filled extends Subject {
  readonly form: Form
  readonly timeline: Timeline
}

/**
 * The correction that a decision comes to, without a signature.
 * @throws with a sentence for the person where the form says nothing that can be written
 */
export function editFor(form: Form, subject: Subject, timeline: Timeline): EditToWrite {
  const { event, sentence } = subject
  const filled = { ...subject, form, timeline }
  const decision = form.get('decision') ?? ''
  const edit = wholeEdits.get(decision)?.(filled)
  if (edit) return edit
  const target = event ? targetOf(event, timeline) : sentence
  if (!target) throw new Error('there is nothing here to decide on any more')
  const fields = changeBy(decision, filled)
  if (!fields) throw new Error('choose what is to be done')
  return { ...target, ...fields }
}

type EditOf = (filled: Filled) => EditToWrite | undefined

/** Decisions that name their target themselves; undefined where what they are about is not there. */
const wholeEdits = new Map(
  Object.entries<EditOf>({
    published: ({ doubt, form, timeline }) =>
      doubt?.source === undefined
        ? undefined
        : { source: pathOf(timeline, doubt.source), published: neededIn(form, 'published', 'Choose the day.') },
    article: ({ source, form }) => source && { source: insideContent(source.path), ...changedOfArticle(form, source) },
    name: ({ name, form }) => name && { name: name.label, ...changedOfName(form, name) },
    add: filled => ({ add: addedIn(filled) }),
    list: ({ hidden }) => hidden && { ...hidden, hide: 'false' },
    attach: filled => filled.sentence && { ...otherEvent(filled, 'event', 'Choose the event.'), attach: filled.sentence },
  }),
)

/** What decisions change of an event, or of a sentence that is to be one. */
const changes = new Map(
  Object.entries<EditOf>({
    save: ({ event, form }) => changedFields(form, event),
    hide: ({ event, form }) => ({ hide: 'true', ...(event && noteIn(form)) }),
    pin: () => ({ pin: 'true' }),
    unpin: () => ({ pin: 'false' }),
    place: ({ event, form }) => event && { place: placeIn(neededIn(form, 'place', 'Say where it was, or write none.')) },
    attachWork: ({ event, form }) => event && { attach: workIn(form) },
    picture: ({ event, form }) => event && { image: pictureIn(form) },
    merge: filled => ({ mergeWith: otherEvent(filled, 'event', 'Choose the other event.') }),
    follow: filled => ({ after: otherEvent(filled, 'leader', 'Choose the event that it follows.') }),
  }),
)

/** What decisions change of one citation or disagreement of an event, by its number: `detach:0`. */
const changesOfPart = new Map(
  Object.entries<(event: TimelineEvent, number: number, filled: Filled) => EditToWrite>({
    dismiss: ({ disagreements }, number) => {
      const { about, of, values } = disagreements?.[number] ?? {}
      if (!about || !values) throw new Error('the reports do not differ on this any more')
      return { dismiss: { about, ...(of !== undefined && { of }), values: values.map(({ value }) => value) } }
    },
    splitOff: (event, number, { timeline }) => ({ splitOff: citationAt(event, number, timeline) }),
    detach: (event, number, { timeline }) => ({
      detach: workAt(event, number, timeline) ?? citationAt(event, number, timeline),
    }),
    citationDate: (event, number, { form, timeline }) => ({
      citationDate: {
        ...citationAt(event, number, timeline),
        date: dateIn(neededIn(form, `day-${number}`, 'Give the day that it gives.')),
      },
    }),
  }),
)

function changeBy(decision: string, filled: Filled): EditToWrite | undefined {
  const { event, form } = filled
  if (decision.startsWith('status-')) return { status: decision.slice('status-'.length) as 'reviewed', ...noteIn(form) }
  const [verb = '', number] = decision.split(':')
  return changes.get(decision)?.(filled) ?? (event && changesOfPart.get(verb)?.(event, Number(number), filled))
}

function noteIn(form: Form): { note?: string } {
  const note = filledIn(form, 'note')
  return note === undefined ? {} : { note }
}

/** The event that a field names. */
function otherEvent({ form, timeline }: Filled, field: string, message: string) {
  const id = neededIn(form, field, message)
  const event = timeline.events.find(event => event.id === id)
  if (!event) throw new Error(`there is no event “${id}” any more`)
  return targetOf(event, timeline)
}

function citationAt({ citations }: TimelineEvent, number: number, timeline: Timeline): QuoteTarget {
  const mention = citations[number]
  if (!mention) throw new Error('this citation is not there any more')
  if (mention.passage === '') throw new Error('A work that is not in the content folder can only be attached or detached.')
  return quoteOf(mention, timeline)
}

/** The web address of a citation that is a work elsewhere. */
function workAt({ citations }: TimelineEvent, number: number, { sources }: Timeline): { url: string } | undefined {
  const { url, format } = sources.find(({ id }) => id === citations[number]?.source) ?? {}
  return format === 'external' && url !== undefined ? { url } : undefined
}

/** A work that is not in the content folder, as a person filled it in. */
function workIn(form: Form): NonNullable<EditToWrite['attach']> {
  const [publisher, published, archiveUrl, quote] = ['publisher', 'published', 'archiveUrl', 'quote'].map(name =>
    filledIn(form, name),
  )
  return {
    title: neededIn(form, 'title', 'Name the work that it rests on.'),
    url: neededIn(form, 'url', 'Give the web address of the work.'),
    ...(publisher && { publisher }),
    ...(published && { published: dateIn(published) }),
    ...(archiveUrl && { archiveUrl }),
    ...(quote && { quote }),
  }
}

/** An event of one's own, which rests on a sentence, or on a work that is not in the content folder. */
function addedIn({ form, sentence }: Filled): NonNullable<EditToWrite['add']> {
  const [id, summary, kind, factuality] = ['id', 'summary', 'kind', 'factuality'].map(name => filledIn(form, name))
  return {
    ...(id && { id }),
    date: dateIn(neededIn(form, 'date', 'Give the date.')),
    headline: neededIn(form, 'headline', 'Write a headline.'),
    ...(summary && { summary }),
    ...(kind && { kind: kind as 'happened' }),
    ...(factuality && factuality !== 'asserted' && { factuality: factuality as 'alleged' }),
    citations: [sentence ?? workIn(form)],
  }
}

/** The picture of an event as a person filled it in. */
function pictureIn(form: Form): NonNullable<EditToWrite['image']> {
  const file = neededIn(form, 'file', 'Name the file, or write none.')
  const [alt, credit, licence] = ['alt', 'credit', 'licence'].map(name => filledIn(form, name))
  if (file === 'none') return 'none'
  if (alt === undefined) throw new Error('Say what the picture shows, for those who do not see it.')
  return {
    file,
    alt,
    ...(credit && { credit }),
    ...(licence && { licence }),
    ...(filledIn(form, 'graphic') && { graphic: 'true' as const }),
  }
}
