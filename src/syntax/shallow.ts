import type { SyntaxLanguage } from './language.ts'
import { nominal, nounBefore, type Predicate, predicatesOf } from './shallow-predicates.ts'
import { related, type Word } from './tree.ts'

type Relate = (at: number, head: number, deprel: string) => void

/**
 * A makeshift tree from tags alone, for sentences that are not worth a parse: each finite verb with its auxiliaries, the word that opens
 * its clause, the nearest noun before it as its subject and the nearest after it as its object; everything else hangs on a verb.
 */
export function shallowTree(words: readonly Word[], language: SyntaxLanguage): Word[] {
  const predicates = predicatesOf(words)
  const main = predicates.find(({ label }) => label === 'root') ?? predicates[0]
  const noun = words.findIndex(({ upos }) => upos === 'NOUN')
  const root = main?.head ?? Math.max(0, noun)
  const out = words.map((word, at) =>
    at === root ? related(word, -1, 'root') : related(word, nearestPredicate(predicates, at) ?? root, restOf(word)),
  )
  const relate: Relate = (at, head, deprel) => {
    if (at !== head && at !== root) out[at] = related(out[at]!, head, deprel)
  }
  for (const predicate of predicates) {
    const { head, label } = predicate
    relate(head, hostOf(words, predicates, predicate) ?? root, label === 'root' ? 'conj' : label)
    relateDependents(words, predicate, language, relate)
  }
  words.forEach(({ upos }, at) => {
    if (upos === 'ADP' && out[at]!.deprel === 'advmod') relatePrepositionalPhrase(out, at, relate)
  })
  out.forEach((_, at) => {
    if (isBelowItself(out, at)) relate(at, root, 'dep')
  })
  return out
}

/** What a word hangs on until more is known; undefined for the root. */
function nearestPredicate(predicates: readonly Predicate[], at: number): number | undefined {
  const around = predicates.findLast(({ first, opener }) => Math.min(first, opener < 0 ? first : opener) <= at)
  return around?.head === at ? undefined : around?.head
}

function restOf({ upos, verbForm }: Word): string {
  if (upos === 'PUNCT') return 'punct'
  return verbForm === undefined ? (nominal.has(upos) ? 'obl' : 'advmod') : 'dep'
}

/** What a predicate hangs on; undefined for the root. */
function hostOf(
  words: readonly Word[],
  predicates: readonly Predicate[],
  { head, label, opener }: Predicate,
): number | undefined {
  if (label === 'acl:relcl') return nounBefore(words, opener)
  return label === 'ccomp' || label === 'conj' ? predicates.findLast(each => each.head < head)?.head : undefined
}

/** The auxiliaries of a predicate, the word that opens its clause, its subject and its object. */
function relateDependents(words: readonly Word[], predicate: Predicate, language: SyntaxLanguage, relate: Relate): void {
  const { first, head, opener, subject } = predicate
  const isPassive =
    words[head]!.verbForm === 'participle' && words.slice(first, head).some(({ lemma }) => language.passiveAuxiliaries.has(lemma))
  const lastAuxiliary = words.findLastIndex(({ upos }, at) => at < head && upos === 'AUX')
  for (let at = first; at < head; at++)
    if (words[at]!.upos === 'AUX') relate(at, head, isPassive && at === lastAuxiliary ? 'aux:pass' : 'aux')
  if (opener >= 0 && opener !== subject)
    relate(opener, head, words[opener]!.upos === 'CCONJ' ? 'cc' : words[opener]!.isRelative ? 'advmod' : 'mark')
  if (subject >= 0) {
    relate(subject, head, isPassive ? 'nsubj:pass' : 'nsubj')
    relateOwnWords(words, subject, opener, relate)
  }
  const object = objectOf(words, head)
  if (object >= 0) {
    relate(object, head, 'obj')
    relateOwnWords(words, object, head, relate)
  }
}

function objectOf(words: readonly Word[], head: number): number {
  for (let at = head + 1; at < words.length; at++) {
    const { upos } = words[at]!
    if (nominal.has(upos) && !nominal.has(words[at + 1]?.upos ?? '')) return at
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON|ADV)$/.test(upos)) return -1
  }
  return -1
}

/** The words before a noun, as far as they are its own. */
function relateOwnWords(words: readonly Word[], noun: number, after: number, relate: Relate): void {
  for (let at = noun - 1; at > after && /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON|CCONJ)$/.test(words[at]!.upos); at--)
    relate(at, noun, words[at]!.upos === 'DET' ? 'det' : 'compound')
}

/** "of the ministry", "on foot": with the noun right before it, else with the verb. */
function relatePrepositionalPhrase(words: readonly Word[], preposition: number, relate: Relate): void {
  let noun = preposition
  while (/^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON)$/.test(words[noun + 1]?.upos ?? '')) noun++
  if (noun === preposition || !nominal.has(words[noun]!.upos) || words[noun]!.deprel !== 'obl') return
  const before = preposition - 1
  const isNouns = before >= 0 && nominal.has(words[before]!.upos)
  relate(noun, isNouns ? before : words[noun]!.head, isNouns ? 'nmod' : 'obl')
  relateOwnWords(words, noun, preposition, relate)
  relate(preposition, noun, 'case')
}

function isBelowItself(words: readonly Word[], at: number): boolean {
  let up = words[at]!.head
  for (let steps = 0; up >= 0 && up !== at && steps < words.length; steps++) up = words[up]!.head
  return up >= 0
}
