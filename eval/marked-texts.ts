import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text in which each date is marked. */
export interface MarkedText {
  readonly name: string
  readonly text: string
  /** `YYYY-MM-DD`, where the text has one. */
  readonly published?: string
  readonly marks: readonly Mark[]
}

export interface Mark {
  /** Offsets are UTF-16, into the text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** EDTF; or a TIMEX3 value, or why it has none. */
  readonly value: string
}

export const ownTexts = join(import.meta.dirname, '../test/dates/texts')

/** Reads the texts of a folder, in the order of their names: perhaps `published: YYYY-MM-DD`, an empty line, and words with `[[words|value]]`. */
export const markedTextsIn = (folder: string): MarkedText[] =>
  readdirSync(folder)
    .sort()
    .map(name => ({ name, ...markedText(readFileSync(join(folder, name), 'utf8')) }))

function markedText(file: string): Omit<MarkedText, 'name'> {
  const [head = '', ...rest] = file.trimEnd().split('\n\n')
  const published = /^published: (?<day>\S+)/.exec(head)?.groups?.['day']
  const marks: Mark[] = []
  const text = rest
    .join('\n\n')
    .replace(/\[\[(?<words>[^|\]]+)\|(?<value>[^\]]+)\]\]/g, (_, words: string, value: string, at: number) => {
      const start = at - marks.reduce((sum, mark) => sum + mark.value.length + 5, 0)
      marks.push({ start, end: start + words.length, words, value })
      return words
    })
  return { text, ...(published === undefined ? {} : { published }), marks }
}
