import { plainArticle } from '../src/articles/plain.ts'
import { dateSentences } from '../src/dates/date-sentences.ts'
import { written } from '../src/dates/edtf.ts'
import type { Mark, MarkedText } from './marked-texts.ts'
import { emptyTally, percentages, type Tally } from './score.ts'

/** A marked expression, with what was read there: one value, several joined by “and”, or none. */
export interface ReadMark extends Mark {
  readonly read: string
}

/** What is read of a text: at each mark, and which dates are found where there is none. */
export function readMarks({ name, text, published, marks }: MarkedText): { read: ReadMark[]; unmarked: string[] } {
  const article = plainArticle({ id: name, text, ...(published === undefined ? {} : { published }) })
  const times = dateSentences(article).flatMap(each => each.times)
  const meets = (mark: Mark, time: (typeof times)[number]) => time.start < mark.end && time.end > mark.start
  return {
    read: marks.map(mark => ({
      ...mark,
      read: times
        .filter(time => meets(mark, time))
        .map(({ value, timex, unresolved }) => (value ? written(value) : (timex ?? unresolved)))
        .join(' and '),
    })),
    unmarked: times.filter(time => time.value && !marks.some(mark => meets(mark, time))).map(time => time.text),
  }
}

/** How many marked expressions are read with their value, of those that are marked and of those that are found. */
export function dateScores(texts: readonly MarkedText[]): Tally & ReturnType<typeof percentages> {
  const tally = emptyTally()
  for (const text of texts) {
    const { read, unmarked } = readMarks(text)
    tally.marked += read.length
    tally.found += read.filter(mark => mark.read !== '').length + unmarked.length
    tally.right += read.filter(mark => mark.read === mark.value).length
  }
  return { ...tally, ...percentages(tally) }
}
