import { describe, expect, test } from 'vitest'
import { kindsOf, textsOf } from '../reading.ts'
import { complaint, headOf, openOne } from './opening.ts'
import { pdfFile, type PdfLine, wrapped } from './pdf-files.ts'

const sentences = [
  'The sluice at Harwick gave way on 9 March 2021 and flooded forty houses in the lower town, where the water stood two metres deep.',
  'Nobody was hurt, but three hundred people had to leave their homes for the night and slept in the school on the hill.',
  'The weir above it had been rebuilt on 3 May 1998 after a crack was found in the gate, the council said in a report.',
]
const running = `${sentences.join(' ')} ${sentences[1]!}`
const placed = ({ passages }: Awaited<ReturnType<typeof openOne>>) =>
  passages.map(({ kind, text, locator }) => `${locator?.label} ${kind}: ${text}`)

describe('PDF', () => {
  const head = (page: number): PdfLine[] => [
    { x: 72, y: 800, text: 'The Harwick Post', size: 8 },
    { x: 480, y: 800, text: '12 March 2021', size: 8 },
    { x: 300, y: 40, text: `– ${page} –`, size: 8 },
  ]
  test('lines are joined, words that are broken at their end, too; title, byline and day stand in its head', async () => {
    const first = [
      { x: 72, y: 740, text: 'Sluice at Harwick gives way', size: 22 },
      { x: 72, y: 710, text: 'By Ada Lund' },
      { x: 72, y: 692, text: '12 March 2021' },
      ...wrapped(`${sentences[0]} A spokes-`, 660),
      ...wrapped('woman of the town said the damage would be known in a week, once the cellars were dry.', 660 - 3 * 14),
    ]
    const article = await openOne('harwick.pdf', pdfFile({ pages: [first], info: { Title: 'Microsoft Word - flood.doc' } }))
    expect(headOf(article)).toBe('pdf | Sluice at Harwick gives way | Ada Lund | 2021-03-12')
    expect(textsOf(article)).toEqual([
      `${sentences[0]} A spokeswoman of the town said the damage would be known in a week, once the cellars were dry.`,
    ])
  })
  test('what stands over and under each page is taken off, and a paragraph goes on over it', async () => {
    const lines = wrapped(running, 700)
    const cut = 4
    const pages = [
      [...head(1), ...lines.slice(0, cut)],
      [...head(2), ...lines.slice(cut).map(line => ({ ...line, y: line.y + cut * 14 })), ...wrapped(sentences[2]!, 560)],
      [...head(3), ...wrapped(sentences[0]!, 700)],
    ]
    const article = await openOne('post.pdf', pdfFile({ pages }))
    expect(placed(article)).toEqual([`1–2 paragraph: ${running}`, `2 paragraph: ${sentences[2]}`, `3 paragraph: ${sentences[0]}`])
    expect(kindsOf(article).filter(line => line.includes('page-head'))).toEqual([
      'inside page-head: The Harwick Post',
      'inside page-head: 12 March 2021',
      'inside page-head: – 1 –',
      'inside page-head: – 2 –',
      'inside page-head: – 3 –',
    ])
  })
  test('a head without a gap under it, and “Page 1 of 2”', async () => {
    const pages = sentences
      .slice(0, 2)
      .map((sentence, index) => [
        { x: 72, y: 714, text: 'Harwick Report 2021' },
        ...wrapped(sentence, 700),
        { x: 280, y: 30, text: `Page ${index + 1} of 2`, size: 8 },
      ])
    expect(textsOf(await openOne('report.pdf', pdfFile({ pages })))).toEqual(sentences.slice(0, 2))
    expect(textsOf(await openOne('report.pdf', pdfFile({ pages: [[...pages[0]!.slice(1)]] })))).toEqual([sentences[0]])
  })
  test('a page that a browser printed: its address and the day of printing', async () => {
    const stamp = (page: number): PdfLine[] => [
      { x: 24, y: 820, text: '26/11/2023, 23:19', size: 8 },
      { x: 300, y: 820, text: 'Sluice at Harwick gives way', size: 8 },
      { x: 24, y: 20, text: 'https://post.example/sluice', size: 8 },
      { x: 550, y: 20, text: `${page}/2`, size: 8 },
    ]
    const title = { x: 72, y: 740, text: 'Sluice at Harwick gives way', size: 22 }
    const pages = [
      [...stamp(1), title, ...wrapped(sentences[0]!, 700)],
      [...stamp(2), ...wrapped(sentences[1]!, 740)],
    ]
    const article = await openOne('post.pdf', pdfFile({ pages }))
    expect(article.source).toMatchObject({ title: title.text, url: 'https://post.example/sluice', accessed: '2023-11-26' })
    expect(textsOf(article)).toEqual(sentences.slice(0, 2))
  })
  test('columns that are drawn row by row are read one after the other; a table stays one', async () => {
    const left = wrapped(sentences[0]!, 700, { columns: 24 })
    const right = wrapped(sentences[1]!, 700, { columns: 24, x: 320 })
    const rows = left.flatMap((line, index) => [line, right[index] ?? []].flat())
    expect(textsOf(await openOne('columns.pdf', pdfFile({ pages: [rows] })))).toEqual(sentences.slice(0, 2))
    const table = [
      ['Date', 'What happened'],
      ['3 May 1998', 'The weir was rebuilt.'],
      ['7 June 2004', 'A crack was found.'],
      ['9 March 2021', 'The sluice gave way.'],
    ].flatMap(([date, text], index) => [
      { x: 72, y: 700 - index * 16, text: date! },
      { x: 220, y: 700 - index * 16, text: text! },
    ])
    const article = await openOne('table.pdf', pdfFile({ pages: [table] }))
    expect(placed(article)).toContain('1 table-row: 7 June 2004 | A crack was found.')
    expect(article.passages.map(({ dated }) => dated?.words[0])).toEqual([undefined, '3 May 1998', '7 June 2004', '9 March 2021'])
  })
  test('headings, list items and notes under the text', async () => {
    const page = [
      ...wrapped(sentences[1]!, 770),
      { x: 72, y: 725, text: 'What came before', size: 15 },
      ...wrapped(sentences[2]!, 700),
      { x: 72, y: 650, text: '• The gate was painted in 2004.' },
      { x: 72, y: 634, text: '• A diver looked at it in 2010.' },
      ...wrapped(sentences[0]!, 600),
      { x: 72, y: 80, text: '1', size: 5 },
      { x: 76, y: 77, text: 'Minutes of the council, 4 April 2021.', size: 8 },
    ]
    expect(placed(await openOne('report.pdf', pdfFile({ pages: [page] })))).toEqual([
      `1 paragraph: ${sentences[1]}`,
      '1 heading: What came before',
      `1 paragraph: ${sentences[2]}`,
      '1 list-item: The gate was painted in 2004.',
      '1 list-item: A diver looked at it in 2010.',
      `1 paragraph: ${sentences[0]}`,
      '1 footnote: Minutes of the council, 4 April 2021.',
    ])
  })
  test('a publisher’s own metadata give outlet and day; the day of making the file is none', async () => {
    const pages = [wrapped(running, 700)]
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><prism:publicationDate>2021-03-12</prism:publicationDate><prism:publicationName>Harwick Post</prism:publicationName></rdf:Description></rdf:RDF></x:xmpmeta>`
    const info = { Title: 'Sluice gives way', Author: 'Ada Lund', CreationDate: 'D:20210320101500' }
    expect((await openOne('a.pdf', pdfFile({ pages, info, xmp }))).source).toMatchObject({
      title: 'Sluice gives way',
      authors: ['Ada Lund'],
      publisher: 'Harwick Post',
      published: '2021-03-12',
    })
    expect((await openOne('a.pdf', pdfFile({ pages, info }))).source.published).toBeUndefined()
  })
  test('a scan is named as such, and so are single pages without text', async () => {
    expect(await complaint('scan.pdf', pdfFile({ pages: [[], []] }))).toMatch(/^error: this PDF is a scan: .*\(OCR\)/)
    expect(await complaint('half.pdf', pdfFile({ pages: [wrapped(running, 700), []] }))).toMatch(
      /^warning: there is no text on page 2 of this PDF/,
    )
  })
  test('what cannot be opened is said', async () => {
    const pages = [wrapped(running, 700)]
    const bytes = `<${'41'.repeat(32)}>`
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${bytes} /U ${bytes} /P -4 >> /ID [<00> <00>]`
    expect(await complaint('a.pdf', pdfFile({ pages, trailer }))).toContain('encrypted with a password')
    expect(await complaint('a.pdf', 'The bridge closed.')).toContain('this is not a PDF: it does not begin like one')
    expect(await complaint('a.pdf', '%PDF-1.4\nno more')).toMatch(/^error: this file is damaged/)
  })
})
