import type { DateAffix, DateContinuation, DateJoin, DateLanguage } from '../languages/language.ts'
import { append } from '../common/append.ts'
import { remembered } from '../common/memo.ts'
import { anyClass, KnownWord, type Start } from './known-word.ts'
import { anyNumber, isNumberName, numberShapes, shapeNames } from './number-patterns.ts'
import { WordTable } from './scan.ts'

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

export const vocabularyOf = remembered(makeVocabulary)

function makeVocabulary(language: DateLanguage): Vocabulary {
  const { rules, prefixes, timeWords } = language
  const names = Object.keys(timeWords)
  const bitOf = (name: string) => (name === 'number' ? numberClass : 2 << names.indexOf(name))
  const bitsOf = (needs: readonly string[] | undefined) => needs?.reduce((bits, name) => bits | bitOf(name), 0) ?? anyClass
  const classes = new Map<string, number>()
  for (const name of names) for (const word of timeWords[name]!) classes.set(word, (classes.get(word) ?? 0) | bitOf(name))

  const starts = new Map<string, Start[]>()
  const add = (words: readonly string[], begins: Start['begins'], order: number) => {
    for (const [first, second] of words.map(startOf)) append(starts, first, { second, begins, order })
  }
  for (const [order, { name, pattern, read, needs, starts }] of rules.entries())
    add(starts, { rule: { name, pattern, read, needs: bitsOf(needs) } }, order)
  for (const [order, prefix] of prefixes.entries()) add(prefix.starts, { prefix }, order)

  const seconds = new Set([...starts.values()].flatMap(all => all.map(({ second }) => second)))
  let count = 0
  const placeOf = (names: readonly string[]) => (names.some(name => seconds.has(name)) ? ++count : 0)
  const words = new WordTable<KnownWord>()
  for (const word of new Set([...starts.keys(), ...seconds, ...classes.keys()])) {
    if (word === undefined || isNumberName(word)) continue
    words.set(word, new KnownWord([word], classes.get(word) ?? 0, placeOf([word]), starts.get(word) ?? []))
  }
  // most shapes start the same rules
  const byNames = new Map<string, { readonly number: KnownWord; readonly timeNumber: KnownWord }>()
  const numbers = numberShapes.map(shape => {
    const firsts = shapeNames(shape).filter(name => starts.has(name))
    // behind another word, a year without its century is any number, too
    const names = [...new Set([anyNumber, ...shapeNames(shape)])].filter(name => seconds.has(name))
    const key = [firsts, names].join(' ')
    const known = byNames.get(key)
    if (known) return known
    const second = placeOf(names)
    const own = firsts.flatMap(name => starts.get(name)!)
    const made = { number: new KnownWord(names, 0, second, own), timeNumber: new KnownWord(names, numberClass, second, own) }
    byNames.set(key, made)
    return made
  })
  return {
    language,
    words,
    timeWords: new Set(classes.keys()),
    numbers: numbers.map(({ number }) => number),
    timeNumbers: numbers.map(({ timeNumber }) => timeNumber),
    ...followingIn(language, bitsOf),
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
