import { sentencePlace } from '../events/placed-sentence.ts'
import { createHash } from 'node:crypto'
import type { AccountEntry, ArticleAccount } from './date-coverage.ts'
import { quoted } from '../common/internal-error.ts'
import { comparedWordsIn } from '../languages/compared-words.ts'
import {
  doubtKinds,
  type Article,
  type EditOutcome,
  type Mention,
  type Source,
  type Timeline,
  type TimelineEvent,
} from '../model.ts'
import { compareText } from '../common/text.ts'
import { claimOf, inOneLine, terminalWording } from '../timeline/claim.ts'
import { articlesByName } from '../edits/apply/quote-lookup.ts'
import { lowConfidence, uncertainReading } from './date-doubts.ts'
import { type Doubt, isSet } from './doubt.ts'
import { weakHeadline } from './headline-doubts.ts'
import { disagreements, maybeOne, weakMerge } from './join-doubts.ts'
import { likenessIn } from './likeness.ts'
import { besideWorse, importanceShare, risks } from './risks.ts'

/**
 * Everything about a timeline that a person should decide, worst first: what most likely deserves a correction, more so in what is
 * important. The order is the same whatever that of the timeline. What an editor has decided (a status, or the very field that was in
 * doubt) is not listed again.
 */
export function doubtsIn(timeline: Timeline, articles: readonly Article[], accounts: readonly ArticleAccount[]): Doubt[] {
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  const open = timeline.events.filter(event => event.editorial?.status === undefined && !isSet(event, 'added'))
  const byId = new Map(open.map(event => [event.id, event]))
  const wordsOf = comparedWordsIn(timeline.sources)
  const likeness = likenessIn(timeline.events)
  const weak = open.flatMap(event => weakMerge(event, likeness))
  const isWeak = new Set(weak.map(({ event }) => event))
  const byAnyId = new Map([...open.flatMap(event => (event.aliases ?? []).map(alias => [alias, event] as const)), ...byId])
  const doubts: Doubt[] = [
    ...timeline.sources.flatMap(dayMonthOrder),
    ...accounts.flatMap(account => account.entries.flatMap(entry => ambiguousDate(account, entry))),
    ...accounts.flatMap(account => account.entries.flatMap(entry => yearInDoubt(account, entry, byId))),
    ...open.flatMap(uncertainReading),
    ...open.flatMap(event => lowConfidence(event, sources)),
    ...open.flatMap(accusation),
    ...weak,
    ...(timeline.maybeOne ?? []).flatMap(pair => maybeOne(pair, id => byAnyId.get(id))),
    ...open.flatMap(event => disagreements(event, isWeak.has(event.id))),
    ...open.flatMap(event => weakHeadline(event, wordsOf)),
    ...timeline.undated.map(undated),
    ...(timeline.edits ?? []).flatMap(outcome => staleEdit(outcome, articles)),
  ]
  const weight = ({ risk, event }: Doubt) =>
    risk * (1 - importanceShare + importanceShare * (event === undefined ? 1 : byId.get(event)!.importance))
  return worstFirst(doubts, weight)
}

/** In an order that rests on nothing but what the doubts say; what is listed twice is listed once. */
function worstFirst(doubts: readonly Doubt[], weight: (doubt: Doubt) => number): Doubt[] {
  const weighed = doubts.map(doubt => ({ doubt, weight: weight(doubt) }))
  const inOrder = (a: (typeof weighed)[number], b: (typeof weighed)[number]) =>
    b.weight - a.weight ||
    doubtKinds.indexOf(a.doubt.kind) - doubtKinds.indexOf(b.doubt.kind) ||
    compareText(a.doubt.key, b.doubt.key) ||
    // hardly ever needed, and long
    compareText(JSON.stringify(a.doubt), JSON.stringify(b.doubt))
  const seen = new Set<string>()
  const each = [...new Map(weighed.sort(inOrder).map(item => [item.doubt.key, item])).values()].sort(inOrder)
  return each
    .map(item => {
      const { event } = item.doubt
      const isSeen = event !== undefined && seen.has(event)
      if (event !== undefined) seen.add(event)
      return isSeen ? { ...item, weight: item.weight * besideWorse } : item
    })
    .sort(inOrder)
    .map(({ doubt }) => doubt)
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
      risk: risks.dayMonthOrder,
    },
  ]
}

function ambiguousDate({ source }: ArticleAccount, { outcome, passage, start, end, text, edtf }: AccountEntry): Doubt[] {
  // a date counted from an unsettled publication day is settled with it
  if (outcome !== 'ambiguous' || edtf === undefined) return []
  return [
    {
      key: `date-${source}-${passage}-${start}`,
      kind: 'ambiguous-date',
      message: `“${text}” can be read in two ways`,
      advice: 'Give the sentence its date.',
      source,
      sentence: { source, passage, start, end },
      dates: edtf.startsWith('[') ? edtf.slice(1, -1).split(',') : [],
      risk: risks.ambiguousDate,
    },
  ]
}

/** A date of an event that is of one year by one reading and of another by another: the article's own, or that of what it tells. */
function yearInDoubt({ source }: ArticleAccount, entry: AccountEntry, open: ReadonlyMap<string, TimelineEvent>): Doubt[] {
  const { passage, start, end, text, edtf, alternative, events = [] } = entry
  const [event] = events.filter(id => open.has(id) && !isSet(open.get(id)!, 'date')).sort(compareText)
  if (edtf === undefined || alternative === undefined || event === undefined) return []
  return [
    {
      key: `year-${event}`,
      kind: 'year-in-doubt',
      message: `“${text}” has no year: it was read as ${edtf}, but it may be ${alternative}`,
      advice: 'Give the event the right day, or its article the year.',
      event,
      sentence: { source, passage, start, end },
      dates: [edtf, alternative],
      risk: risks.yearInDoubt,
    },
  ]
}

/** What no source tells as a fact stands on the timeline only by an editor's word. */
function accusation(event: TimelineEvent): Doubt[] {
  const claim = claimOf(event, terminalWording)
  if (!claim || event.factuality === 'possible' || isSet(event, 'factuality')) return []
  return [
    {
      key: `accusation-${event.id}`,
      kind: 'accusation',
      message: `${inOneLine(claim)}; no cited sentence reports it as fact`,
      advice:
        'See who says so. Mark the event as reviewed if it may stand as a claim; tell it as a fact (“factuality: asserted”) only if a source itself says that it happened.',
      event: event.id,
      sentence: sentencePlace(event.citations.find(({ factuality }) => factuality) ?? event.citations[0]),
      risk: risks.accusation,
    },
  ]
}

const undated = (mention: Mention): Doubt => ({
  key: `undated-${mention.source}-${mention.passage}-${mention.clause?.start ?? mention.start}`,
  kind: 'undated',
  message: `${quoted(mention.headline)} has no date`,
  advice: 'Give it a date, attach it to an event, or set it aside.',
  source: mention.source,
  sentence: sentencePlace(mention),
  risk: mention.isLead ? risks.undatedNews : risks.undated,
})

function staleEdit(outcome: EditOutcome, articles: readonly Article[]): Doubt[] {
  const { result, path, line, instruction, message = '', candidates } = outcome
  if (result !== 'stale' && result !== 'refused') return []
  const near = articlesByName(articles).get(candidates?.[0]?.source ?? '')
  return [
    {
      key: `edit-${createHash('sha256')
        .update(JSON.stringify([path, line, instruction, message]))
        .digest('hex')
        .slice(0, 12)}`,
      kind: 'stale-edit',
      message: `the correction at ${path}:${line} (${instruction}) was not applied: ${message}`,
      advice: candidates?.length ? 'Choose what it means now, or set it aside.' : 'Write it again, or set it aside.',
      ...(near && { source: near.source.id }),
      outcome,
      risk: risks.staleEdit,
    },
  ]
}
