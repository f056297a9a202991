import type { AccountEntry, ArticleAccount } from '../account.ts'
import { quoted } from '../internal-error.ts'
import { joinInWords, terminalWords } from '../languages/words.ts'
import type { Article, EditOutcome, MaybeOne, Mention, SentencePlace, Source, Timeline, TimelineEvent } from '../model.ts'
import { claimOf, inOneLine, terminalWording } from '../timeline/claim.ts'
import { apart } from '../timeline/disagree.ts'
import { sentencePlace } from '../timeline/draft.ts'
import { articlesByName } from '../timeline/refind.ts'

/** Kinds of doubt, the worst first. */
export const doubtKinds = [
  'day-month-order',
  'ambiguous-date',
  'year-in-doubt',
  'uncertain-reading',
  'low-confidence-date',
  'accusation',
  'weak-merge',
  'maybe-one',
  'disagreement',
  'undated',
  'stale-edit',
] as const
export type DoubtKind = (typeof doubtKinds)[number]

/** Something that only a person can settle, and what it is about. */
export interface Doubt {
  /** Stable while what it is about stays the same: pages link to it. */
  readonly key: string
  readonly kind: DoubtKind
  readonly message: string
  readonly advice: string
  readonly event?: string
  /** The sentence that it is about, where it is about one. */
  readonly sentence?: SentencePlace
  readonly source?: string
  /** Dates, in EDTF, of which one is right. */
  readonly dates?: readonly string[]
  readonly outcome?: EditOutcome
}

/** Below this share of cases in which the kind of evidence was right, a person should look. */
const confident = 0.85

/** Below this, the parser is not sure of what a date belongs to or of whose deed it was; about one dated sentence in fourteen. */
const surelyRead = 0.65

/**
 * Everything about a timeline that a person should decide, worst first, then in the timeline's own order. What an editor
 * has decided (a status, or the very field that was in doubt) is not listed again.
 */
export function doubtsIn(timeline: Timeline, articles: readonly Article[], accounts: readonly ArticleAccount[]): Doubt[] {
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  const open = timeline.events.filter(event => event.editorial?.status === undefined && !isSet(event, 'added'))
  const byId = new Map(open.map(event => [event.id, event]))
  const doubts: Doubt[] = [
    ...timeline.sources.flatMap(dayMonthOrder),
    ...accounts.flatMap(account => account.entries.flatMap(entry => ambiguousDate(account, entry))),
    ...accounts.flatMap(account => account.entries.flatMap(entry => yearInDoubt(account, entry, byId))),
    ...open.flatMap(uncertainReading).sort((a, b) => a.confidence - b.confidence),
    ...open.flatMap(event => lowConfidence(event, sources)),
    ...open.flatMap(accusation),
    ...open.flatMap(event => weakMerge(event)),
    ...(timeline.maybeOne ?? []).flatMap(pair => maybeOne(pair, open)),
    ...open.flatMap(disagreements),
    ...timeline.undated.map(undated),
    ...(timeline.edits ?? []).flatMap((outcome, index) => staleEdit(outcome, index, articles)),
  ]
  return doubts.sort((a, b) => doubtKinds.indexOf(a.kind) - doubtKinds.indexOf(b.kind))
}

function dayMonthOrder({ id, publishedOneOf }: Source): Doubt[] {
  if (!publishedOneOf) return []
  const [a, b] = publishedOneOf
  return [
    {
      key: `order-${id}`,
      kind: 'day-month-order',
      message: `the article was published on ${a} or on ${b}; nothing says which`,
      advice: 'Choose the day, or write “published:” into the article’s front matter.',
      source: id,
      dates: publishedOneOf,
    },
  ]
}

function ambiguousDate({ source }: ArticleAccount, { fate, passage, start, end, text, edtf }: AccountEntry): Doubt[] {
  // a date counted from an unsettled publication day is settled with it
  if (fate !== 'ambiguous' || edtf === undefined) return []
  return [
    {
      key: `date-${source}-${passage}-${start}`,
      kind: 'ambiguous-date',
      message: `“${text}” can be read in two ways`,
      advice: 'Give the sentence its date.',
      source,
      sentence: { source, passage, start, end },
      dates: edtf.startsWith('[') ? edtf.slice(1, -1).split(',') : [],
    },
  ]
}

/** A date of an event that is of one year by one reading and of another by another: the article's own, or that of what it tells. */
function yearInDoubt({ source }: ArticleAccount, entry: AccountEntry, open: ReadonlyMap<string, TimelineEvent>): Doubt[] {
  const { passage, start, end, text, edtf, alternative, events = [] } = entry
  const event = events.find(id => open.has(id) && !isSet(open.get(id)!, 'date'))
  if (edtf === undefined || alternative === undefined || event === undefined) return []
  return [
    {
      key: `year-${event}`,
      kind: 'year-in-doubt',
      message: `“${text}” has no year: it was read as ${edtf}, but it may be ${alternative}`,
      advice: 'Choose the day, or give the event this date in edits.yaml.',
      event,
      sentence: { source, passage, start, end },
      dates: [edtf, alternative],
    },
  ]
}

/** A date that only sentences give of which the parser is not sure. The least sure come first. */
function uncertainReading(event: TimelineEvent): (Doubt & { readonly confidence: number })[] {
  if (isSet(event, 'date') || isSet(event, 'headline')) return []
  const dating = event.citations.filter(({ date, dateFrom }) => dateFrom === 'words' && date?.edtf === event.date.edtf)
  const [surest] = [...dating].sort((a, b) => (b.confidence ?? 1) - (a.confidence ?? 1))
  if (!surest?.time || surest.confidence === undefined || surest.confidence >= surelyRead) return []
  if (surest.time.anchor?.from === 'modified') return []
  return [
    {
      key: `reading-${event.id}`,
      kind: 'uncertain-reading',
      message: `the sentence can be read in several ways: what “${surest.time.text}” dates, or who did it, is not sure`,
      advice: 'Read the sentence, and set or confirm date and headline.',
      event: event.id,
      sentence: sentencePlace(surest),
      confidence: surest.confidence,
    },
  ]
}

function lowConfidence(event: TimelineEvent, sources: ReadonlyMap<string, Source>): Doubt[] {
  if (isSet(event, 'date')) return []
  const about = (message: string, advice: string, mention: Mention): Doubt[] => [
    { key: `low-${event.id}`, kind: 'low-confidence-date', message, advice, event: event.id, sentence: sentencePlace(mention) },
  ]
  const [first] = event.citations
  if (event.date.precision === 'one-of')
    return about(`the date is one of ${event.date.edtf}`, 'Set the date that is right.', first)
  const worded = event.citations.some(({ dateFrom }) => dateFrom === 'words' || dateFrom === 'editor')
  if (!worded) {
    const from = { lead: 'the article’s main event', published: 'the day of publication' }
    const because = from[first.dateFrom as keyof typeof from] ?? 'elsewhere'
    return about(
      `no cited sentence names the date; it was taken from ${because}`,
      'Read the sentence, and set or confirm the date.',
      first,
    )
  }
  if (event.citations.every(({ time }) => time?.anchor?.from === 'modified'))
    return about(
      `“${first.time!.text}” was counted from ${first.time!.anchor!.date.edtf}, the day on which the page was changed, as it does not say when it was published`,
      'Check the date, or write the day of publication into the article’s front matter.',
      first,
    )
  const counted = event.citations.filter(({ time }) => time?.anchor?.from === 'published')
  const weak = counted.find(({ source }) => (sources.get(source)?.publishedEvidence?.confidence ?? 1) < confident)
  if (!weak || counted.length < event.citations.length) return []
  const evidence = sources.get(weak.source)!.publishedEvidence!
  const sure = Math.round(100 * evidence.confidence)
  return about(
    `“${weak.time!.text}” was counted from a publication day read from ${evidence.from}, which is right in ${sure} % of cases`,
    'Check the article’s publication day.',
    weak,
  )
}

/** What no source tells as a fact stands on the timeline only by an editor's word. */
function accusation(event: TimelineEvent): Doubt[] {
  const claim = claimOf(event, terminalWording)
  if (!claim || event.factuality === 'possible' || isSet(event, 'factuality')) return []
  return [
    {
      key: `accusation-${event.id}`,
      kind: 'accusation',
      message: `${inOneLine(claim)}; no cited sentence tells it as a fact`,
      advice:
        'Read who says so. Mark the event reviewed if it may stand as a claim, “factuality: asserted” only if a source itself says that it happened.',
      event: event.id,
      sentence: sentencePlace(event.citations.find(({ factuality }) => factuality) ?? event.citations[0]),
    },
  ]
}

function weakMerge(event: TimelineEvent): Doubt[] {
  const { citations, joined = [], date } = event
  if (citations.length < 2 || isSet(event, 'citations')) return []
  const founder = citations[0].source
  const elsewhere = citations.find(mention => mention.dateFrom === 'words' && mention.date && apart(mention.date, date))
  const undated = citations.find(mention => mention.isLead && !mention.date && mention.source !== founder)
  const doubtful = elsewhere ?? undated ?? (joined.length < 2 ? citations[1] : undefined)
  if (!doubtful) return []
  const why = elsewhere
    ? `though one of them gives ${elsewhere.date!.edtf}, not ${date.edtf}`
    : undated
      ? 'though one of them, an article’s own news, gives no day'
      : `on one ground only: ${joined[0] ? joinInWords(joined[0], terminalWords) : 'their likeness'}`
  return [
    {
      key: `merge-${event.id}`,
      kind: 'weak-merge',
      message: `${citations.length} sentences were joined ${why}`,
      advice: 'Read them together; split off what tells of something else.',
      event: event.id,
      sentence: sentencePlace(doubtful),
    },
  ]
}

function maybeOne([one, other]: MaybeOne, open: readonly TimelineEvent[]): Doubt[] {
  const find = (id: string) => open.find(event => event.id === id || event.aliases?.includes(id))
  const [first, second] = [find(one), find(other)]
  if (!first || !second || first === second || isSet(first, 'citations') || isSet(second, 'citations')) return []
  return [
    {
      key: `maybe-${first.id}-${second.id}`,
      kind: 'maybe-one',
      message: `may be one with ${quoted(second.headline)} (${second.id}), but for the place, the thing or the age that each names`,
      advice: 'Merge them if they tell of one happening; leave them if not.',
      event: first.id,
      sentence: sentencePlace(first.citations[0]),
    },
  ]
}

function disagreements(event: TimelineEvent): Doubt[] {
  return (
    (event.disagreements ?? [])
      // sentences with different days are a matter of the merge
      .filter(({ about }) => about !== 'date' || (!isSet(event, 'date') && weakMerge(event).length === 0))
      .map(({ about, of, values }, index) => ({
        key: `differ-${event.id}-${index}`,
        kind: 'disagreement' as const,
        message: `the reports differ on the ${of ? `number of ${of}` : about}: ${values.map(({ value }) => value).join(' / ')}`,
        advice: 'Confirm that they tell of the same event, and note what is right.',
        event: event.id,
        sentence: sentencePlace(event.citations[values[0]?.citations[0] ?? 0] ?? event.citations[0]),
      }))
  )
}

const undated = (mention: Mention): Doubt => ({
  key: `undated-${mention.source}-${mention.passage}-${mention.start}`,
  kind: 'undated',
  message: `${quoted(mention.headline)} has no date`,
  advice: 'Give it a date, attach it to an event, or set it aside.',
  source: mention.source,
  sentence: sentencePlace(mention),
})

function staleEdit(outcome: EditOutcome, index: number, articles: readonly Article[]): Doubt[] {
  if (outcome.result !== 'stale' && outcome.result !== 'refused') return []
  const near = articlesByName(articles).get(outcome.candidates?.[0]?.source ?? '')
  return [
    {
      key: `edit-${index}`,
      kind: 'stale-edit',
      message: `the correction at ${outcome.path}:${outcome.line} (${outcome.instruction}) was not applied: ${outcome.message ?? ''}`,
      advice: outcome.candidates?.length ? 'Choose what it means now, or set it aside.' : 'Write it anew, or set it aside.',
      ...(near && { source: near.source.id }),
      outcome,
    },
  ]
}

const isSet = (event: TimelineEvent, field: string) => event.editorial?.fields.includes(field) ?? false
