import type { Mention, Timeline, TimelineEvent } from '../model.ts'
import { collectionOf } from './collection.ts'
import { featureReader } from './features.ts'
import { likenessInWords } from './reasons.ts'
import { likeness } from './similarity.ts'

/** The story of one event, for people. */
export interface EventStory {
  readonly id: string
  readonly headline: string
  readonly date: string
  /** Each citation: where it stands, its date, and how that was read. */
  readonly citations: readonly { readonly source: string; readonly quote: string; readonly date: string }[]
  readonly joined: readonly string[]
  /** The events most like it that were not joined, most alike first. */
  readonly nearMisses: readonly {
    readonly id: string
    readonly headline: string
    readonly score: number
    readonly why: readonly string[]
  }[]
}

/** Tells how an event came to be: its mentions, why they were joined, how its dates were read, and what was nearly joined. */
export function explainEvent(timeline: Timeline, event: TimelineEvent): EventStory {
  const read = featureReader()
  const all = timeline.events.flatMap(({ citations }) => citations).map(read)
  const collection = collectionOf(all)
  const byMention = new Map(all.map(features => [features.mention, features]))
  const own = event.citations.flatMap(mention => byMention.get(mention) ?? [])
  const others = timeline.events.filter(({ id }) => id !== event.id)
  const near = others.map(other => {
    const pairs = other.citations.flatMap(mention =>
      own.map(mine => ({ mine, theirs: byMention.get(mention)!, alike: likeness(mine, byMention.get(mention)!, collection) })),
    )
    const mean = pairs.reduce((sum, { alike }) => sum + alike.score, 0) / pairs.length
    const best = pairs.reduce((one, each) => (each.alike.score > one.alike.score ? each : one))
    return { other, mean, best }
  })
  near.sort((one, other) => other.mean - one.mean || (one.other.id < other.other.id ? -1 : 1))
  return {
    id: event.id,
    headline: event.headline,
    date: event.date.edtf,
    citations: event.citations.map(mention => ({ source: mention.source, quote: mention.quote, date: dateInWords(mention) })),
    joined: event.joined ?? [],
    nearMisses: near
      .filter(({ mean }) => mean > 0.01)
      .slice(0, 3)
      .map(({ other, mean, best }) => ({
        id: other.id,
        headline: other.headline,
        score: Math.round(mean * 100) / 100,
        why: [
          ...likenessInWords(best.mine, best.theirs, collection).slice(0, 2),
          ...((best.alike.days.gap ?? 0) > 1 ? ['but their days are far apart'] : ['but too little else is alike']),
        ],
      })),
  }
}

const origins: Readonly<Record<Mention['dateFrom'], string>> = {
  words: 'read from its own words',
  lead: 'the day of its article’s news',
  published: 'the day its article was published',
  previous: 'counted from the sentence before',
  editor: 'set by an editor',
  none: 'no date of its own',
}

/** `2023-11-05, read from its own words “on Sunday” by the rule weekday, counted from 2023-11-06`. */
function dateInWords({ date, dateFrom, time }: Mention): string {
  const from = time?.anchor ? `, counted from ${time.anchor.date.edtf}` : ''
  const rule = dateFrom === 'words' && time ? ` “${time.text}” by the rule ${time.rule}${from}` : ''
  return `${date ? `${date.edtf}, ` : ''}${origins[dateFrom]}${rule}`
}
