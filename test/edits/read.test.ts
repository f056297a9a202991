import { describe, expect, test } from 'vitest'
import { readEdits } from '../../src/edits/read.ts'

const read = (text: string) => readEdits([{ path: 'content/edits.yaml', text }])
const complaints = (text: string) =>
  read(text).problems.map(({ line, column, message, advice }) => `${line}:${column} ${message} ${advice ?? ''}`.trim())

describe('reading edits.yaml', () => {
  test('each item keeps its place and its words, files in the order given', () => {
    const { edits, problems } = readEdits([
      { path: 'content/edits.yaml', text: '# corrections\n\n- event: a\n  hide: true\n' },
      { path: 'content/edits/names.yaml', text: '- source: x.md\n  quote: "It rained."\n  tags: [rain]\n' },
    ])
    expect(problems).toEqual([])
    expect(edits).toEqual([
      { path: 'content/edits.yaml', line: 3, column: 3, target: { event: 'a' }, hide: true },
      { path: 'content/edits/names.yaml', line: 1, column: 3, target: { source: 'x.md', quote: 'It rained.' }, tags: ['rain'] },
    ])
  })
  test('an empty file, or one of comments, holds no corrections', () => {
    expect(read('')).toEqual({ edits: [], problems: [] })
    expect(read('# nothing yet\n\n  # still nothing\n---\n')).toEqual({ edits: [], problems: [] })
  })
  test('a misspelt key is reported where it stands, with what was meant, and the rest is used', () => {
    expect(complaints('- event: a\n  headlin: B\n  hide: true\n')).toEqual(['2:3 unknown key “headlin” Did you mean “headline”?'])
    expect(read('- event: a\n  headlin: B\n  hide: true\n').edits).toMatchObject([{ hide: true }])
  })
  test('a date that is none is reported with the ways to write one', () => {
    expect(complaints('- event: a\n  date: some day\n  hide: false\n')[0]).toMatch(
      /^2:9 “date”: “some day” is not a date in EDTF; write one of these: 2023/,
    )
    expect(complaints('- event: a\n  date: 2023-02-30\n  hide: false\n').length).toBe(1)
  })
  test.each([
    ['5 May 2020', '2020-05-05'],
    ['May 5th, 2020', '2020-05-05'],
    ['25.5.2020', '2020-05-25'],
    ['2020/5/25', '2020-05-25'],
    ['4/5/2020', '2020-05-04 or 2020-04-05'],
    ['the spring of 1931', '1931-21'],
    ['about 1931', '1931~'],
    ['the 1930s', '193X'],
  ])('a date that is written “%s” is told in the form that it would have', (written, form) => {
    expect(complaints(`- event: a\n  date: ${written}\n`)).toEqual([
      `2:9 “date”: “${written}” is not a date in EDTF; write ${form}`,
    ])
  })
  test('a day of publication in another order is told in the form that it would have', () => {
    expect(complaints('- source: x.md\n  published: 25/5/2020\n')).toEqual([
      '2:14 “published”: “25/5/2020” is not a day; write 2020-05-25',
    ])
    expect(complaints('- source: x.md\n  published: 2020-02-30\n')).toEqual(['2:14 “published”: there is no such day'])
  })
  test.each([
    '- event: a\n  date: soon\n',
    '- event: [a]\n  hide: true\n',
    '- event: a\n  mergeWith: { evnt: b }\n',
    '- event: a\n  splitOff: { source: x.md }\n',
    '- add:\n    date: 2020\n    headline: [H]\n    citations: [{ title: T, url: "https://example.org" }]\n',
    '- add:\n    date: 2020\n    headline: H\n    citations: [{ title: T, url: nowhere }]\n',
  ])('a value that does not fit is the only thing that is said of its item: %j', text => {
    expect(complaints(text).length).toBe(1)
  })
  test('of a file that is written wrongly nothing is taken, and one place is named', () => {
    const { edits, problems } = read(
      '- event: a\n  hide: true\n- source: x.md\n quote: Fog.\n  hide: true\n- event: b\n  pin: x\n',
    )
    expect(edits).toEqual([])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[4, 1]])
  })
  test.each(['true', 'True', '"true"', 'yes', 'On'])('“hide: %s” hides', written => {
    expect(read(`- event: a\n  hide: ${written}\n`)).toMatchObject({ edits: [{ hide: true }], problems: [] })
  })
  test('a word that is not one of a few is told which is nearest', () => {
    expect(complaints('- event: a\n  status: verifed\n  hide: true\n')).toEqual([
      '2:11 “status”: “verifed” is not known here. Did you mean “verified”?',
    ])
  })
  test('an item without a target, or that changes nothing, is reported at its place', () => {
    expect(complaints('- hide: true\n- event: b\n- source: x.md\n  hide: true\n')).toEqual([
      '1:3 this correction does not say which event it is about Give “event: <id>”, or both “source” and “quote”.',
      '2:3 this correction changes nothing Add one of: splitOff, detach, attach, mergeWith, citationDate, date, headline, summary, kind, factuality, attribution, tags, image, place, pin, status, note, hide, dismiss, after.',
      '3:3 this correction does not say which event it is about Give “event: <id>”, or both “source” and “quote”.',
    ])
  })
  test.each([
    [
      '- source: x.md\n  clause: it sank\n  pin: true\n',
      '2:11 “clause” does not say of which sentence Add “source” and “quote”.',
    ],
    ['- year: 1998\n', '1:9 “year” does not say of which article Add “source”.'],
    ['- source: x.md\n  year: 98\n', '2:9 “year”: write the year with four digits: 1998'],
    ['- source: x.md\n  quote: Fog.\n  title: Fog\n', '2:10 “quote” does not go with “title” Write it as an item of its own.'],
    ['- source: x.md\n  year: 1998\n  hide: true\n', '3:9 “hide” does not go with “year” Write it as an item of its own.'],
    [
      '- event: a\n  after: { source: x.md }\n',
      '2:10 “after” does not say which event Give “event: <id>” in it, or both “source” and “quote”.',
    ],
    ['- event: a\n  dismiss: { about: dates }\n', '2:21 “dismiss.about”: “dates” is not known here. Did you mean “date”?'],
    [
      '- event: a\n  dismiss: { about: date, of: dead }\n',
      '2:31 “of” says what is counted, and goes only with “about: number” Remove it.',
    ],
    ['- event: a\n  citationDate: { source: x.md, quote: Fog. }\n', '2:17 “citationDate.date”: this is missing'],
    [
      '- event: a\n  citationDate: { source: x.md, quote: Fog., date: 5 May 2020 }\n',
      '2:52 “citationDate.date”: “5 May 2020” is not a date in EDTF; write 2020-05-05',
    ],
  ])('%j says: %s', (text, complaint) => expect(complaints(text)).toEqual([complaint]))
  test('an added event needs a date, a headline and something to rest on', () => {
    expect(complaints('- add:\n    date: 2020\n    headline: H\n')[0]).toContain(
      '1:8 an event that is added needs “citations”'.slice(4),
    )
    expect(complaints('- add:\n    date: 2020\n    headline: H\n    citations: [{ title: A book }]\n')[0]).toContain(
      'this citation names nothing that can be found',
    )
    expect(
      complaints('- add:\n    date: 2020\n    headline: H\n    citations: [{ title: T, url: "javascript:1" }]\n')[0],
    ).toContain('write a web address')
  })
  test('a bad item does not move the places of those after it', () => {
    const { edits, problems } = read('- just words\n- event: a\n  hide: true\n- [1]\n- event: b\n  pin: true\n')
    expect(edits.map(({ line }) => line)).toEqual([2, 5])
    expect(problems.map(({ line }) => line)).toEqual([1, 4])
  })
})
