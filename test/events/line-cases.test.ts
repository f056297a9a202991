import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { parseSentences } from '../../src/events/detect/parsed-sentence.ts'
import { isQuoteMark } from '../../src/events/detect/quotations.ts'
import { dropCases, isLoose, type LongLine } from '../../src/events/headline/droppable.ts'
import { signCases, staysBetween } from '../../src/events/headline/signs.ts'
import { timeCases, withoutTimes } from '../../src/events/headline/without-times.ts'
import { languages } from '../../src/languages/index.ts'
import type { Language } from '../../src/languages/language.ts'
import { german } from '../languages/german.ts'
import { parsedIn } from './mentions-in.ts'

const registry = languages as Language[]
beforeAll(() => void registry.push(german))
afterAll(() => void registry.pop())

/** A sentence as it is read; one that begins as German does is. */
function inItsLanguage(text: string) {
  if (!text.startsWith('Die ')) return parsedIn(text)
  return parseSentences(dateSentences(articlesOfRecords([{ id: 'a', language: 'de', text, published: '2023-11-06' }])[0]!))[0]!
}

const rowsOf = <Case extends { readonly examples: Readonly<Record<string, string | null>> }>(cases: readonly Case[]) =>
  cases.flatMap(row => Object.entries(row.examples).map(([sentence, word]) => ({ ...row, sentence, word })))

const everyRowHasBoth = (
  cases: readonly { readonly name: string; readonly examples: Readonly<Record<string, string | null>> }[],
) =>
  expect(
    cases
      .filter(({ examples }) => {
        const words = Object.values(examples)
        return !words.includes(null) || words.every(word => word === null)
      })
      .map(({ name }) => name),
  ).toEqual([])

describe('a line that becomes shorter keeps', () => {
  test.each(rowsOf(dropCases))('$name: $sentence', ({ holds, sentence, word }) => {
    const parsed = parsedIn(sentence)
    const { words, clauses } = parsed
    const inside = new Set(words.keys())
    // the line may be about any clause of the sentence
    const lines = clauses.map(({ predicate, subject }): LongLine => {
      const core = new Set(subject ? [subject.head, predicate] : [predicate])
      return { sentence: parsed, inside, core, isStrict: true }
    })
    const kept = words.filter((_, at) => lines.some(line => isLoose(line, at) && holds(line, at)))
    expect(kept.map(({ text }) => text)).toEqual(word === null ? [] : [word])
  })
  test('and each case has examples of both kinds', () => everyRowHasBoth(dropCases))
})

describe('of signs, the line keeps one', () => {
  test.each(rowsOf(signCases))('$name: $sentence', ({ holds, sentence, word }) => {
    const parsed = inItsLanguage(sentence)
    const { words } = parsed
    const kept = new Set(withoutTimes(parsed, [...words.keys()]).filter(at => words[at]!.upos !== 'PUNCT'))
    const so = { sentence: parsed, kept, line: new Set(kept) }
    const stays: string[] = []
    words.forEach((each, at) => {
      if (each.upos !== 'PUNCT' || isQuoteMark(each)) return
      if (holds(so, at)) stays.push(words[at - 1]!.text)
      if (staysBetween(so, at)) so.line.add(at)
    })
    expect(stays).toEqual(word === null ? [] : [word])
  })
  test('and each case has examples of both kinds', () => everyRowHasBoth(signCases))
})

describe('of times, the line keeps', () => {
  test.each(rowsOf(timeCases))('$name: $sentence', ({ holds, sentence, word }) => {
    const parsed = parsedIn(sentence)
    const stays = parsed.times.filter(time => holds(parsed, time)).map(({ time }) => time.text)
    expect(stays).toEqual(word === null ? [] : [word])
  })
  test('and each case has examples of both kinds', () => everyRowHasBoth(timeCases))
})
