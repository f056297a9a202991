import { plainArticle } from '../../src/articles/read.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { findMentions } from '../../src/events/detect.ts'
import type { Mention } from '../../src/model.ts'

/** The mentions of a text of its own article; published on Monday 6 November 2023 unless another day is given, or none said by ''. */
export function mentionsIn(text: string, id = 'a', published = '2023-11-06'): Mention[] {
  return dateSentences(plainArticle({ id, text, ...(published === '' ? {} : { published }) })).flatMap((sentence, at, all) =>
    findMentions(sentence, all[at - 1]),
  )
}
