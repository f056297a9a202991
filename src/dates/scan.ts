import { lengths, marks, numberShapes, short } from './number-patterns.ts'

/** Told of the words and numbers of a text, from left to right. */
export interface Listener<Known> {
  word(start: number, known: Known): void
  /** Which of `numberShapes` it has, and whether it can be a time by itself. */
  number(start: number, shape: number, isTime: boolean): void
  /** A word that is not in the table. */
  otherWord(): void
}

/** By UTF-16 code: the lower case of a letter, 48–57 for a digit, 0 for all that no word is made of. */
const folded = new Uint16Array(0x1_0000).map((_, code) => {
  if (isDigit(code)) return code
  if (code < 128) return /[a-z]/i.test(String.fromCharCode(code)) ? code | 32 : 0
  if (isSign(code)) return 0
  // no alphabet that time words are written in has capitals beyond these
  return code < 0x2000 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
})

/** Signs of Latin-1 and general punctuation; all else above ASCII is taken for a letter. */
function isSign(code: number): boolean {
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)
}

function isDigit(letter: number): boolean {
  return letter >= 48 && letter <= 57
}

const isLetter = (letter: number) => letter > 57

/** The hash of a word with one more letter (FNV-1a). */
const hashed = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x0100_0193)

const slots = 0x1000

/** What is known of words, each by a hash of it in lower case, so that no word has to be cut out of a text to be looked up. */
export class WordTable<Known> {
  // each in the first slot that was free from the one on that the low bits of its hash name
  readonly hashes = new Int32Array(slots)
  readonly known: (Known | undefined)[] = new Array<Known | undefined>(slots).fill(undefined)

  set(word: string, known: Known): void {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = hashed(hash, folded[word.charCodeAt(at)]!)
    const slot = this.slotOf(hash)
    if (this.hashes[slot] !== 0) throw new Error(`“${word}” has the hash of another word: change that of dates/scan.ts`)
    this.hashes[slot] = hash
    this.known[slot] = known
  }

  /** A word of a text that has that hash by chance is taken for the known one: rules are tried in vain then, as their patterns read the word itself. */
  get(hash: number): Known | undefined {
    return this.known[this.slotOf(hash)]
  }

  slotOf(hash: number): number {
    const { hashes } = this
    let slot = hash & (slots - 1)
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1)
    return slot
  }
}

/** Reads a text word by word. It runs over every character, so all that it calls for one is in this file: calls into another module cost more. */
export function scan<Known>(text: string, words: WordTable<Known>, listener: Listener<Known>): void {
  const { length } = text
  let at = 0
  while (at < length) {
    const letter = folded[text.charCodeAt(at)]!
    const start = at++
    if (letter === 0) continue
    if (isLetter(letter)) {
      let hash = hashed(0, letter)
      for (let next; at < length && isLetter((next = folded[text.charCodeAt(at)]!)); at++) hash = hashed(hash, next)
      const known = words.get(hash)
      if (known) listener.word(start, known)
      else listener.otherWord()
    } else {
      while (at < length && isDigit(folded[text.charCodeAt(at)]!)) at++
      const isShort = at - start === 2 && text.charCodeAt(start - 1) === apostrophe && !(start > 1 && isInWord(text, start - 2))
      listener.number(isShort ? start - 1 : start, shapeOf(text, start, at, isShort), isShort || isTime(text, start, at))
    }
  }
}

const apostrophe = 39
const shortLength = lengths.indexOf(short)
const marksInAll = numberShapes.length / lengths.length
const firstJoined = marks.length
const lastJoining = (marksInAll - firstJoined) / 2
const markOf = new Uint8Array(0x1_0000).map((_, code) =>
  isLetter(folded[code]!) ? marks.indexOf('a') : Math.max(0, marks.indexOf(String.fromCharCode(code))),
)

function shapeOf(text: string, start: number, end: number, isShort: boolean): number {
  const digits = end - start
  const length = isShort ? shortLength : digits <= 4 ? digits : digits === 8 ? shortLength + 1 : 0
  const mark = end < text.length ? markOf[text.charCodeAt(end)]! : 0
  const shape = length * marksInAll
  const isJoined = mark > 0 && mark <= lastJoining && end + 1 < text.length && isDigit(folded[text.charCodeAt(end + 1)]!)
  if (!isJoined) return shape + mark
  let next = end + 2
  // no time has more digits there
  while (next < end + 4 && isDigit(folded[text.charCodeAt(next)]!)) next++
  const isAgain = next < text.length && text.charCodeAt(next) === text.charCodeAt(end)
  return shape + firstJoined + mark - 1 + (isAgain ? lastJoining : 0)
}

/** A number as long as a year or a whole date, tens with letters behind them, or digits joined to others as in 6/11/23 and 10:35. */
function isTime(text: string, start: number, end: number): boolean {
  const digits = end - start
  if (digits === 3 || digits === 4 || digits === 8) return true
  // "90s"
  if (digits === 2 && text.charCodeAt(end - 1) === 48 && isInWord(text, end)) return true
  const next = text.charCodeAt(end)
  // / : - .
  return digits <= 4 && (next === 47 || next === 58 || next === 45 || next === 46) && isInWord(text, end + 1)
}

/** Whether a word goes on at that place. */
export function isInWord(text: string, at: number): boolean {
  return at < text.length && folded[text.charCodeAt(at)] !== 0
}

const longestWord = 16

/** The next word or mark from a place on, in lower case. */
export function wordAfter(text: string, at: number): string {
  let start = at
  while (text.charCodeAt(start) === 32) start++
  let end = start
  while (end < start + longestWord && isInWord(text, end)) end++
  return text.slice(start, Math.max(end, start + 1)).toLowerCase()
}
