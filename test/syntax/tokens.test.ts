import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { syntax } from '../../src/languages/en/syntax.ts'
import { tokensOf } from '../../src/syntax/tokens.ts'

const cut = (text: string) =>
  tokensOf(text, syntax)
    .map(token => token.text)
    .join(' ')

describe('words are cut as the treebanks cut them', () => {
  test.each([
    ['She didn’t say why.', 'She did n’t say why .'],
    ['We would help, but we cannot.', 'We would help , but we can not .'],
    ['The mayor’s aide isn’t here; they’ve left.', 'The mayor ’s aide is n’t here ; they ’ve left .'],
    ['Dr. Lind met Mr. Sava at 7:30pm in St. Orm.', 'Dr. Lind met Mr. Sava at 7:30 pm in St. Orm .'],
    ['He moved to the U.S. in 1998.', 'He moved to the U.S. in 1998 .'],
    ['The firm is Orrin Inc.', 'The firm is Orrin Inc .'],
    ['A well-known anti-war poet paid $1,200.50 (10%).', 'A well - known anti-war poet paid $ 1,200.50 ( 10 % ) .'],
    ['See No. 12, but say no.', 'See No. 12 , but say no .'],
    ['“Go!” he said—then left…', '“ Go ! ” he said — then left …'],
    [
      'Write to desk@orrin.example or https://orrin.example/a-b?c=1',
      'Write to desk@orrin.example or https://orrin.example/a-b?c=1',
    ],
    ['„Ja“, »Nein« and « Si »', '„ Ja “ , » Nein « and « Si »'],
    ['He waited ... and left.', 'He waited ... and left .'],
    ['Between 1998–2001 and the ’90s', 'Between 1998 – 2001 and the ’90s'],
    ['Rain fell all day,then snow. Really?!', 'Rain fell all day , then snow . Really ?!'],
    ['They ran..and hid. !!', 'They ran .. and hid . !!'],
    ['It opens 9:30-17:00, call 555-0142.', 'It opens 9:30 - 17:00 , call 555-0142 .'],
    ['In the 80’s [...] they left', 'In the 80’s [ ... ] they left'],
    ['See www.orrin.example/map.', 'See www.orrin.example/map .'],
    ['(https://orrin.example/wiki/Lorna_(town))', '( https://orrin.example/wiki/Lorna_(town) )'],
    [`Read https://orrin.example/?q=${'long+'.repeat(30)}road.`, `Read https://orrin.example/?q=${'long+'.repeat(30)}road .`],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected))
})

test('every character that is not a space is in exactly one word, in order', () => {
  const chars = fc.constantFrom(...`ab Zé1.,’'"“”()-–—…!?$%/&@#:;n’t s`, '\u{1F600}')
  fc.assert(
    fc.property(fc.array(chars, { maxLength: 200 }), parts => {
      const text = parts.join('')
      const tokens = tokensOf(text, syntax)
      for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word)
      expect(tokens.map(token => token.text).join('')).toBe(text.replace(/\s+/gu, ''))
    }),
    { seed: 20260101, numRuns: 300 },
  )
})

test('a long run without spaces is cut in a time that grows with its length', () => {
  expect(tokensOf('a.'.repeat(50_000), syntax)).toHaveLength(100_000)
  expect(tokensOf(`www.${'.'.repeat(50_000)}`, syntax)).toHaveLength(50_002)
})
