import { describe, expect, test } from 'vitest'
import { readWords } from '../../src/languages/en/events-words.ts'

const wordsOf = (text: string) => readWords(text).map(({ text, lemma, tag }) => `${text}/${lemma}/${tag}`)

describe('a contraction without an apostrophe falls into its parts', () => {
  test.each(['.', ',', ':', ';', '!', ')', '”', '"', '…'])('before %s', mark => {
    expect(wordsOf(`The keeper says he cannot${mark}`).slice(4, 6)).toEqual(['can/can/AUX', 'not/not/PART'])
  })
  test.each([
    ['They cannot.', ['can/can/AUX', 'not/not/PART']],
    ['THEY CANNOT!', ['CAN/can/AUX', 'NOT/not/PART']],
    ['They didnt, they said.', ['did/do/AUX', 'nt/not/PART']],
    ['Theyve.', ['ve/have/AUX', '././PUNCT']],
  ])('%s', (text, parts) => {
    expect(wordsOf(text).slice(1, 3)).toEqual(parts)
  })
  test('as it does where no mark follows', () => {
    expect(wordsOf('They cannot, for now, row.').slice(1, 3)).toEqual(wordsOf('They cannot row.').slice(1, 3))
  })
  test('its parts stand where they were written', () => {
    expect(readWords('They cannot.').map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [5, 8],
      [8, 11],
      [11, 12],
    ])
  })
})
