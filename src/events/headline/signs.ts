import { subtreeOf } from '../../syntax/tree.ts'
import { isSaying, type ParsedSentence } from '../detect/parsed-sentence.ts'
import { isQuoteMark } from '../detect/quotations.ts'

/** A line under way. */
export interface LineSoFar {
  readonly sentence: ParsedSentence
  /** Indexes of what is kept of the sentence, signs included. */
  readonly kept: ReadonlySet<number>
  /** Indexes of what the line has: all words that are kept, and the signs up to here. */
  readonly line: ReadonlySet<number>
}

type SignRule = (so: LineSoFar, at: number) => boolean

/** Whether a sign, not a quotation mark, still stands between two words of the line. */
export const staysBetween: SignRule = (so, at) =>
  signRules.some(holds => holds(so, at)) || (textAt(so, at) === ',' && commaRules.some(holds => holds(so, at)))

const textAt = ({ sentence }: LineSoFar, at: number): string => sentence.words[at]?.text ?? ''
const isMark = (so: LineSoFar, at: number): boolean => isQuoteMark({ text: textAt(so, at) })
const isBegun = ({ line }: LineSoFar, at: number): boolean => Math.min(...line) < at
const isBehindTime = ({ sentence, kept }: LineSoFar, at: number): boolean => sentence.covered.has(at - 1) && kept.has(at + 1)

const signRules: readonly SignRule[] = [
  // both its neighbours stay
  ({ kept, line }, at) => line.has(at - 1) && kept.has(at + 1),
  // „…“, sagte er
  (so, at) => isMark(so, at - 1) && so.kept.has(at - 2) && so.kept.has(at + 1),
  // "“reprisals,” he said": a sign before a mark
  (so, at) => so.line.has(at - 1) && isMark(so, at + 1) && so.kept.has(at + 2),
]

const commaRules: readonly SignRule[] = [
  // "burst on Sunday, officials said"
  ({ sentence, kept }, at) =>
    kept.has(at + 1) &&
    sentence.clauses.some(clause => clause.from === at + 1 && clause.role === 'coordinate' && isSaying(sentence, clause)),
  // “sagte am Freitag, dass”
  (so, at) => so.sentence.language.clausesHaveCommas && opensClause(so, at + 1) && isBegun(so, at),
  // the second comma of "its chairman, Otto Hale, over a loan"
  (so, at) => so.line.has(at - 1) && closesName(so, at),
  // "fell into a ravine [on Monday], killing six"
  (so, at) => isBehindTime(so, at) && opensPhrase(so, at + 1) && isBegun(so, at),
  // "Orr, who was jailed [in May], and his clerk"
  (so, at) => isBehindTime(so, at) && closesClause(so, at),
]

function opensClause({ sentence, kept }: LineSoFar, at: number): boolean {
  const word = sentence.words[at]
  return word !== undefined && kept.has(at) && (word.deprel === 'mark' || word.isRelative)
}

function opensPhrase({ sentence: { words, tree }, line }: LineSoFar, at: number): boolean {
  return words.some(({ deprel, head }, top) => {
    const isBehind = /^(?:advcl|obl)/.test(deprel) ? head < at : deprel === 'conj' && line.has(head)
    return isBehind && subtreeOf(tree, top)[0] === at
  })
}

function closesClause(so: LineSoFar, comma: number): boolean {
  const { sentence, line } = so
  return sentence.clauses.some(
    clause =>
      (clause.role === 'relative' || isSaying(sentence, clause)) &&
      clause.to === comma &&
      line.has(clause.from) &&
      textAt(so, clause.from - 1) === ',',
  )
}

function closesName(so: LineSoFar, comma: number): boolean {
  const { line } = so
  const { words } = so.sentence
  let first = comma - 1
  while (words[first]?.upos === 'PROPN' && line.has(first)) first--
  return (
    first < comma - 1 && textAt(so, first) === ',' && /^(?:NOUN|PROPN)$/.test(words[first - 1]?.upos ?? '') && line.has(first - 1)
  )
}
