import { signatureOf } from '../bytes.ts'
import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { draftOfBlocks } from './document.ts'
import type { Opener } from '../article-draft.ts'
import { rowOf } from '../chronologies/table.ts'
import { factsOfProperties } from './properties.ts'
import { charsetOf, RtfText } from './rtf-text.ts'
import { notThis } from './zip.ts'

/** Reads Rich Text Format: its words, without pictures, fields' instructions, and what stands over and under each page. */
export const openRtf: Opener = async file => {
  if (signatureOf(file.bytes) !== 'RTF') throw notThis(file.bytes, 'an RTF file')
  const { blocks, title, author } = readRtf(file.bytes)
  return [draftOfBlocks(blocks, file, 'rtf', factsOfProperties({ title, author }))]
}

/** What stands in a group and is none of the document's words. */
const skipped: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet pict object header headerl headerr headerf footer footerl footerr footerf fldinst listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping datastore latentstyles filetbl annotation atnid atnauthor bkmkstart bkmkend template private nonshppict shppict mmathPr ftnsep ftnsepc aftnsep aftnsepc'.split(
    ' ',
  ),
)

/** The words of control words that are characters. */
const characters: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
}

interface Group {
  /** Where its words go: `none` are those of no reader. */
  readonly into: 'body' | 'note' | 'title' | 'author' | 'none'
  readonly isHidden: boolean
  readonly font: number
  /** How many characters stand for a `\u` in programs that do not know it. */
  readonly fallback: number
}

interface Rtf {
  readonly blocks: readonly BlockOfLines[]
  readonly title: string
  readonly author: string
}

// a control word with its number, a character by its code, a sign, a brace, or words
const token =
  /\\(?<word>[a-z]{1,32})(?<number>-?\d{1,10})? ?|\\'(?<code>[\da-f]{2})|\\(?<sign>[^a-z])|(?<brace>[{}])|(?<text>[^\\{}\r\n]+)|[\r\n]+|\\/gi

function readRtf(bytes: Uint8Array): Rtf {
  // a letter a byte: others are written by their codes
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const charsets = new Map(
    [...source.slice(0, 200_000).matchAll(/\\f(?<font>\d{1,5})\b[^{};]{0,80}\\fcharset(?<charset>\d{1,3})/g)].map(
      ({ groups }) => [Number(groups!['font']), Number(groups!['charset'])],
    ),
  )
  const codepage = Number(/\\ansicpg(?<page>\d{3,5})/.exec(source.slice(0, 2000))?.groups!['page'] ?? 1252)
  const blocks: BlockOfLines[] = []
  const notes: BlockOfLines[] = []
  const words = { body: new RtfText(), note: new RtfText(), title: new RtfText(), author: new RtfText(), none: new RtfText() }
  let group: Group = { into: 'body', isHidden: false, font: 0, fallback: 1 }
  const groups: Group[] = []
  let cells: string[] = []
  let [level, inTable, isStart, toSkip, isOptional] = [0, false, false, 0, false]
  const write = (text: string) => {
    if (group.isHidden) return
    words[group.into].write(text)
  }
  const endParagraph = () => {
    const text = words.body.take()
    if (inTable) cells.push(text)
    else if (text.trim() !== '')
      blocks.push(
        {
          kind: level > 0 ? 'heading' : /^[•·]\s/.test(text) ? 'list-item' : 'paragraph',
          ...(level > 0 ? { level } : {}),
          lines: [text.replace(/^[•·]\s+/, '').trim()],
        },
        ...notes.splice(0),
      )
  }
  const endRow = () => {
    if (cells.some(cell => cell.trim() !== '')) blocks.push(rowOf(cells))
    cells = []
    inTable = false
  }
  const into = (next: Group['into']) => (group = { ...group, into: group.into === 'none' ? 'none' : next })
  const doWord = (word: string, value: number | undefined) => {
    const character = characters[word]
    if (isOptional) into('none')
    else if (skipped.has(word)) into('none')
    else if (character !== undefined) write(character)
    else if (word === 'par' || word === 'sect' || word === 'page') {
      if (group.into === 'note') write(' ')
      else if (!inTable) endParagraph()
      else write(' ')
    } else if (word === 'pard') [level, inTable] = [0, false]
    else if (word === 'intbl') inTable = true
    else if (word === 'cell' || word === 'nestcell') {
      inTable = true
      endParagraph()
    } else if (word === 'row' || word === 'nestrow') endRow()
    else if (word === 'outlinelevel') level = Math.min(6, (value ?? 0) + 1)
    else if (word === 'footnote') into('note')
    else if (word === 'title' || word === 'author') into(word)
    else if (word === 'info') into('none')
    else if (word === 'plain') group = { ...group, isHidden: false }
    else if (word === 'v' || word === 'deleted') group = { ...group, isHidden: value !== 0 }
    else if (word === 'f') group = { ...group, font: value ?? 0 }
    else if (word === 'uc') group = { ...group, fallback: value ?? 1 }
    else if (word === 'u') {
      write(String.fromCharCode((value ?? 63) & 0xffff))
      toSkip = group.fallback
    }
  }
  for (token.lastIndex = 0; token.lastIndex < source.length;) {
    const match = token.exec(source)
    if (!match) break
    const { word, number, code, sign, brace, text } = match.groups!
    if (brace === '{') {
      groups.push(group)
      isStart = true
      toSkip = 0
      continue
    }
    if (brace === '}') {
      if (group.into === 'note' && groups.at(-1)?.into !== 'note')
        notes.push({ kind: 'footnote', lines: [words.note.take().trim()] })
      group = groups.pop() ?? group
      toSkip = 0
    } else if (word !== undefined) {
      // “{\*\…”: a group that programs which do not know it leave out
      if (isOptional && isStart && known.has(word)) isOptional = false
      if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0))
      else if (group.into === 'none' && (word === 'title' || word === 'author') && isStart) group = { ...group, into: word }
      else doWord(word, number === undefined ? undefined : Number(number))
    } else if (sign === '*') {
      isOptional = true
      continue
    } else if (toSkip > 0 && (code !== undefined || text !== undefined)) {
      const rest = text?.slice(toSkip) ?? ''
      toSkip = Math.max(0, toSkip - (text?.length ?? 1))
      if (rest !== '') write(rest)
    } else if (code !== undefined) {
      if (!group.isHidden) words[group.into].writeByte(Number.parseInt(code, 16), charsetOf(charsets.get(group.font), codepage))
    } else if (text !== undefined) write(text)
    else if (sign === '~') write(' ')
    else if (sign === '_') write('-')
    else if (sign !== undefined && '\\{}'.includes(sign)) write(sign)
    else if (sign === '\n' || sign === '\r') endParagraph()
    isStart = false
    isOptional = false
  }
  endParagraph()
  endRow()
  return { blocks: [...blocks, ...notes], title: words.title.take(), author: words.author.take() }
}

/** Groups marked as ones that may be left out, of which the words are the document's. */
const known: ReadonlySet<string> = new Set(['fldrslt', 'shptxt', 'footnote', 'ud', 'upr'])
