import type { BlockOfLines } from '../chronologies/dated-lines.ts'
import { rowOf } from '../chronologies/table.ts'
import { RtfText } from './rtf-text.ts'

/** The words between two braces. */
export interface RtfGroup {
  /** Where its words go: `none` are those of no reader. */
  readonly into: 'body' | 'note' | 'title' | 'author' | 'none'
  readonly isHidden: boolean
  readonly font: number
  /** How many characters stand for a `\u` in programs that do not know it. */
  readonly fallback: number
}

/** What a document in Rich Text Format has said so far, and how its next words are to be taken. */
export interface RtfState {
  readonly blocks: BlockOfLines[]
  /** The notes of the paragraph that is being read. */
  readonly notes: BlockOfLines[]
  readonly words: Readonly<Record<RtfGroup['into'], RtfText>>
  group: RtfGroup
  /** The groups around it. */
  readonly groups: RtfGroup[]
  cells: string[]
  /** 1–6 for a heading. */
  level: number
  inTable: boolean
  /** Whether nothing stands in the group yet. */
  isStart: boolean
  /** Whether its first word may be left out with all that it holds, by those who do not know it. */
  isOptional: boolean
  /** How many characters are still to be left out. */
  toSkip: number
}

export const startState = (): RtfState => ({
  blocks: [],
  notes: [],
  words: { body: new RtfText(), note: new RtfText(), title: new RtfText(), author: new RtfText(), none: new RtfText() },
  group: { into: 'body', isHidden: false, font: 0, fallback: 1 },
  groups: [],
  cells: [],
  level: 0,
  inTable: false,
  isStart: false,
  isOptional: false,
  toSkip: 0,
})

export function write({ group, words }: RtfState, text: string): void {
  if (!group.isHidden) words[group.into].write(text)
}

export function writeByte({ group, words }: RtfState, byte: number, charset: string): void {
  if (!group.isHidden) words[group.into].writeByte(byte, charset)
}

export function openGroup(state: RtfState): void {
  state.groups.push(state.group)
  state.isStart = true
  state.toSkip = 0
}

export function closeGroup(state: RtfState): void {
  const { group, groups, notes, words } = state
  if (group.into === 'note' && groups.at(-1)?.into !== 'note') notes.push({ kind: 'footnote', lines: [words.note.take().trim()] })
  state.group = groups.pop() ?? group
  state.toSkip = 0
}

export function endParagraph({ words, inTable, cells, blocks, level, notes }: RtfState): void {
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

export function endRow(state: RtfState): void {
  if (state.cells.some(cell => cell.trim() !== '')) state.blocks.push(rowOf(state.cells))
  state.cells = []
  state.inTable = false
}
