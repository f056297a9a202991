import type { HeadLanguage } from '../../languages/language.ts'
import type { FilePart } from '../article-draft.ts'
import { fieldsIn } from './fields.ts'
import { takeRecord } from './record.ts'

/**
 * The records in a download from a database of newspapers, each with its place in the file; one part where there is one or none. What
 * stands before the first and after the last goes with them.
 */
export function recordParts(text: string, language: HeadLanguage): readonly FilePart[] {
  const lines = text.split('\n')
  const { starts, ends } = language.records
  const at = (pattern: RegExp) => lines.flatMap((line, index) => (pattern.test(line.trim()) ? [index] : []))
  const first = at(starts)
  const cuts = first.length > 0 ? first.slice(1) : at(ends).map(index => index + 1)
  const whole = [{ text, lines: 0, facts: {} }]
  if (cuts.length === 0) return whole
  const bounds = [0, ...cuts, lines.length]
  const ranges = bounds.slice(1).flatMap((end, index) => (end > bounds[index]! ? [{ start: bounds[index]!, end }] : []))
  const last = ranges.at(-1)!
  // “Search Summary”, the rights of the database
  if (ranges.length > 1 && fieldsIn(lines.slice(last.start, last.end), language).length === 0 && first.length === 0) {
    ranges.pop()
    ranges.push({ start: ranges.pop()!.start, end: last.end })
  }
  if (ranges.length < 2) return whole
  const parts = ranges.map(({ start, end }) => ({ text: lines.slice(start, end).join('\n'), lines: start }))
  const { accessed } = takeRecord(parts[0]!.text, language).facts
  return parts.map(part => ({ ...part, facts: accessed === undefined ? {} : { accessed } }))
}
