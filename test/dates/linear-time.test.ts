import { describe, expect, test } from 'vitest'
import { findTimes } from '../../src/dates/find.ts'
import { dates } from '../../src/languages/en/dates/index.ts'

/** The quickest of some runs, in milliseconds: what the machine does besides does not count. */
function quickest(text: string): number {
  let best = Infinity
  for (let run = 0; run < 7; run++) {
    const started = performance.now()
    findTimes(text, dates)
    best = Math.min(best, performance.now() - started)
  }
  return best
}

describe('twice the text takes about twice the time, whatever the text', () => {
  test.each([
    ['months', 'May '],
    ['days and months', '3 May '],
    ['ranges', '1914-1918-'],
    ['lists', 'May 3, 4, 5, '],
    ['numbers', '12 '],
    ['digits', '1'],
    ['numbers in words', 'twenty one hundred and '],
    ['prefixes', 'early late mid '],
    ['articles', 'the a '],
    ['blanks', 'in            '],
    ['line ends', 'Nov.\n'],
    ['blank lines', '\n \n'],
    ['apostrophes', "'98 "],
    ['clock times', '10:35 a.m. '],
    ['pointers', 'the last the next the following week '],
    ['dots', 'a.d. b.c. '],
    ['one long word', 'monday'],
    ['other scripts', '五月三日 '],
    ['quotation marks', '“’'],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    quickest(text)
    expect(quickest(text + text)).toBeLessThan(3.2 * quickest(text) + 20)
  })
})
