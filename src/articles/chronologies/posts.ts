import type { HeadLanguage } from '../../languages/language.ts'
import type { Span } from '../../model.ts'
import type { WrittenBlock } from './written-block.ts'
import { isSentence, isTold } from '../boilerplate/masthead-line.ts'
import { leadingDate } from './leading-date.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { isNames, wordsIn } from '../boilerplate/bylines.ts'
import { printedDates } from '../publication-day/printed-date.ts'

/** A line that says when the words under it were written, and where in it the time stands. */
export interface Stamp {
  readonly at: Span
  /** Whether the words of others follow in a mail, one of which is enough. */
  readonly isMail: boolean
}

const longest = 160

/** The stamps of a saved thread or of mails that a mail quotes, by the places of their lines; none of a page's own head. */
export function stampsIn(blocks: readonly WrittenBlock[], language: HeadLanguage): ReadonlyMap<number, Stamp> {
  const found = new Map<number, Stamp>()
  const byShape = new Map<string, [number, Stamp][]>()
  blocks.forEach(({ text, kind }, index) => {
    if (text.length > longest || kind === 'table-row' || !/\d/.test(text)) return
    const at = timeIn(text)
    if (!at) return
    if (language.wrote.test(text.trim()) || (language.sent.test(text) && isMailHead(blocks, index)))
      found.set(index, { at, isMail: true })
    else {
      const shape = shapeOf(text, at, language)
      if (shape !== undefined) byShape.set(shape, [...(byShape.get(shape) ?? []), [index, { at, isMail: false }]])
    }
  })
  const tells = (from: number, to: number) =>
    blocks.slice(from, to).filter(({ text }) => isSentence(text) || isTold(text, language)).length
  for (const stamps of byShape.values()) {
    const places = stamps.map(([index]) => index)
    const told = places.filter((index, nth) => tells(index + 1, places[nth + 1] ?? blocks.length) > 0).length
    // what stands over the first is a title, not an article with captions or comments
    if (told >= 2 && told >= places.length - 1 && tells(0, places[0]!) <= 1)
      for (const [index, stamp] of stamps) found.set(index, stamp)
  }
  return found
}

const clock = /^,?(?: \p{L}{1,3})? {0,2}\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?/iu

function timeIn(text: string): Span | undefined {
  const date = printedDates(text, monthNames()).find(({ readings }) => readings.length > 0)
  if (!date) return undefined
  return { start: date.start, end: date.end + (clock.exec(text.slice(date.end))?.[0].length ?? 0) }
}

/** The most lines of a mail's head before or after its day. */
const mostLabels = 8
const label = /^\p{L}{2,8}: ?\S/u

/** Other labels stand beside a mail's day, and text over them: `From: …`, `To: …`. */
function isMailHead(blocks: readonly WrittenBlock[], index: number): boolean {
  let start = index
  let end = index + 1
  while (start > Math.max(0, index - mostLabels) && label.test(blocks[start - 1]!.text)) start--
  while (end < Math.min(blocks.length, index + mostLabels) && label.test(blocks[end]!.text)) end++
  return start > 0 && end - start >= 3
}

/** The signs of a line with the name of who wrote: `W @ · D`; undefined where it is no such line. */
function shapeOf(text: string, { start, end }: Span, language: HeadLanguage): string | undefined {
  const rest = `${text.slice(0, start)}¦${text.slice(end)}`
  const bare = rest.replace(language.published, '').replace(language.modified, '').replace(language.aroundDates, '')
  if (!/\p{L}/u.test(bare) || wordsIn(rest) > 8 || /[.!?]$/.test(text) || language.caption.test(text)) return undefined
  // an entry that tells of a day: “3 May 1998: Tarn falls”
  const lead = leadingDate(text, language)
  if (lead?.mark === 'strong' && lead.names === 'day' && !isNames(text.slice(lead.rest), language)) return undefined
  return rest
    .replace(/[\p{L}\p{N}'’.]+/gu, 'W')
    .replace(/(?:W\s*)+/g, 'W')
    .replace(/\s+/g, '')
}

const sender = /^(?<name>[~+@]?[\p{L}\d][\p{L}\d .'’_-]{0,30}): (?=\S)/u

/** How long the names are before the words of a saved chat, `Ana Ruiz: …`, where most lines have one and some have the same. */
export function sendersIn(lines: readonly string[], language: HeadLanguage): number[] | undefined {
  const found = lines.map(line => {
    const name = sender.exec(line)?.groups?.['name'] ?? ''
    return isNames(name, language) || /^[~+@]|^\p{L}+$/u.test(name) ? name : undefined
  })
  const names = found.filter(name => name !== undefined)
  const isChat = names.length >= 2 && names.length >= lines.length * 0.6 && new Set(names).size < names.length
  return isChat ? found.map((name, index) => (name === undefined ? 0 : sender.exec(lines[index]!)![0].length)) : undefined
}
