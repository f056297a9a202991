import {
  absentNames,
  conflictingAgents,
  conflictingAges,
  countRatio,
  conflictingLocations,
  isOneDeed,
  saysWho,
  unknownAgents,
  onlyNameInCommon,
  otherParticipants,
  otherPatients,
  unknownPersons,
} from './argument-conflicts.ts'
import { type CoreferenceWeight, fewestWords, newsLasts, otherCount, relatedOverlap } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { type DateDistance, isDatedApart, sameDay } from './date-distance.ts'
import type { Mention } from '../../model.ts'
import type { Features } from './features.ts'
import { meets, sharedWeight, weightOf } from './sets.ts'
import { hasUnresolvedDate } from './unresolved-anchor.ts'

/** Takes one piece of evidence: the name of its weight, and how far it holds, 0–1; 1 unless it is said. */
export type Weigh = (evidence: CoreferenceWeight, amount?: number) => void

/** What two mentions share, and how far their days are apart. */
export interface SharedFeatures {
  readonly sameTrigger: boolean
  readonly sharedName: boolean
  readonly days: DateDistance
}

/** Tells what speaks for it that two mentions tell of one event, and what against it, but for their dates. */
export function weighEvidence(
  first: Features,
  second: Features,
  shared: SharedFeatures,
  corpus: CorpusStatistics,
  weigh: Weigh,
): void {
  weigh('words', corpus.cosine(first, second))
  weigh('openings', Math.min(corpus.news(first), corpus.news(second)))
  weighDeeds(first, second, shared, corpus, weigh)
  weighPlaceAndDay(first, second, shared, corpus, weigh)
  if (otherParticipants(first, second, corpus)) weigh('otherParticipants')
  if (first.mention.source === second.mention.source) weighOneArticle(first, second, corpus, weigh)
  else weighTwoArticles(first, second, shared, corpus, weigh)
}

/** What they tell of, who does it, and whether that is a plan. */
function weighDeeds(first: Features, second: Features, shared: SharedFeatures, corpus: CorpusStatistics, weigh: Weigh): void {
  const { sameTrigger, sharedName, days } = shared
  const isPlan = [first, second].map(({ mention }) => mention.kind === 'planned')
  if (sameTrigger) weigh(isOfClauses(first, second) ? 'trigger' : 'besideTrigger')
  else if (first.triggers.size > 0 && second.triggers.size > 0) weigh('otherTrigger')
  if (sharedName) {
    const least = Math.min(weightOf(first.names, corpus.weight), weightOf(second.names, corpus.weight))
    weigh('names', sharedWeight(first.names, second.names, corpus.weight) / Math.max(1, least))
  }
  if (isPlan[0] !== isPlan[1]) weigh('plannedOrNot')
  if (conflictingAgents(first, second, sameTrigger)) {
    // two who say the same are two who said it
    weigh(first.mention.kind === 'said' && second.mention.kind === 'said' ? 'otherSpeakers' : 'otherAgents')
  }
  // much else happened in a month; a plan names no nearer day
  if (days.coarse && !isPlan.includes(true) && !(sameTrigger && isOfClauses(first, second))) weigh('otherDeedInMonth')
}

/** Where it was, and what follows from days that differ. */
function weighPlaceAndDay(
  first: Features,
  second: Features,
  shared: SharedFeatures,
  corpus: CorpusStatistics,
  weigh: Weigh,
): void {
  const { sameTrigger, sharedName, days } = shared
  const isOtherDay = days.explicit && days.gap !== 0
  const isOneArticle = first.mention.source === second.mention.source
  // "Voters go to the polls tomorrow. At the last election, …"
  if (isPlanBeside(first, second) || isPlanBeside(second, first)) weigh('contradiction')
  if (!isOneArticle && sameTrigger && sameDay(first, second) && meets(first.persons, second.persons)) weigh('sameDeed')
  else if (conflictingLocations(first, second, corpus)) weigh(isOtherDay ? 'otherPlaceAndDay' : 'otherPlace')
  // reports that give different days must at least share the deed or a name
  if (isOtherDay && !sameTrigger && !sharedName) weigh('contradiction')
  // the day on which somebody learned of a death is not that of the death
  if (isOtherDay && !days.openEnded && namesBeside(first, second)) weigh('otherDayOfOtherDeed')
  if (areMarkedApart(first.mention, second.mention)) weigh('otherParticipants')
  if (!sharedName && isPlanAround(first, second, days)) weigh('contradiction')
}

/** A plan for the summer is not what happened on one of its days only because that holds it. */
const isPlanAround = (first: Features, second: Features, { explicit, vague }: DateDistance): boolean =>
  (first.mention.kind === 'planned') !== (second.mention.kind === 'planned') && explicit && vague && !isOneDeed(first, second)

function weighOneArticle(first: Features, second: Features, corpus: CorpusStatistics, weigh: Weigh): void {
  weigh('sameArticle')
  weigh('sameArticleWords', corpus.cosine(first, second))
  // a sentence is divided only where it tells of several happenings
  if (first.mention.index === second.mention.index) weigh('contradiction')
  // a chronology lists each event once, and a log each time of day
  if ((first.mention.isEntry && second.mention.isEntry) || otherClock(first, second)) weigh('contradiction')
  if (isDatedApart(first, second) || isDatedApart(second, first)) weigh('contradiction')
  // what has a day that nothing settles is not what happened on another
  if (hasUnresolvedDate(first.mention) && second.mention.dateFrom === 'words') weigh('contradiction')
  if (hasUnresolvedDate(second.mention) && first.mention.dateFrom === 'words') weigh('contradiction')
}

/** A plan, and what had happened before its day, or nobody knows when. */
function isPlanBeside({ mention: plan, days }: Features, other: Features): boolean {
  const { kind, date, dateFrom } = other.mention
  if (plan.kind !== 'planned' || plan.dateFrom !== 'words' || kind !== 'happened') return false
  const known = other.days ?? other.around
  return date === undefined || (dateFrom !== 'words' && days !== undefined && known !== undefined && known[1] < days[0])
}

const otherClock = ({ mention: first }: Features, { mention: second }: Features): boolean => {
  const [one, other] = [first.date?.time, second.date?.time]
  return one !== undefined && other !== undefined && one !== other && first.date!.edtf === second.date!.edtf
}

function weighTwoArticles(
  first: Features,
  second: Features,
  shared: SharedFeatures,
  corpus: CorpusStatistics,
  weigh: Weigh,
): void {
  const { sameTrigger, sharedName, days } = shared
  const gap = days.gap ?? 0
  const sources = [first.mention.source, second.mention.source] as const
  const news = Math.min(corpus.news(first), corpus.news(second))
  // two days are two pieces of news
  const isOneDay = days.explicit ? days.gap === 0 : corpus.mayBeOneNews(...sources)
  const topic = corpus.topicAffinity(...sources)
  const oneNews = news > 0 && isOneDay && gap <= newsLasts ? topic : 0
  // one kind of deed is done in many villages on neighbouring days
  if (days.gap === undefined || sharedName) weigh('topic', topic)
  weigh('news', news * oneNews)
  weigh('otherNews', 1 - oneNews)
  // nor is another deed of those days the same only because an article of them tells of it
  if (!days.explicit && days.gap !== undefined && !sameTrigger) weigh('guessedDay', 1 - news * oneNews)
  // even of one piece of news two sentences have words in common, mostly
  weigh('fewWords', lackOfWords(first, second, corpus.cosine(first, second)) * (1 - oneNews / 2))
  weighNames(first, second, shared, corpus, weigh)
  weighDetails(first, second, shared, weigh)
}

/** How far two mentions have next to no words in common, 0–1, by the cosine of those; what tells of one kind of deed has enough. */
export const lackOfWords = (first: Features, second: Features, cosine: number): number =>
  isOneDeed(first, second) ? 0 : Math.max(0, 1 - cosine / fewestWords)

/** Whom each names that the other's article does not. */
function weighNames(
  first: Features,
  second: Features,
  { sameTrigger, days }: SharedFeatures,
  corpus: CorpusStatistics,
  weigh: Weigh,
): void {
  const sources = [first.mention.source, second.mention.source] as const
  const [less, more] = absentNames(first, second, corpus)
  weigh('absentFromBoth', less)
  weigh('absentFromOne', more)
  if (unknownPersons(first, second, corpus)) weigh('unknownPersons')
  if (unknownAgents(first, second, corpus)) weigh('unknownAgents')
  weigh('otherEntities', Math.max(0, 1 - (corpus.entityOverlap(...sources) ?? relatedOverlap) / relatedOverlap))
  if (corpus.haveOtherNews(...sources) && !(days.explicit && saysWho(first) && saysWho(second))) weigh('otherNewsAround')
  if (isOneDeed(first, second) && otherPatients(first, second, corpus)) weigh('otherPatients')
  if (!sameTrigger && onlyNameInCommon(first, second, corpus)) weigh('onlyNameInCommon')
}

/** Weekdays, figures, counts and ages. */
function weighDetails(first: Features, second: Features, { sharedName }: SharedFeatures, weigh: Weigh): void {
  if (first.weekday !== undefined && first.weekday === second.weekday) weigh('sameWeekday')
  if (meets(first.figures, second.figures)) weigh('sameFigure')
  const ratio = countRatio(first, second)
  if (ratio > 1) weigh(sharedName || ratio < otherCount ? 'otherCounts' : 'otherCountsOfNobody')
  if (first.ages.size > 0 && second.ages.size > 0) {
    const isNobody = isOneDeed(first, second) && !meets(first.persons, second.persons) && conflictingAges(first, second)
    weigh(meets(first.ages, second.ages) ? 'sameAge' : isNobody ? 'otherAgeOfNobody' : 'otherAge')
  }
}

/** Whether what one tells of is among the words of the other, where both have a trigger: "as she arrived, they issued a warning" is no visit. */
function isOfClauses({ trigger: one, terms }: Features, { trigger: other, terms: others }: Features): boolean {
  return one === undefined || other === undefined || others.has(one) || terms.has(other)
}

/** Whether what one tells of by its own trigger is another deed than what the other tells of by its. */
const namesBeside = ({ trigger: one }: Features, { trigger: other }: Features): boolean =>
  one !== undefined && other !== undefined && one !== other

/** Whether their author gave them different dates. */
const areMarkedApart = (one: Mention, other: Mention): boolean =>
  one.dateFrom === 'editor' && other.dateFrom === 'editor' && one.date?.edtf !== other.date?.edtf
