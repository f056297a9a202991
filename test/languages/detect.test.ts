import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/languages/detect.ts'
import { english, foreign } from './texts.ts'

describe('the language of a text is told from its words', () => {
  test.each(Object.entries(foreign))('%s', (tag, text) => expect(detectLanguage(text)).toBe(tag))
  test.each(Object.entries(foreign).filter(([, text]) => /\p{Script=Latin}/u.test(text)))('%s in capitals', (tag, text) =>
    expect(detectLanguage(text.toUpperCase())).toBe(tag),
  )
  test.each([
    ['es', 'La piscina fue construida en 1931 y estaba cerrada desde hacía años.'],
    ['fr', 'La piscine avait été construite en 1931 et restait fermée depuis des années.'],
    ['de', 'Das Hallenbad wurde 1931 gebaut und war schon seit Jahren geschlossen.'],
    ['it', 'La piscina era stata costruita nel 1931 ed era chiusa da anni.'],
    ['zh', '该泳池建于1931年，已关闭多年。'],
  ])('%s in one short sentence', (tag, text) => expect(detectLanguage(text)).toBe(tag))
  test('a long text by stretches from all over it', () => expect(detectLanguage(`${foreign['de']}\n`.repeat(200))).toBe('de'))
})

describe('English stays English', () => {
  test.each([
    ['news', english],
    ['capitals', english.toUpperCase()],
    ['letters read wrongly', english.replace(/e(?=[a-z])/g, 'c').replace(/l/g, '1')],
    [
      'foreign names',
      'The mayor, Jorge Luis Fernández de la Vega, met Giovanni Battista degli Espositi, Jean-Pierre de la Rochefoucauld and Wolfgang von der Heide in San Cristóbal de las Casas on Monday, and they agreed to build a school there.',
    ],
    [
      'a foreign quotation',
      `${english} “No vamos a cerrar la piscina antes del verano, porque los niños la necesitan”, the mayor said to reporters.`,
    ],
  ])('%s', (_, text) => expect(detectLanguage(text)).toBe('en'))
})

describe('nothing is guessed', () => {
  test.each([
    ['a headline of names', 'FC Bayern München stun Borussia Dortmund, AC Milan lose against Real Sociedad San Sebastián'],
    ['a few words', 'Zwei Männer verletzt.'],
    ['no words', '12 34 56 | 78 90\n2021-03-05 | 17 | 23'],
    ['nothing', ''],
    [
      'names in a table',
      'Rossi 3 | Bianchi 2 | Fernández 7 | Müller 1 | O’Neil 4 | Kowalski 9 | Ivanov 2 | Sørensen 5 | Nguyen 8',
    ],
    [
      'addresses',
      'https://zeitung.example/nachrichten/der-gemeinderat-hat-am-montagabend-beschlossen-das-alte-hallenbad-zu-schliessen',
    ],
    ['half and half', `${english.slice(0, 90)}\n${foreign['de']!.slice(0, 90)}`],
  ])('%s', (_, text) => expect(['en', undefined]).toContain(detectLanguage(text)))
})
