import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ownTable } from '../../eval/own-table.ts'

const table = ownTable()
/** The means of the topics, by the names of their columns. */
const [names, means] = [/^topic .*$/m, /^mean .*$/m].map(line => line.exec(table)![0].split(/ {2,}/)) as [string[], string[]]
const mean = (name: string) => means[names.indexOf(name)]

test('the page of figures shows what `npm run eval` prints', () => {
  const page = readFileSync('docs/explanation/figures.md', 'utf8')
  expect(/^```text\n(?<shown>[^`]*)```$/m.exec(page)?.groups?.['shown']).toBe(`${table}\n`)
})

test('the README quotes the means of its topics', () => {
  const limits = readFileSync('README.md', 'utf8').split('## Limits')[1]!
  expect(limits.match(/\d+\.\d(?= %)/g)).toEqual(['B³ F1', 'day', 'headline', 'key'].map(mean))
})
