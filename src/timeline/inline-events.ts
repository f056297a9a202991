import { parseEdtf, sameDate } from '../dates/edtf.ts'
import type { Article, InlineEvent, Mention } from '../model.ts'
import { type Desk, draftsCiting } from './desk.ts'
import { applied, claim, type Outcome, sameSentence } from './draft.ts'
import { plainMention } from './make.ts'
import { type PlacedSentence, placeOf } from './refind.ts'

/** The article's mentions, where those of a sentence that its author dated give way to what the author says. */
export function withInlineEvents(mentions: readonly Mention[], article: Article): readonly Mention[] {
  let result = mentions
  for (const inline of article.inlineEvents ?? []) {
    const placed = sentenceOf(article, inline)
    const date = parseEdtf(inline.date)
    if (!placed || !date) continue
    const place = placeOf(placed)
    // a second mark on one sentence is a second event, beside that of the first
    const [read] = mentions.filter(mention => sameSentence(mention, place))
    const base = read ?? plainMention(placed)
    const stated: { -readonly [K in keyof Mention]: Mention[K] } = {
      ...base,
      date,
      dateFrom: 'editor',
      kind: base.kind === 'background' ? 'happened' : base.kind,
      headline: inline.headline ?? base.headline,
    }
    delete stated.time
    delete stated.clause
    if (inline.headline !== undefined) delete stated.leansOn
    result = [...result.filter(mention => !sameSentence(mention, place) || mention.dateFrom === 'editor'), stated]
  }
  return result
}

/** Makes the author's date and headline those of the event, whatever it was merged with, and says what became of the mark. */
export function applyInlineEvent(desk: Desk, article: Article, inline: InlineEvent): { outcome: Outcome; event?: string } {
  const refused = (message: string) => ({ outcome: { result: 'refused', message } as const })
  const date = parseEdtf(inline.date)
  if (!date) return refused(`“${inline.date}” is not a date in EDTF; write 2023-11-05, 2023-11, 1850~, …`)
  const placed = sentenceOf(article, inline)
  if (!placed) return refused('there is no sentence before this mark')
  const isStated = (mention: Mention) => mention.dateFrom === 'editor' && sameDate(mention.date, date)
  const draft = draftsCiting(desk, placeOf(placed)).find(({ event }) =>
    event.citations.some(mention => sameSentence(mention, placeOf(placed)) && isStated(mention)),
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

/** The sentence that ends where the mark stood, or goes on there; for a mark at the start of a passage, its first. */
function sentenceOf(article: Article, { passage, at }: InlineEvent): PlacedSentence | undefined {
  const own = article.sentences.flatMap((sentence, index) => (sentence.passage === passage ? [{ article, index, sentence }] : []))
  return own.filter(({ sentence }) => sentence.start < at).at(-1) ?? own[0]
}
