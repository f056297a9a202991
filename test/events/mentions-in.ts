import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { findMentions } from '../../src/events/detect/find-mentions.ts'
import { type ParsedSentence, parseSentences } from '../../src/events/detect/parsed-sentence.ts'
import type { Mention } from '../../src/model.ts'

/** The mentions of a text of its own article; published on Monday 6 November 2023 unless another day is given, or none said by ''. */
export function mentionsIn(text: string, id = 'a', published = '2023-11-06'): Mention[] {
  const sentences = dateSentences(plainArticle({ id, text, ...(published === '' ? {} : { published }) }))
  return parseSentences(sentences).flatMap((_, at, all) => findMentions(all, at))
}

/** The first sentence of a text as it is read for events. */
export function parsedIn(text: string): ParsedSentence {
  return parseSentences(dateSentences(plainArticle({ id: 'a', text, published: '2023-11-06' })))[0]!
}
