import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A document of a TimeML corpus: its text without tags, the day it was written, and the expressions that people marked in it. */
export interface TimeDocument {
  readonly id: string
  readonly text: string
  /** `YYYY-MM-DD`, where the document says one. */
  readonly published?: string
  readonly marked: readonly MarkedTime[]
}

/** Offsets are UTF-16, into the text, end exclusive. */
export interface MarkedTime {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** The documents of a folder, those of its `.tml` files, in the order of their names. */
export function timeDocumentsIn(folder: string): TimeDocument[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.tml'))
  return names.sort().map(name => timeDocument(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decoded = (text: string) =>
  text.replace(/&(?<name>\w{1,8}|#\d{1,7}|#x[\da-f]{1,6});/gi, (all, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16))
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? all)
  })
const attribute = (tag: string, name: string) => decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** Reads one document: the tags inside `<TEXT>` go, and the places of the `<TIMEX3>` among them are kept. */
export function timeDocument(id: string, xml: string): TimeDocument {
  const created = /<TIMEX3\b[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(xml)?.[0] ?? ''
  const day = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(attribute(created, 'value'))
  const body = xml.slice(xml.indexOf('<TEXT>') + '<TEXT>'.length, Math.max(0, xml.indexOf('</TEXT>')))
  const marked: MarkedTime[] = []
  const open: { start: number; tag: string }[] = []
  let text = ''
  for (const piece of body.split(/(<[^>]*>)/)) {
    if (!piece.startsWith('<')) text += decoded(piece)
    else if (/^<TIMEX3\b/.test(piece)) open.push({ start: text.length, tag: piece })
    else if (piece === '</TIMEX3>') {
      const begun = open.pop()
      if (begun && begun.start < text.length) {
        marked.push({
          start: begun.start,
          end: text.length,
          type: attribute(begun.tag, 'type'),
          value: attribute(begun.tag, 'value'),
        })
      }
    }
  }
  marked.sort((one, other) => one.start - other.start)
  return { id, text, marked, ...(day ? { published: day.slice(1).join('-') } : {}) }
}
