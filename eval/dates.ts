import { plainArticle } from '../src/articles/plain.ts'
import { timesAsTimeml } from '../src/cli/dates.ts'
import { dateSentences } from '../src/dates/date-sentences.ts'
import { calendarPart, emptyTally, isCalendar, isSameSpan, paired, percentages, type Tally } from './score.ts'
import { type MarkedTime, timeDocumentsIn } from './timeml.ts'

/** How well dates are found and read in the TimeML documents of a folder, as a table. */
export function timemlTable(folder: string): string {
  const tallies = {
    'span, relaxed': emptyTally(),
    'span, strict': emptyTally(),
    'span and value': emptyTally(),
    'calendar date': emptyTally(),
  }
  const documents = timeDocumentsIn(folder)
  for (const { id, text, published, marked } of documents) {
    const article = plainArticle({ id, text, ...(published === undefined ? {} : { published }) })
    const times = dateSentences(article).flatMap(({ times }) => times.flatMap(timesAsTimeml))
    const found = times.map(({ start, end, type, timex }): MarkedTime => ({ start, end, type, value: timex }))
    const pairs = paired(marked, found)
    count(tallies['span, relaxed'], marked, found, pairs.length)
    count(tallies['span, strict'], marked, found, pairs.filter(pair => isSameSpan(...pair)).length)
    count(tallies['span and value'], marked, found, pairs.filter(([one, other]) => one.value === other.value).length)
    const [dates, foundDates] = [marked.filter(isCalendar), found.filter(isCalendar)]
    count(
      tallies['calendar date'],
      dates,
      foundDates,
      paired(dates, foundDates, (one, other) => calendarPart(one) === calendarPart(other)).length,
    )
  }
  const rows = Object.entries(tallies).map(([name, tally]) => {
    const { precision, recall, f1 } = percentages(tally)
    const numbers = [precision, recall, f1].map(percent => percent.toFixed(1).padStart(8))
    return `${name.padEnd(15)} ${String(tally.marked).padStart(7)} ${String(tally.found).padStart(7)}  ${numbers.join('')}`
  })
  return [`${documents.length} documents`, '                 marked   found   precision  recall     F1', ...rows].join('\n')
}

function count(tally: Tally, marked: readonly MarkedTime[], found: readonly MarkedTime[], right: number): void {
  tally.marked += marked.length
  tally.found += found.length
  tally.right += right
}
