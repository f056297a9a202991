import type { DateAffix, DateRule } from '../languages/language.ts'

/** What can begin at a place. */
export interface Beginnings {
  readonly rules: readonly NeedyRule[]
  readonly prefixes: readonly DateAffix[]
  /** The classes of time words of which one must be near, as bits; none where nothing begins. */
  readonly needs: number
}

// rules are written with and without `needs`: what reads many of them is quicker where all have the same parts

interface NeedyRule extends Pick<DateRule, 'name' | 'pattern' | 'read'> {
  /** The classes of time words, as bits, of which one must be near. */
  readonly needs: number
}

/** A rule or a prefix by a word that it starts with, and the second one where that tells more. */
export interface Start {
  readonly second: string | undefined
  readonly begins: { readonly rule: NeedyRule } | { readonly prefix: DateAffix }
  /** Its place among the rules and prefixes of the language. */
  readonly order: number
}

export const anyClass = -1
// what is known not to be there
const none = false

/** What a language knows of a word, or of all numbers of one shape. */
export class KnownWord {
  /** The classes of time words that it is in, as bits. */
  readonly classes: number
  /** Its number among those that can tell more of what begins with the word before them; 0 for all others. */
  readonly second: number
  /** What can begin with it, whatever follows. */
  readonly alone: Beginnings
  /** Whether the next word can tell more. */
  readonly isOpen: boolean

  readonly names: readonly string[]
  readonly starts: readonly Start[]
  /** By `second` of the next word, as far as texts have had the two. */
  readonly pairs: (Beginnings | typeof none | undefined)[] = [none]

  /** `names` is what starts of rules call it where it is their second word. */
  constructor(names: readonly string[], classes: number, second: number, starts: readonly Start[]) {
    this.names = names
    this.classes = classes
    this.second = second
    this.starts = starts.toSorted((one, other) => one.order - other.order)
    this.alone = beginningsOf(this.starts.filter(start => start.second === undefined))
    this.isOpen = starts.some(start => start.second !== undefined)
  }

  /** What can begin with it where that word is the next one, if that is more. */
  before(next: KnownWord): Beginnings | undefined {
    return (this.pairs[next.second] ??= this.pairedWith(next) ?? none) || undefined
  }

  pairedWith({ names }: KnownWord): Beginnings | undefined {
    const isNext = ({ second }: Start) => second !== undefined && names.includes(second)
    return this.starts.some(isNext)
      ? beginningsOf(this.starts.filter(start => start.second === undefined || isNext(start)))
      : undefined
  }
}

function beginningsOf(starts: readonly Start[]): Beginnings {
  const rules = new Set<NeedyRule>()
  const prefixes = new Set<DateAffix>()
  for (const { begins } of starts) {
    if ('rule' in begins) rules.add(begins.rule)
    else prefixes.add(begins.prefix)
  }
  const needs = prefixes.size > 0 ? anyClass : [...rules].reduce((bits, rule) => bits | rule.needs, 0)
  return { rules: [...rules], prefixes: [...prefixes], needs }
}
