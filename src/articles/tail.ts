import type { HeadLanguage } from '../languages/language.ts'
import type { RemovedLine } from '../model.ts'
import { headLine, isSentence, wordsIn } from './head-line.ts'
import type { TextLine } from './lines.ts'

export interface Tail {
  readonly body: readonly TextLine[]
  readonly removed: readonly RemovedLine[]
  readonly notes: readonly string[]
  /** Who a copyright line names. */
  readonly publisher?: string
}

const deepest = 40

/** Takes what stands after an article's own text off its lines, from the last line upward to the first sentence. */
export function takeTail(lines: readonly TextLine[], language: HeadLanguage): Tail {
  let end = lines.length
  // a line such as “Read more:” takes the links under it along, as long as no sentence is among them
  for (let index = lines.length - 1, first = Math.max(1, lines.length - deepest); index >= first; index--) {
    const { text } = lines[index]!
    const kind = tailKind(text, language)
    if (kind !== undefined) end = index
    else if (isSentence(text) || lines.length - index > 16) break
    else if (!opensTail(lines, index, language)) break
  }
  const removed: RemovedLine[] = []
  const notes: string[] = []
  const body: TextLine[] = []
  let publisher: string | undefined
  lines.forEach((line, index) => {
    const note = language.notes.find(note => note.pattern.test(line.text.slice(0, 400)))
    if (note) notes.push(line.text)
    const where = index >= end ? 'tail' : 'inside'
    if (index >= end) publisher ??= copyrightHolder(line.text)
    const kind =
      note?.kind ??
      (index >= end ? (tailKind(line.text, language) ?? 'link') : isControl(line.text, language) ? 'furniture' : undefined)
    if (kind === undefined) body.push(line)
    else removed.push({ where, kind, text: line.text })
  })
  return { body, removed, notes, ...(publisher === undefined ? {} : { publisher }) }
}

function tailKind(text: string, language: HeadLanguage): string | undefined {
  const start = text.slice(0, 400)
  const note = language.notes.find(note => note.pattern.test(start))
  if (note) return note.kind
  if (text.length > 600) return undefined
  if (language.tail.test(start) && (text.length <= 120 || /^(?:©|\(c\)|copyright|disclaimer|the views)/i.test(start)))
    return 'boilerplate'
  const { kind } = headLine(text, language)
  if (kind === 'furniture' || kind === 'breadcrumb') return 'furniture'
  if (kind === 'caption') return 'caption'
  // what was cut off in copying: “0 Comm”
  return /^\d+\s\p{L}{1,12}$/u.test(text) ? 'furniture' : undefined
}

/** Whether a line that opens a tail stands above this one, with nothing but links between. */
function opensTail(lines: readonly TextLine[], index: number, language: HeadLanguage): boolean {
  for (let above = index - 1; above >= Math.max(1, index - 12); above--) {
    const { text } = lines[above]!
    if (language.tail.test(text) && /:$/.test(text)) return true
    if (isSentence(text) || wordsIn(text) > 20) return false
  }
  return false
}

/** A page's control among the text; a number or a single short word may be the text's own. */
const isControl = (text: string, language: HeadLanguage) =>
  text.length >= 4 && text.length <= 60 && !/^\d/.test(text) && wordsIn(text) > 0 && language.furniture.test(text)

function copyrightHolder(text: string): string | undefined {
  const match =
    /^(?:©|\(c\)|copyright(?: ©)?)\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s*(?:by\s)?(?<name>\p{Lu}[^.,|©\n]{1,50})/iu.exec(text)
  const name = match?.groups?.['name']?.replace(/\s+all rights.*$/i, '').trim()
  return name !== undefined && wordsIn(name) <= 6 && !/^all rights/i.test(name) ? name : undefined
}
