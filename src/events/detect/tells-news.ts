import { dependentOf } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import { isOfExample } from './example.ts'
import { contentHost, factualityOf, isDurative, isEventive } from './factuality.ts'
import { isImperative } from './imperative.ts'
import { isSpoken, newsWithin, type ParsedSentence } from './parsed-sentence.ts'
import { endsSentence } from './quotations.ts'

/** Whether a clause tells news, though it has no time: something that happened and was not known or told before. */
export const tellsNews = (parsed: ParsedSentence, clause: Clause): boolean =>
  tells(parsed, clause) && !setsScene(parsed, clause) && !describes(parsed, clause)

/** Whether a sentence stands where an article tells its news, or has its time from what stands over it. */
export const isAtTop = ({ sentence }: ParsedSentence): boolean => sentence.index <= newsWithin || sentence.given !== undefined

/** Whether it is told as a fact, and as one of its own: no order, no example, nothing that is said, usual or only possible. */
function tells(parsed: ParsedSentence, each: Clause): boolean {
  const kind = eventClass(parsed, each)
  if (isImperative(parsed, each) || isOfYouth(parsed, each) || isInBrackets(parsed, each)) return false
  if (parsed.times.some(time => time.first < each.to && isOfExample(parsed, time))) return false
  if (kind === undefined || isSpoken(parsed, each.verb.head) || isDurative(parsed, each)) return false
  const factuality = factualityOf(parsed, each, kind)
  // what is claimed is told by who claims it, but for "allegedly"
  const isOwnClaim = factuality === 'alleged' && contentHost(parsed, each) === undefined
  if (factuality !== 'asserted' && !isOwnClaim && kind !== 'deadline') return false
  // the present tells what is usual, but for headlines and first sentences
  if (each.verb.form !== 'present' || kind === 'planned') return true
  if (parsed.sentence.given !== undefined) return true
  return isAtTop(parsed) && (!endsSentence(parsed.text) || (isEventive(parsed, each) && !isComment(parsed, each)))
}

/** "The vote opens new ways for the port": what an event does to things is said of it, not news of its own. */
function isComment(parsed: ParsedSentence, { subject, predicate }: Clause): boolean {
  const noun = subject && parsed.words[subject.head]!
  return (
    noun?.upos === 'NOUN' &&
    parsed.language.eventNouns.has(noun.lemma) &&
    dependentOf(parsed.tree, predicate, 'obj') !== undefined
  )
}

/** "It was a good year (the mill reopened)", but not where all stands in brackets. */
function isInBrackets({ words }: ParsedSentence, { verb }: Clause): boolean {
  const signs = words.slice(0, verb.head).filter((word, at) => at > 0 && /^[()]$/.test(word.text))
  return signs.at(-1)?.text === '('
}

/** "When Orr was caught, it was a boat that took him": what comes first is known. */
function setsScene(parsed: ParsedSentence, { role, relation, parent, from }: Clause): boolean {
  if (role !== 'adverbial' || relation !== 'same time' || parent === undefined) return false
  const { predicate, verb } = parsed.clauses[parent]!
  return from < verb.first && isNounWithCopula(parsed, predicate)
}

/** "The Larks are two brothers, whose first song was praised", "Here is Orr, the man who found the loop": who somebody is. */
function describes(parsed: ParsedSentence, { role, antecedent }: Clause): boolean {
  if (role !== 'relative' || !antecedent) return false
  const { deprel, head } = parsed.words[antecedent.head]!
  return deprel === 'appos' || (head < 0 && isNounWithCopula(parsed, antecedent.head))
}

const isNounWithCopula = ({ tree, words }: ParsedSentence, at: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(words[at]!.upos) && dependentOf(tree, at, 'cop') !== undefined

/** "As a child, he fished there", "At the age of nine he fled when it burned": long ago, whatever day it was. */
function isOfYouth(parsed: ParsedSentence, clause: Clause): boolean {
  const { tree, words, language } = parsed
  const { predicate, verb } = clause
  const { agesOfLife, roleMarkers } = language
  const { deprel, head } = words[predicate]!
  if (/^(?:conj|advcl|xcomp)$/.test(deprel) && isOfYouth(parsed, { ...clause, predicate: head })) return true
  return tree.children[predicate]!.some(child => {
    const marker = tree.children[child]!.find(at => words[at]!.deprel === 'case' || words[at]!.deprel === 'mark')
    const isRole = marker !== undefined && roleMarkers.has(words[marker]!.text.toLowerCase())
    return agesOfLife.has(words[child]!.lemma) && marker !== undefined && (isRole || child < verb.first)
  })
}
