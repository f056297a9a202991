import type { Mention } from '../../model.ts'
import { dependentOf } from '../../syntax/tree.ts'
import { buildMention } from './build-mention.ts'
import type { EventCandidate } from './event-candidate.ts'
import { factualityOf } from './factuality.ts'
import { newsWithin, type ParsedSentence } from './parsed-sentence.ts'

/**
 * What a sentence that tells of nothing names of an event that is known: "The arrest will not change her plans", "After being fired, he
 * has time to read". It founds nothing; where its article tells of such an event, that cites it.
 */
export function namedMention(sentences: readonly (ParsedSentence | undefined)[], at: number): Mention[] {
  const parsed = sentences[at]
  const named = parsed && namedEvent(parsed)
  return named ? [buildMention(named, 1, parsed, sentences.slice(0, at + 1), undefined)] : []
}

function namedEvent(parsed: ParsedSentence): EventCandidate | undefined {
  const { words, language } = parsed
  const noun = words.findIndex(({ upos, lemma }, at) => {
    const isEvent = upos === 'NOUN' && (language.eventNouns.has(lemma) || language.triggerClasses.has(lemma))
    // "the rescue package" names no rescue
    return isEvent && words[at + 1]?.upos !== 'NOUN' && isKnown(parsed, at)
  })
  const verbs = verbsNamed(parsed)
  const verb = verbs.find(at => language.triggerClasses.has(words[at]!.lemma))
  const named = [noun, verb ?? -1].filter(at => at >= 0)
  const trigger = named.length > 0 ? Math.min(...named) : verbs[0]
  if (trigger === undefined) return undefined
  return { kind: 'background', trigger, first: 0, last: words.length - 1, headline: undefined }
}

/** "the arrest", "her death", "Orr's resignation", but "an arrest" at an article's top alone. */
function isKnown({ words, language, sentence }: ParsedSentence, noun: number): boolean {
  const { owners, pointers } = language.coreference.containers
  let at = noun - 1
  while (at >= 0 && /^(?:ADJ|NOUN|NUM|PROPN)$/.test(words[at]!.upos)) at--
  const word = words[at]?.text.toLowerCase() ?? ''
  if (language.negations.has(word) || language.quantifiers.has(word)) return false
  return sentence.index <= newsWithin || owners.has(word) || pointers.has(word) || words[at]?.upos === 'PART'
}

/** "who was shot", "being arrested", "accused of killing two men", "is thought to have fallen": verbs of what is told as so, or in passing. */
function verbsNamed(parsed: ParsedSentence): number[] {
  const { tree, groups, words, clauses, language } = parsed
  return [...groups].flatMap(([predicate, { head, form, finite, negated }]) => {
    const { lemma, text } = words[head]!
    const isOther = [language.stativeVerbs, language.lightVerbs, language.reportingVerbs, language.claims.accusations].some(
      verbs => verbs.has(lemma),
    )
    if (negated || isOther || words[head]!.upos !== 'VERB' || words[head + 1]?.upos === 'NOUN') return []
    if (language.attributions.has(text.toLowerCase())) return []
    const clause = clauses.find(each => each.predicate === predicate)
    const isPast = /past|perfect/.test(form)
    const isPerfect = form === 'infinitive' && dependentOf(tree, predicate, 'aux') !== undefined
    const isTold = clause
      ? isPast && factualityOf(parsed, clause) === 'asserted'
      : !finite && (form === 'participle' || form === 'gerund' || isPerfect)
    return isTold ? [head] : []
  })
}
