import type { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

/** What is wrong with a value that does not fit its schema, where the schema has no words for it. */
export function unfitWords(issue: RawIssue): string {
  if (issue.code === 'invalid_type') return typeWords(issue.expected, issue.input)
  if (issue.code === 'too_big') return sizeWords(issue, 'at most', issue.maximum)
  if (issue.code === 'too_small') return sizeWords(issue, 'at least', issue.minimum)
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_union') return 'this is neither a text nor a list of texts'
  if (issue.code === 'not_multiple_of') return `write a multiple of ${issue.divisor}`
  if (issue.code === 'invalid_key') return 'a key does not fit here'
  if (issue.code === 'invalid_element') return 'an item of this list does not fit'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'write a day as 2023-11-06'
  return 'this does not fit here'
}

function typeWords(expected: string, input: unknown): string {
  if (input === undefined || input === null) return 'this is missing'
  const found = Array.isArray(input)
    ? 'a list'
    : typeof input === 'object'
      ? 'keys with values'
      : typeof input === 'string'
        ? 'text'
        : `a ${typeof input}`
  return `this must be ${types[expected] ?? 'something else'}, and is ${found}`
}

const types: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list, each item behind a hyphen',
  object: 'keys with values (“key: value”)',
  number: 'a number',
}

const sizeWords = ({ origin }: { readonly origin: string }, bound: string, count: number | bigint) =>
  origin === 'string'
    ? `write ${bound} ${count} characters`
    : origin === 'array'
      ? `write ${bound} ${count} item${Number(count) === 1 ? '' : 's'}`
      : `write a number of ${bound} ${count}`
