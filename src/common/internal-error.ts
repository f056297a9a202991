import type { Article, FilePosition, Problem, Source } from '../model.ts'
import { truncated } from './text.ts'

/** A place in a file, as far as its format tells. */
export type KnownPlace = Pick<FilePosition, 'path'> & Partial<FilePosition>

/** A place as it is written before a message: `content/a.txt:3:1`. */
export const writtenPlace = ({ path, line, column }: KnownPlace): string =>
  [path, line, column].filter(part => part !== undefined).join(':')

/**
 * The problem that stands for what a stage threw. It is a fault of Citeline's, whatever was read.
 * @param from what it keeps something from, as in “a fault in Citeline keeps this file from being read”
 */
export const internalError = (place: KnownPlace, from: string, error: unknown): Problem => ({
  check: 'internal-error',
  severity: 'error',
  ...place,
  message: faultOf(from, error),
  advice: 'Please report it to the makers of Citeline; everything else is used.',
})

/** `a fault in Citeline keeps this file from being read (TypeError: …)`. */
export const faultOf = (from: string, error: unknown): string => `a fault in Citeline keeps ${from} (${cut(String(error))})`

/** Words of an article as a message quotes them. */
export const quoted = (words: string): string => `“${cut(words)}”`

const longest = 160

const cut = (text: string) => truncated(text.replace(/\s+/g, ' '), longest)

/** Where a passage starts in its article's file; where that is not known, where the article does. */
export function passagePlace({ source, passages }: Pick<Article, 'source' | 'passages'>, passage?: string): KnownPlace {
  const line = passages.find(({ id }) => id === passage)?.line
  const start = startOf(source)
  return line === undefined ? start : { ...start, line, column: 1 }
}

/** The file that an article stands in, and its line there where it is one of several. */
export const startOf = ({ path, within }: Pick<Source, 'path' | 'within'>): KnownPlace =>
  within ? { ...within, ...(within.line === undefined ? {} : { column: 1 }) } : { path }
