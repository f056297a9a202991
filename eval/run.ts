import { timemlTable } from './dates.ts'
import { ownTable } from './own-table.ts'

// npm run eval               the project's own texts: dates, syntax; joining, headlines and key events of its topics
// npm run eval -- FOLDER     dates, on a folder of TimeML documents (.tml)
const [folder] = process.argv.slice(2)
console.log(folder === undefined ? ownTable() : timemlTable(folder))
