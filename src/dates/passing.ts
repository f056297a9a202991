import type { PassingRule } from '../languages/language.ts'
import type { DateValue } from '../model.ts'
import { partsOf } from '../common/calendar.ts'
import { clauseAfter, clauseBefore } from './clause.ts'
import type { Narration, Read } from './known.ts'

/** Whether a year stands beside what is told: a text does not go on from it. */
export function isPassing(read: Read, date: DateValue, narration: Narration | undefined, rules: readonly PassingRule[]): boolean {
  const { text, from, context } = read
  const { start, end } = read.expression
  const clause = clauseBefore(text, start)
  const before = clause.slice(Math.max(0, from - start + clause.length))
  const opens = !fiveWords.test(before)
  const isYear = date.precision === 'year'
  if (context.isReport && isYear && !opens) return true
  if (isInBrackets(before) || isQuoted(text, start)) return true
  const after = clauseAfter(text, end)
  const ahead = narration ? partsOf(date.earliest!).year - partsOf(narration.date.earliest!).year : undefined
  if (rules.some(rule => goesWith(rule, isYear, ahead) && stands(rule, before, after))) return true
  return isAside(read, isYear, opens, ahead, narration)
}

/** Whether a date, so many years after the story, is off its line by where and how it is told. */
function isAside(
  { at, context }: Read,
  isYear: boolean,
  opens: boolean,
  ahead: number | undefined,
  narration: Narration | undefined,
): boolean {
  const isBack = ahead === undefined || ahead < 0
  if (!isYear && !isBack) return false
  const evidence = context.directionOf()
  // a year that was planned for
  if (evidence?.towards === 'future') return isYear
  if (evidence?.before && isBack) return true
  if (opens || narration?.by !== 'date') return false
  return isYear ? isBack || ahead > far : isBack && at.paragraph === narration.at.paragraph
}

const isInBrackets = (before: string) => before.lastIndexOf('(') > before.lastIndexOf(')')

/** Whether a rule is about such a date, which lies so many years after the story. */
const goesWith = ({ yearAlone, unless }: PassingRule, isYear: boolean, ahead: number | undefined) =>
  (!yearAlone || isYear) && (unless !== 'next' || ahead !== 1) && (unless !== 'earlier' || (ahead !== undefined && ahead > 1))

/** Whether a rule's words stand around a year, whatever the text told of before. */
export function stands({ before, after, both }: PassingRule, textBefore: string, textAfter: string): boolean {
  const isAfter = after?.test(textAfter) ?? false
  // seldom so, and quickly seen
  if (isAfter !== (both ?? false)) return isAfter
  return before?.test(textBefore) ?? false
}

// fewer words stand before a date that opens its sentence, and so many years on from a day a story seldom goes in one step
const fiveWords = /^\s*(?:\S+\s+){4}\S/
const far = 15

/** Whether a place is within quotation marks, as far as its paragraph tells near it. */
export function isQuoted(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - reach), at)
  // most words are far from any
  if (!near.includes('"') && !near.includes('“') && !near.includes('”')) return false
  const paragraph = near.slice(near.lastIndexOf('\n\n') + 1)
  const opened = paragraph.lastIndexOf('“')
  if (opened >= 0 || paragraph.includes('”')) return opened > paragraph.lastIndexOf('”')
  return paragraph.split('"').length % 2 === 0
}

const reach = 400
