import { parseEdtf } from '../../dates/edtf.ts'
import type { DateValue, Mention, Span, TimeExpression } from '../../model.ts'
import { leans, openingLine } from '../headline/leans.ts'
import { resolvedLine } from '../headline/resolved-line.ts'
import { attributedLine, attributionText } from '../headline/attributed-line.ts'
import { cutSentence } from '../headline/cut-sentence.ts'
import { sharesMost, shortTitle } from '../headline/title.ts'
import { namesIn } from '../names/names.ts'
import { quantitiesIn } from '../names/quantities.ts'
import { isAhead } from '../mention-text.ts'
import { argumentsOf } from './arguments.ts'
import { newsWithin, type ParsedSentence } from './parsed-sentence.ts'
import type { Word } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import type { EventCandidate } from './event-candidate.ts'
import { isToldInPassing } from './told-in-passing.ts'
import { isAfterPublication, isLongAgo } from './since-publication.ts'

/** An event with its facts: when, what, who and how many. `count`: how many events its sentence tells of; `sentences`: the sentences before it and its own. */
export function buildMention(
  each: EventCandidate,
  count: number,
  parsed: ParsedSentence,
  sentences: readonly (ParsedSentence | undefined)[],
  /** A time of the sentence that nothing settles. */
  unsettled: TimeExpression | undefined,
): Mention {
  const { sentence, covered, words, clauses, language, quoted, times } = parsed
  const { start, end, text: quote, passage, index, article } = sentence
  const place = words.slice(each.first, each.last + 1)
  const isTime = (offset: number) => (at: number) => covered.has(at + offset)
  const { date, dateFrom } = when(each)
  const { time, over } = each.isGiven ? sentence.given! : { time: each.time?.time ?? unsettled, over: undefined }
  const trigger: Span = { start: start + words[each.trigger]!.start, end: start + words[each.trigger]!.end }
  const clause: Span = { start: start + words[each.first]!.start, end: start + words[each.last]!.end }
  const isLead = leads(each, date)
  const title = isLead && each.factuality === undefined ? shortTitle(article.title) : undefined
  const line = each.headline ?? title ?? each.anaphoric
  const told = each.factuality ? attributedLine(parsed, each, line) : (line ?? cutSentence(parsed, each.words))
  const headline = title === told ? told : resolvedLine(parsed, language.withoutDeicticGenitives(told), each, sentences)
  const kind = isToldInPassing(parsed, each, headline) ? 'background' : each.kind
  const names = namesIn(words, isTime(0), language, at => count === 1 || (at >= each.first && at <= each.last))
  const attribution = each.by && attributionText(parsed, each.by)
  return {
    source: article.source,
    passage,
    start,
    end,
    quote,
    trigger,
    ...(count > 1 ? { clause } : {}),
    date,
    dateFrom,
    ...(time ? { time } : {}),
    ...(over === undefined ? {} : { over }),
    ...(sentence.given?.isEntry && kind !== 'background' ? { isEntry: true as const } : {}),
    kind,
    ...(each.factuality ? { factuality: each.factuality } : {}),
    ...(attribution ? { attribution } : {}),
    ...(each.confidence === undefined ? {} : { confidence: each.confidence }),
    headline,
    ...(leans(headline, names, parsed) ? { leansOn: openingLine(sentences) } : {}),
    isLead,
    index,
    names,
    quantities: quantitiesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
    arguments: argumentsOf(parsed, each.trigger),
  }

  function when(each: EventCandidate): Pick<Mention, 'date' | 'dateFrom'> {
    if (each.time) return { date: each.time.time.value, dateFrom: 'words' }
    if (each.isGiven) return { date: sentence.given!.value, dateFrom: 'words' }
    const { lead, published } = sentence.article
    if (each.kind === 'background') return { date: undefined, dateFrom: 'none' }
    // its own words name a day, but nothing tells which: no other day may be given to it
    if (unsettled || isLongPast(each) || isPersonal(each) || isBesideOther(each)) return { date: undefined, dateFrom: 'none' }
    if (isAhead(each.kind) || (each.perfect && sentence.index > newsWithin)) return { date: undefined, dateFrom: 'none' }
    // what is told as past was not on a day after publication
    if (isAfterPublication(lead, published)) return { date: undefined, dateFrom: 'none' }
    if (lead) return { date: lead, dateFrom: 'lead' }
    const day = published === undefined ? undefined : parseEdtf(published)
    return day ? { date: day, dateFrom: 'published' } : { date: undefined, dateFrom: 'none' }
  }

  /** "recently", "years ago": not on the day of the article's news. */
  function isLongPast({ first, last }: EventCandidate): boolean {
    return times.some(
      ({ time, noun, top, first: from }) =>
        time.timex === 'PAST_REF' && noun === undefined && words[top]!.deprel !== 'amod' && first <= from && from <= last,
    )
  }

  /** "Weeks after the vote", "When the deal was struck in 2003": told by what happened at another time. A count of days may lead to today: "Two days after the quake". */
  function isBesideOther({ trigger }: EventCandidate): boolean {
    const isSpan = ({ lemma }: Word, at: number) => {
      const span = language.spanNouns.get(lemma)
      const isCounted = words[at - 1]?.upos === 'NUM' && sentence.index <= newsWithin
      return (span === 'long' || (span === 'day' && !isCounted)) && opens(at + 1) && !isDate(at)
    }
    const isDate = (at: number) => times.some(({ time, first, last }) => time.value && first <= at && at <= last)
    const opens = (at: number) => language.distancePrepositions.has(words[at]?.text.toLowerCase() ?? '')
    const isThen = ({ role, relation, parent, from, to }: Clause) =>
      role === 'adverbial' &&
      relation === 'same time' &&
      parent !== undefined &&
      clauses[parent]!.verb.head === trigger &&
      times.some(({ time: { value }, first }) => first >= from && first < to && isLongAgo(value, article.published))
    // "Last year's deal changed the trade"
    const isOfDated = ({ verb, subject }: Clause) =>
      verb.head === trigger &&
      subject !== undefined &&
      times.some(
        ({ time: { value }, noun, first }) =>
          noun === subject.head && first >= subject.first && isLongAgo(value, article.published),
      )
    // "was to sail in 1988, and would have been lost when the port burned"
    const isOfOld = ({ verb, role }: Clause) =>
      verb.head === trigger &&
      role === 'adverbial' &&
      times.some(
        ({ time: { value, type }, noun }) => type === 'DATE' && noun === undefined && isLongAgo(value, article.published),
      )
    return words.some(isSpan) || clauses.some(isThen) || clauses.some(isOfDated) || clauses.some(isOfOld)
  }

  /** "told me to leave": what a writer went through was not that day's news. */
  function isPersonal({ first, last }: EventCandidate): boolean {
    return words.some(
      ({ text: word, upos }, at) =>
        at >= first && at <= last && upos === 'PRON' && !quoted.has(at) && language.claims.ofSpeakers.has(word.toLowerCase()),
    )
  }

  /** The article's own news: its first sentences, or what its title says. */
  function leads(each: EventCandidate, date: DateValue | undefined): boolean {
    if (each.kind === 'background' || each.isGiven) return false
    const { lead, title } = sentence.article
    if (lead && date && lead.edtf !== date.edtf) return false
    if (sentence.index <= 1) return true
    return title !== undefined && sharesMost(title, sentence.text, language)
  }
}
