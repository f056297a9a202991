import { parseEdtf } from '../../dates/edtf.ts'
import type { Mention, TimeExpression } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import { isAhead } from '../mention-text.ts'
import type { Clause } from './clauses.ts'
import type { EventCandidate } from './event-candidate.ts'
import { newsWithin, type ParsedSentence } from './parsed-sentence.ts'
import { isAfterPublication, isLongAgo } from './since-publication.ts'

/** When a mention was, and how that is known; `unresolved`: a time of its sentence that nothing settles. */
export function mentionDate(
  parsed: ParsedSentence,
  each: EventCandidate,
  unresolved: TimeExpression | undefined,
): Pick<Mention, 'date' | 'dateFrom'> {
  const { sentence } = parsed
  if (each.time) return { date: each.time.time.value, dateFrom: 'words' }
  if (each.isGiven) return { date: sentence.given!.value, dateFrom: 'words' }
  const { lead, published } = sentence.article
  if (each.kind === 'background') return { date: undefined, dateFrom: 'none' }
  // its own words name a day, but nothing tells which: no other day may be given to it
  if (unresolved || isOfOtherDay(parsed, each)) return { date: undefined, dateFrom: 'none' }
  if (isAhead(each.kind) || (each.perfect && sentence.index > newsWithin)) return { date: undefined, dateFrom: 'none' }
  // what is told as past was not on a day after publication
  if (isAfterPublication(lead, published)) return { date: undefined, dateFrom: 'none' }
  if (lead) return { date: lead, dateFrom: 'lead' }
  const day = published === undefined ? undefined : parseEdtf(published)
  return day ? { date: day, dateFrom: 'published' } : { date: undefined, dateFrom: 'none' }
}

/** Told by what happened at another time, or by how somebody looks back. */
const isOfOtherDay = (parsed: ParsedSentence, each: EventCandidate): boolean =>
  isLongPast(parsed, each) || isPersonal(parsed, each) || isBesideOther(parsed, each) || endsSpeech(parsed)

/** `The trade of the port rose."`: all that a speaker told who is named in a sentence before. */
const endsSpeech = ({ words, speechEnd }: ParsedSentence): boolean => speechEnd > 0 && speechEnd === words.length - 1

/** "recently", "years ago": not on the day of the article's news. */
function isLongPast({ words, times }: ParsedSentence, { first, last }: EventCandidate): boolean {
  return times.some(
    ({ time, noun, top, first: from }) =>
      time.timex === 'PAST_REF' && noun === undefined && words[top]!.deprel !== 'amod' && first <= from && from <= last,
  )
}

/** "Weeks after the vote", "weeks later", "within days of the vote", "the following day", "When the deal was struck in 2003": told by what happened at another time. A count of days may lead to today: "Two days after the quake". */
function isBesideOther({ sentence, words, clauses, times, language }: ParsedSentence, { trigger }: EventCandidate): boolean {
  const { published } = sentence.article
  const isSpan = ({ lemma }: Word, at: number) => {
    const span = language.spanNouns.get(lemma)
    const isCounted = words[at - 1]?.upos === 'NUM' && sentence.index <= newsWithin
    if (span === undefined || span === 'short') return false
    return isRelative(at) || ((span === 'long' || !isCounted) && opens(at + 1) && !isDate(at))
  }
  const { behind, before, within } = language.relativeSpans
  const textAt = (at: number) => words[at]?.text.toLowerCase() ?? ''
  const isRelative = (at: number) =>
    behind.has(textAt(at + 1)) ||
    before.has(textAt(at - 1)) ||
    (within.has(textAt(at - 1)) && language.attachment.genitives.has(textAt(at + 1)))
  const isDate = (at: number) => times.some(({ time, first, last }) => time.value && first <= at && at <= last)
  const opens = (at: number) => language.distancePrepositions.has(textAt(at))
  const isThen = ({ role, relation, parent, from, to }: Clause) =>
    role === 'adverbial' &&
    relation === 'same time' &&
    parent !== undefined &&
    clauses[parent]!.verb.head === trigger &&
    times.some(({ time: { value }, first }) => first >= from && first < to && isLongAgo(value, published))
  // "Last year's deal changed the trade"
  const isOfDated = ({ verb, subject }: Clause) =>
    verb.head === trigger &&
    subject !== undefined &&
    times.some(
      ({ time: { value }, noun, first }) => noun === subject.head && first >= subject.first && isLongAgo(value, published),
    )
  // "was to sail in 1988, and would have been lost when the port burned"
  const isOfOld = ({ verb, role }: Clause) =>
    verb.head === trigger &&
    role === 'adverbial' &&
    times.some(({ time: { value, type }, noun }) => type === 'DATE' && noun === undefined && isLongAgo(value, published))
  return words.some(isSpan) || clauses.some(isThen) || clauses.some(isOfDated) || clauses.some(isOfOld)
}

/** "told me to leave": what a writer went through was not that day's news. */
function isPersonal({ words, quoted, language }: ParsedSentence, { first, last }: EventCandidate): boolean {
  return words.some(
    ({ text: word, upos }, at) =>
      at >= first && at <= last && upos === 'PRON' && !quoted.has(at) && language.claims.ofSpeakers.has(word.toLowerCase()),
  )
}
