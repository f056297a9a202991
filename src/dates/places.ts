import { folded, hashed, isDigit, isLetter } from './characters.ts'
import { isTimeNumber, numberShape, startOfNumber } from './number-shapes.ts'
import { type Beginnings, type KnownWord, lookUp, type Vocabulary } from './vocabulary.ts'

/** A place of a text where an expression may begin. */
export interface Place {
  readonly start: number
  /** The rules and prefixes that can begin with the words that stand here. */
  readonly begins: Beginnings
  /** The classes of time words, as bits, that stand here or within the language's reach. */
  readonly near: number
}

/** The known words and the numbers of a text, in order. */
interface Known {
  readonly starts: number[]
  readonly words: KnownWord[]
  /** Whether no other word stands between it and the one before. */
  readonly isNext: boolean[]
}

/** The places of a text where an expression may begin, in order: at a word that starts a rule, where a time word is near. */
export function placesOf(text: string, vocabulary: Vocabulary): Place[] {
  const { starts, words, isNext } = knownWords(text, vocabulary)
  const { classCount, language } = vocabulary
  const places: Place[] = []
  // where each class was seen last, from the right
  const seen = new Float64Array(classCount).fill(Infinity)
  let nearest = Infinity
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index]!
    const word = words[index]!
    for (let rest = word.classes; rest !== 0; rest &= rest - 1) {
      seen[31 - Math.clz32(rest & -rest)] = start
      nearest = start
    }
    if (nearest - start > language.reach) continue
    const begins = (word.before && isNext[index + 1] && word.before.get(words[index + 1]!.word)) || word
    if (begins.needs === 0) continue
    let near = 0
    for (let bit = 0; bit < classCount; bit++) if (seen[bit]! - start <= language.reach) near |= 1 << bit
    if ((near & begins.needs) !== 0) places.push({ start, begins, near })
  }
  return places.reverse()
}

function knownWords(text: string, { words, numbers, timeNumbers }: Vocabulary): Known {
  const known: Known = { starts: [], words: [], isNext: [] }
  const { length } = text
  let isNext = false
  let at = 0
  while (at < length) {
    const letter = folded[text.charCodeAt(at)]!
    const start = at++
    if (letter === 0) continue
    if (isLetter(letter)) {
      let hash = hashed(0, letter)
      for (let next; at < length && isLetter((next = folded[text.charCodeAt(at)]!)); at++) hash = hashed(hash, next)
      const word = lookUp(words, hash)
      if (word) {
        known.starts.push(start)
        known.words.push(word)
        known.isNext.push(isNext)
      }
      isNext = word !== undefined
    } else {
      while (at < length && isDigit(folded[text.charCodeAt(at)]!)) at++
      const shapes = isTimeNumber(text, start, at) ? timeNumbers : numbers
      known.starts.push(startOfNumber(text, start, at))
      known.words.push(shapes[numberShape(text, start, at)]!)
      known.isNext.push(isNext)
      isNext = true
    }
  }
  return known
}
