import { describe, expect, test } from 'vitest'
import { markedTextsIn, ownTexts } from '../../eval/marked-texts.ts'
import { dateScores } from '../../eval/own-dates.ts'
import { markedTreesIn, ownTrees, treeScores } from '../../eval/own-trees.ts'

describe('dates of the project’s own texts', () => {
  const [text] = [{ name: 'a', text: 'The weir was opened on 3 May 1961 and sold in 1970.' }]
  const mark = (words: string, value: string) => {
    const start = text.text.indexOf(words)
    return { start, end: start + words.length, words, value }
  }
  test('are right with their value alone, and wrong where none is marked', () => {
    const [opened, sold] = [mark('3 May 1961', '1961-05-03'), mark('1970', '1970')]
    expect(dateScores([{ ...text, marks: [opened, sold] }])).toMatchObject({ precision: 100, recall: 100 })
    expect(dateScores([{ ...text, marks: [{ ...opened, value: '1961-05' }, sold] }])).toMatchObject({ precision: 50, recall: 50 })
    expect(dateScores([{ ...text, marks: [sold] }])).toMatchObject({ precision: 50, recall: 100 })
    expect(dateScores([{ ...text, marks: [opened, sold, mark('weir', '1900')] }])).toMatchObject({ precision: 100, right: 2 })
  })
  test('are no worse than they were', () => {
    const { marked, precision, recall } = dateScores(markedTextsIn(ownTexts))
    expect(marked).toBeGreaterThan(200)
    expect(Math.min(precision, recall)).toBeGreaterThan(99)
  })
})

describe('trees of the project’s own sentences', () => {
  test('are right with head and relation', () => {
    const sentence = 'The dam collapsed on Thursday.'
    const arcs = ['dam nsubj collapsed', 'collapsed root', 'dam obj collapsed']
    expect(treeScores([{ sentence, arcs, dates: ['Thursday nmod collapsed', 'Thursday obl collapsed'] }])).toEqual({
      subjects: 100,
      objects: 0,
      clauses: 100,
      dates: 50,
      all: 60,
    })
  })
  test('are no worse than they were', () => {
    const trees = markedTreesIn(ownTrees)
    expect(trees.length).toBeGreaterThan(50)
    const { subjects, objects, clauses, dates } = treeScores(trees)
    expect(subjects).toBeGreaterThan(96)
    expect(objects).toBeGreaterThan(92)
    expect(clauses).toBeGreaterThan(94)
    expect(dates).toBeGreaterThan(94)
  })
})
