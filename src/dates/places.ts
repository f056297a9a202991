import type { DateAffix, DateLanguage, DateRule } from '../languages/language.ts'

/** A place of a text where an expression may begin: a word that starts a rule or says a time, or a number. */
export interface Place {
  readonly start: number
  readonly word: KnownWord
  /** The classes of time words, as bits, that stand here or within the language's reach. */
  readonly near: number
}

/** What a language knows of a word. */
export interface KnownWord {
  readonly word: string
  readonly rules: readonly NeedyRule[]
  readonly prefixes: readonly DateAffix[]
  /** The classes of time words that it is in, as bits. */
  classes: number
  /** Whether none begins with it unless the next word is known, too. */
  readonly isArticle: boolean
  /** Whether an expression can begin with it, and the classes of which one must be near then, as bits. */
  starts: boolean
  needs: number
}

export interface NeedyRule {
  readonly rule: DateRule
  /** The classes of which one must be near, as bits. */
  readonly needs: number
}

/** A language's words by their hash, to look a word up without cutting it out of the text. */
export interface Vocabulary {
  readonly language: DateLanguage
  readonly classCount: number
  readonly byHash: ReadonlyMap<number, readonly KnownWord[]>
  /** Whether some word has these low bits of a hash. */
  readonly mayKnow: Uint8Array
  /** Numbers by how many digits they have and what follows them (`numberShape`), and those that are time words. */
  readonly numbers: readonly KnownWord[]
  readonly timeNumbers: readonly KnownWord[]
}

const kinds = new Uint8Array(128).map((_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : code >= 48 && code <= 57 ? 2 : 0,
)

const folded = new Uint8Array(128).map((_, code) => (kinds[code] === 0 ? 0 : kinds[code] === 1 ? code | 32 : code))
const hashBits = 0xffff
const numberClass = 1
const anyClass = -1

const vocabularies = new WeakMap<DateLanguage, Vocabulary>()

export function vocabularyOf(language: DateLanguage): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const made = makeVocabulary(language)
  vocabularies.set(language, made)
  return made
}

function makeVocabulary(language: DateLanguage): Vocabulary {
  const classes = Object.keys(language.timeWords)
  const bit = (name: string) => (name === 'number' ? numberClass : 2 << classes.indexOf(name))
  const articles = new Set(language.articles)
  const words = new Map<string, KnownWord & { rules: NeedyRule[]; prefixes: DateAffix[] }>()
  const wordOf = (word: string) => {
    const known = words.get(word) ?? {
      word,
      rules: [],
      prefixes: [],
      classes: 0,
      isArticle: articles.has(word),
      starts: false,
      needs: 0,
    }
    words.set(word, known)
    return known
  }
  for (const rule of language.rules) {
    const needs = rule.needs === undefined ? anyClass : rule.needs.reduce((bits, name) => bits | bit(name), 0)
    for (const start of rule.starts) wordOf(start).rules.push({ rule, needs })
  }
  for (const prefix of language.prefixes) for (const start of prefix.starts) wordOf(start).prefixes.push(prefix)
  for (const name of classes) for (const word of language.timeWords[name]!) wordOf(word).classes |= bit(name)
  for (const word of language.afterArticles) wordOf(word)
  const numbers = digitShapes.flatMap(digits =>
    marks.map(mark => joined(new Set(digits === short ? [short] : ['#', digits, `#${mark}`, digits + mark]))),
  )
  const byHash = new Map<number, KnownWord[]>()
  const mayKnow = new Uint8Array(hashBits + 1)
  for (const known of words.values()) {
    const hash = hashOf(known.word, 0, known.word.length)
    byHash.set(hash, [...(byHash.get(hash) ?? []), known])
    mayKnow[hash & hashBits] = 1
  }
  for (const known of [...words.values(), ...numbers]) {
    known.starts = known.rules.length + known.prefixes.length > 0
    known.needs = known.prefixes.length > 0 ? anyClass : known.rules.reduce((bits, { needs }) => bits | needs, 0)
  }
  const timeNumbers = numbers.map(known => ({ ...known, classes: numberClass }))
  return { language, classCount: classes.length + 1, byHash, mayKnow, numbers, timeNumbers }

  /** What can begin with a number of one shape, in the order of the rules. */
  function joined(shapes: ReadonlySet<string>): KnownWord {
    const own = [...shapes].flatMap(shape => words.get(shape) ?? [])
    const rules = [...new Map(own.flatMap(word => word.rules).map(needy => [needy.rule, needy])).values()]
    const place = ({ rule }: NeedyRule) => language.rules.indexOf(rule)
    rules.sort((one, other) => place(one) - place(other))
    return {
      word: '#',
      rules,
      prefixes: own.flatMap(word => word.prefixes),
      classes: 0,
      isArticle: false,
      starts: false,
      needs: 0,
    }
  }
}

// the shape of '98
const short = "'##"
const digitShapes = ['#####', '#', '##', '###', '####', short]
const marks = ['', '/', ':', '-', '.', ',', "'", ' ', 'a']
const markOf = new Uint8Array(128).map((_, code) => Math.max(0, kinds[code] === 1 ? 8 : marks.indexOf(String.fromCharCode(code))))

/** The place of a number among a vocabulary's: by how many digits it has, more than four at 0, two after an apostrophe at 5, and the character that follows. */
function numberShape(text: string, start: number, end: number, isShort: boolean): number {
  const next = end < text.length ? text.charCodeAt(end) : 0
  const digits = isShort ? 5 : end - start > 4 ? 0 : end - start
  return digits * marks.length + (next < 128 ? markOf[next]! : kindOf(next) === 1 ? 8 : 0)
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + foldedOf(text.charCodeAt(at))) | 0
  return hash
}

/** The lower case of a letter, 48–57 for a digit, 0 for all else. Letters beyond ASCII are one here, and compared later. */
const foldedOf = (code: number) => (code < 128 ? folded[code]! : kindOf(code) === 1 ? 128 : 0)

/** The places of a text where an expression may begin, in order. */
export function placesOf(text: string, vocabulary: Vocabulary): Place[] {
  const { mayKnow, numbers, timeNumbers } = vocabulary
  const { length } = text
  const starts: number[] = []
  const words: KnownWord[] = []
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const letter = foldedOf(code)
    const start = at++
    if (letter === 0) continue
    if (letter >= 97) {
      let hash = letter
      for (let next; at < length && (next = foldedOf(text.charCodeAt(at))) >= 97; at++) hash = (Math.imul(hash, 31) + next) | 0
      if (mayKnow[hash & hashBits] === 0) continue
      const word = lookUp(vocabulary, hash, text, start, at)
      if (!word) continue
      starts.push(start)
      words.push(word)
    } else {
      while (at < length && kindOf(text.charCodeAt(at)) === 2) at++
      const first = startOfNumber(text, start, at)
      starts.push(first)
      const shapes = isTimeNumber(text, start, at) ? timeNumbers : numbers
      words.push(shapes[numberShape(text, start, at, first < start)]!)
    }
  }
  return nearTimeWords(text, starts, words, vocabulary)
}

function lookUp({ byHash }: Vocabulary, hash: number, text: string, start: number, end: number): KnownWord | undefined {
  const choices = byHash.get(hash)
  if (!choices) return undefined
  for (const known of choices) if (isWord(text, start, end, known.word)) return known
  return undefined
}

function isWord(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    // beyond ASCII only the whole word tells its lower case
    if (code >= 128) return text.slice(start, end).toLowerCase() === word
    if (folded[code] !== word.charCodeAt(at - start)) return false
  }
  return true
}

/** With the apostrophe of '98. */
function startOfNumber(text: string, start: number, end: number): number {
  return end - start === 2 && text[start - 1] === "'" && !(start > 1 && isInWord(text, start - 2)) ? start - 1 : start
}

/** A number as long as a year or a whole date, or digits joined to others as in 6/11/23 and 10:35. */
function isTimeNumber(text: string, start: number, end: number): boolean {
  if ((end - start >= 3 && end - start <= 4) || end - start === 8) return true
  if (startOfNumber(text, start, end) < start) return true
  const next = text.charCodeAt(end)
  // / : - .
  return end - start <= 4 && (next === 47 || next === 58 || next === 45 || next === 46) && isInWord(text, end + 1)
}

/** Those of the words that can begin an expression and have a time word near. */
function nearTimeWords(
  text: string,
  starts: readonly number[],
  words: readonly KnownWord[],
  { language: { reach }, classCount }: Vocabulary,
): Place[] {
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
    if (nearest - start > reach || !word.starts) continue
    if (word.isArticle && !isNextWord(text, start + word.word.length, starts[index + 1])) continue
    let near = 0
    for (let bit = 0; bit < classCount; bit++) if (seen[bit]! - start <= reach) near |= 1 << bit
    if ((near & word.needs) !== 0) places.push({ start, word, near })
  }
  return places.reverse()
}

/** Whether nothing but blanks stands between two places. */
function isNextWord(text: string, end: number, start: number | undefined): boolean {
  if (start === undefined) return false
  let at = end
  while (at < start && text.charCodeAt(at) === 32) at++
  return at === start
}

/** Whether a word goes on at that place. */
export function isInWord(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) !== 0
}

/** 1 a letter, 2 a digit, 0 anything else. */
function kindOf(code: number): number {
  if (code < 128) return kinds[code]!
  // Latin-1 signs and general punctuation are no letters; all else above ASCII is taken for one
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)
    ? 0
    : 1
}
