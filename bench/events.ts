import { mergeMentions } from '../src/events/join/merge.ts'
import { syntheticMentions } from './synthetic-mentions.ts'

/** Seconds for merging so many sentences, and the largest event. */
export function timeMerging(count: number): { seconds: number; largest: number } {
  const mentions = syntheticMentions(count)
  const started = performance.now()
  const { events } = mergeMentions(
    mentions,
    mentions.map(({ source }) => ({ id: source, language: 'en' })),
  )
  return { seconds: (performance.now() - started) / 1000, largest: Math.max(...events.map(({ citations }) => citations.length)) }
}

const small = timeMerging(10_000)
const large = timeMerging(100_000)
const exponent = Math.log10(large.seconds / small.seconds)
console.log(
  `merging: 10,000 sentences ${small.seconds.toFixed(2)} s, 100,000 sentences ${large.seconds.toFixed(2)} s, growth exponent ${exponent.toFixed(2)}, largest event ${large.largest} sentences`,
)
