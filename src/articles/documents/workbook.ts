import type { Problem } from '../../model.ts'
import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { draftOfBlocks } from './document.ts'
import type { Opener } from '../article-draft.ts'
import { rowOf } from '../chronologies/table.ts'
import { factsOfProperties } from './properties.ts'
import { Unopened } from './unopened.ts'
import { type DateFormat, dateFormat, dateOfSerial } from './workbook-dates.ts'
import { elementsOf, nameOf, parseXml, textOfFirst } from './xml.ts'
import { type Archive, textIn, unzipped } from './zip.ts'

const mostColumns = 100

/** Reads a workbook: a row is a passage with the name of its sheet, and has its date from its column of dates. What is hidden is not read. */
export const openWorkbook: Opener = async file => {
  const archive = await unzipped(file.bytes, 'a workbook', name => /^(?:xl|docProps)\/.*\.(?:xml|rels)$/.test(name))
  const book = xmlIn(archive, 'xl/workbook.xml')
  const all = elementsOf(book, 'sheet')
  if (all.length === 0)
    throw new Unopened('there is no workbook in this archive', 'Give it the right extension, or save it as .csv.')
  const sheets = all.filter(sheet => (sheet.getAttribute('state') ?? 'visible') === 'visible')
  const from1904 = /^(?:1|true)$/.test(elementsOf(book, 'workbookPr')[0]?.getAttribute('date1904') ?? '')
  const context = { strings: sharedStrings(archive), formats: formatsIn(archive), from1904 }
  const targets = new Map(
    elementsOf(xmlIn(archive, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(link => [
      link.getAttribute('Id'),
      link.getAttribute('Target') ?? '',
    ]),
  )
  const isOne = sheets.length === 1
  let hidden = 0
  const blocks = sheets.flatMap((sheet): BlockOfLines[] => {
    const label = sheet.getAttribute('name') ?? ''
    const target = targets.get(sheet.getAttribute('r:id')) ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    const rows = elementsOf(xmlIn(archive, path), 'row')
    const shown = rows.filter(row => !/^(?:1|true)$/.test(row.getAttribute('hidden') ?? ''))
    hidden += rows.length - shown.length
    const own = shown.map(row => rowOf(cellsOf(row, context))).filter(({ lines }) => lines[0] !== '')
    if (isOne || own.length === 0 || label === '') return own
    const locator = { kind: 'sheet', label } as const
    return [{ kind: 'heading', level: 2, lines: [label] }, ...own].map(block => ({ ...block, locator }) as BlockOfLines)
  })
  const core = parseXml(textIn(archive, 'docProps/core.xml') || '<none/>')
  const facts = factsOfProperties({ title: textOfFirst(core, 'title'), author: textOfFirst(core, 'creator') })
  const draft = draftOfBlocks(blocks, file, 'table', facts)
  const notRead = [
    ...(all.length > sheets.length ? [`${all.length - sheets.length} of its sheets`] : []),
    ...(hidden > 0 ? [`${hidden} of its rows`] : []),
  ]
  return [
    { ...draft, problems: [...(notRead.length > 0 ? [hiddenNote(notRead.join(' and '), file.path)] : []), ...draft.problems] },
  ]
}

const xmlIn = (archive: Archive, name: string) => parseXml(textIn(archive, name) || '<none/>')

interface Context {
  readonly strings: readonly string[]
  /** What the format of each style shows of a date. */
  readonly formats: readonly (DateFormat | undefined)[]
  readonly from1904: boolean
}

/** The words of the cells that name them by their number; readings in another script stand beside them. */
const sharedStrings = (archive: Archive): string[] => elementsOf(xmlIn(archive, 'xl/sharedStrings.xml'), 'si').map(wordsOf)

const wordsOf = (element: Element): string =>
  elementsOf(element, 't')
    .filter(({ parentElement }) => parentElement === null || nameOf(parentElement) !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('')

function formatsIn(archive: Archive): (DateFormat | undefined)[] {
  const styles = xmlIn(archive, 'xl/styles.xml')
  const codes = new Map(
    elementsOf(styles, 'numFmt').map(format => [
      Number(format.getAttribute('numFmtId')),
      format.getAttribute('formatCode') ?? '',
    ]),
  )
  const [cells] = elementsOf(styles, 'cellXfs')
  return (cells ? elementsOf(cells, 'xf') : []).map(style => {
    const id = Number(style.getAttribute('numFmtId'))
    return dateFormat(id, codes.get(id))
  })
}

/** The words of a row's cells, each in its column. */
function cellsOf(row: Element, context: Context): string[] {
  const cells: string[] = []
  for (const cell of elementsOf(row, 'c')) {
    const column = columnOf(cell.getAttribute('r') ?? '') ?? cells.length
    if (column >= mostColumns) break
    while (cells.length < column) cells.push('')
    cells[column] = textOf(cell, context)
  }
  return cells
}

/** `1` of `B7`. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf(cell: Element, { strings, formats, from1904 }: Context): string {
  const type = cell.getAttribute('t') ?? 'n'
  if (type === 'inlineStr') return wordsOf(cell)
  const value = elementsOf(cell, 'v')[0]?.textContent ?? ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'd') return value.replace('T', ' ').replace(/(?: 00:00)?(?::00)?(?:\.0+)?Z?$/, '')
  if (type !== 'n' || value === '') return type === 'e' || type === 'b' ? '' : value
  const format = formats[Number(cell.getAttribute('s') ?? 0)]
  return (format && dateOfSerial(Number(value), format, from1904)) ?? String(Number(value))
}

const hiddenNote = (what: string, path: string): Problem => ({
  check: 'hidden',
  severity: 'note',
  path,
  message: `${what} are hidden in this workbook, and were not read`,
  advice: 'Unhide them in the workbook if they belong on the timeline.',
})
