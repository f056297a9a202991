import { dependentOf } from '../../syntax/tree.ts'
import type { EventCandidate } from './event-candidate.ts'
import { candidateOf, withAttribution } from './clause-event.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import { contentHost, factualityOf, isDurative, isEventive } from './factuality.ts'
import { isOfExample } from './example.ts'
import { isImperative } from './imperative.ts'
import { isSaying, isSpoken, newsWithin, type ParsedSentence } from './parsed-sentence.ts'
import { endsSentence } from './quotations.ts'

/** The main clause without a time of its own, where it tells of something that happened. */
export function undatedEvent(parsed: ParsedSentence, dated: readonly EventCandidate[]): EventCandidate | undefined {
  const { clauses, sentence, text } = parsed
  const isTop = sentence.index <= newsWithin || sentence.given !== undefined
  const isSentence = endsSentence(text)
  const telling = clauses.filter(each => tells(each) && !setsScene(each) && !describes(each))
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
  const clause = chosen && (brokenInto(chosen) ?? chosen)
  if (!clause) {
    // a heading in the text names what follows; it tells of nothing
    const isHeadline = isTop && sentence.passageKind !== 'heading' && dated.length === 0 && (clauses.length === 0 || !isSentence)
    return isHeadline ? verblessEvent(parsed) : undefined
  }
  const perfect = clause.verb.form === 'present-perfect'
  const event = { ...candidateOf(parsed, clause, eventClass(parsed, clause)!), perfect }
  const overlaps = ({ kind, first, last }: EventCandidate) => kind !== 'background' && first <= event.last && last >= event.first
  // a saying that only has its day
  if (dated.some(({ trigger }) => trigger === event.trigger)) return undefined
  if (dated.some(each => overlaps(each) && !isOfRelative(each)) || isCompletedBy(dated)) return undefined
  const isAlleged = factualityOf(parsed, clause) === 'alleged'
  return isAlleged ? { ...withAttribution(parsed, clause, event), factuality: 'alleged' } : event

  function tells(each: Clause): boolean {
    const kind = eventClass(parsed, each)
    if (isImperative(parsed, each) || isOfYouth(parsed, each) || isInBrackets(each)) return false
    if (parsed.times.some(time => time.first < each.to && isOfExample(parsed, time))) return false
    if (kind === undefined || isSpoken(parsed, each.verb.head) || isDurative(parsed, each)) return false
    const factuality = factualityOf(parsed, each, kind)
    // what is claimed is told by who claims it, but for "allegedly"
    const isOwnClaim = factuality === 'alleged' && contentHost(parsed, each) === undefined
    if (factuality !== 'asserted' && !isOwnClaim && kind !== 'deadline') return false
    // the present tells what is usual, but for headlines and first sentences
    if (each.verb.form !== 'present' || kind === 'planned') return true
    return sentence.given !== undefined || (isTop && (!isSentence || (isEventive(parsed, each) && !isComment(each))))
  }

  /** "The vote opens new ways for the port": what an event does to things is said of it, not news of its own. */
  function isComment({ subject, predicate }: Clause): boolean {
    const noun = subject && parsed.words[subject.head]!
    return (
      noun?.upos === 'NOUN' &&
      parsed.language.eventNouns.has(noun.lemma) &&
      dependentOf(parsed.tree, predicate, 'obj') !== undefined
    )
  }

  /** "It was a good year (the mill reopened)", but not where all stands in brackets. */
  function isInBrackets({ verb }: Clause): boolean {
    const signs = parsed.words.slice(0, verb.head).filter((word, at) => at > 0 && /^[()]$/.test(word.text))
    return signs.at(-1)?.text === '('
  }

  /** "Holt was crossing the street when a van hit her": what went on is not the news. */
  function brokenInto({ verb, predicate }: Clause): Clause | undefined {
    if (!verb.progressive || verb.form !== 'past') return undefined
    return telling.find(
      each => each.relation === 'same time' && !each.verb.progressive && parsed.words[each.predicate]!.head === predicate,
    )
  }

  /** "When Orr was caught, it was a boat that took him": what comes first is known. */
  function setsScene({ role, relation, parent, from }: Clause): boolean {
    if (role !== 'adverbial' || relation !== 'same time' || parent === undefined) return false
    const { predicate, verb } = clauses[parent]!
    return from < verb.first && isNoun(predicate) && hasCopula(predicate)
  }

  /** "The Larks are two brothers, whose first song was praised", "Here is Orr, the man who found the loop": who somebody is. */
  function describes({ role, antecedent }: Clause): boolean {
    if (role !== 'relative' || !antecedent) return false
    const { deprel, head } = parsed.words[antecedent.head]!
    return deprel === 'appos' || (head < 0 && isNoun(antecedent.head) && hasCopula(antecedent.head))
  }

  function isNoun(at: number): boolean {
    return /^(?:NOUN|PROPN)$/.test(parsed.words[at]!.upos)
  }

  function hasCopula(at: number): boolean {
    return dependentOf(parsed.tree, at, 'cop') !== undefined
  }

  /** "Storms hit and later flooded the port on Friday": of two verbs with one object the second has it, and the day. */
  function isCompletedBy(others: readonly EventCandidate[]): boolean {
    const { words, children } = parsed.tree
    const { predicate, verb } = clause!
    const isBare = children[predicate]!.every(child => {
      const { deprel } = words[child]!
      return deprel === 'conj' || deprel === 'punct' || (child <= verb.last && deprel !== 'obj')
    })
    return isBare && others.some(({ trigger }) => words[trigger]!.deprel === 'conj' && words[trigger]!.head === predicate)
  }

  /** What a relative clause tells does not stand for the clause around it. */
  function isOfRelative({ trigger }: EventCandidate): boolean {
    const relative = clauses.find(({ verb, role }) => role === 'relative' && verb.head === trigger)
    return relative !== undefined && clause !== relative && !isSaying(parsed, clause!)
  }
}

/** "As a child, he fished there", "At the age of nine he fled": long ago, whatever day it was. */
function isOfYouth(parsed: ParsedSentence, clause: Clause): boolean {
  const { tree, words, language } = parsed
  const { predicate, verb } = clause
  const { agesOfLife, roleMarkers } = language
  if (words[predicate]!.deprel === 'conj' && isOfYouth(parsed, { ...clause, predicate: words[predicate]!.head })) return true
  return tree.children[predicate]!.some(child => {
    const marker = tree.children[child]!.find(at => words[at]!.deprel === 'case' || words[at]!.deprel === 'mark')
    const isRole = marker !== undefined && roleMarkers.has(words[marker]!.text.toLowerCase())
    return agesOfLife.has(words[child]!.lemma) && marker !== undefined && (isRole || child < verb.first)
  })
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
  const named = words.findIndex(({ lemma }) => language.eventNouns.has(lemma) || language.concepts.has(lemma))
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
