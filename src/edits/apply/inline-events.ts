import { parseEdtf, sameDate } from '../../dates/edtf.ts'
import { markedSentence } from '../../events/detect/inline-events.ts'
import { placeOfSentence, sameSentence } from '../../events/placed-sentence.ts'
import type { Article, InlineEvent, Mention } from '../../model.ts'
import { type EditSession, draftsCiting } from './edit-session.ts'
import { applied, claim, type Outcome } from './editable-event.ts'

/** Makes the author's date and headline those of the event, whatever it was merged with, and says what became of the mark. */
export function applyInlineEvent(desk: EditSession, article: Article, inline: InlineEvent): { outcome: Outcome; event?: string } {
  const refused = (message: string) => ({ outcome: { result: 'refused', message } as const })
  const date = parseEdtf(inline.date)
  if (!date) return refused(`“${inline.date}” is not a date in EDTF; write 2023-11-05, 2023-11, 1850~, …`)
  const placed = markedSentence(article, inline)
  if (!placed) return refused('there is no sentence before this mark')
  const isStated = (mention: Mention) => mention.dateFrom === 'editor' && sameDate(mention.date, date)
  const draft = draftsCiting(desk, placeOfSentence(placed)).find(({ event }) =>
    event.citations.some(mention => sameSentence(mention, placeOfSentence(placed)) && isStated(mention)),
  )
  if (!draft) return refused('no event was found in the sentence')
  const place = { path: article.source.path, line: inline.line, column: inline.column }
  draft.event = { ...draft.event, date, headline: inline.headline ?? draft.event.headline }
  const outcomes = [
    claim(draft, 'date', inline.date, place),
    ...(inline.headline === undefined ? [] : [claim(draft, 'headline', inline.headline, place)]),
  ]
  return { outcome: outcomes.find(({ result }) => result !== 'applied') ?? applied, event: draft.event.id }
}
