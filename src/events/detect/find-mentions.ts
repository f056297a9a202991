import type { EventKind, Mention } from '../../model.ts'
import { attachTime } from '../attachment/attach-time.ts'
import { inRow, isDayPrecise, type PlacedTime } from '../attachment/placed-time.ts'
import { timeInTree } from '../attachment/time-in-tree.ts'
import { intervalLength } from '../../dates/edtf.ts'
import { buildMention } from './build-mention.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Word } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import { accusedEvent } from './accusation.ts'
import { candidateOf, withAttribution } from './clause-event.ts'
import { clauseLine } from '../headline/clause-headline.ts'
import { sceneOf } from '../headline/scene.ts'
import { readingConfidence } from './confidence.ts'
import { clauseBehind, headsLine, verblessEntry } from './dated-line.ts'
import { entryEvent } from './entry-event.ts'
import { eventClass } from './event-class.ts'
import { isOfExample } from './example.ts'
import { type ClauseFactuality, contentHost, factualityOf, isDurative } from './factuality.ts'
import { gappedEvent } from './gapped-row.ts'
import { contentAhead, saysNoNews } from './saying.ts'
import { nominalEvent } from './nominal-event.ts'
import { nonfiniteEvent } from './nonfinite-event.ts'
import { isImperative } from './imperative.ts'
import { isSpoken, type ParsedSentence, predicateOf } from './parsed-sentence.ts'
import { isAfterPublication, isOfLastWeek } from './since-publication.ts'
import { conflictsWithTense } from './tense-conflict.ts'
import { undatedEvent } from './undated-event.ts'

/**
 * The events that a sentence tells of, in order; none where it tells of none. A sentence without a time gives at most one
 * mention, dated by its article's lead or publication day (`dateFrom` says so), for `mergeMentions` to attach or to set aside.
 * The sentences before it may name whom "he" or "she" means: "[Ana Ruiz] resigned".
 */
export function findMentions(sentences: readonly (ParsedSentence | undefined)[], at: number): Mention[] {
  const parsed = sentences[at]
  if (!parsed || parsed.words.length < (parsed.sentence.given?.isEntry ? 1 : 3)) return []
  const unresolved = parsed.sentence.times.find(({ unresolved: why }) => why === 'no-anchor' || why === 'ambiguous')
  const dated = datedEvents(parsed)
  const undated = entryEvent(parsed, dated, undatedEvent(parsed, dated))
  const all = undated ? [...dated, undated] : dated
  // "(The bank had closed in 1931.)"
  const isAside = /^\(.*\)[.!]?$/s.test(parsed.text)
  return all.map(each => {
    const mention = buildMention(each, all.length, parsed, sentences.slice(0, at + 1), unresolved)
    return isAside ? { ...mention, kind: 'background' } : mention
  })
}

/** What is told with a time of its own. */
function datedEvents(parsed: ParsedSentence): EventCandidate[] {
  const { times, tree } = parsed
  const byPlace = new Map<string, EventCandidate>()
  for (const time of times) {
    if (!time.time.value || time.time.type === 'SET' || time.time.type === 'DURATION') continue
    const event = eventAt(parsed, time)
    if (!event || isOutdone(parsed, event, time)) continue
    const found = { ...event, confidence: readingConfidence(parsed, time, predicateOf(parsed, event.trigger)) }
    // "flooded in 1832, 1849 and 1866": as many events, each told as far as its date
    const each = inRow(time, times, tree) && found.last > time.last ? { ...found, last: time.last } : found
    const key = `${each.first}:${each.last}`
    const known = byPlace.get(key)
    // two times in one clause: the more precise one says when ("on Sunday, November 5", "in 2023 … on Friday")
    if (!known || isMorePrecise(each.time!, known.time!)) byPlace.set(key, each)
  }
  return withoutAttributions(parsed, [...byPlace.values()])
}

const isMorePrecise = ({ time: one }: PlacedTime, { time: other }: PlacedTime): boolean =>
  one.value!.precision !== other.value!.precision && intervalLength(one.value!) < intervalLength(other.value!)

/** "was shown on Thursday at the trial of the men who fled in 2011": when it was is said, though nothing tells which day that is. */
function isOutdone({ times, tree }: ParsedSentence, found: EventCandidate, time: PlacedTime): boolean {
  if (found.kind === 'background' || isDayPrecise(time)) return false
  return times.some(
    ({ time: { unresolved, type }, noun, first, top }) =>
      noun === undefined &&
      tree.words[top]!.deprel !== 'nmod' &&
      (unresolved === 'no-anchor' || unresolved === 'ambiguous') &&
      (type === 'DATE' || type === 'TIME') &&
      found.first <= first &&
      first <= found.last,
  )
}

/** "The dam burst on Sunday, officials said on Monday" tells of Sunday alone. */
function withoutAttributions({ quoted }: ParsedSentence, events: readonly EventCandidate[]): EventCandidate[] {
  const isAttribution = (each: EventCandidate): boolean =>
    each.kind === 'said' &&
    quoted.size === 0 &&
    events.some(other => other.kind !== 'said' && other.kind !== 'background' && other.last < each.first)
  return events.filter(each => !isAttribution(each))
}

function eventAt(parsed: ParsedSentence, time: PlacedTime): EventCandidate | undefined {
  const { clauses, groups } = parsed
  // what a speaker says of other days is the speaker's, and the day of saying is not among it
  if (time.first < parsed.speechEnd || isSpoken(parsed, time.first) || isWrittenThere(parsed, time.first)) return undefined
  if (isOfExample(parsed, time)) return undefined
  if (headsLine(parsed, time)) {
    const entry = clauseBehind(parsed, time)
    return entry ? clauseEvent(parsed, entry, time) : verblessEntry(parsed, time)
  }
  const around = clauseAround(parsed, time.first)
  const gapped = around && time.first > around.verb.last ? gappedEvent(parsed, around, time) : undefined
  if (gapped) return { time, ...gapped }
  const place = timeInTree(parsed, time)
  const accused = accusedEvent(place)
  if (accused) return accused
  const { predicate, trigger, noun } = attachTime(parsed, time, place)
  const named = (): EventCandidate | undefined =>
    noun === undefined ? undefined : { kind: entryKind(parsed, noun, time), time, ...nominalEvent(parsed, noun, time) }
  if (predicate === undefined) return named()
  const clause = clauses.find(each => each.predicate === predicate)
  const event = clause ? eventAround(parsed, clause, time) : participleEvent(parsed, predicate, time)
  if (!event) return named()
  return !clause || trigger === undefined || trigger < 0
    ? event
    : { ...event, trigger: groups.get(trigger)?.head ?? event.trigger }
}

function participleEvent(parsed: ParsedSentence, predicate: number, time: PlacedTime): EventCandidate | undefined {
  const { groups, words, language } = parsed
  const event = groups.has(predicate) ? nonfiniteEvent(parsed, predicate, time) : undefined
  if (!event) return undefined
  const isAccusation = language.claims.accusations.has(words[predicate]!.lemma)
  const kind = isRecent(parsed, predicate, time) ? 'happened' : 'background'
  return { kind, time, ...event, ...(isAccusation ? { factuality: 'alleged' } : {}) }
}

/** What a clause tells, or the clause around it that tells the news of that day. */
function eventAround(parsed: ParsedSentence, clause: Clause, time: PlacedTime): EventCandidate | undefined {
  const { clauses, times, words } = parsed
  // "As Ruiz arrived on Friday, the union called a strike": both on that day, the main clause is the news
  const parent = clause.parent === undefined ? undefined : clauses[clause.parent]!
  const isDirect = parent !== undefined && words[clause.predicate]!.head === parent.predicate
  const host = clause.relation === 'same time' && isDirect ? parent : clause
  // "As sales fell last year, they rose this year": each has its own; "was working there when he was abducted": what went on is not the news
  const hasOwnTime = times.some(each => each !== time && each.noun === undefined && each.governor === host.predicate)
  const told = host.verb.progressive || hasOwnTime ? clause : (newsBehind(parsed, host) ?? host)
  return clauseEvent(parsed, told, time) ?? (told === clause ? undefined : clauseEvent(parsed, clause, time))
}

/** "It pleased me on Friday when Orr said that": what "it" stands for; "Hopes faded on Friday when …": the news, where no line holds both. */
function newsBehind(parsed: ParsedSentence, host: Clause): Clause | undefined {
  const { clauses, words, language } = parsed
  const { subject, verb, predicate } = host
  if (!subject || words[subject.head]!.deprel === 'expl') return undefined
  if (language.impersonals.has(words[subject.head]!.lemma))
    return clauses.find(
      each => each.relation === 'same time' && each.from > verb.last && words[each.predicate]!.head === predicate,
    )
  const scene = words[subject.head]!.upos === 'NOUN' && !isOfPeople(words[subject.head]!) ? sceneOf(parsed, host) : undefined
  if (!scene?.subject || scene.relation !== 'same time') return undefined
  // "when it emerged that Orr had left"
  const isImpersonal = language.impersonals.has(words[scene.subject.head]!.lemma)
  const news = isImpersonal ? clauses.find(each => contentHost(parsed, each) === scene) : scene
  const line = news && clauseLine(parsed, news).headline
  const isHeld = clauseLine(parsed, host).headline?.includes(words[scene.verb.head]!.text)
  const leans = line?.split(/[^\p{L}]+/u).some(word => language.genderedPronouns.has(word.toLowerCase()))
  return line === undefined || isHeld || leans ? undefined : news

  function isOfPeople({ lemma }: Word): boolean {
    return language.personNouns.test(lemma) || language.collectives.has(lemma)
  }
}

/** A noun with a date is named in passing, unless that is all there is: "Next meeting: 6 December". */
function entryKind({ clauses, words, sentence }: ParsedSentence, noun: number, time: PlacedTime): EventKind {
  const isEntry = clauses.length === 0 && words[noun]!.head < 0 && words[time.first - 1]?.text === ':'
  if (!isEntry) return 'background'
  return isAfterPublication(time.time.value, sentence.article.published) ? 'planned' : 'happened'
}

/** "The deal, announced on Tuesday, …": what a participle tells of the days before publication is news. */
function isRecent({ sentence, words, groups }: ParsedSentence, predicate: number, time: PlacedTime): boolean {
  const isSetOff = words[groups.get(predicate)!.first - 1]?.text === ','
  return isSetOff && isDayPrecise(time) && isOfLastWeek(time.time.value!, sentence.article.published)
}

function clauseEvent(parsed: ParsedSentence, clause: Clause, time: PlacedTime): EventCandidate | undefined {
  const told = classAt(parsed, clause, time)
  const factuality = factualityOf(parsed, clause, told)
  // "asks that you reply no later than 15 May"
  const isTerm = factuality === 'asked' && time.time.value!.earliest === undefined
  const kind = isTerm ? 'deadline' : told
  const isTold = factuality === 'asserted' || factuality === 'alleged' || factuality === 'denied' || kind === 'deadline'
  if (kind === undefined || !isTold || isDurative(parsed, clause) || conflictsWithTense(parsed, clause, kind, time))
    return undefined
  if (kind !== 'deadline' && isEnd(parsed, time)) return undefined
  const teller = (kind === 'said' ? attributedClause(parsed, clause) : undefined) ?? clause
  const event = candidateOf(parsed, teller, kindAt(parsed, clause, teller, kind, time), time)
  return asTold(parsed, clause, withAttribution(parsed, teller, event), factuality)
}

/** An event with how sure its sentence is of it. */
function asTold(parsed: ParsedSentence, clause: Clause, event: EventCandidate, factuality: ClauseFactuality): EventCandidate {
  if (factuality === 'alleged') return { ...event, factuality }
  if (event.by && event.kind === 'planned' && isTrend(parsed, clause)) return { ...event, factuality: 'possible' }
  if (factuality === 'asserted') return event
  // what is asked for, or denied, can only be told with who asks for it or denies it
  const host = contentHost(parsed, clause)
  const told = host ? { ...event, ...clauseLine(parsed, host) } : event
  return host && factuality === 'denied' ? { ...told, factuality } : told
}

/** "Prices will rise by 8% in 2025, the bank says": nobody's plan. */
const isTrend = ({ words, language }: ParsedSentence, { verb }: Clause): boolean =>
  language.trends.has(language.triggerClasses.get(words[verb.head]!.lemma) ?? '')

/** What a clause reports at a time; "It emerged today that Orr has agreed to sail" is no plan of today. */
function classAt(parsed: ParsedSentence, clause: Clause, time: PlacedTime): EventKind | undefined {
  const read = isImperative(parsed, clause) ? undefined : eventClass(parsed, clause)
  const { published } = parsed.sentence.article
  const isAgreed =
    clause.verb.form === 'present-perfect' && published !== undefined && !isAfterPublication(time.time.value, published)
  return read === 'planned' && isAgreed ? 'happened' : read
}

/** "a meeting, which runs until Friday": when something will have ended is no event. */
function isEnd({ words, language }: ParsedSentence, { first }: PlacedTime): boolean {
  const preposition = words[first - 1]?.text.toLowerCase() ?? ''
  const isNotUntil = language.negations.has(words[first - 2]?.text.toLowerCase() ?? '')
  return language.attachment.terms.has(preposition) && !isNotUntil
}

/** What is told for a day ahead is a plan, and what only somebody has an opinion of is no news. */
function kindAt(parsed: ParsedSentence, clause: Clause, teller: Clause, kind: EventKind, time: PlacedTime): EventKind {
  const { words, language, sentence } = parsed
  const { form, head } = clause.verb
  // "planned a march for Saturday"
  const mayBePlan = (form !== 'past' && form !== 'past-perfect') || language.planningWords.has(words[head]!.lemma)
  if (kind === 'happened' && mayBePlan && isAfterPublication(time.time.value, sentence.article.published)) return 'planned'
  return kind === 'said' && teller === clause && saysNoNews(parsed, clause) ? 'background' : kind
}

/** The clause before "…, police said on Monday": what was said, of which no day is told. */
function attributedClause(parsed: ParsedSentence, saying: Clause): Clause | undefined {
  const deed = parsed.quoted.size > 0 ? undefined : contentAhead(parsed, saying)
  const isDated = parsed.times.some(({ time, last }) => time.value !== undefined && last < saying.from)
  if (!deed || isDated || factualityOf(parsed, deed) !== 'asserted') return undefined
  return eventClass(parsed, deed) === 'happened' ? deed : undefined
}

/** The innermost clause around a word. */
function clauseAround({ clauses }: ParsedSentence, index: number): Clause | undefined {
  const around = clauses.filter(
    clause => (clause.from <= index || (clause.subject?.first ?? clause.from) <= index) && index < clause.to,
  )
  return around.reduce<Clause | undefined>(
    (best, each) => (!best || each.to - each.from <= best.to - best.from ? each : best),
    undefined,
  )
}

/** "marched under a banner that read “Closed today”": words of another, whatever brings them. */
function isWrittenThere({ quoted, clauses }: ParsedSentence, index: number): boolean {
  return quoted.has(index) && clauses.some(({ verb }) => !quoted.has(verb.head))
}
