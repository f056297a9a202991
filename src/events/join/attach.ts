import { append } from '../../common/append.ts'
import { isOnlyNamed } from '../mention-text.ts'
import { containersIn } from './containers.ts'
import { coreferenceScore } from './coreference-score.ts'
import { attachmentThresholds as thresholds, continuationBonus, continuationWindow } from './coreference-weights.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { type DateDistance, dateDistance, isDatedApart } from './date-distance.ts'
import type { Features } from './features.ts'
import { meets } from './sets.ts'

/** A mention is compared with so many events at most: those of its own article first. */
const maxCandidates = 8
/** So many of an event's mentions are compared. */
const maxMembers = 24
/** Its rarest terms, by which events of other articles are looked for. */
const queryTerms = 8
/** A term of more events than this says nothing of where. */
const maxDocumentFrequency = 200

/** Attaches mentions that cannot found an event to the event that they fit best; what fits none is left. */
export function attachMentions(
  groups: readonly (readonly Features[])[],
  rest: readonly Features[],
  corpus: CorpusStatistics,
): { groups: Features[][]; left: Features[] } {
  const grown = groups.map(group => [...group])
  const bySource = new Map<string, number[]>()
  const byTerm = new Map<string, number[]>()
  grown.forEach((group, at) => {
    for (const source of new Set(group.map(({ mention }) => mention.source))) append(bySource, source, at)
    const terms = new Set(group.flatMap(member => [...member.terms]))
    // one more than is looked at shows that a term is everywhere
    for (const term of terms) if ((byTerm.get(term)?.length ?? 0) <= maxDocumentFrequency) append(byTerm, term, at)
  })
  // the groups that have some of a mention's terms, how many each has, and what those weigh; emptied after each mention
  const seen: number[] = []
  const shared = new Uint8Array(groups.length)
  const weights = new Float64Array(groups.length)
  const left: Features[] = []
  const dayless = articlesWithoutDay([...rest, ...groups.flat()])
  for (const mention of rest) {
    const best = bestGroup(mention)
    if (best === undefined) left.push(mention)
    else grown[best]!.push(mention)
  }
  return { groups: grown, left }

  function bestGroup(mention: Features): number | undefined {
    const own = bySource.get(mention.mention.source) ?? []
    const isOwn = new Set(own)
    const rare = corpus.rarest(mention, queryTerms).map(({ term }) => term)
    const containers = mention.mention.dateFrom === 'words' ? [] : [...containersIn(mention.mention.quote, mention.vocabulary)]
    for (const term of rare) {
      const having = byTerm.get(term) ?? []
      if (having.length > maxDocumentFrequency) continue
      const weight = corpus.weight(term)
      for (const at of having) {
        if (shared[at]!++ === 0) seen.push(at)
        weights[at]! += weight
      }
    }
    const others = seen
      .filter(at => shared[at]! > 1 && !isOwn.has(at))
      .sort((one, other) => weights[other]! - weights[one]! || one - other)
    const likely = [...own, ...others].slice(0, maxCandidates)
    let best: number | undefined
    let highest = 0
    for (const at of likely) {
      // where fewer of its terms are known than a report of another article must share, only its own article counts
      const score = fit(mention, groups[at]!, { rare: shared[at]! > 1 ? rare : [], containers })
      if (score > highest) {
        highest = score
        best = at
      }
    }
    for (const at of seen) shared[at] = weights[at] = 0
    seen.length = 0
    return best
  }

  /** How well a mention fits a group, 0 where it does not. */
  function fit(
    mention: Features,
    group: readonly Features[],
    { rare, containers }: Readonly<Record<'rare' | 'containers', readonly string[]>>,
  ): number {
    const { source, index, kind, dateFrom, isLead } = mention.mention
    const isBackground = kind === 'background'
    const isNamed = isOnlyNamed(mention.mention)
    // what a sentence names beside its own happening is no second citation of that
    if (isBackground && group.some(({ mention: other }) => other.source === source && other.index === index)) return 0
    const first = group.slice(0, maxMembers)
    if (first.some(member => member.mention.source === source && isDatedApart(mention, member))) return 0
    // what only says the same must tell of the same kind of deed
    const near = first.filter(
      member =>
        source === member.mention.source ||
        ((isBackground || meets(mention.triggers, member.triggers) || tellsDeedOf(mention, member)) &&
          hasTwo(rare, member.terms) &&
          goTogether(dateDistance(mention, member))),
    )
    let best = 0
    // the best of those that say the same, which counts only if it is like the nearer half of them
    let same = 0
    for (const member of near) {
      const sameArticle = source === member.mention.source
      const alike = coreferenceScore(mention, member, corpus)
      const sameDeed = alike.sameTrigger || tellsDeedOf(mention, member)
      if (isNamed) {
        if (sameArticle && namesDeedOf(mention, member) && alike.score >= thresholds.named) same = Math.max(same, alike.score)
        continue
      }
      if (isBackground) {
        // much else happened in a year: what has only a name in common with it is not that
        const isSame = alike.sameTrigger || (alike.sharedName && !alike.days.coarse)
        if (nearlySameDay(alike.days) && isSame && alike.score >= thresholds.background) same = Math.max(same, alike.score)
        continue
      }
      const isNear = sameArticle && member.mention.isLead && isAfterNews(mention, member)
      const isContained = sameArticle && containers.some(container => member.triggers.has(container)) && mayBelong(mention, group)
      const isContinuation =
        isNear && (sameDeed || alike.score >= thresholds.continuation) && continuesNews(mention, group, sameDeed)
      // what is planned, and what "has" happened at some time, must say the same as the event does
      const isUndated = dateFrom === 'none' && !isLead && (kind === 'planned' || !dayless.has(source))
      const needed = isUndated || !sameArticle ? thresholds.otherArticle : thresholds.sameArticle
      // a guess at the day counts less than what the sentence says
      if (isContinuation || isContained)
        best = Math.max(best, alike.score + continuationBonus * (Number(isContinuation) + Number(isContained)))
      else if (!isNear && sameDeed && alike.score >= needed) same = Math.max(same, alike.score)
    }
    const isLikeMost = (): boolean => {
      const scores = first.map(member => coreferenceScore(mention, member, corpus).score).sort((one, other) => other - one)
      const nearer = scores.slice(0, Math.ceil(scores.length / 2))
      return nearer.reduce((sum, score) => sum + score, 0) >= thresholds.mean * nearer.length
    }
    return same > best && isLikeMost() ? same : best
  }
}

/** What the other tells is among its words: "was hit" in a report of a crash that another calls "hit". */
const tellsDeedOf = ({ terms }: Features, { trigger }: Features): boolean => trigger !== undefined && terms.has(trigger)

/** What it names is what the other tells: "the arrest" of a report that somebody was arrested. */
const namesDeedOf = ({ trigger: named }: Features, { trigger, triggers }: Features): boolean =>
  named !== undefined && (named === trigger || triggers.has(named))

/** The articles of which nothing says on what day they are from: that a sentence has none says nothing of it. */
function articlesWithoutDay(all: readonly Features[]): ReadonlySet<string> {
  const dayless = new Set(all.map(({ mention }) => mention.source))
  for (const { mention } of all)
    if (mention.dateFrom === 'lead' || mention.dateFrom === 'published') dayless.delete(mention.source)
  return dayless
}

function hasTwo(terms: readonly string[], of: ReadonlySet<string>): boolean {
  let found = 0
  for (const term of terms) if (of.has(term) && ++found > 1) return true
  return false
}

/** Its subject is a pronoun, and not in a speech: it goes on with what the sentence before told. */
const isAnaphoric = ({ mention, vocabulary }: Features): boolean =>
  vocabulary.pronouns.has(mention.headline.split(/[\s’']/)[0]!.toLowerCase())

const nearlySameDay = ({ gap, explicit, openEnded }: DateDistance): boolean =>
  !openEnded && gap !== undefined && gap <= (explicit ? 0 : 1)

/** Nothing in their dates forbids that they are one. */
const goTogether = ({ gap, explicit, openEnded }: DateDistance): boolean => !openEnded && (gap ?? 0) <= (explicit ? 1 : 10)

/** Whether who does it, or who says so first, is named in what its article tells of the event. */
function sharesAgent({ mention, agents }: Features, group: readonly Features[]): boolean {
  const opens = mention.quote.split(/[\s’',]/)[0]!.toLowerCase()
  return group.some(
    member => member.mention.source === mention.source && [...member.names].some(name => agents.has(name) || name === opens),
  )
}

/** A named other agent does another thing. */
function mayBelong(mention: Features, group: readonly Features[]): boolean {
  return mention.agents.size === 0 || sharesAgent(mention, group)
}

/** It has the event's agent, or names none and tells of the same deed or goes on with the sentence before. */
function continuesNews(mention: Features, group: readonly Features[], sameDeed: boolean): boolean {
  return (
    sharesAgent(mention, group) ||
    (mention.agents.size === 0 && (sameDeed || (isAnaphoric(mention) && mention.triggers.size === 0)))
  )
}

/** The article's first sentences tell one thing, as long as no other day is named. */
function isAfterNews({ mention }: Features, { mention: lead }: Features): boolean {
  return (
    mention.dateFrom !== 'words' &&
    (mention.dateFrom !== 'none' || mention.isLead) &&
    Math.abs(mention.index - lead.index) <= continuationWindow
  )
}
