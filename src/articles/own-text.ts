import { headsOf } from '../languages/index.ts'
import type { HeadLanguage } from '../languages/language.ts'
import type { Passage } from '../model.ts'
import { datelineOf } from './dateline.ts'
import type { Draft, Facts } from './draft.ts'
import { printedDay, takeHead } from './head.ts'
import type { TextLine } from './lines.ts'
import { takeTail } from './tail.ts'

export type Block = Omit<Passage, 'id'>

/** Takes head, tail and dateline off an article's blocks, and reads what they say of it. */
export function ownText(
  lines: readonly TextLine[],
  blockOf: (line: TextLine) => Block,
  tag = 'en',
): Pick<Draft, 'facts' | 'passages' | 'removed' | 'notes'> {
  const language = headsOf(tag)
  const head = takeHead(lines, language)
  const tail = takeTail(head.body, language)
  const blocks = tail.body.map(blockOf)
  const first = blocks[0]
  const dateline = first?.kind === 'paragraph' ? datelineOf(first.text, language) : undefined
  const written = dateline === undefined ? '' : first!.text.slice(0, dateline.length).trim()
  if (dateline && first!.text.length > dateline.length) blocks[0] = { ...first!, text: first!.text.slice(dateline.length) }
  const printed = head.facts.printed ?? (dateline?.date && printedDay(dateline.date, 'dateline', written))
  const publisher = outletOf(head.facts.authors, language)
  const authors = head.facts.authors?.filter(author => author !== publisher)
  const facts: Facts = {
    ...(publisher === undefined ? {} : { publisher }),
    ...tail.facts,
    ...head.facts,
    ...(authors ? { authors } : {}),
    ...(printed ? { printed } : {}),
    ...(dateline?.place === undefined ? {} : { place: dateline.place }),
    ...(dateline?.agency === undefined ? {} : { agency: dateline.agency }),
  }
  const removed = dateline ? [...head.removed, { where: 'head', kind: 'dateline', text: written } as const] : head.removed
  return { facts, passages: blocks, removed: [...removed, ...tail.removed], notes: tail.notes }
}

/** Who among the authors is an outlet: `Sound Gazette`, `Example Staff`; `Sports Desk` and a person are none. */
function outletOf(authors: readonly string[] | undefined, language: HeadLanguage): string | undefined {
  for (const author of authors ?? []) {
    if (language.outlet.test(author) && authors!.length > 1) return author
    const name = /^(?<name>\p{Lu}\S*(?:\s\p{Lu}\S*){0,2})\s(?:Staff|Newsroom|Web Desk|News Desk)$/u.exec(author)?.groups?.['name']
    if (
      name !== undefined &&
      !/^(?:News|Web|Sports?|Business|Our|Online|Editorial|Digital|World|Foreign|National|City)\b/.test(name)
    )
      return name
  }
  return undefined
}
