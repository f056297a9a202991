import { type Listener, scan } from './scan.ts'
import type { Beginnings, KnownWord } from './known-word.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A place of a text where an expression may begin. */
export interface TriggerPosition {
  readonly start: number
  /** The rules and prefixes that can begin with the words that stand here. */
  readonly begins: Beginnings
  /** The classes of time words, as bits, that stand here or within the language's reach. */
  readonly near: number
}

/** The places of a text where an expression may begin, in order: at words that start a rule, where a time word is near that it needs. */
export function triggerPositions(text: string, vocabulary: Vocabulary): TriggerPosition[] {
  const candidates = new Candidates(vocabulary)
  scan(text, vocabulary.words, candidates)
  return candidates.all.filter(({ begins, near }) => (begins.needs & near) !== 0)
}

/** The words that an expression may begin with, as a text is read from left to right. */
class Candidates implements Listener<KnownWord> {
  readonly all: { -readonly [K in keyof TriggerPosition]: TriggerPosition[K] }[] = []
  readonly numbers: Vocabulary['numbers']
  readonly timeNumbers: Vocabulary['timeNumbers']
  readonly reach: number
  /** The first one from which the word that was read last is within reach. */
  first = 0
  /** The word before, where the next one may tell more of what can begin with it. */
  open: KnownWord | undefined

  constructor({ numbers, timeNumbers, language }: Vocabulary) {
    this.numbers = numbers
    this.timeNumbers = timeNumbers
    this.reach = language.reach
  }

  otherWord(): void {
    this.open = undefined
  }

  number(start: number, shape: number, isTime: boolean): void {
    this.word(start, (isTime ? this.timeNumbers : this.numbers)[shape]!)
  }

  word(start: number, word: KnownWord): void {
    const { all, open } = this
    const opened = open?.before(word)
    if (opened) all.at(-1)!.begins = opened
    if (word.isOpen || word.alone.needs !== 0) all.push({ start, begins: word.alone, near: 0 })
    this.open = word.isOpen ? word : undefined
    if (word.classes === 0) return
    while (this.first < all.length && all[this.first]!.start < start - this.reach) this.first++
    for (let index = this.first; index < all.length; index++) all[index]!.near |= word.classes
  }
}
