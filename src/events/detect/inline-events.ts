import { parseEdtf } from '../../dates/edtf.ts'
import type { Article, InlineEvent, Mention } from '../../model.ts'
import { type PlacedSentence, placeOfSentence, plainMention, sameSentence } from '../placed-sentence.ts'

/** The article's mentions, where those of a sentence that its author dated give way to what the author says. */
export function withInlineEvents(mentions: readonly Mention[], article: Article): readonly Mention[] {
  let result = mentions
  for (const inline of article.inlineEvents ?? []) {
    const placed = markedSentence(article, inline)
    const date = parseEdtf(inline.date)
    if (!placed || !date) continue
    const place = placeOfSentence(placed)
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

/** The sentence that ends where the mark stood, or goes on there; for a mark at the start of a passage, its first. */
export function markedSentence(article: Article, { passage, at }: InlineEvent): PlacedSentence | undefined {
  const own = article.sentences.flatMap((sentence, index) => (sentence.passage === passage ? [{ article, index, sentence }] : []))
  return own.filter(({ sentence }) => sentence.start < at).at(-1) ?? own[0]
}
