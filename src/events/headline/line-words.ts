import { dashesIn } from '../detect/dashes.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { isQuoteMark } from '../detect/quotations.ts'
import { type LineSoFar, staysBetween } from './signs.ts'
import { withoutTimes } from './without-times.ts'

/** What a headline keeps of some words: no times, no brackets, and only signs that still stand between two of them. */
export const lineWords = (sentence: ParsedSentence, kept: readonly number[]): number[] =>
  withPunctuation(sentence, withoutTimes(sentence, kept))

/** Kept words with the signs between two of them that stand side by side, quotation marks only in pairs, and without brackets. */
export function withPunctuation(sentence: ParsedSentence, all: readonly number[]): number[] {
  const { words } = sentence
  const outer = bracketed(sentence)
  // a sentence in brackets tells what stands in them
  const inBrackets = all.every(at => outer.has(at)) ? new Set<number>() : outer
  const aside = betweenDashes(words, all)
  const kept = new Set(all.filter(at => !inBrackets.has(at) && !aside.has(at)))
  const line = new Set([...kept].filter(at => words[at]!.upos !== 'PUNCT'))
  const so: LineSoFar = { sentence, kept, line }
  words.forEach((word, at) => {
    if (word.upos !== 'PUNCT' || inBrackets.has(at) || isQuoteMark(word)) return
    if (staysBetween(so, at)) line.add(at)
  })
  const isKept = (at: number): boolean => kept.has(at) || words[at]!.upos === 'PUNCT'
  const marks = words.flatMap((word, at) => (isQuoteMark(word) ? [at] : []))
  for (const [opens, closes] of [...pairsOf(marks), ...pairsOf(singleMarks(words))]) {
    const isWhole = closes > opens + 1 && range(opens + 1, closes).every(isKept)
    for (const mark of [opens, closes])
      if (isWhole) line.add(mark)
      else line.delete(mark)
  }
  const inOrder = [...line].sort((a, b) => a - b)
  // "in Velm, [at the weekend], killing six"
  return inOrder.filter((at, place) => words[at]!.text !== ',' || words[inOrder[place - 1]!]?.text !== ',')
}

const pairsOf = (marks: readonly number[]): (readonly [number, number])[] =>
  marks.flatMap((mark, index) => (index % 2 === 1 ? [[marks[index - 1]!, mark] as const] : []))

/** The single marks around words, each that opens before one that closes; no apostrophes: "the clerks' strike". */
function singleMarks(words: ParsedSentence['words']): number[] {
  const found: number[] = []
  words.forEach(({ text, upos, start, end }, at) => {
    if (upos !== 'PUNCT' || !/^['‘’]$/.test(text)) return
    const opens = start > (words[at - 1]?.end ?? -1) && words[at + 1]?.start === end
    if (opens ? found.length % 2 === 0 : found.length % 2 === 1) found.push(at)
  })
  return found
}

/**
 * "accused Orr – in office since May – of lying": indexes of the two dashes and what they set apart from the words around; not of a clause whose
 * subject stands before, nor of what others hang on, as in "the anti - theft patrol stopped a two - boat attack".
 */
function betweenDashes(words: ParsedSentence['words'], kept: readonly number[]): ReadonlySet<number> {
  const [from, to, ...others] = dashesIn(words)
  if (from === undefined || to === undefined || others.length > 0) return new Set()
  const inside = range(from, to + 1)
  const isClause = inside.some(at => words[at]!.upos === 'VERB' || words[at]!.upos === 'AUX')
  const isAround = kept.some(at => at < from) && (!isClause || kept.some(at => at > to))
  const isPart = words.some(({ head, upos }, at) => upos !== 'PUNCT' && (at < from || at > to) && head > from && head < to)
  // "hit - and - run"
  const isLink = inside.length === 3 && words[from + 1]!.upos === 'CCONJ'
  return new Set(isAround && !isPart && !isLink ? inside : [])
}

/** Indexes of the brackets and what stands between them, but for what is put into a quotation: "“struck [his clerk]”". */
function bracketed({ words, quoted }: ParsedSentence): ReadonlySet<number> {
  const inside = new Set<number>()
  let depth = 0
  words.forEach(({ text }, at) => {
    const isOfQuotation = quoted.has(at) && depth === 0
    if (text === '(' || (text === '[' && !isOfQuotation)) depth++
    if (depth > 0) inside.add(at)
    if ((text === ')' || text === ']') && depth > 0) depth--
  })
  return inside
}
