import { strToU8, zipSync } from 'fflate'

/** Files of each kind, made here, so that no binary file is in the repository. */

export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text])),
    {
      mtime: new Date('1990-01-01T00:00:00'),
    },
  )

const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A paragraph of Word, in a style; `runs` is XML where it begins with `<`. */
export const wordParagraph = (runs: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs.startsWith('<') ? runs : `<w:r><w:t xml:space="preserve">${runs}</w:t></w:r>`}</w:p>`

export interface WordParts {
  readonly body: string
  readonly footnotes?: readonly string[]
  readonly title?: string
  readonly creator?: string
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

export function wordFile({ body, footnotes = [], title = '', creator = '', more = {} }: WordParts): Uint8Array {
  const styles = ['Title', 'Heading1:heading 1', 'Heading2:heading 2', 'Quote', 'Caption:caption'].map(style => {
    const [id, name = id] = style.split(':')
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  })
  return zipOf({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(`<w:styles ${word}>${styles.join('')}</w:styles>`),
    'word/footnotes.xml': xml(
      `<w:footnotes ${word}>${footnotes.map((note, index) => `<w:footnote w:id="${index + 1}">${wordParagraph(note)}</w:footnote>`).join('')}</w:footnotes>`,
    ),
    'word/document.xml': xml(`<w:document ${word}><w:body>${body}</w:body></w:document>`),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`,
    ),
    ...more,
  })
}

/** A cell of a workbook: words, or a number in one of its styles (0: as it is, 1: a day, 2: a day with its time, 3: a month, 4: a year). */
type Cell = string | { readonly value: number; readonly style?: number }

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly hidden?: boolean
  /** Indexes of rows that are hidden. */
  readonly hiddenRows?: readonly number[]
}

export function workbookFile(sheets: readonly Sheet[], { from1904 = false, more = {} } = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const strings: string[] = []
  const cellOf = (cell: Cell, column: number, row: number) => {
    const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`
    if (cell === '') return ''
    if (typeof cell === 'string') return `<c ${place} t="s"><v>${strings.push(cell) - 1}</v></c>`
    return `<c ${place} s="${cell.style ?? 0}"><v>${cell.value}</v></c>`
  }
  const written = sheets.map(({ rows, hiddenRows = [] }) =>
    rows
      .map((cells, row) => {
        const hidden = hiddenRows.includes(row) ? ' hidden="1"' : ''
        return `<row r="${row + 1}"${hidden}>${cells.map((cell, column) => cellOf(cell, column, row)).join('')}</row>`
      })
      .join(''),
  )
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  )
  return zipOf({
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${relationships}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellXfs>${[0, 14, 22, 164, 165].map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': xml(`<sst xmlns="${main}">${strings.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`),
    ...Object.fromEntries(
      written.map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`),
      ]),
    ),
    ...more,
  })
}

/** A text of LibreOffice; `body` is XML in the prefixes `text`, `table` and `office`. */
export function openDocumentFile(body: string, { title = '', author = '', styles = '', more = {} } = {}): Uint8Array {
  const namespaces = ['office', 'text', 'table', 'style', 'draw', 'meta']
    .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': xml('<manifest/>'),
    'content.xml': xml(
      `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'meta.xml': xml(
      `<office:document-meta ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>${title}</dc:title><meta:initial-creator>${author}</meta:initial-creator></office:meta></office:document-meta>`,
    ),
    ...more,
  })
}

export interface BookParts {
  /** The HTML of each file and, where the table of contents names it, its title there. */
  readonly files: readonly { readonly body: string; readonly title?: string }[]
  /** XML of the metadata, in the prefix `dc`. */
  readonly metadata?: string
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

export function bookFile({ files, metadata = '', more = {} }: BookParts): Uint8Array {
  const page = (body: string) =>
    xml(
      `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`,
    )
  const items = files.map((_, index) => `<item id="f${index}" href="text/f${index}.xhtml" media-type="application/xhtml+xml"/>`)
  const links = files.flatMap(({ title }, index) =>
    title === undefined ? [] : [`<li><a href="text/f${index}.xhtml#top">${title}</a></li>`],
  )
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': xml(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': xml(
      `<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${files.map((_, index) => `<itemref idref="f${index}"/>`).join('')}</spine></package>`,
    ),
    'OEBPS/nav.xhtml': page(`<nav epub:type="toc"><ol>${links.join('')}</ol></nav>`),
    ...Object.fromEntries(files.map(({ body }, index) => [`OEBPS/text/f${index}.xhtml`, page(body)])),
    ...more,
  })
}
