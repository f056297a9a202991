import type { EventCandidate } from './event-candidate.ts'
import { candidateOf, withAttribution } from './clause-event.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import { factualityOf } from './factuality.ts'
import { isSaying, type ParsedSentence } from './parsed-sentence.ts'
import { endsSentence } from './quotations.ts'
import { isAtTop, tellsNews } from './tells-news.ts'

/** The main clause without a time of its own, where it tells of something that happened. */
export function undatedEvent(parsed: ParsedSentence, dated: readonly EventCandidate[]): EventCandidate | undefined {
  const { clauses, sentence, text } = parsed
  const isTop = isAtTop(parsed)
  const telling = clauses.filter(each => tellsNews(parsed, each))
  const [inRelatives, others] = [
    telling.filter(({ role }) => role === 'relative'),
    telling.filter(({ role }) => role !== 'relative'),
  ]
  const chosen =
    others.find(each => each.role === 'main' && !isSaying(parsed, each)) ??
    others.find(each => !isSaying(parsed, each)) ??
    others[0] ??
    // "Families are in the yard of a school that burned down"
    (isTop ? inRelatives.find(each => each.verb.form !== 'present' && !isSaying(parsed, each)) : undefined)
  const clause = chosen && (brokenInto(parsed, telling, chosen) ?? chosen)
  if (!clause) {
    // a heading in the text names what follows; it tells of nothing
    const isHeadline =
      isTop && sentence.passageKind !== 'heading' && dated.length === 0 && (clauses.length === 0 || !endsSentence(text))
    return isHeadline ? verblessEvent(parsed) : undefined
  }
  const perfect = clause.verb.form === 'present-perfect'
  const event = { ...candidateOf(parsed, clause, eventClass(parsed, clause)!), perfect }
  const overlaps = ({ kind, first, last }: EventCandidate) => kind !== 'background' && first <= event.last && last >= event.first
  // a saying that only has its day
  if (dated.some(({ trigger }) => trigger === event.trigger)) return undefined
  if (dated.some(each => overlaps(each) && !isOfInnerRelative(parsed, clause, each))) return undefined
  if (isCompletedBy(parsed, clause, dated)) return undefined
  const isAlleged = factualityOf(parsed, clause) === 'alleged'
  return isAlleged ? { ...withAttribution(parsed, clause, event), factuality: 'alleged' } : event
}

/** "Holt was crossing the street when a van hit her": what went on is not the news. */
function brokenInto(parsed: ParsedSentence, telling: readonly Clause[], { verb, predicate }: Clause): Clause | undefined {
  if (!verb.progressive || verb.form !== 'past') return undefined
  return telling.find(
    each => each.relation === 'same time' && !each.verb.progressive && parsed.words[each.predicate]!.head === predicate,
  )
}

/** "Storms hit and later flooded the port on Friday": of two verbs with one object the second has it, and the day. */
function isCompletedBy({ tree }: ParsedSentence, { predicate, verb }: Clause, others: readonly EventCandidate[]): boolean {
  const { words, children } = tree
  const isBare = children[predicate]!.every(child => {
    const { deprel } = words[child]!
    return deprel === 'conj' || deprel === 'punct' || (child <= verb.last && deprel !== 'obj')
  })
  return isBare && others.some(({ trigger }) => words[trigger]!.deprel === 'conj' && words[trigger]!.head === predicate)
}

/** What a relative clause tells does not stand for the clause around it. */
function isOfInnerRelative(parsed: ParsedSentence, clause: Clause, { trigger }: EventCandidate): boolean {
  const relative = parsed.clauses.find(({ verb, role }) => role === 'relative' && verb.head === trigger)
  return relative !== undefined && clause !== relative && !isSaying(parsed, clause)
}

/** A headline without a finite verb: "Strong quake off the coast", "Three dead in fire", "Veltro to buy Acme". */
function verblessEvent({ words, groups, language }: ParsedSentence): EventCandidate | undefined {
  // "What we know about the flood"
  const isList = words.filter(({ text }) => text === ';').length > 1
  // what is left of a line that was broken: "s recent visit"
  const isRest = /^\p{Ll}$/u.test(words[0]!.text)
  if (isList || isRest || words[0]!.isRelative || words.some(({ lemma }) => language.negations.has(lemma))) return undefined
  const ahead = [...groups.values()].find(
    ({ form, first, head }) =>
      form === 'infinitive' &&
      words[first - 1]?.upos === 'PROPN' &&
      !language.stativeVerbs.has(words[head]!.lemma) &&
      !/[.!]$/.test(words.at(-1)!.text),
  )
  const named = words.findIndex(({ lemma }) => language.eventNouns.has(lemma) || language.triggerClasses.has(lemma))
  // "Veltro issues stamp": a present that is spelt like a plural, between two nouns
  const read = words.findIndex(
    (word, at) =>
      word.upos === 'NOUN' &&
      language.isPresentLike(word) &&
      words[at - 1]?.upos === 'PROPN' &&
      /^(?:NOUN|ADJ|DET|NUM)$/.test(words[at + 1]?.upos ?? ''),
  )
  const trigger = ahead?.head ?? (named < 0 ? read : named)
  if (trigger < 0) return undefined
  return { kind: ahead ? 'planned' : 'happened', trigger, first: 0, last: words.length - 1, headline: undefined }
}
