import type { Mention } from '../../model.ts'
import { isOnlyNamed } from '../mention-text.ts'
import { continuesNews, isAfterNews, isContained } from './continuation.ts'
import { type CoreferenceScore, coreferenceScore } from './coreference-score.ts'
import { attachmentThresholds as thresholds, continuationBonus } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { type DateDistance, dateDistance, gapOf, isDatedApart, isOwnDate } from './date-distance.ts'
import type { Features } from './features.ts'
import { meets } from './sets.ts'
import { sharesEnough } from './shared-words.ts'

/** So many of an event's mentions are compared. */
const maxMembers = 24

/** A mention that is to be attached. */
export interface AttachedMention {
  readonly features: Features
  /** The events within which it says that it lies. */
  readonly containers: readonly string[]
  /** Whether its article has no day at all: that a sentence has none says nothing then. */
  readonly isDayless: boolean
}

/** A mention and one of a group, and how alike they are. */
interface Pair {
  readonly mention: Features
  readonly member: Features
  readonly alike: CoreferenceScore
  readonly sameArticle: boolean
  readonly sameDeed: boolean
}

/** How well a mention fits a group, 0 where it does not. `rare`: terms of which a mention of another article must have two. */
export function groupFit(
  attached: AttachedMention,
  group: readonly Features[],
  rare: readonly string[],
  corpus: CorpusStatistics,
): number {
  const { features: mention, containers } = attached
  const { source, index, kind } = mention.mention
  const isBackground = kind === 'background'
  // what a sentence names beside its own happening is no second citation of that
  if (isBackground && group.some(({ mention: other }) => other.source === source && other.index === index)) return 0
  const first = group.slice(0, maxMembers)
  if (isOfOtherDay(mention, first, corpus)) return 0
  let continuing = 0
  // the best of those that say the same, which counts only if it is like the nearer half of them
  let same = 0
  for (const member of first) {
    const sameArticle = source === member.mention.source
    const alike = sameArticle ? coreferenceScore(mention, member, corpus) : likenessToOther(attached, member, rare, corpus)
    if (!alike) continue
    const pair = { mention, member, alike, sameArticle, sameDeed: alike.sameTrigger || tellsDeedOf(mention, member) }
    if (isBackground) {
      if (isOnlyNamed(mention.mention) ? namesSame(pair) : isSameBackground(pair)) same = Math.max(same, alike.score)
      continue
    }
    const isNear = sameArticle && member.mention.isLead && isAfterNews(mention, member)
    const bonuses =
      Number(isNear && isContinuation(pair, group)) + Number(sameArticle && isContained(mention, member, containers, group))
    // a guess at the day counts less than what the sentence says
    if (bonuses > 0) continuing = Math.max(continuing, alike.score + continuationBonus * bonuses)
    else if (!isNear && saysSame(pair, attached.isDayless)) same = Math.max(same, alike.score)
  }
  return same > continuing && isLikeMost(mention, first, corpus) ? same : continuing
}

/**
 * Whether what stands in its sentence has another day than what its article tells of the event, or the day that is guessed for it is none
 * of those that the event's mentions give, and it neither tells much the same as one of these nor stands beside it.
 */
function isOfOtherDay(attached: Features, group: readonly Features[], corpus: CorpusStatistics): boolean {
  const { days, mention } = attached
  if (group.some(member => member.mention.source === mention.source && isDatedApart(attached, member))) return true
  if (!days || isOwnDate(mention)) return false
  const dated = group.filter(member => member.days && isOwnDate(member.mention))
  const mayBeOf = (member: Features) =>
    gapOf(member.days!, days) === 0 || isBeside(mention, member.mention) || sharesEnough(attached, member, 'guessedApart', corpus)
  return dated.length > 0 && !dated.some(mayBeOf)
}

const isBeside = (one: Mention, other: Mention): boolean => one.source === other.source && Math.abs(one.index - other.index) <= 1

/** What only says the same as another article must tell of the same kind of deed. */
function mayBeOfOther(mention: Features, member: Features, rare: readonly string[]): boolean {
  const isSameKind =
    mention.mention.kind === 'background' || meets(mention.triggers, member.triggers) || tellsDeedOf(mention, member)
  return isSameKind && hasTwo(rare, member.terms) && goTogether(dateDistance(mention, member))
}

/** How like a mention of another article it is; undefined where it cannot be of one event with that. */
function likenessToOther(
  { features: mention, isDayless }: AttachedMention,
  member: Features,
  rare: readonly string[],
  corpus: CorpusStatistics,
): CoreferenceScore | undefined {
  if (!mayBeOfOther(mention, member, rare)) return undefined
  const alike = coreferenceScore(mention, member, corpus)
  return isDayless || isSure(alike, corpus.cosine(mention, member)) ? alike : undefined
}

/** Of all that happens in one affair, only what is told in much the same words is the same, or of what happened on nearly one day what is surely so. */
const isSure = ({ score, days }: CoreferenceScore, words: number): boolean =>
  words >= thresholds.otherArticleWords || (score >= thresholds.otherArticleSure && (days.gap ?? 0) <= 1)

/** "the arrest", of the article that tells of it */
function namesSame({ mention, member, alike, sameArticle }: Pair): boolean {
  return sameArticle && namesDeedOf(mention, member) && alike.score >= thresholds.named
}

/** Much else happened in a year: what has only a name in common with it is not that. */
function isSameBackground({ alike }: Pair): boolean {
  const isSame = alike.sameTrigger || (alike.sharedName && !alike.days.coarse)
  return nearlySameDay(alike.days) && isSame && alike.score >= thresholds.background
}

function isContinuation({ mention, alike, sameDeed }: Pair, group: readonly Features[]): boolean {
  return (sameDeed || alike.score >= thresholds.continuation) && continuesNews(mention, group, sameDeed)
}

/** What is planned, and what "has" happened at some time, must say the same as the event does. */
function saysSame({ mention, alike, sameArticle, sameDeed }: Pair, isDayless: boolean): boolean {
  const { kind, dateFrom, isLead } = mention.mention
  const isUndated = dateFrom === 'none' && !isLead && (kind === 'planned' || !isDayless)
  return sameDeed && alike.score >= (isUndated || !sameArticle ? thresholds.otherArticle : thresholds.sameArticle)
}

/** Whether it is like the nearer half of an event's mentions, in the mean. */
function isLikeMost(mention: Features, group: readonly Features[], corpus: CorpusStatistics): boolean {
  const scores = group.map(member => coreferenceScore(mention, member, corpus).score).sort((one, other) => other - one)
  const nearer = scores.slice(0, Math.ceil(scores.length / 2))
  return nearer.reduce((sum, score) => sum + score, 0) >= thresholds.mean * nearer.length
}

/** What the other tells is among its words: "was hit" in a report of a crash that another calls "hit". */
const tellsDeedOf = ({ terms }: Features, { trigger }: Features): boolean => trigger !== undefined && terms.has(trigger)

/** What it names is what the other tells: "the arrest" of a report that somebody was arrested. */
const namesDeedOf = ({ trigger: named }: Features, { trigger, triggers }: Features): boolean =>
  named !== undefined && (named === trigger || triggers.has(named))

function hasTwo(terms: readonly string[], of: ReadonlySet<string>): boolean {
  let found = 0
  for (const term of terms) if (of.has(term) && ++found > 1) return true
  return false
}

const nearlySameDay = ({ gap, explicit, openEnded }: DateDistance): boolean =>
  !openEnded && gap !== undefined && gap <= (explicit ? 0 : 1)

/** Nothing in their dates forbids that they are one. */
const goTogether = ({ gap, explicit, openEnded }: DateDistance): boolean => !openEnded && (gap ?? 0) <= (explicit ? 1 : 10)
