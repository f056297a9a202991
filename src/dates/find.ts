import type { DateAffix, DateLanguage, DateRule } from '../languages/language.ts'
import type { Reading } from '../languages/reading.ts'
import { isInWord, normalText, type Token, tokensOf } from './normal-text.ts'

/** Words that say a time, and what they mean. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly reading: Reading
  /** The rule, after its prefixes and before its suffixes and joins: `early + year`, `weekday + part of the day`. */
  readonly rule: string
  /** The two ends of a range that are whole expressions of their own. */
  readonly ends?: readonly [Found, Found]
}

/** Told of every rule that matched somewhere, for `--explain`. */
export type Trace = (match: {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly reading: Reading | undefined
}) => void

/** The time expressions of a text, in order and apart: from each place the longest match, of equally long ones the first rule's. */
export function findTimes(text: string, language: DateLanguage, trace?: Trace): Found[] {
  const normal = normalText(text)
  return new Finder(normal, tokensOf(normal), tableOf(language), trace).all()
}

interface Table {
  readonly language: DateLanguage
  readonly rules: ReadonlyMap<string, readonly DateRule[]>
  readonly prefixes: ReadonlyMap<string, readonly DateAffix[]>
}

const tables = new WeakMap<DateLanguage, Table>()

function tableOf(language: DateLanguage): Table {
  const known = tables.get(language)
  if (known) return known
  const table = { language, rules: byStart(language.rules), prefixes: byStart(language.prefixes) }
  tables.set(language, table)
  return table
}

function byStart<T extends { readonly starts: readonly string[] }>(all: readonly T[]): Map<string, T[]> {
  const starts = new Map<string, T[]>()
  for (const one of all) for (const start of one.starts) starts.set(start, [...(starts.get(start) ?? []), one])
  return starts
}

const deepest = 3
const glance = 60

class Finder {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly table: Table
  readonly trace: Trace | undefined
  readonly near: Uint8Array

  constructor(text: string, tokens: readonly Token[], table: Table, trace: Trace | undefined) {
    this.text = text
    this.tokens = tokens
    this.table = table
    this.trace = trace
    this.near = nearTimeWords(text, tokens, table.language)
  }

  all(): Found[] {
    const found: Found[] = []
    let end = 0
    for (let index = 0; index < this.tokens.length; index++) {
      if (this.near[index] === 0 || this.tokens[index]!.start < end) continue
      const match = this.widest(index)
      if (!match) continue
      found.push(match)
      let last: Found | undefined = match
      while ((last = this.continued(last))) found.push(last)
      end = found.at(-1)!.end
    }
    return found
  }

  /** The expression that begins at a token, with all that belongs to it. */
  widest(index: number, depth = 0): Found | undefined {
    const match = this.withPrefix(index, depth, this.core(index))
    return match && this.extended(match)
  }

  /** What a prefix makes of what follows it, where that is wider than what a rule alone found. */
  withPrefix(index: number, depth: number, core: Found | undefined): Found | undefined {
    let best = core
    const token = this.tokens[index]!
    if (depth === deepest) return best
    for (const prefix of this.table.prefixes.get(token.word) ?? []) {
      const words = matchAt(prefix.pattern, this.text, token.start)
      if (!words) continue
      const next = this.tokenFrom(index, words.end)
      if (next < 0) continue
      const alone = this.withPrefix(next, depth + 1, this.core(next))
      if (!alone) continue
      // a range as a whole, if the prefix goes with one, else its first end
      for (const inner of [this.extended(alone), alone]) {
        if (best && inner.end < best.end) continue
        const reading = prefix.apply(inner.reading, words.groups, this.around(token.start, inner.end))
        if (!reading) continue
        const rule = `${prefix.name} + ${inner.rule}`
        this.trace?.({ start: token.start, end: inner.end, rule, reading })
        best = { start: prefix.inside ? token.start : inner.start, end: inner.end, reading, rule }
        break
      }
    }
    return best
  }

  extended(match: Found): Found {
    let wide = this.withSuffixes(match)
    for (let count = 0; count < 2; count++) {
      const joined = this.joined(wide)
      if (!joined) break
      wide = joined
    }
    return wide
  }

  /** The longest match of one rule. */
  core(index: number): Found | undefined {
    const token = this.tokens[index]!
    const rules = this.table.rules.get(token.isNumber ? '#' : token.word)
    if (!rules) return undefined
    let best: Found | undefined
    for (const { name, pattern, read } of rules) {
      const words = matchAt(pattern, this.text, token.start)
      if (!words || isInWord(this.text, words.end)) continue
      if (best && words.end <= best.end && !this.trace) continue
      const reading = read(words.groups, this.around(token.start, words.end))
      this.trace?.({ start: token.start, end: words.end, rule: name, reading })
      if (reading && (!best || words.end > best.end)) best = { start: token.start, end: words.end, reading, rule: name }
    }
    return best
  }

  withSuffixes(match: Found): Found {
    let wide = match
    for (const suffix of this.table.language.suffixes) {
      const words = matchAt(suffix.pattern, this.text, wide.end)
      if (!words || words.end === wide.end || isInWord(this.text, words.end)) continue
      const reading = suffix.apply(wide.reading, words.groups, this.around(wide.start, words.end))
      if (!reading) continue
      const rule = `${wide.rule} + ${suffix.name}`
      this.trace?.({ start: wide.start, end: words.end, rule, reading })
      wide = { ...wide, end: suffix.inside ? words.end : wide.end, reading, rule }
    }
    return wide
  }

  joined(first: Found): Found | undefined {
    for (const { name, pattern, join } of this.table.language.joins) {
      const words = matchAt(pattern, this.text, first.end)
      if (!words) continue
      const next = this.tokenAt(words.end)
      if (next < 0) continue
      const inner = this.withPrefix(next, deepest - 1, this.core(next))
      if (!inner) continue
      const second = this.withSuffixes(inner)
      const reading = join(first.reading, second.reading, this.around(first.start, second.end))
      if (!reading) continue
      const rule = `${first.rule} + ${name} + ${second.rule}`
      this.trace?.({ start: first.start, end: second.end, rule, reading })
      const ends = reading.kind === 'interval' ? ([first, second] as const) : undefined
      return { start: first.start, end: second.end, reading, rule, ...(ends ? { ends } : {}) }
    }
    return undefined
  }

  /** The next one of a list. */
  continued(before: Found): Found | undefined {
    for (const { name, pattern, read } of this.table.language.continuations) {
      const words = matchAt(pattern, this.text, before.end)
      const item = words?.groups['item']
      if (!words || item === undefined || isInWord(this.text, words.end)) continue
      const start = words.end - item.length
      const reading = read(before.reading, words.groups, this.around(start, words.end))
      if (reading) return { start, end: words.end, reading, rule: name }
    }
    return undefined
  }

  around(start: number, end: number) {
    const { text } = this
    return {
      text: text.slice(start, end),
      before: text.slice(Math.max(0, start - glance), start),
      after: text.slice(end, end + glance),
    }
  }

  /** The token that starts exactly at an offset, searched from a token on. */
  tokenFrom(index: number, offset: number): number {
    for (let next = index + 1; next < this.tokens.length && next <= index + 12; next++) {
      const { start } = this.tokens[next]!
      if (start === offset) return next
      if (start > offset) return -1
    }
    return -1
  }

  tokenAt(offset: number): number {
    let low = 0
    let high = this.tokens.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const { start } = this.tokens[middle]!
      if (start === offset) return middle
      if (start < offset) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}

/** 1 for each token that stands at most `reach` tokens before a time word, or is one. */
function nearTimeWords(text: string, tokens: readonly Token[], { timeWords, reach }: DateLanguage): Uint8Array {
  const near = new Uint8Array(tokens.length)
  let left = 0
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!
    if (token.isNumber ? isTimeNumber(text, token) : timeWords.has(token.word)) left = reach + 1
    if (left > 0) {
      near[index] = 1
      left--
    }
  }
  return near
}

/** Four digits, or digits joined to others as in 6/11/23, 10:35 and '98. */
function isTimeNumber(text: string, { start, end }: Token): boolean {
  if (end - start === 4) return true
  const next = text.charCodeAt(end)
  // / : - .
  return end - start <= 4 && (next === 47 || next === 58 || next === 45 || next === 46) && isInWord(text, end + 1)
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
