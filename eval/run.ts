import { timemlTable } from './dates.ts'
import { topicsTable } from './topics-table.ts'

// npm run eval               the project's own topics: joining, headlines, key events
// npm run eval -- FOLDER     dates, on a folder of TimeML documents (.tml)
const [folder] = process.argv.slice(2)
console.log(folder === undefined ? topicsTable() : timemlTable(folder))
