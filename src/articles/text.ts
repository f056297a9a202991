import { languageOf } from '../languages/index.ts'
import { datelineOf } from './dateline.ts'
import type { Draft, Facts, FormatReader } from './draft.ts'
import { printedDay, takeHead } from './head.ts'
import { linesOf } from './lines.ts'
import { takeTail } from './tail.ts'

/** Reads pasted text: head and tail are told from the article's own text, and kept. */
export const readText: FormatReader = (text, file) => {
  const language = languageOf(file.defaults?.language ?? 'en').heads
  const tail = takeTail(linesOf(text), language)
  const head = takeHead(tail.body, language)
  const [first, ...rest] = head.body
  const dateline = first && datelineOf(first.text, language)
  const lines =
    dateline && first.text.length > dateline.length ? [{ ...first, text: first.text.slice(dateline.length) }, ...rest] : head.body
  const printed =
    head.facts.printed ?? (dateline?.date && printedDay(dateline.date, 'dateline', first!.text.slice(0, dateline.length).trim()))
  const agency = dateline?.agency
  const publisher = tail.publisher ?? outletOf(head.facts.authors)
  const facts: Facts = {
    ...head.facts,
    ...(printed ? { printed } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(dateline?.place === undefined ? {} : { place: dateline.place }),
    ...(agency === undefined ? {} : { agency }),
  }
  const removed = [...head.removed]
  if (dateline) removed.push({ where: 'head', kind: 'dateline', text: first!.text.slice(0, dateline.length).trim() })
  return {
    format: 'text',
    facts,
    passages: lines.map(line => ({ kind: 'paragraph', text: line.text, line: line.number })),
    removed: [...removed, ...tail.removed],
    notes: tail.notes,
    problems: [],
  } satisfies Draft
}

/** `Example Staff` names the outlet, `Sports Desk` does not. */
function outletOf(authors: readonly string[] | undefined): string | undefined {
  for (const author of authors ?? []) {
    const name = /^(?<name>\p{Lu}\S*(?:\s\p{Lu}\S*){0,2})\s(?:Staff|Newsroom|Web Desk|News Desk)$/u.exec(author)?.groups?.['name']
    if (
      name !== undefined &&
      !/^(?:News|Web|Sports?|Business|Our|Online|Editorial|Digital|World|Foreign|National|City)\b/.test(name)
    )
      return name
  }
  return undefined
}
