import type { DateValue, Mention, Span, TimeExpression } from '../../model.ts'
import { leans, openingLine } from '../headline/leans.ts'
import { resolvedLine } from '../headline/resolved-line.ts'
import { withRoleHolder } from '../headline/role-holder.ts'
import { attributedLine, attributionText } from '../headline/attributed-line.ts'
import { cutSentence } from '../headline/cut-sentence.ts'
import { sharesMost, shortTitle } from '../headline/title.ts'
import { namesIn } from '../names/names.ts'
import { quantitiesIn } from '../names/quantities.ts'
import { argumentsOf } from './arguments.ts'
import { mentionDate } from './mention-date.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import type { EventCandidate } from './event-candidate.ts'
import { isToldInPassing } from './told-in-passing.ts'

/** An event with its facts: when, what, who and how many. `count`: how many events its sentence tells of; `sentences`: the sentences before it and its own. */
export function buildMention(
  each: EventCandidate,
  count: number,
  parsed: ParsedSentence,
  sentences: readonly (ParsedSentence | undefined)[],
  /** A time of the sentence that nothing settles. */
  unresolved: TimeExpression | undefined,
): Mention {
  const { sentence, covered, words, language } = parsed
  const { start, end, text: quote, passage, index, article } = sentence
  const place = words.slice(each.first, each.last + 1)
  const isTime = (offset: number) => (at: number) => covered.has(at + offset)
  const { date, dateFrom } = mentionDate(parsed, each, unresolved)
  const { time, over } = each.isGiven ? sentence.given! : { time: each.time?.time ?? unresolved, over: undefined }
  const trigger: Span = { start: start + words[each.trigger]!.start, end: start + words[each.trigger]!.end }
  const clause: Span = { start: start + words[each.first]!.start, end: start + words[each.last]!.end }
  const isLead = leads(parsed, each, date)
  const headline = headlineOf(parsed, each, sentences, isLead)
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
    ...(leans(headline, names, parsed, sentences) ? { leansOn: openingLine(sentences) } : {}),
    isLead,
    index,
    names,
    quantities: quantitiesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
    arguments: argumentsOf(parsed, each.trigger),
  }
}

/** Its own line, with whom it means named; the article's title where that tells it; or what fits of its sentence. */
function headlineOf(
  parsed: ParsedSentence,
  each: EventCandidate,
  sentences: readonly (ParsedSentence | undefined)[],
  isLead: boolean,
): string {
  const title = isLead && each.factuality === undefined ? shortTitle(parsed.sentence.article.title) : undefined
  const line = each.headline ?? title ?? each.anaphoric
  const told = each.factuality ? attributedLine(parsed, each, line) : (line ?? cutSentence(parsed, each.words))
  if (title === told) return told
  const own = parsed.language.withoutDeicticGenitives(told)
  return resolvedLine(parsed, withRoleHolder(parsed, own, each, sentences), each, sentences)
}

/** The article's own news: its first sentences, or what its title says. */
function leads({ sentence, language }: ParsedSentence, each: EventCandidate, date: DateValue | undefined): boolean {
  if (each.kind === 'background' || each.isGiven) return false
  const { lead, title } = sentence.article
  if (lead && date && lead.edtf !== date.edtf) return false
  if (sentence.index <= 1) return true
  return title !== undefined && sharesMost(title, sentence.text, language)
}
