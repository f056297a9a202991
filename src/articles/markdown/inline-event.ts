import type { InlineEvent, Passage } from '../../model.ts'

/**
 * `{event 2023-11-05}` or `{event 2023-11-05: Headline}` behind a sentence of Markdown: the author says that it tells of an
 * event, and when. It reads as what it is in any Markdown viewer. The date is EDTF; whether it is one is checked later.
 */
const mark = /[ \t]{0,8}\{event[ \t]{1,8}(?<date>[^\s{}]{1,100}?)(?::[ \t]{1,8}(?<headline>[^{}\n]{1,300}))?[ \t]{0,8}\}/g

/** Whether the author of a line says that it tells of an event. */
export const hasInlineEvent = (text: string) => text.includes('{event ')

export interface MarkedText {
  readonly passages: readonly Passage[]
  readonly inlineEvents: readonly InlineEvent[]
}

/** Takes the marks out of the passages' texts, and says where they stood. Code keeps its marks: there they are examples. */
export function takeInlineEvents(passages: readonly Passage[]): MarkedText {
  const inlineEvents: InlineEvent[] = []
  const without = passages.map(passage => {
    if (passage.kind === 'code' || !passage.text.includes('{event')) return passage
    let taken = 0
    let { marksAt } = passage
    const text = passage.text.replace(mark, (...found) => {
      const [match, , , offset, , { date, headline }] = found as [string, string, string, number, string, Record<string, string>]
      inlineEvents.push({
        passage: passage.id,
        at: offset - taken,
        date: date ?? '',
        ...(headline === undefined ? {} : { headline: headline.trim() }),
        line: passage.line ?? 1,
        column: 1,
      })
      marksAt = marksAt?.map(at => (at > offset - taken ? at - match.length : at))
      taken += match.length
      return ''
    })
    return { ...passage, text, ...(marksAt ? { marksAt } : {}) }
  })
  return { passages: without, inlineEvents }
}
