import type { EventLanguage } from '../../languages/language.ts'
import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import { endingKind } from './kind.ts'

/** A sentence in which names are looked for. Positions are indexes of its words. */
export interface NameContext {
  readonly words: readonly Word[]
  /** Its words as the lexicons have them. */
  readonly lower: readonly string[]
  /** Whether a word may be part of a name: it belongs to no time. */
  readonly isFree: (index: number) => boolean
  /** Whether it is part of one by its own form. */
  readonly isPart: (index: number) => boolean
  readonly language: EventLanguage
}

export const ordinalNumeral = /^\d{1,4}(?:st|nd|rd|th)$/

export const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)

export const isAcronym = ({ text }: Word): boolean => /^\p{Lu}{2,}$/u.test(text)

export const kindOfEnd = ({ lower, language }: NameContext, index: number): Name['kind'] | undefined =>
  endingKind(lower[index]!, language)

/** The words from one to another, both inclusive, as the lexicons have them. */
export const textBetween = ({ lower }: NameContext, first: number, last: number): string => lower.slice(first, last + 1).join(' ')
