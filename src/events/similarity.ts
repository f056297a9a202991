import type { Collection } from './collection.ts'
import { type DaysBetween, daysBetween, daysEvidence, sameDay } from './days-between.ts'
import { absence, countsDiffer, elsewhere, otherDoers, otherPersons, strangeDoers } from './differences.ts'
import type { Features } from './features.ts'
import { logistic } from './logistic.ts'
import { meets, sharedWeight, weightOf } from './sets.ts'
import { isUnsettled } from './unsettled.ts'

/** How alike two mentions are, 0–1, and some of what that rests on. */
export interface Likeness {
  readonly score: number
  readonly sameKind: boolean
  readonly sameName: boolean
  readonly days: DaysBetween
}

/**
 * What tells that two mentions tell of one happening, in log-odds of it. What concerns words, kinds, stories and absences was set on the
 * training topics of ECB+; what concerns days, places, doers, ages and counts says what one happening cannot have two of.
 */
const evidence = Object.freeze({
  words: 4.4,
  kind: 0.9,
  otherKind: -0.5,
  names: 0.3,
  news: 3.1,
  otherNews: -0.5,
  nothing: -2,
  top: -1.2,
  absentFromOne: -1.6,
  absentFromBoth: -1.2,
  deed: 0.8,
  elsewhere: -1.2,
  tour: -3,
  strangers: -0.6,
  doers: -0.4,
  speakers: -2.5,
  strangeDoers: -2,
  unrelated: -3,
  counts: -0.3,
  sameAge: 1.2,
  otherAge: -1,
  planned: -0.6,
  inside: -2.5,
  insideWords: 3.4,
  unlike: -4,
})

/** Articles that name the same less far than this are the more about other people and places. */
const related = 0.15
/** What articles tell of days further apart is not one piece of news. */
const newsLasts = 3

/**
 * How alike two mentions are: the probability that they tell of one happening, by what they share in words, kinds of happening and
 * names; more where both tell the news of articles that tell one story; less the further their days are apart, and where they name
 * other places, people or numbers.
 */
export function likeness(first: Features, second: Features, collection: Collection): Likeness {
  const { weight } = collection
  const cosine = collection.cosine(first, second)
  const names = sharedWeight(first.names, second.names, weight)
  const sameName = names > 0
  const sameKind = meets(first.actions, second.actions)
  const inside = first.mention.source === second.mention.source
  const told = Math.min(collection.news(first), collection.news(second))
  const days = daysBetween(first, second)
  const otherOwnDay = days.own && days.gap !== 0
  let odds = evidence.words * cosine + evidence.top * told + daysEvidence(days, inside)
  if (sameKind) odds += evidence.kind
  else if (first.actions.size > 0 && second.actions.size > 0) odds += evidence.otherKind
  if (sameName)
    odds += (evidence.names * names) / Math.max(1, Math.min(weightOf(first.names, weight), weightOf(second.names, weight)))
  if ((first.mention.kind === 'planned') !== (second.mention.kind === 'planned')) odds += evidence.planned
  if (!inside && sameKind && sameDay(first, second) && meets(first.persons, second.persons)) odds += evidence.deed
  else if (elsewhere(first, second)) odds += otherOwnDay ? evidence.tour : evidence.elsewhere
  if (otherDoers(first, second, sameKind)) {
    // two who say the same are two who said it
    odds += first.mention.kind === 'said' && second.mention.kind === 'said' ? evidence.speakers : evidence.doers
  }
  if (inside) {
    odds += evidence.inside + evidence.insideWords * cosine
    // a sentence is divided only where it tells of several happenings
    if (first.mention.index === second.mention.index) odds += evidence.unlike
    // in one article, what has a day that nothing settles is not what happened on another
    if (isUnsettled(first.mention) && second.mention.dateFrom === 'words') odds += evidence.unlike
    if (isUnsettled(second.mention) && first.mention.dateFrom === 'words') odds += evidence.unlike
  } else {
    // two days are two pieces of news
    if (told > 0 && !otherOwnDay && (days.gap ?? 0) <= newsLasts && sameStory(first, second, collection))
      odds += evidence.news * told
    else odds += evidence.otherNews + (cosine === 0 ? evidence.nothing : 0)
    const [less, more] = absence(first, second, collection)
    odds += evidence.absentFromBoth * less + evidence.absentFromOne * more
    if (otherPersons(first, second, collection)) odds += evidence.strangers
    if (strangeDoers(first, second, collection)) odds += evidence.strangeDoers
    odds +=
      evidence.unrelated * Math.max(0, 1 - (collection.kinship(first.mention.source, second.mention.source) ?? related) / related)
    if (countsDiffer(first, second)) odds += evidence.counts
    if (first.ages.size > 0 && second.ages.size > 0) odds += meets(first.ages, second.ages) ? evidence.sameAge : evidence.otherAge
  }
  // reports that give different days must at least share the deed or a name
  if (otherOwnDay && !sameKind && !sameName) odds += evidence.unlike
  return { score: logistic(odds), sameKind, sameName, days }
}

const sameStory = (first: Features, second: Features, { story }: Collection): boolean =>
  story(first.mention.source) !== undefined && story(first.mention.source) === story(second.mention.source)
