import type { DateAffix, DateContinuation, DateJoin, DateLanguage, DateRule } from '../languages/language.ts'
import { remembered } from '../memo.ts'
import { anyNumber, isNumberName, numberShapes, shapeNames } from './number-shapes.ts'
import { WordTable } from './scan.ts'

/** What can begin at a place. */
export interface Beginnings {
  readonly rules: readonly NeedyRule[]
  readonly prefixes: readonly DateAffix[]
  /** The classes of time words of which one must be near, as bits; none where nothing begins. */
  readonly needs: number
}

// rules are written with and without `needs` and `starts`: what reads many of them is quicker where all have the same parts

interface NeedyRule extends Pick<DateRule, 'name' | 'pattern' | 'read'> {
  /** The classes of time words, as bits, of which one must be near. */
  readonly needs: number
  /** Its place among the language's rules. */
  readonly order: number
}

/** What a language knows of a word. */
export interface KnownWord {
  readonly word: string
  /** Its number among the words that can tell more of what begins with the word before them; 0 for all others. */
  readonly second: number
  /** The classes of time words that it is in, as bits. */
  readonly classes: number
  /** What can begin with it, whatever follows. */
  readonly alone: Beginnings
  /** What can begin with it where a certain word is the next one, if that is more, by `second` of that word. */
  readonly before: readonly (Beginnings | undefined)[] | undefined
}

interface NeedyJoin extends Pick<DateJoin, 'name' | 'follows' | 'pattern' | 'join'> {
  /** The classes of time words, as bits, of which one must be near the second expression. */
  readonly needs: number
}

/** What can go on from an expression. */
export interface Following {
  readonly suffixes: readonly DateAffix[]
  readonly joins: readonly NeedyJoin[]
  readonly continuations: readonly DateContinuation[]
}

/** A language's words and rules, arranged for being looked up. */
export interface Vocabulary {
  readonly language: DateLanguage
  readonly words: WordTable<KnownWord>
  /** The language's time words, of whatever class. */
  readonly timeWords: ReadonlySet<string>
  /** Numbers by their shape, and those that are time words. */
  readonly numbers: readonly KnownWord[]
  readonly timeNumbers: readonly KnownWord[]
  /** What can go on from an expression by the word or mark that follows, and what whatever follows. */
  readonly following: ReadonlyMap<string, Following>
  readonly followingAny: Following
}

const numberClass = 1
const anyClass = -1

export const vocabularyOf = remembered(makeVocabulary)

/** A rule or a prefix with the second of the words that it starts with. */
type Start = { readonly second: string | undefined } & ({ readonly rule: NeedyRule } | { readonly prefix: DateAffix })

function makeVocabulary(language: DateLanguage): Vocabulary {
  const { rules, prefixes, timeWords } = language
  const names = Object.keys(timeWords)
  const bitOf = (name: string) => (name === 'number' ? numberClass : 2 << names.indexOf(name))
  const bitsOf = (needs: readonly string[] | undefined) => needs?.reduce((bits, name) => bits | bitOf(name), 0) ?? anyClass
  const classes = new Map<string, number>()
  for (const name of names) for (const word of timeWords[name]!) classes.set(word, (classes.get(word) ?? 0) | bitOf(name))

  const starts = new Map<string, Start[]>()
  const add = (words: string, start: { rule: NeedyRule } | { prefix: DateAffix }) => {
    const [first, second] = startOf(words)
    const known = starts.get(first)
    if (known) known.push({ ...start, second })
    else starts.set(first, [{ ...start, second }])
  }
  for (const [order, { name, pattern, read, needs, starts }] of rules.entries()) {
    const rule = { name, pattern, read, needs: bitsOf(needs), order }
    for (const words of starts) add(words, { rule })
  }
  for (const prefix of prefixes) for (const words of prefix.starts) add(words, { prefix })

  const seconds = [...new Set([...starts.values()].flatMap(all => all.map(({ second }) => second)))].filter(second => second !== undefined)
  const words = new WordTable<KnownWord>()
  for (const word of new Set([...starts.keys(), ...seconds, ...classes.keys()])) {
    if (!isNumberName(word)) words.set(word, knownWord(word, classes.get(word) ?? 0, starts.get(word) ?? []))
  }
  // most shapes start the same rules
  const numbersByNames = new Map<string, KnownWord>()
  const numbers = numberShapes.map(shape => {
    const names = shapeNames(shape).filter(name => starts.has(name))
    const key = names.join(' ')
    const known =
      numbersByNames.get(key) ??
      knownWord(
        anyNumber,
        0,
        names.flatMap(name => starts.get(name)!),
      )
    numbersByNames.set(key, known)
    return known
  })
  return {
    language,
    words,
    timeWords: new Set(classes.keys()),
    numbers,
    timeNumbers: numbers.map(known => ({ ...known, classes: numberClass })),
    ...followingIn(language, bitsOf),
  }

  function knownWord(word: string, classes: number, starts: readonly Start[]): KnownWord {
    const always = starts.filter(({ second }) => second === undefined)
    const bySecond = new Map<string, Start[]>()
    for (const start of starts) {
      if (start.second === undefined) continue
      const same = bySecond.get(start.second)
      if (same) same.push(start)
      else bySecond.set(start.second, [start])
    }
    const before = [undefined, ...seconds].map(second => {
      const own = second === undefined ? undefined : bySecond.get(second)
      return own && beginnings([...always, ...own])
    })
    return {
      word,
      second: seconds.indexOf(word) + 1,
      classes,
      alone: beginnings(always),
      before: bySecond.size > 0 ? before : undefined,
    }
  }

  function beginnings(starts: readonly Start[]): Beginnings {
    const own = [...new Set(starts.flatMap(start => ('rule' in start ? start.rule : [])))]
    const ownPrefixes = [...new Set(starts.flatMap(start => ('prefix' in start ? start.prefix : [])))]
    return {
      rules: own.sort((one, other) => one.order - other.order),
      prefixes: ownPrefixes.sort((one, other) => prefixes.indexOf(one) - prefixes.indexOf(other)),
      needs: ownPrefixes.length > 0 ? anyClass : own.reduce((bits, { needs }) => bits | needs, 0),
    }
  }
}

/** "the first": both words; `# ` is a number with a blank after it. */
function startOf(words: string): readonly [first: string, second: string | undefined] {
  const blank = words.indexOf(' ')
  return blank < 0 || blank === words.length - 1 ? [words, undefined] : [words.slice(0, blank), words.slice(blank + 1)]
}

function followingIn(
  { suffixes, joins, continuations }: DateLanguage,
  bitsOf: (needs: DateJoin['needs']) => number,
): Pick<Vocabulary, 'following' | 'followingAny'> {
  const after = (word: string | undefined): Following => {
    const fits = ({ starts }: { readonly starts?: readonly string[] }) =>
      starts === undefined || (word !== undefined && starts.includes(word))
    return {
      suffixes: suffixes.filter(fits),
      joins: joins
        .filter(fits)
        .map(({ name, follows, pattern, join, needs }) => ({ name, follows, pattern, join, needs: bitsOf(needs) })),
      continuations: continuations.filter(fits),
    }
  }
  const words = new Set([...suffixes, ...joins, ...continuations].flatMap(({ starts }) => starts ?? []))
  return { following: new Map([...words].map(word => [word, after(word)])), followingAny: after(undefined) }
}
