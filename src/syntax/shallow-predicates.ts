import { isFiniteForm, type Word } from './tree.ts'

export const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/** A predicate as the tags show it, by the indexes of its words, −1 where it has none. */
export interface Predicate {
  readonly first: number
  /** Its last verb: `seen` in "has been seen". */
  readonly head: number
  /** The word that opens its clause. */
  readonly opener: number
  readonly subject: number
  /** Its relation, `root` for that of a main clause. */
  readonly label: string
}

/** The predicates of a sentence, each finite verb with its auxiliaries, as far as tags alone show them. */
export function predicatesOf(words: readonly Word[]): Predicate[] {
  const predicates: Predicate[] = []
  for (let at = 0; at < words.length; at++) {
    if (!isFiniteForm(words[at]!)) continue
    const before = predicates.at(-1)
    const opener = openerOf(words, at, before)
    const subject = subjectOf(words, at, opener, before)
    const predicate = { first: at, head: headOf(words, at), opener, subject, label: labelOf(words, opener, before, subject) }
    predicates.push(predicate)
    at = predicate.head
  }
  return predicates
}

export function nounBefore(words: readonly Word[], at: number): number {
  return words.findLastIndex(({ upos }, index) => index < at && nominal.has(upos))
}

function headOf(words: readonly Word[], first: number): number {
  let head = first
  if (words[first]!.upos !== 'AUX') return head
  for (let at = first + 1; at < Math.min(words.length, first + 7); at++) {
    const { upos } = words[at]!
    if (upos === 'VERB' || upos === 'AUX') head = at
    if (upos === 'VERB' || !/^(?:ADV|PART|AUX|PRON)$/.test(upos)) break
  }
  return head
}

function openerOf(words: readonly Word[], first: number, before: Predicate | undefined): number {
  for (let at = first - 1; at > (before?.head ?? -1); at--) {
    const { upos, isRelative } = words[at]!
    // “Torben and Sons was paid”: without a verb before it, a conjunction joins nouns
    if (upos === 'SCONJ' || (upos === 'CCONJ' && before !== undefined) || isRelative) return at
  }
  return -1
}

function subjectOf(words: readonly Word[], first: number, opener: number, before: Predicate | undefined): number {
  const start = Math.max(before?.head ?? -1, opener)
  for (let at = first - 1; at > start; at--) if (nominal.has(words[at]!.upos) && !isGoverned(words, at, start)) return at
  // "the men, who were arrested, were released"
  if (opener < 0) return before?.label === 'acl:relcl' ? nounBefore(words, before.opener) : -1
  return words[opener]!.isRelative && words[opener]!.upos === 'PRON' ? opener : -1
}

/** Whether a noun stands after a preposition with nothing but its own words between. */
function isGoverned(words: readonly Word[], at: number, after: number): boolean {
  let before = at - 1
  while (before > after && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[before]!.upos)) before--
  return before > after && words[before]!.upos === 'ADP'
}

function labelOf(words: readonly Word[], opener: number, before: Predicate | undefined, subject: number): string {
  if (opener < 0) {
    if (before === undefined) return 'root'
    // "said it had closed"
    const follows =
      subject > before.head &&
      words.slice(before.head + 1, subject).every(({ upos }) => /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(upos))
    return follows ? 'ccomp' : before.label === 'root' ? 'parataxis' : 'root'
  }
  const word = words[opener]!
  if (word.upos === 'CCONJ') return before === undefined || before.label === 'advcl' ? 'root' : 'conj'
  if (word.isRelative) {
    const described = words[words[opener - 1]?.text === ',' ? opener - 2 : opener - 1]
    return /^(?:NOUN|PROPN|PRON)$/.test(described?.upos ?? '') ? 'acl:relcl' : 'ccomp'
  }
  const afterVerb = before !== undefined && opener === before.head + 1
  return afterVerb ? 'ccomp' : 'advcl'
}
