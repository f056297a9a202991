import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { commentsFrom } from './comments-below.ts'
import type { Facts } from '../article-draft.ts'
import { printedDay } from './masthead.ts'
import { headLine, isSentence, isTold, noteOf } from './masthead-line.ts'
import { wordsIn } from './bylines.ts'
import { webAddress } from '../web-address.ts'
import type { TextLine } from '../text/lines.ts'

export interface Tail {
  readonly body: readonly TextLine[]
  readonly removed: readonly RemovedLine[]
  readonly notes: readonly string[]
  readonly facts: Facts
}

const deepest = 40

/** Takes what stands after an article's own text off its lines, from the last line upward to the first sentence. */
export function takeTail(lines: readonly TextLine[], language: HeadLanguage): Tail {
  const comments = commentsFrom(lines, language) ?? lines.length
  let end = comments
  // a line such as “Read more:” takes the links under it along, as long as no sentence is among them
  for (let index = end - 1, first = Math.max(1, end - deepest); index >= first; index--) {
    const { text, isOwn } = lines[index]!
    if (isOwn) break
    const kind = tailKind(text, language)
    if (kind !== undefined) end = index
    else if (isSentence(text) || comments - index > 16) break
    else if (!opensTail(lines, index, language)) break
  }
  const removed: RemovedLine[] = []
  const notes: string[] = []
  const body: TextLine[] = []
  let publisher: string | undefined
  let printed: Facts['printed']
  lines.forEach((line, index) => {
    if (index >= comments) {
      removed.push({ where: 'tail', kind: 'comment', text: line.text, line: line.number })
      return
    }
    const note = line.isOwn ? undefined : noteOf(line.text.slice(0, 400), language)
    if (note) notes.push(line.text)
    const where = index >= end ? 'tail' : 'inside'
    if (index >= end) publisher ??= copyrightHolder(line.text, language)
    const kind = note?.kind ?? (index >= end ? (tailKind(line.text, language) ?? 'link') : insideKind(line, language))
    const date = kind === 'date' ? headLine(line.text, language).published : undefined
    if (date) printed ??= printedDay(date, 'tail-line', line.text)
    if (kind === undefined) body.push(line)
    else removed.push({ where, kind, text: line.text, line: line.number })
  })
  // the address of the article itself, where no other stands there
  const addresses = removed.flatMap(({ where, text }) => (where === 'tail' ? (webAddress(text) ?? []) : []))
  const isLast =
    addresses.length === 1 &&
    webAddress(lines.at(-1)!.text) === addresses[0] &&
    !removed.some(({ kind, text }) => kind === 'link' && webAddress(text) === undefined)
  const url = isLast ? { url: addresses[0]! } : {}
  return {
    body,
    removed,
    notes,
    facts: { ...url, ...(publisher === undefined ? {} : { publisher }), ...(printed ? { printed } : {}) },
  }
}

function tailKind(text: string, language: HeadLanguage): string | undefined {
  const start = text.slice(0, 400)
  const note = noteOf(start, language)
  if (note) return note.kind
  if (text.length > 600) return undefined
  if (language.legal.test(start) || (text.length <= 120 && opens(text, language))) return 'boilerplate'
  const date = headLine(text, language)
  const { kind } = date
  if (kind === 'furniture' || kind === 'breadcrumb') return 'furniture'
  if (kind === 'caption') return 'caption'
  if (kind === 'fact' && webAddress(text) !== undefined) return 'link'
  if (kind === 'date' && date.hasCue) return 'date'
  // what was cut off in copying: “0 Comm”
  return /^\d+\s\p{L}{1,12}$/u.test(text) && !language.tells(text) ? 'furniture' : undefined
}

/** Whether a line says that what follows is none of the article; a sentence after a label is: “Source: police said he died.” */
function opens(text: string, language: HeadLanguage): boolean {
  if (language.tail.test(text)) return !isTold(/^[^:]{1,40}:(?<rest>.*)$/su.exec(text)?.groups?.['rest'] ?? '', language)
  return language.tailNouns.test(text) && !language.tells(text)
}

/** Whether a line that opens a tail stands above this one, with nothing but links between. */
function opensTail(lines: readonly TextLine[], index: number, language: HeadLanguage): boolean {
  for (let above = index - 1; above >= Math.max(1, index - 12); above--) {
    const { text } = lines[above]!
    if (opens(text, language) && (/:$/.test(text) || wordsIn(text) <= 4)) return true
    if (isSentence(text) || wordsIn(text) > 20) return false
  }
  return false
}

/** A page's control or a caption among the text; a number or a single short word may be the text's own. */
function insideKind({ text, isOwn }: TextLine, language: HeadLanguage): string | undefined {
  if (isOwn || text.length > 200 || text.length < 4 || /^\d/.test(text)) return undefined
  if (text.length <= 60 && wordsIn(text) > 0 && language.furniture.test(text)) return 'furniture'
  return /^\p{L}+ \p{L}+[,:]/u.test(text) && language.caption.test(text) ? 'caption' : undefined
}

function copyrightHolder(text: string, { copyright, afterHolder }: HeadLanguage): string | undefined {
  const name = copyright.exec(text)?.groups?.['name']?.replace(afterHolder, '').trim()
  return name !== undefined && name !== '' && wordsIn(name) <= 6 ? name : undefined
}
