import type { SyntaxLanguage } from './language.ts'
import { isFiniteForm, related, type Word } from './tree.ts'

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/** A predicate as the tags show it: its first and last verb, and the word that opens its clause. */
interface Predicate {
  readonly first: number
  readonly head: number
  readonly opener: number
  readonly label: string
  readonly subject: number
}

/**
 * A makeshift tree from tags alone, for sentences that are not worth a parse: each finite verb with its auxiliaries, the word that opens
 * its clause, the nearest noun before it as its subject and the nearest after it as its object; everything else hangs on a verb.
 */
export function shallowTree(words: readonly Word[], language: SyntaxLanguage): Word[] {
  const predicates: Predicate[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isFiniteForm(words[at]!)) continue
    const predicate = predicateAt(at)
    predicates.push(predicate)
    at = predicate.head
  }
  const main = predicates.find(({ label }) => label === 'root') ?? predicates[0]
  const root =
    main?.head ??
    Math.max(
      0,
      words.findIndex(({ upos }) => upos === 'NOUN'),
    )
  const out = words.map((word, at) =>
    at === root ? related(word, -1, 'root') : related(word, nearestPredicate(at), restOf(word)),
  )
  for (const { first, head, opener, label, subject } of predicates) {
    if (head !== root) relate(head, hostOf(head, label), label === 'root' ? 'conj' : label)
    const isPassive =
      words[head]!.verbForm === 'participle' &&
      words.slice(first, head).some(({ lemma }) => language.passiveAuxiliaries.has(lemma))
    for (let at = first; at < head; at++)
      if (words[at]!.upos === 'AUX') relate(at, head, isPassive && at === lastAuxiliary(first, head) ? 'aux:pass' : 'aux')
    if (opener >= 0 && opener !== subject)
      relate(opener, head, words[opener]!.upos === 'CCONJ' ? 'cc' : words[opener]!.isRelative ? 'advmod' : 'mark')
    if (subject >= 0) phrase(subject, opener, head, isPassive ? 'nsubj:pass' : 'nsubj')
    const object = objectOf(head)
    if (object >= 0) phrase(object, head, head, 'obj')
  }
  words.forEach(({ upos }, at) => {
    if (upos === 'ADP' && out[at]!.deprel === 'advmod') prepositionalPhrase(at)
  })
  out.forEach((_, at) => {
    if (isBelowItself(at)) relate(at, root, 'dep')
  })
  return out

  function isBelowItself(at: number): boolean {
    let up = out[at]!.head
    for (let steps = 0; up >= 0 && up !== at && steps < out.length; steps++) up = out[up]!.head
    return up >= 0
  }

  function relate(at: number, head: number, deprel: string): void {
    if (at !== head && at !== root) out[at] = related(out[at]!, head, deprel)
  }

  /** A noun with the words before it, as far as they are its own. */
  function phrase(noun: number, after: number, head: number, deprel: string): void {
    relate(noun, head, deprel)
    for (let at = noun - 1; at > after && /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON|CCONJ)$/.test(words[at]!.upos); at--)
      relate(at, noun, words[at]!.upos === 'DET' ? 'det' : 'compound')
  }

  /** "of the ministry", "on foot": with the noun right before it, else with the verb. */
  function prepositionalPhrase(preposition: number): void {
    let noun = preposition
    while (/^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON)$/.test(words[noun + 1]?.upos ?? '')) noun++
    if (noun === preposition || !nominal.has(words[noun]!.upos) || !isFree(noun)) return
    const before = preposition - 1
    const isNouns = before >= 0 && nominal.has(words[before]!.upos)
    phrase(noun, preposition, isNouns ? before : out[noun]!.head, isNouns ? 'nmod' : 'obl')
    relate(preposition, noun, 'case')
  }

  function isFree(at: number): boolean {
    return at !== root && out[at]!.deprel === 'obl'
  }

  function predicateAt(first: number): Predicate {
    let head = first
    if (words[first]!.upos === 'AUX')
      for (let at = first + 1; at < Math.min(words.length, first + 7); at++) {
        const { upos } = words[at]!
        if (upos === 'VERB' || upos === 'AUX') head = at
        if (upos === 'VERB' || !/^(?:ADV|PART|AUX|PRON)$/.test(upos)) break
      }
    const before = predicates.at(-1)
    let opener = first - 1
    const stop = before?.head ?? -1
    while (opener > stop && !opens(opener)) opener--
    if (opener <= stop) opener = -1
    let subject = first - 1
    while (
      subject > Math.max(stop, opener) &&
      !(nominal.has(words[subject]!.upos) && !isGoverned(subject, Math.max(stop, opener)))
    )
      subject--
    // "the men, who were arrested, were released"
    if (subject <= Math.max(stop, opener) && opener < 0 && before?.label === 'acl:relcl') subject = nounBefore(before.opener)
    else if (subject <= Math.max(stop, opener))
      subject = opener >= 0 && words[opener]!.isRelative && words[opener]!.upos === 'PRON' ? opener : -1
    return { first, head, opener, label: labelOf(opener, before, subject), subject }
  }

  function nounBefore(at: number): number {
    return words.findLastIndex(({ upos }, index) => index < at && nominal.has(upos))
  }

  function opens(at: number): boolean {
    const { upos, isRelative } = words[at]!
    // “Torben and Sons was paid”: without a verb before it, a conjunction joins nouns
    return upos === 'SCONJ' || (upos === 'CCONJ' && predicates.length > 0) || isRelative
  }

  /** Whether a noun stands after a preposition with nothing but its own words between. */
  function isGoverned(at: number, after: number): boolean {
    let before = at - 1
    while (before > after && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[before]!.upos)) before--
    return before > after && words[before]!.upos === 'ADP'
  }

  function labelOf(opener: number, before: Predicate | undefined, subject: number): string {
    if (opener < 0) {
      if (before === undefined) return 'root'
      // "said it had closed"
      const follows =
        subject > before.head &&
        words.slice(before.head + 1, subject).every(({ upos }) => /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(upos))
      return follows ? 'ccomp' : before.label === 'root' ? 'parataxis' : 'root'
    }
    const word = words[opener]!
    if (word.upos === 'CCONJ') return before === undefined ? 'root' : before.label === 'advcl' ? 'root' : 'conj'
    const afterVerb = before !== undefined && opener === before.head + 1
    if (word.isRelative)
      return /^(?:NOUN|PROPN|PRON)$/.test(words[words[opener - 1]?.text === ',' ? opener - 2 : opener - 1]?.upos ?? '')
        ? 'acl:relcl'
        : 'ccomp'
    return afterVerb ? 'ccomp' : 'advcl'
  }

  function lastAuxiliary(first: number, head: number): number {
    let at = head - 1
    while (at > first && words[at]!.upos !== 'AUX') at--
    return at
  }

  function objectOf(head: number): number {
    for (let at = head + 1; at < words.length; at++) {
      const { upos } = words[at]!
      if (nominal.has(upos) && !nominal.has(words[at + 1]?.upos ?? '')) return at
      if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|SYM|PRON|ADV)$/.test(upos)) return -1
    }
    return -1
  }

  function hostOf(head: number, label: string): number {
    const before = predicates.findLast(each => each.head < head)
    if (label === 'acl:relcl') return nounBefore(predicates.find(each => each.head === head)!.opener)
    if (label === 'ccomp' || label === 'conj') return before?.head ?? root
    return root
  }

  function nearestPredicate(at: number): number {
    const around = predicates.findLast(({ first, opener }) => Math.min(first, opener < 0 ? first : opener) <= at)
    return around === undefined || around.head === at ? root : around.head
  }
}

function restOf({ upos, verbForm }: Word): string {
  if (upos === 'PUNCT') return 'punct'
  return verbForm === undefined ? (nominal.has(upos) ? 'obl' : 'advmod') : 'dep'
}
