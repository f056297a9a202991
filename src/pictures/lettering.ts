import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lazily } from '../common/lazily.ts'
import { kept } from '../common/memo.ts'

export type Weight = 400 | 700

/** Lines of text that fit, and whether some of it had to be left out. */
export interface Fitted {
  readonly lines: readonly string[]
  readonly isCut: boolean
}

/** Whether all letters of a text are in the typeface: PT Serif writes Latin and Cyrillic. */
export const isWritable = (text: string): boolean =>
  !/(?=\p{L})[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}]/u.test(text)

/** A text as the outlines of its letters, in SVG path data; its base line begins at a point. */
export function outlines(text: string, x: number, y: number, size: number, weight: Weight): string {
  let at = x
  return runsOf(text, weight)
    .map(({ font, letters }) => {
      const { commands } = font.getPath(letters, at, y, size)
      at += font.getAdvanceWidth(letters, size)
      return commands.map(pathData).join('')
    })
    .join('')
}

/** Breaks a text between words into at most so many lines of a width in pixels; what is beyond is cut, with an ellipsis. */
export function fitted(text: string, width: number, most: number, size: number, weight: Weight): Fitted {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size, weight) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  const all = [...lines, line]
  const shown = all.slice(0, most).map(text => shortened(text, width, size, weight))
  const isCut = all.length > most || shown.some((text, index) => text !== all[index])
  if (all.length > most) shown[most - 1] = shortened(`${all[most - 1]} …`, width, size, weight)
  return { lines: shown, isCut }
}

/** A line without as many of its last letters as are too much. */
function shortened(line: string, width: number, size: number, weight: Weight): string {
  let kept = line
  while (kept.length > 1 && widthOf(kept, size, weight) > width) kept = `${kept.replace(/\s*…$/, '').slice(0, -1).trimEnd()}…`
  return kept
}

/** Its own `toPathData` writes NaN for what is nearly 0. */
const pathData = ({ type, x1, y1, x2, y2, x, y }: Command): string =>
  type + [x1, y1, x2, y2, x, y].flatMap(value => (value === undefined ? [] : Math.round(value * 10) / 10)).join(' ')

const widthOf = (text: string, size: number, weight: Weight) =>
  runsOf(text, weight).reduce((sum, { font, letters }) => sum + font.getAdvanceWidth(letters, size), 0)

/** Pieces of a text, each in the first file of the typeface that has its letters; a sign that none has is left out. */
function runsOf(text: string, weight: Weight): { font: Font; letters: string }[] {
  const runs: { font: Font; letters: string }[] = []
  for (const letter of text.normalize('NFC')) {
    const found = subsets.map(subset => fontOf(`${subset}-${weight}`)).find(font => font.charToGlyphIndex(letter) > 0)
    const last = runs.at(-1)
    if (found && last?.font === found) last.letters += letter
    else if (found) runs.push({ font: found, letters: letter })
    // “ạ” is written as “a” where the typeface has no such letter
    else if (letter.normalize('NFD').length > letter.length) runs.push(...runsOf([...letter.normalize('NFD')][0] ?? '', weight))
  }
  return runs
}

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] as const

/** A step of an outline, with the points that its type has. */
interface Command extends Partial<Record<'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y', number>> {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'
}
/** The part of opentype.js that is used. */
interface Font {
  readonly charToGlyphIndex: (letter: string) => number
  readonly getAdvanceWidth: (text: string, size: number) => number
  readonly getPath: (text: string, x: number, y: number, size: number) => { readonly commands: readonly Command[] }
}
const opentype = lazily<{ readonly parse: (file: ArrayBuffer) => Font }>(import.meta.resolve('opentype.js'))
const folder = new URL('files/', import.meta.resolve('@fontsource/pt-serif'))

const fontOf = kept((name: `${(typeof subsets)[number]}-${Weight}`): Font => {
  const file = readFileSync(fileURLToPath(new URL(`pt-serif-${name}-normal.woff`, folder)))
  return opentype().parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer)
})
