import { describe, expect, test } from 'vitest'
import { mammothVersion } from '../../../src/articles/documents/word.ts'
import packages from '../../../package.json' with { type: 'json' }
import { kindsOf, textsOf } from '../reading.ts'
import { wordFile, wordParagraph, zipOf } from './files.ts'
import { complaint, headOf, openOne } from './opening.ts'

const paragraph = wordParagraph
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

describe('Word', () => {
  test('a heading straight under the title is the text’s own', async () => {
    const body = [
      paragraph('Sluice at Harwick gives way', 'Title'),
      paragraph('What came before', 'Heading1'),
      paragraph('The weir was rebuilt on 3 May 1998.'),
    ].join('')
    const article = await openOne('harwick.docx', wordFile({ body }))
    expect(article.source.title).toBe('Sluice at Harwick gives way')
    expect(textsOf(article)).toEqual(['What came before', 'The weir was rebuilt on 3 May 1998.'])
  })
  test('title, byline and day from its head, headings, notes and tables from its text', async () => {
    const body = [
      paragraph('Sluice at Harwick gives way', 'Title'),
      paragraph('By Ada Lund'),
      paragraph('12 March 2021'),
      paragraph(
        `${run('The sluice at Harwick gave way on ')}<w:r><w:rPr><w:b/></w:rPr><w:t>9 March</w:t></w:r>${run(' and flooded forty houses.')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' Nobody was hurt.')}`,
      ),
      paragraph('What came before', 'Heading1'),
      `<w:tbl>${row('Date', 'What happened')}${row('3 May 1998', 'The weir was rebuilt.')}${row('7 June 2004', 'A crack was found in the gate.')}</w:tbl>`,
    ].join('')
    const article = await openOne(
      'harwick.docx',
      wordFile({ body, footnotes: ['The council counted them.'], title: 'Document1' }),
    )
    expect(headOf(article)).toBe('word | Sluice at Harwick gives way | Ada Lund | 2021-03-12')
    expect(article.passages.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: The sluice at Harwick gave way on 9 March and flooded forty houses. Nobody was hurt.',
      'heading: What came before',
      'table-row: Date | What happened',
      'table-row: 3 May 1998 | The weir was rebuilt.',
      'table-row: 7 June 2004 | A crack was found in the gate.',
      'footnote: The council counted them.',
    ])
    expect(article.passages[4]?.dated?.words).toEqual(['7 June 2004'])
    expect(kindsOf(article)).toEqual([
      'head title: Sluice at Harwick gives way',
      'head byline: By Ada Lund',
      'head date: 12 March 2021',
    ])
  })
  test('changes as accepted, no comments', async () => {
    const body = paragraph(
      `${run('The bridge at Tolm closed on 4 May 2020 for ')}<w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id="2">${run('three')}</w:ins>${run(' weeks.')}`,
    )
    expect(textsOf(await openOne('tolm.docx', wordFile({ body })))).toEqual([
      'The bridge at Tolm closed on 4 May 2020 for three weeks.',
    ])
  })
  test('properties name the title and the author, where people filled them in', async () => {
    const body = paragraph('The bridge at Tolm closed on 4 May 2020 for three weeks, the town said.')
    const read = async (title: string, creator: string) => {
      const { title: read, authors } = (await openOne('tolm.docx', wordFile({ body, title, creator }))).source
      return [read, authors]
    }
    expect(await read('Tolm bridge closes', 'Piet Maas')).toEqual(['Tolm bridge closes', ['Piet Maas']])
    expect(await read('Microsoft Word - tolm.doc', 'Microsoft Office User')).toEqual([undefined, undefined])
    expect(await read('Document1', 'pmaas')).toEqual([undefined, undefined])
  })
  test('what cannot be opened is said, with what to do', async () => {
    const body = paragraph('The bridge closed.')
    expect(await complaint('a.docx', '%PDF-1.7 and more')).toBe(
      'error: this is not a Word document: it is a PDF file. Give it the right extension, or save the article’s text as .txt.',
    )
    expect(await complaint('a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toContain('encrypted with a password')
    expect(await complaint('a.docx', zipOf({ 'a.txt': 'The bridge closed.' }))).toContain(
      'there is no Word document in this archive',
    )
    expect(await complaint('a.docx', wordFile({ body }).subarray(0, 900))).toMatch(/^error: this file is damaged/)
    expect(await complaint('a.docx', wordFile({ body: '' }))).toBe(
      'warning: there is no text in this file. Remove it, or paste the article into it.',
    )
    expect(await complaint('a.docx', wordFile({ body: '<w:p>'.repeat(50_000) }))).toMatch(/^error: /)
  })
  test('an archive that unpacks to more than is read is refused', async () => {
    const bomb = new Uint8Array(70 << 20)
    expect(await complaint('a.docx', wordFile({ body: '', more: { 'word/big.xml': bomb } }))).toContain(
      'unpacks to more than 64 MB',
    )
  })
  test('entities that a part declares are not expanded', async () => {
    const declared = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('The bridge at Tolm closed on 4 May 2020 &b;.')}</w:body></w:document>`
    const article = await openOne('a.docx', wordFile({ body: '', more: { 'word/document.xml': declared } }))
    expect(textsOf(article).join('')).not.toContain('aaaaa')
  })
  test('the library that is to be installed is the one that is tested', () => {
    expect(packages.devDependencies.mammoth).toBe(mammothVersion)
    expect(packages.peerDependencies.mammoth).toBe(mammothVersion)
  })
})
