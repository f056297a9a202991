import { plainArticle } from '../src/articles/read.ts'
import { timesAsTimeml } from '../src/commands/dates.ts'
import { dateSentences } from '../src/dates/date-sentences.ts'
import { calendarPart, emptyTally, isCalendar, isSameSpan, paired, percentages, type Tally } from './score.ts'
import { type MarkedTime, timeDocumentsIn } from './timeml.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run eval -- FOLDER       a folder of TimeML documents (.tml)')
  process.exit(2)
}

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

function count(tally: Tally, marked: readonly MarkedTime[], found: readonly MarkedTime[], right: number): void {
  tally.marked += marked.length
  tally.found += found.length
  tally.right += right
}

console.log(`${documents.length} documents`)
console.log('                 marked   found   precision  recall     F1')
for (const [name, tally] of Object.entries(tallies)) {
  const { precision, recall, f1 } = percentages(tally)
  const numbers = [precision, recall, f1].map(percent => percent.toFixed(1).padStart(8))
  console.log(`${name.padEnd(15)} ${String(tally.marked).padStart(7)} ${String(tally.found).padStart(7)}  ${numbers.join('')}`)
}
