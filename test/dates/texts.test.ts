import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { written } from '../../src/dates/edtf.ts'
import { timesIn } from './times-in.ts'

const folder = new URL('texts/', import.meta.url)

/** A text of `texts/`: its day of publication, its words, and each marked expression, `[[words|value]]`, with where it stands. */
function readMarked(file: string) {
  const [head = '', ...rest] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n\n')
  const published = /^published: (?<day>\S+)/.exec(head)?.groups?.['day']
  const marks: { start: number; end: number; words: string; value: string }[] = []
  const text = rest
    .join('\n\n')
    .replace(/\[\[(?<words>[^|\]]+)\|(?<value>[^\]]+)\]\]/g, (_, words: string, value: string, at: number) => {
      const start = at - marks.reduce((sum, mark) => sum + mark.value.length + 5, 0)
      marks.push({ start, end: start + words.length, words, value })
      return words
    })
  return { text, published, marks }
}

describe('whole texts, each expression with its value; what is not marked is no date', () => {
  test.each(readdirSync(folder))('%s', file => {
    const { text, published, marks } = readMarked(file)
    const times = timesIn(text, published)
    const got = marks.map(({ start, end, words }) => {
      const inside = times.filter(time => time.start < end && time.end > start)
      return `${words} = ${inside.map(({ value, timex, unresolved }) => (value ? written(value) : (timex ?? unresolved))).join(' and ')}`
    })
    expect(got).toEqual(marks.map(({ words, value }) => `${words} = ${value}`))
    const unmarked = times.filter(time => time.value && !marks.some(({ start, end }) => time.start < end && time.end > start))
    expect(unmarked.map(time => time.text)).toEqual([])
  })
})
