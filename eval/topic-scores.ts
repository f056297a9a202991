import { plainArticle } from '../src/articles/plain.ts'
import type { Article, TimelineEvent } from '../src/model.ts'
import { timelineOf } from '../src/pipeline.ts'
import { percentages } from './score.ts'
import type { ExpectedEvent, Topic } from './topics.ts'

/** What a timeline of a topic is worth, each in percent. */
export interface TopicScores {
  readonly topic: string
  /** Of sentences: how much of what is joined with each is of its event, and how much of its event is joined with it (B³). */
  readonly cubed: { readonly precision: number; readonly recall: number; readonly f1: number }
  /** Of pairs of sentences from two articles. */
  readonly pairs: { readonly precision: number; readonly recall: number; readonly f1: number }
  /** Of the expected events: those with their day. */
  readonly dates: number
  /** Of those that were found: headlines with the right beginning, with the right verb, that can be understood alone; with all three. */
  readonly begins: number
  readonly verbs: number
  readonly selfContained: number
  readonly headlines: number
  /** Of the three events of most importance: those that are expected to be. */
  readonly keyEvents: number
}

/** A sentence that tells of an expected event. */
export interface Told {
  readonly article: string
  readonly event: string
  /** The ids of the events that cite it. */
  readonly cited: ReadonlySet<string>
}

export function scoresOf(topic: Topic): TopicScores {
  const { events } = timelineOf(topic.articles.map(articleOf))
  const told = topic.articles.flatMap(({ id, sentences }) =>
    sentences.flatMap(({ text, event }): Told[] =>
      event === undefined ? [] : [{ article: id, event, cited: citing(events, id, text) }],
    ),
  )
  const found = topic.events.flatMap(expected => {
    const event = eventFor(expected, told, events)
    return event ? [{ expected, event }] : []
  })
  const share = (fits: (pair: (typeof found)[number]) => boolean) => percent(found.filter(fits).length, found.length)
  const most = [...events].sort((one, other) => other.importance - one.importance).slice(0, 3)
  return {
    topic: topic.name,
    cubed: cubed(told),
    pairs: pairs(told),
    dates: percent(found.filter(({ expected, event }) => event.date.edtf === expected.date).length, topic.events.length),
    begins: share(begins),
    verbs: share(hasVerb),
    selfContained: share(isSelfContained),
    headlines: share(pair => begins(pair) && hasVerb(pair) && isSelfContained(pair)),
    keyEvents: percent(most.filter(event => found.some(pair => pair.event === event && pair.expected.isKey)).length, 3),
  }
}

/** The mean of each score, topics counting alike. */
export function meanOf(scores: readonly TopicScores[]): TopicScores {
  const mean = (value: (each: TopicScores) => number) => scores.reduce((sum, each) => sum + value(each), 0) / scores.length
  const three = (of: 'cubed' | 'pairs') => ({
    precision: mean(each => each[of].precision),
    recall: mean(each => each[of].recall),
    f1: mean(each => each[of].f1),
  })
  const names = ['dates', 'begins', 'verbs', 'selfContained', 'headlines', 'keyEvents'] as const
  const rest = Object.fromEntries(names.map(name => [name, mean(each => each[name])])) as Record<(typeof names)[number], number>
  return { topic: 'mean', cubed: three('cubed'), pairs: three('pairs'), ...rest }
}

function articleOf({ id, published, title, sentences }: Topic['articles'][number]): Article {
  const article = plainArticle({ id, published, text: sentences.map(({ text }) => text).join('\n') })
  return { ...article, source: { ...article.source, title } }
}

const citing = (events: readonly TimelineEvent[], article: string, text: string): ReadonlySet<string> =>
  new Set(
    events
      .filter(({ citations }) => citations.some(({ source, quote }) => source === article && quote === text))
      .map(({ id }) => id),
  )

const percent = (right: number, all: number) => (all === 0 ? 0 : (100 * right) / all)
const areJoined = ({ cited }: Told, other: Told) => [...cited].some(id => other.cited.has(id))

/** A sentence that nothing cites is joined with itself alone. */
export function cubed(told: readonly Told[]): TopicScores['cubed'] {
  const mean = (share: (one: Told) => number) => told.reduce((sum, one) => sum + share(one), 0) / told.length
  const joinedWith = (one: Told) => told.filter(other => other === one || areJoined(one, other))
  const precision = mean(one => joinedWith(one).filter(({ event }) => event === one.event).length / joinedWith(one).length)
  const recall = mean(one => {
    const own = told.filter(({ event }) => event === one.event)
    return joinedWith(one).filter(other => own.includes(other)).length / own.length
  })
  return { precision: 100 * precision, recall: 100 * recall, f1: (200 * precision * recall) / (precision + recall) }
}

export function pairs(told: readonly Told[]): TopicScores['pairs'] {
  const tally = { marked: 0, found: 0, right: 0 }
  told.forEach((one, at) => {
    for (const other of told.slice(at + 1)) {
      if (one.article === other.article) continue
      const [isOne, isJoined] = [one.event === other.event, areJoined(one, other)]
      if (isOne) tally.marked++
      if (isJoined) tally.found++
      if (isOne && isJoined) tally.right++
    }
  })
  return percentages(tally)
}

/** The event that cites most of the sentences that tell of an expected one, if it cites more of those than of any other. */
function eventFor({ name }: ExpectedEvent, told: readonly Told[], events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const count = (id: string, event: string) => told.filter(each => each.event === event && each.cited.has(id)).length
  const [best] = [...events].sort((one, other) => count(other.id, name) - count(one.id, name))
  if (!best || count(best.id, name) === 0) return undefined
  const others = new Set(told.map(({ event }) => event))
  return [...others].some(other => other !== name && count(best.id, other) > count(best.id, name)) ? undefined : best
}

type Pair = { readonly expected: ExpectedEvent; readonly event: TimelineEvent }
const begins = ({ expected, event: { headline } }: Pair) =>
  expected.begins.some(words => headline.replace(/^(?:The |An? |\[)/, '').startsWith(words.replace(/^(?:The|An?) /, '')))
const hasVerb = ({ expected, event: { headline } }: Pair) => expected.verbs.some(verb => headline.split(/[\s,]+/).includes(verb))
const isSelfContained = ({ event: { headline } }: Pair) =>
  !/^(?:He|She|It|They|His|Her|Its|Their|This|That)\b|…|^\p{Ll}/u.test(headline) && headline.length <= 140
