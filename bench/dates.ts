import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as chrono from 'chrono-node'
import { plainArticle } from '../src/articles/plain.ts'
import { dateSentences } from '../src/dates/date-sentences.ts'

/**
 * Throughput of the stage and of chrono-node over the same texts, in turns, by the processor's time: `node src/loader/run.mjs bench/dates.ts
 * [FOLDER of texts]`.
 */
const published = '2023-11-08'
const ownText = `The bridge at the river mouth collapsed on Friday, killing four people and cutting the town off from the coast road,
officials said. Engineers had warned for years that its piers were weak. A second inspection, planned for Nov. 14, will now
be held on Thursday. The bridge was opened in 1951 and widened between March and May 1978. It carried about 3,000 cars a day.
"We heard a crack and then nothing," said a fisherman who saw it fall. The mayor, who was re-elected last year, said that
the town would pay for a ferry until the end of the month. In the third quarter the port lost a tenth of its trade, compared
with a small gain a year earlier. Two days later the first boats crossed. The ministry, which has closed eleven bridges since
2015, declined to comment. The river rose again over the weekend, and the harbour master asked all boats to stay in. No one
knows how long the work will take; the company that built the piers no longer exists, and its papers were burned in a fire.
People who live on the far side have to drive around the bay to reach a hospital, a school or a shop, and the narrow road
through the hills is not fit for lorries. Farmers have begun to sell their milk to a dairy in the next valley. The owner of
the only hotel said that most of her guests had gone home and that she did not expect them back. Divers who went down to look
at the broken piers found that the river had washed out the gravel under two of them, which the engineers had thought was
solid rock. Nobody had looked there before, one of them said, because the current is strong and the water is brown with mud.
The steel of the deck lies where it fell. A crane that could lift it would have to come by sea, and the harbour is too shallow
for the barge on which it stands. Some in the town would rather have a tunnel, which would cost more but would not close in a
storm; others say that a ferry was good enough for their grandparents and would be good enough for them. The bishop, the
unions and the owners of the fish market have written to the minister together, which they had never done on any matter.
`
const [folder] = process.argv.slice(2)
const texts = folder === undefined ? Array.from({ length: 300 }, (_, index) => `Report ${index}.\n${ownText}`) : textsIn(folder)

function textsIn(folder: string): string[] {
  const names = readdirSync(folder).sort()
  return names.map(name => readFileSync(join(folder, name), 'utf8').replace(/<[^>]*>/g, ''))
}

const articles = texts.map((text, index) => plainArticle({ id: `a${index}`, published, text }))
const reference = new Date(`${published}T12:00:00Z`)
const characters = texts.reduce((sum, text) => sum + text.length, 0)

const runs = {
  citeline: () =>
    articles.reduce((sum, article) => sum + dateSentences(article).reduce((count, { times }) => count + times.length, 0), 0),
  'chrono-node': () => texts.reduce((sum, text) => sum + chrono.parse(text, reference).length, 0),
}
const milliseconds = (work: () => number): readonly [time: number, found: number] => {
  const before = process.cpuUsage()
  const found = work()
  const { user, system } = process.cpuUsage(before)
  return [(user + system) / 1000, found]
}
const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!

// in the first rounds both are compiled as far as they get, which takes the one with more code longer
const rounds = 40
const firstCounted = 10
const times: Record<string, number[]> = {}
for (let round = 0; round < rounds; round++)
  for (const [name, run] of Object.entries(runs)) {
    const [time, found] = milliseconds(run)
    if (round === 0) console.log(`${name.padEnd(12)} ${String(found).padStart(6)} expressions, first round ${time.toFixed(0)} ms`)
    if (round >= firstCounted) (times[name] ??= []).push(time)
  }
for (const [name, all] of Object.entries(times)) {
  const [usual, best] = [median(all), Math.min(...all)].map(time => (characters / 1000 / time).toFixed(1))
  console.log(`${name.padEnd(12)} median ${usual} MB/s, best ${best} MB/s of ${(characters / 1e6).toFixed(2)} MB`)
}
const ratios = times['chrono-node']!.map((time, round) => time / times['citeline']![round]!)
console.log(`citeline / chrono-node: median ${median(ratios).toFixed(2)}`)
