import type { Around, DateLanguage } from '../languages/language.ts'
import type { Reading } from '../languages/reading.ts'
import { type NormalText, normalText } from './normalise.ts'
import { type TriggerPosition, triggerPositions } from './trigger-scan.ts'
import { isInWord, wordAfter } from './scan.ts'
import { type Following, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Words that say a time, and what they mean. */
export interface TimeMatch {
  readonly start: number
  readonly end: number
  readonly reading: Reading
  /** The rule, after its prefixes and before its suffixes and joins: `early + year`, `weekday + part of the day`. */
  readonly rule: string
  /** The two ends of a range that are whole expressions of their own. */
  readonly ends?: readonly [TimeMatch, TimeMatch]
}

/** Told of every rule that matched somewhere, for `--explain`. */
export type Trace = (match: {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly reading: Reading | undefined
}) => void

/** The time expressions of a text, in order and apart: from each place the longest match, of equally long ones the first rule's. */
export function findTimes(text: string, language: DateLanguage, trace?: Trace): TimeMatch[] {
  const vocabulary = vocabularyOf(language)
  const normal = normalText(text, word => vocabulary.timeWords.has(word))
  const found = new Finder(normal.text, triggerPositions(normal.text, vocabulary), vocabulary, trace).all()
  return normal.broken.length === 0 ? found : withWholeWords(found, normal.broken)
}

/** Both are in order and apart: each expression with the broken words that stand in it. */
function withWholeWords(all: readonly TimeMatch[], broken: NormalText['broken']): TimeMatch[] {
  let first = 0
  return all.map(found => {
    while (first < broken.length && broken[first]!.end <= found.start) first++
    let last = first
    while (last < broken.length && broken[last]!.start < found.end) last++
    return first === last ? found : withWholeWord(found, broken.slice(first, last))
  })
}

/** An expression that ends with a broken word goes up to where that ends in the text as it was. */
function withWholeWord(found: TimeMatch, broken: NormalText['broken']): TimeMatch {
  const word = broken.find(({ start, end }) => start < found.end && found.end < end)
  const ends = found.ends && ([withWholeWord(found.ends[0], broken), withWholeWord(found.ends[1], broken)] as const)
  return foundAt(found.start, word?.end ?? found.end, found.reading, found.rule, ends)
}

const deepest = 3
const mostJoins = 2
const glance = 60
// what is known not to be there
const none = false

class Finder {
  readonly text: string
  readonly places: readonly TriggerPosition[]
  readonly vocabulary: Vocabulary
  readonly trace: Trace | undefined

  readonly cores: (TimeMatch | typeof none)[]
  lastPlace = 0
  lastEnd = -1
  lastFollowing: Following

  constructor(text: string, places: readonly TriggerPosition[], vocabulary: Vocabulary, trace: Trace | undefined) {
    this.text = text
    this.places = places
    this.vocabulary = vocabulary
    this.trace = trace
    this.cores = new Array<TimeMatch>(places.length)
    this.lastFollowing = vocabulary.followingAny
  }

  all(): TimeMatch[] {
    const found: TimeMatch[] = []
    let end = 0
    for (let index = 0; index < this.places.length; index++) {
      if (this.places[index]!.start < end) continue
      const match = this.widest(index)
      if (!match) continue
      found.push(match)
      let last: TimeMatch | undefined = match
      while ((last = this.continued(last))) found.push(last)
      end = found.at(-1)!.end
    }
    return found
  }

  /** The expression that begins at a place, with all that belongs to it. */
  widest(index: number): TimeMatch | undefined {
    const match = this.withPrefix(index, 0, 0)
    return match && this.extended(match, 0)
  }

  /**
   * What a prefix makes of what follows it, where that is wider than what a rule alone found. A few prefixes may follow one
   * another, and a few joins: more is no language, and would go as deep as the text is long.
   */
  withPrefix(index: number, depth: number, joins: number): TimeMatch | undefined {
    let best = this.core(index)
    if (depth === deepest) return best
    const { start, begins } = this.places[index]!
    for (const prefix of begins.prefixes) {
      const words = matchAt(prefix.pattern, this.text, start)
      if (!words) continue
      const next = this.placeAt(words.end)
      if (next < 0) continue
      const alone = this.withPrefix(next, depth + 1, joins)
      if (!alone) continue
      // a range as a whole, if the prefix goes with one, else its first end
      for (const inner of [this.extended(alone, joins), alone]) {
        if (best && inner.end <= best.end) continue
        const reading = prefix.apply(inner.reading, words.groups, this.around(start, inner.end))
        if (!reading) continue
        const rule = `${prefix.name} + ${inner.rule}`
        this.trace?.({ start, end: inner.end, rule, reading })
        best = foundAt(prefix.inside ? start : inner.start, inner.end, reading, rule)
        break
      }
    }
    return best
  }

  extended(match: TimeMatch, joins: number): TimeMatch {
    if (!this.isGlued(match.end)) return match
    let wide = this.withSuffixes(match)
    for (let count = 0; count < 2; count++) {
      const joined = this.joined(wide, joins + 1)
      if (!joined) break
      wide = joined
    }
    return wide
  }

  /** The longest match of one rule; remembered, as joins and prefixes come upon a place from several sides. */
  core(index: number): TimeMatch | undefined {
    return (this.cores[index] ??= this.longest(this.places[index]!) ?? none) || undefined
  }

  longest({ start, begins, near }: TriggerPosition): TimeMatch | undefined {
    let best: TimeMatch | undefined
    for (const { name, pattern, read, needs } of begins.rules) {
      if ((needs & near) === 0) continue
      const words = matchAt(pattern, this.text, start)
      if (!words || isInWord(this.text, words.end)) continue
      if (best && words.end <= best.end && !this.trace) continue
      const reading = read(words.groups, this.around(start, words.end))
      this.trace?.({ start, end: words.end, rule: name, reading })
      if (reading && (!best || words.end > best.end)) best = foundAt(start, words.end, reading, name)
    }
    return best
  }

  withSuffixes(match: TimeMatch): TimeMatch {
    let wide = match
    if (this.following(match.end).suffixes.length === 0) return match
    for (const suffix of this.vocabulary.language.suffixes) {
      if (!this.following(wide.end).suffixes.includes(suffix)) continue
      const words = matchAt(suffix.pattern, this.text, wide.end)
      if (!words || words.end === wide.end || isInWord(this.text, words.end)) continue
      const reading = suffix.apply(wide.reading, words.groups, this.around(wide.start, words.end))
      if (!reading) continue
      const rule = `${wide.rule} + ${suffix.name}`
      this.trace?.({ start: wide.start, end: words.end, rule, reading })
      wide = foundAt(wide.start, suffix.inside ? words.end : wide.end, reading, rule, wide.ends)
    }
    return wide
  }

  joined(first: TimeMatch, joins: number): TimeMatch | undefined {
    if (joins > mostJoins) return undefined
    for (const { name, follows, pattern, join, needs } of this.following(first.end).joins) {
      if (!follows(first.reading)) continue
      const words = matchAt(pattern, this.text, first.end)
      if (!words) continue
      const next = this.placeAt(words.end)
      if (next < 0 || (needs & this.places[next]!.near) === 0) continue
      const inner = this.withPrefix(next, deepest - 1, joins)
      if (!inner) continue
      const second = this.withSuffixes(inner)
      const reading = join(first.reading, second.reading, this.around(first.start, second.end))
      if (!reading) continue
      const rule = `${first.rule} + ${name} + ${second.rule}`
      this.trace?.({ start: first.start, end: second.end, rule, reading })
      return foundAt(first.start, second.end, reading, rule, reading.kind === 'interval' ? [first, second] : undefined)
    }
    return undefined
  }

  /** What can go on from an expression that ends there; remembered, as it is asked for suffixes, joins and continuations. */
  following(end: number): Following {
    if (end !== this.lastEnd) {
      const { following, followingAny } = this.vocabulary
      this.lastFollowing = following.get(wordAfter(this.text, end)) ?? followingAny
      this.lastEnd = end
    }
    return this.lastFollowing
  }

  isGlued(end: number): boolean {
    return end < this.text.length && this.vocabulary.language.connectorStarts.includes(this.text[end]!)
  }

  /** The next one of a list. */
  continued(before: TimeMatch): TimeMatch | undefined {
    if (!this.isGlued(before.end)) return undefined
    for (const { name, follows, pattern, read } of this.following(before.end).continuations) {
      if (!follows(before.reading)) continue
      const words = matchAt(pattern, this.text, before.end)
      const item = words?.groups['item']
      if (!words || item === undefined || isInWord(this.text, words.end)) continue
      const start = words.end - item.length
      const reading = read(before.reading, words.groups, this.around(start, words.end))
      if (reading) return foundAt(start, words.end, reading, name)
    }
    return undefined
  }

  around(start: number, end: number): Around {
    return new Surroundings(this.text, start, end)
  }

  /** Which place starts exactly at an offset; -1 if none does. What is asked for is within an expression's length of the last one. */
  placeAt(offset: number): number {
    const { places } = this
    let index = this.lastPlace
    while (index > 0 && places[index]!.start > offset) index--
    while (index < places.length - 1 && places[index]!.start < offset) index++
    this.lastPlace = index
    return places[index]!.start === offset ? index : -1
  }
}

const foundAt = (start: number, end: number, reading: Reading, rule: string, ends?: TimeMatch['ends']): TimeMatch =>
  ends ? { start, end, reading, rule, ends } : { start, end, reading, rule }

/** Cuts out only what a rule looks at, as most look at little or nothing. */
class Surroundings implements Around {
  readonly whole: string
  readonly start: number
  readonly end: number

  constructor(whole: string, start: number, end: number) {
    this.whole = whole
    this.start = start
    this.end = end
  }

  get text(): string {
    return this.whole.slice(this.start, this.end)
  }

  get before(): string {
    return this.whole.slice(Math.max(0, this.start - glance), this.start)
  }

  get after(): string {
    return this.whole.slice(this.end, this.end + glance)
  }
}

function matchAt(
  pattern: RegExp,
  text: string,
  at: number,
): { end: number; groups: Record<string, string | undefined> } | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? { end: at + match[0].length, groups: match.groups ?? noGroups } : undefined
}

const noGroups = {}
