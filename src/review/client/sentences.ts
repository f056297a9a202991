import type { ArticleShown } from '../api-types.ts'

interface SentenceShown {
  /** Its address. */
  readonly on: string
  readonly text: string
  readonly isFree: boolean
}

/** The sentences of an article in their order, with those that an event cites. */
export const sentencesShown = ({ source, passages }: ArticleShown): SentenceShown[] =>
  passages
    .filter(({ kind }) => kind !== 'title')
    .flatMap(({ id, text, sentences }) =>
      sentences.map(({ start, end, events }) => ({
        on: `/sentence/${source.id}/${id}/${start}`,
        text: text.slice(start, end),
        isFree: events.length === 0,
      })),
    )
