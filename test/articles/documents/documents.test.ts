import { describe, expect, test } from 'vitest'
import { kindsOf, textsOf } from '../reading.ts'
import { bookFile, openDocumentFile, zipOf } from './files.ts'
import { complaint, headOf, openOne } from './opening.ts'

const told = 'The lock at Brenne was closed on 3 May 2021 after a barge struck its gate.'
const kinds = ({ passages }: Awaited<ReturnType<typeof openOne>>) => passages.map(({ kind, text }) => `${kind}: ${text}`)

describe('OpenDocument', () => {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
  test('headings, lists, notes and tables; changes as accepted, without comments', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>It never opened.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:p text:style-name="P1">Lock at Brenne shut</text:p><text:p>By Ada Lund</text:p><text:p>4 May 2021</text:p>',
      `<text:p>The lock at Brenne was closed<text:s/>on 3 May 2021<office:annotation><text:p>Check this.</text:p></office:annotation> after a barge struck its gate.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>The keeper’s log.</text:p></text:note-body></text:note></text:p>`,
      '<text:h text:outline-level="2">Before</text:h><text:list><text:list-item><text:p>Dug in 1871.</text:p></text:list-item></text:list>',
      `<table:table>${row('Date', 'Event')}${row('3 May 1998', 'The weir was rebuilt.')}${row('7 June 2004', 'A crack was found.')}</table:table>`,
    ].join('')
    const styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    const article = await openOne('lock.odt', openDocumentFile(body, { styles, author: 'Piet Maas' }))
    expect(headOf(article)).toBe('opendocument | Lock at Brenne shut | Ada Lund | 2021-05-04')
    expect(kinds(article)).toEqual([
      `paragraph: ${told}`,
      'footnote: The keeper’s log.',
      'heading: Before',
      'list-item: Dug in 1871.',
      'table-row: Date | Event',
      'table-row: 3 May 1998 | The weir was rebuilt.',
      'table-row: 7 June 2004 | A crack was found.',
    ])
  })
  test('what is encrypted, or none, is said', async () => {
    const more = { 'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>' }
    expect(await complaint('a.odt', openDocumentFile('', { more }))).toContain('encrypted with a password')
    expect(await complaint('a.odt', zipOf({ 'a.txt': told }))).toContain('there is no text document in this archive')
    expect(await complaint('a.odt', told)).toContain('this is not an OpenDocument text')
  })
})

describe('a book', () => {
  const metadata =
    '<dc:title>The Brenne Canal</dc:title><dc:creator>Ada Lund</dc:creator><dc:publisher>Lunde Press</dc:publisher><dc:date>2019-04-02</dc:date><dc:language>en</dc:language>'
  test('its chapters, in their order, stand in the citation; its facts are what its publisher says', async () => {
    const files = [
      {
        body: `<h1><a id="top"/>Digging</h1><p>The canal at Brenne was dug in 1871.<sup><a epub:type="noteref" href="#n">1</a></sup></p><aside epub:type="footnote" id="n"><p>By hand.</p></aside>`,
        title: 'One: Digging',
      },
      { body: '<p>It was widened on 4 June 1902.</p><script>steal()</script>' },
      { body: `<h1>Closing</h1><p>${told}</p>` },
    ]
    const article = await openOne('canal.epub', bookFile({ files, metadata }))
    expect(article.source).toMatchObject({
      format: 'epub',
      title: 'The Brenne Canal',
      authors: ['Ada Lund'],
      publisher: 'Lunde Press',
      published: '2019-04-02',
    })
    expect(article.passages.map(({ kind, text, locator }) => `${locator?.label} – ${kind}: ${text}`)).toEqual([
      'One: Digging – heading: Digging',
      'One: Digging – paragraph: The canal at Brenne was dug in 1871.',
      'One: Digging – footnote: By hand.',
      'One: Digging – paragraph: It was widened on 4 June 1902.',
      'Closing – heading: Closing',
      `Closing – paragraph: ${told}`,
    ])
  })
  test('what is encrypted, or none, is said', async () => {
    const encryption = (algorithm: string) => ({
      'META-INF/encryption.xml': `<encryption><EncryptionMethod Algorithm="${algorithm}"/></encryption>`,
    })
    const files = [{ body: `<p>${told}</p>` }]
    expect(
      await complaint('a.epub', bookFile({ files, more: encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') })),
    ).toContain('this book is encrypted')
    expect(textsOf(await openOne('a.epub', bookFile({ files, more: encryption('http://www.idpf.org/2008/embedding') })))).toEqual(
      [told],
    )
    expect(await complaint('a.epub', zipOf({ 'a.txt': told }))).toContain('there is no book in this archive')
  })
})

describe('RTF', () => {
  const rtf = (body: string) =>
    String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset204 Arial Cyr;}}{\colortbl;\red0\green0\blue0;}{\stylesheet{\s1 heading 1;}}{\info{\title Lock shut}{\author Ada Lund}}{\header Draft of 1 May 2021\par}${body}}`
  test('its words, in any charset, without what programs write', async () => {
    const body = String.raw`\pard\outlinelevel0\b Lock at Brenne shut\b0\par\pard By Ada Lund\par 4 May 2021\par
The lock at Brenne was closed on 3 May 2021{\super\chftn{\footnote\pard\plain{\super\chftn} The keeper\rquote s log.}} after a {\v secret }barge struck its ga{\deleted r}te.\par
\u8222?Caf\'e9\u8220? owners {\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt helped}}; {\f1\'c4\'e0} they said.{\*\unknown gone}{\pict\pngblip 89504e47}\par
{\pntext\f0\'b7\tab}A list of 1998.\par`
    const article = await openOne('lock.rtf', rtf(body))
    expect(headOf(article)).toBe('rtf | Lock at Brenne shut | Ada Lund | 2021-05-04')
    expect(kinds(article)).toEqual([
      `paragraph: ${told}`,
      'footnote: The keeper’s log.',
      'paragraph: „Café“ owners helped; Да they said.',
      'list-item: A list of 1998.',
    ])
    expect(kindsOf(article).join()).not.toContain('Draft')
  })
  test('tables', async () => {
    const rows = [
      ['Date', 'Event'],
      ['3 May 1998', 'The weir was rebuilt.'],
      ['7 June 2004', 'A crack was found.'],
    ]
    const body = rows.map(cells => String.raw`\trowd\cellx1000\cellx2000\pard\intbl ${cells.join('\\cell ')}\cell\row`).join('\n')
    const article = await openOne('lock.rtf', rtf(`${body}\\pard ${told}\\par`))
    expect(kinds(article)).toEqual([...rows.map(cells => `table-row: ${cells.join(' | ')}`), `paragraph: ${told}`])
    expect(article.passages[2]?.dated?.words).toEqual(['7 June 2004'])
  })
  test('what is damaged costs nothing but itself', async () => {
    expect(await complaint('a.rtf', told)).toContain('this is not an RTF file')
    expect(textsOf(await openOne('a.rtf', String.raw`{\rtf1 ${told}\par}}}}{{{\bin99999999999 \'zz\u`))[0]).toBe(told)
    expect(textsOf(await openOne('a.rtf', String.raw`{\rtf1 ${told}\constructor\par}`))).toEqual([told])
    expect(textsOf(await openOne('a.rtf', String.raw`{\rtf1 ${'{'.repeat(100_000)}${told}`))).toEqual([told])
  })
})
