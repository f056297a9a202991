import { signatureOf } from '../bytes.ts'
import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { draftOfBlocks } from './document.ts'
import type { Opener } from '../article-draft.ts'
import { factsOfProperties } from './properties.ts'
import { doWord } from './rtf-controls.ts'
import { closeGroup, endParagraph, endRow, openGroup, type RtfState, startState, write, writeByte } from './rtf-state.ts'
import { charsetOf } from './rtf-text.ts'
import { notThis } from './zip.ts'

/** Reads Rich Text Format: its words, without pictures, fields' instructions, and what stands over and under each page. */
export const openRtf: Opener = async file => {
  if (signatureOf(file.bytes) !== 'RTF') throw notThis(file.bytes, 'an RTF file')
  const { blocks, title, author } = readRtf(file.bytes)
  return [draftOfBlocks(blocks, file, 'rtf', factsOfProperties({ title, author }))]
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
  const charsets = charsetsOf(source)
  const codepage = Number(/\\ansicpg(?<page>\d{3,5})/.exec(source.slice(0, 2000))?.groups!['page'] ?? 1252)
  const state = startState()
  for (token.lastIndex = 0; token.lastIndex < source.length;) {
    const match = token.exec(source)
    if (!match) break
    const { word, number, code, sign, brace, text } = match.groups!
    if (brace === '{') {
      openGroup(state)
      continue
    }
    // “{\*\…”: a group that programs which do not know it leave out
    if (sign === '*') {
      state.isOptional = true
      continue
    }
    if (brace === '}') closeGroup(state)
    else if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0))
    else if (word !== undefined) doWord(state, word, number === undefined ? undefined : Number(number))
    else if (state.toSkip > 0 && (code !== undefined || text !== undefined)) skip(state, text)
    else if (code !== undefined) writeByte(state, Number.parseInt(code, 16), charsetOf(charsets.get(state.group.font), codepage))
    else if (text !== undefined) write(state, text)
    else if (sign !== undefined) doSign(state, sign)
    state.isStart = false
    state.isOptional = false
  }
  endParagraph(state)
  endRow(state)
  const { blocks, notes, words } = state
  return { blocks: [...blocks, ...notes], title: words.title.take(), author: words.author.take() }
}

/** The charsets of fonts, by their numbers. */
const charsetsOf = (source: string): ReadonlyMap<number, number> =>
  new Map(
    [...source.slice(0, 200_000).matchAll(/\\f(?<font>\d{1,5})\b[^{};]{0,80}\\fcharset(?<charset>\d{1,3})/g)].map(
      ({ groups }) => [Number(groups!['font']), Number(groups!['charset'])],
    ),
  )

/** Leaves out what stands for a `\u` in programs that do not know it. */
function skip(state: RtfState, text: string | undefined): void {
  const rest = text?.slice(state.toSkip) ?? ''
  state.toSkip = Math.max(0, state.toSkip - (text?.length ?? 1))
  if (rest !== '') write(state, rest)
}

function doSign(state: RtfState, sign: string): void {
  if (sign === '~') write(state, ' ')
  else if (sign === '_') write(state, '-')
  else if ('\\{}'.includes(sign)) write(state, sign)
  else if (sign === '\n' || sign === '\r') endParagraph(state)
}
