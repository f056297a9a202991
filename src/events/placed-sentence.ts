import type { Article, Mention, Sentence, SentencePlace, Span } from '../model.ts'

/** A sentence with the article it stands in. */
export interface PlacedSentence {
  readonly article: Article
  /** 0-based position among the article's sentences. */
  readonly index: number
  readonly sentence: Sentence
  /** The clause of it that is meant, with offsets into the passage's text; absent: all of it. */
  readonly clause?: Span
}

/** Where a sentence stands, by its source and passage. */
export const placeOfSentence = ({ article, sentence: { passage, start, end } }: PlacedSentence): SentencePlace => ({
  source: article.source.id,
  passage,
  start,
  end,
})

/** Whether two places are of one sentence. */
export const sameSentence = (a: SentencePlace, b: SentencePlace): boolean =>
  a.source === b.source && a.passage === b.passage && a.start === b.start && a.end === b.end

/** The place alone of what has one. */
export const sentencePlace = ({ source, passage, start, end }: SentencePlace): SentencePlace => ({ source, passage, start, end })

/** A mention that says only what the sentence, or its clause, says: no date, no names. */
export function plainMention(placed: PlacedSentence): Mention {
  const { sentence, clause, index } = placed
  return {
    ...placeOfSentence(placed),
    quote: sentence.text,
    ...(clause && { clause }),
    date: undefined,
    dateFrom: 'none',
    kind: 'happened',
    headline: clause ? sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start) : sentence.text,
    isLead: false,
    index,
    names: [],
    quantities: [],
  }
}
