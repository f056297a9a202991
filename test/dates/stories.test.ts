import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { written } from '../../src/dates/edtf.ts'
import { timesIn } from './times-in.ts'

/** The stories of `stories.txt`: a name, perhaps a day of publication, and the words with each marked expression, `[[words|value]]`. */
function stories() {
  const file = readFileSync(new URL('stories.txt', import.meta.url), 'utf8')
  return file
    .split(/^# /m)
    .slice(1)
    .map(block => {
      const [name = '', ...lines] = block.trimEnd().split('\n')
      const published = /^published: (?<day>\S+)/.exec(lines[0] ?? '')?.groups?.['day']
      const marked = lines.slice(published === undefined ? 0 : 1).join('\n')
      return { name, published, marked }
    })
}

const mark = /\[\[(?<words>[^|\]]+)\|[^\]]+\]\]/g

describe('a date without its year takes that of its story', () => {
  test.each(stories())('$name', ({ published, marked }) => {
    const text = marked.replace(mark, '$<words>')
    const times = timesIn(text, published)
    let shift = 0
    const read = marked.replace(mark, (all, words: string, at: number) => {
      const start = at - shift
      shift += all.length - words.length
      const here = times.filter(time => time.start < start + words.length && time.end > start)
      const values = here.map(({ value, timex, unresolved }) =>
        timex?.includes('T') ? timex : value ? written(value) : unresolved,
      )
      return `[[${words}|${values.join(' and ')}]]`
    })
    expect(read).toBe(marked)
  })
})
