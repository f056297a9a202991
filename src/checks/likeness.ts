import { isOfTitle } from '../articles/title-passage.ts'
import { cosineOf, weighedBy } from '../events/join/vectors.ts'
import { remembered } from '../common/memo.ts'
import type { Mention, TimelineEvent } from '../model.ts'

/** The citations of an event with the cosine of their words to the likest of its others, 0–1, the least alike first. */
export type Likeness = (event: TimelineEvent) => readonly { readonly mention: Mention; readonly likeness: number }[]

// of more, the first are typical
const mostCompared = 40
// what more than half of all sentences have tells nothing
const commonShare = 0.5

/** How like one another the citations of events are, by their words, the rarer counting more; titles are left out. */
export function likenessIn(events: readonly TimelineEvent[]): Likeness {
  const frequency = new Map<string, number>()
  let sentences = 0
  for (const { citations } of events)
    for (const { quote } of citations) {
      sentences++
      for (const word of wordsIn(quote)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
  const isTelling = (word: string): boolean => frequency.get(word)! <= Math.max(2, commonShare * sentences)
  const weigh = (word: string): number => Math.log((1 + sentences) / frequency.get(word)!)
  return remembered(({ citations }: TimelineEvent) => {
    const compared = citations.filter(mention => !isOfTitle(mention)).slice(0, mostCompared)
    const vectors = weighedBy(
      compared.map(({ quote }) => new Set([...wordsIn(quote)].filter(isTelling))),
      weigh,
    )
    if (compared.length < 2) return []
    return compared
      .map((mention, at) => ({
        mention,
        likeness: Math.max(...vectors.map((other, index) => (index === at ? 0 : cosineOf(vectors[at]!, other)))),
      }))
      .sort((a, b) => a.likeness - b.likeness)
  })
}

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}|\d+/gu))
