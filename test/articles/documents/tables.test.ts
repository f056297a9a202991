import { describe, expect, test } from 'vitest'
import { timelineOf } from '../../../src/pipeline.ts'
import { readOne, textsOf } from '../reading.ts'
import { workbookFile, zipOf } from './files.ts'
import { complaint, openOne } from './opening.ts'

const eventsOf = (article: ReturnType<typeof readOne>) =>
  timelineOf([article]).events.map(({ date, headline }) => `${date.edtf} ${headline}`)

describe('a table in text', () => {
  test.each([
    ['commas', 'canal.csv', ','],
    ['semicolons', 'canal.csv', ';'],
    ['tabs', 'canal.tsv', '\t'],
  ])('a row with a date is an event: %s', (_, name, mark) => {
    const rows = [
      ['Date', 'What happened', 'Paper'],
      ['2021-05-03', `"The lock at Brenne${mark} or what was left of it${mark} closed,\nand its gate was taken out."`, 'Post'],
      ['25/06/2021', 'The lock reopened.', ''],
      ['1998', 'The canal was dug.', 'Post'],
      ['', 'A barge sank in it.', ''],
    ]
    const article = readOne(name, rows.map(row => row.join(mark)).join('\r\n'))
    expect(article.source.format).toBe('table')
    expect(eventsOf(article).map(line => line.replace(/Brenne.*/, 'Brenne'))).toEqual([
      '1998 The canal was dug',
      '1998 A barge sank in it',
      '2021-05-03 The lock at Brenne',
      '2021-06-25 The lock reopened',
    ])
    expect(article.passages.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6])
    expect(article.passages[2]?.text).toBe('25/06/2021 | The lock reopened.')
  })
  test('a mark that is never closed is told with its line, and the rows are read', () => {
    const article = readOne('canal.csv', 'Date,Event\n2021-05-03,"The lock closed.\n2021-06-25,The lock reopened.\n')
    expect(article.problems[0]).toMatchObject({ check: 'table', severity: 'warning', path: 'content/canal.csv' })
    expect(eventsOf(article).length).toBe(2)
  })
  test('bars in a cell do not part it, and a table without dates is named', () => {
    expect(textsOf(readOne('a.csv', 'Name,Length\nLock a|b,12 m\n'))).toEqual(['Name | Length', 'Lock a/b | 12 m'])
    expect(readOne('a.csv', 'Name,Length\nLock,12 m\n').problems.map(({ check }) => check)).toEqual(['unused-table'])
  })
})

describe('a workbook', () => {
  // 44319: 3 May 2021
  const rows = [
    ['Date', 'What happened'],
    [{ value: 44319, style: 1 }, 'The lock at Brenne closed.'],
    [{ value: 44319.625, style: 2 }, 'Its gate was taken out.'],
    [{ value: 44348, style: 3 }, 'The gate was mended.'],
    [{ value: 35796, style: 4 }, 'The canal was dug.'],
    [{ value: 1897 }, 'The first lock was built.'],
  ]
  test('days are told as its cells show them', async () => {
    const article = await openOne('canal.xlsx', workbookFile([{ name: 'Sheet1', rows }]))
    expect(textsOf(article)).toEqual([
      'Date | What happened',
      '2021-05-03 | The lock at Brenne closed.',
      '2021-05-03 15:00 | Its gate was taken out.',
      '2021-06 | The gate was mended.',
      '1998 | The canal was dug.',
      '1897 | The first lock was built.',
    ])
    expect(eventsOf(article)).toEqual([
      '1897 The first lock was built',
      '1998 The canal was dug',
      '2021-05-03 The lock at Brenne closed',
      '2021-05-03 Its gate was taken out',
      '2021-06 The gate was mended',
    ])
    const mac = workbookFile(
      [{ name: 'Sheet1', rows: [rows[0]!, [{ value: 44319 - 1462, style: 1 }, 'The lock at Brenne closed.']] }],
      { from1904: true },
    )
    expect(textsOf(await openOne('canal.xlsx', mac))[1]).toBe('2021-05-03 | The lock at Brenne closed.')
  })
  test('a citation names the sheet, a sheet named for a year dates its rows, and what is hidden is left out', async () => {
    const sheets = [
      { name: '1998', rows: [rows[0]!, ['3 May', 'The weir was rebuilt.'], ['7 June', 'A crack was found.']] },
      { name: 'Later', rows: rows.slice(0, 3), hiddenRows: [2] },
      { name: 'Notes', rows, hidden: true },
    ]
    const article = await openOne('canal.xlsx', workbookFile(sheets))
    const { events } = timelineOf([article])
    expect(events.map(({ date, citations }) => [date.edtf, citations[0].locator])).toEqual([
      ['1998-05-03', { kind: 'sheet', label: '1998' }],
      ['1998-06-07', { kind: 'sheet', label: '1998' }],
      ['2021-05-03', { kind: 'sheet', label: 'Later' }],
    ])
    expect(article.problems.map(({ message }) => message)).toEqual([
      '1 of its sheets and 1 of its rows are hidden in this workbook, and were not read',
    ])
  })
  test('what is none is said', async () => {
    expect(await complaint('a.xlsx', 'Date,Event')).toContain('this is not a workbook')
    expect(await complaint('a.xlsx', zipOf({ 'a.txt': 'Date' }))).toContain('there is no workbook in this archive')
    const deep = workbookFile([{ name: 'a', rows }], { more: { 'xl/sharedStrings.xml': '<a>'.repeat(1000) } })
    expect(await complaint('a.xlsx', deep)).toContain('nested too deeply')
  })
})
