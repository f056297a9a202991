import { growth } from '../work.ts'
import { describe, expect, test } from 'vitest'
import { takeInlineEvents } from '../../src/articles/markdown/inline-event.ts'
import { sentencesOf } from '../../src/articles/sentences.ts'
import { english } from '../../src/languages/en/index.ts'
import { readOne } from './reading.ts'

const passage = (text: string) => ({ id: 'p1', kind: 'paragraph', text }) as const

describe('four times the text is four times the work', () => {
  test.each(['. ', '."', '. . ', 'a.', '\n', 'A. ', '? “', ' ', 'word '])('for sentences of %j', part => {
    const split = (size: number) => sentencesOf(passage(part.repeat(5000 * size)), english.sentences, 'wrapped')
    expect(growth(split)).toBeLessThan(4.5)
  })
  test.each([
    ['openings of marks', (size: number) => '{event'.repeat(4000 * size)],
    ['blanks', (size: number) => ' '.repeat(24_000 * size)],
    ['one that does not end', (size: number) => `{event ${'1'.repeat(24_000 * size)}`],
    ['openings with dates', (size: number) => '{event 1: '.repeat(2400 * size)],
  ])('for marks of events, in %s', (_, text) => {
    expect(growth(size => takeInlineEvents([passage(text(size))]))).toBeLessThan(4.5)
  })
  test.each([
    ['elements nested deep', '', '<div>'],
    ['many elements', '', '<p>x '],
    ['a huge attribute', '<p class="', 'a '],
    ['scripts that are not closed', '', '<script>'],
    ['nothing but openings', '', '<'],
    ['comments that are not closed', '', '<!--'],
  ])('for a page, of %s', (_, start, part) => {
    expect(growth(size => readOne('senn.html', start + part.repeat(1000 * size)))).toBeLessThan(4.5)
  })
})
