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

/** One way for a sign to stay. Each example is a sentence, whose times are left out, and the word before the sign, null where none stays so. */
interface SignCase {
  readonly name: string
  readonly holds: (so: LineSoFar, at: number) => boolean
  readonly examples: Readonly<Record<string, string | null>>
}

/** Whether a sign, not a quotation mark, still stands between two words of the line. */
export const staysBetween = (so: LineSoFar, at: number): boolean => signCases.some(({ holds }) => holds(so, at))

const isComma = (so: LineSoFar, at: number): boolean => textAt(so, at) === ','
const textAt = ({ sentence }: LineSoFar, at: number): string => sentence.words[at]?.text ?? ''
const isMark = (so: LineSoFar, at: number): boolean => isQuoteMark({ text: textAt(so, at) })
const isBegun = ({ line }: LineSoFar, at: number): boolean => Math.min(...line) < at
const isBehindTime = ({ sentence, kept }: LineSoFar, at: number): boolean => sentence.covered.has(at - 1) && kept.has(at + 1)

export const signCases: readonly SignCase[] = [
  {
    name: 'both its neighbours do',
    holds: ({ kept, line }, at) => line.has(at - 1) && kept.has(at + 1),
    examples: { 'On Sunday two clerks, a miller fled.': 'clerks', 'The bus fell into a ravine on Monday, killing six.': null },
  },
  {
    name: 'behind a quotation',
    holds: (so, at) => isMark(so, at - 1) && so.kept.has(at - 2) && so.kept.has(at + 1),
    examples: { 'Orr will fight “reprisals”, he said.': '”', 'Orr will fight reprisals “hard” today, he said.': null },
  },
  {
    name: 'before the mark that closes a quotation',
    holds: (so, at) => so.line.has(at - 1) && isMark(so, at + 1) && so.kept.has(at + 2),
    examples: { 'Orr will fight “reprisals,” he said.': 'reprisals', 'Orr will fight “reprisals” today.': null },
  },
  {
    name: 'before who says so',
    holds: (so, at) =>
      isComma(so, at) &&
      so.kept.has(at + 1) &&
      so.sentence.clauses.some(clause => clause.from === at + 1 && clause.role === 'coordinate' && isSaying(so.sentence, clause)),
    examples: {
      'The old dam was blown up on Sunday, officials said.': 'Sunday',
      'The dam was blown up on Sunday, and Orr fled.': null,
    },
  },
  {
    name: 'before a clause, in a language whose clauses have one',
    holds: (so, at) => isComma(so, at) && so.sentence.language.clausesHaveCommas && opensClause(so, at + 1) && isBegun(so, at),
    examples: {
      'Die Stadt sagte am Sonntag, dass der Hafen geschlossen wurde.': 'Sonntag',
      'Officials said on Sunday, that the harbour was closed.': null,
    },
  },
  {
    name: 'behind a name that two set apart',
    holds: (so, at) => isComma(so, at) && so.line.has(at - 1) && closesName(so, at),
    examples: {
      'The court fined its chairman, Otto Hale, on Sunday over a loan.': 'Hale',
      'The court fined its chairman, Otto Hale.': null,
    },
  },
  {
    name: 'behind a time, before a phrase',
    holds: (so, at) => isComma(so, at) && isBehindTime(so, at) && opensPhrase(so, at + 1) && isBegun(so, at),
    examples: {
      'The bus fell into a ravine on Monday, killing six.': 'Monday',
      'On Monday, the bus fell into a ravine.': null,
    },
  },
  {
    name: 'behind a time, after a clause',
    holds: (so, at) => isComma(so, at) && isBehindTime(so, at) && closesClause(so, at),
    examples: {
      'The clerk, who was jailed in May, sold the mill.': 'May',
      'The clerk was jailed in May, his wife said.': null,
    },
  },
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
