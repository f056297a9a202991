import { append } from '../append.ts'
import { languageOf } from '../languages/index.ts'
import type { Features } from './features.ts'
import { framesIn } from './frames.ts'
import type { Collection } from './collection.ts'
import { type DaysBetween, daysBetween } from './days-between.ts'
import { meets } from './sets.ts'
import { likeness } from './similarity.ts'

const language = languageOf('en').events

/**
 * How alike a mention must be to one of an event's from another article, to one from its own, to any where it is only named in passing,
 * or to its article's news where it goes on with that by another kind of deed; and, but for these two, to all of them in the mean.
 */
const enough = Object.freeze({ across: 0.5, within: 0.2, passing: 0.15, on: 0.07, all: 0.35 })
/** What goes on with an article's own news, or tells of what lies within its happening, is this much likelier to belong to it. */
const following = 0.15
/** How many sentences after the article's own news still go on telling it. */
const reach = 3
/** Of how many events a mention is compared with at most: those of its own article first. */
const likelyGroups = 8
/** A term of more events than this says nothing of where. */
const everywhere = 200

/** Attaches mentions that cannot found an event to the event that they fit best; what fits none is left. */
export function attach(
  groups: readonly (readonly Features[])[],
  rest: readonly Features[],
  collection: Collection,
): { groups: Features[][]; left: Features[] } {
  const grown = groups.map(group => [...group])
  const bySource = new Map<string, number[]>()
  const byTerm = new Map<string, number[]>()
  grown.forEach((group, at) => {
    for (const source of new Set(group.map(({ mention }) => mention.source))) append(bySource, source, at)
    const terms = new Set(group.flatMap(member => [...member.terms]))
    // one more than is looked at shows that a term is everywhere
    for (const term of terms) if ((byTerm.get(term)?.length ?? 0) <= everywhere) append(byTerm, term, at)
  })
  const left: Features[] = []
  for (const mention of rest) {
    const home = bestGroup(mention)
    if (home === undefined) left.push(mention)
    else grown[home]!.push(mention)
  }
  return { groups: grown, left }

  function bestGroup(mention: Features): number | undefined {
    const own = bySource.get(mention.mention.source) ?? []
    const rare = collection.rarest(mention, 8)
    const frames = mention.mention.dateFrom === 'words' ? [] : [...framesIn(mention.mention.quote, language)]
    const seen = new Map<number, { terms: number; weight: number }>()
    for (const term of rare) {
      const homes = byTerm.get(term) ?? []
      if (homes.length > everywhere) continue
      const weight = collection.weight(term)
      for (const at of homes) {
        const known = seen.get(at)
        if (known) {
          known.terms++
          known.weight += weight
        } else seen.set(at, { terms: 1, weight })
      }
    }
    const others = [...seen]
      .filter(([at, { terms }]) => terms > 1 && !own.includes(at))
      .sort(([one, first], [other, second]) => second.weight - first.weight || one - other)
    const likely = [...own, ...others.map(([at]) => at)].slice(0, likelyGroups)
    let best: number | undefined
    let highest = 0
    for (const at of likely) {
      // where fewer of its terms are known than a report of another article must share, only its own article counts
      const shared = (seen.get(at)?.terms ?? 0) > 1 ? rare : []
      const score = fit(mention, groups[at]!, { rare: shared, frames })
      if (score > highest) {
        highest = score
        best = at
      }
    }
    return best
  }

  /** How well a mention fits a group, 0 where it does not. */
  function fit(
    mention: Features,
    group: readonly Features[],
    { rare, frames }: Readonly<Record<'rare' | 'frames', readonly string[]>>,
  ): number {
    const { source, index, kind, dateFrom, isLead } = mention.mention
    const passing = kind === 'background'
    // what a sentence names beside its own happening is no second citation of that
    if (passing && group.some(({ mention: other }) => other.source === source && other.index === index)) return 0
    const first = group.slice(0, 24)
    // what only says the same must tell of the same kind of deed
    const near = first.filter(
      member =>
        source === member.mention.source ||
        ((passing || meets(mention.actions, member.actions)) &&
          hasTwo(rare, member.terms) &&
          goTogether(daysBetween(mention, member))),
    )
    let best = 0
    // the best of those that say the same, which counts only if it is like all of them
    let said = 0
    for (const member of near) {
      const inside = source === member.mention.source
      const alike = likeness(mention, member, collection)
      if (passing) {
        if (nearlySameDay(alike.days) && (alike.sameKind || alike.sameName) && alike.score >= enough.passing)
          best = Math.max(best, alike.score)
        continue
      }
      const follows = inside && member.mention.isLead && continues(mention, member)
      const lies = inside && frames.some(frame => member.actions.has(frame)) && belongs(mention, group)
      const goes = follows && (alike.sameKind || alike.score >= enough.on) && goesOn(mention, group, alike.sameKind)
      // what is planned, and what "has" happened at some time, must say the same as the event does
      const loose = dateFrom === 'none' && !isLead
      const needed = loose || !inside ? enough.across : enough.within
      // a guess at the day counts less than what the sentence says
      if (goes || lies) best = Math.max(best, alike.score + (goes ? following : 0) + (lies ? following : 0))
      else if (!follows && alike.sameKind && alike.score >= needed) said = Math.max(said, alike.score)
    }
    const isLikeAll = (): boolean =>
      first.reduce((sum, member) => sum + likeness(mention, member, collection).score, 0) >= enough.all * first.length
    return said > best && isLikeAll() ? said : best
  }

  /** Whether who does it, or who says so first, is named in what its article tells of the event. */
  function shares({ mention, doers }: Features, group: readonly Features[]): boolean {
    const opens = mention.quote.split(/[\s’',]/)[0]!.toLowerCase()
    return group.some(
      member => member.mention.source === mention.source && [...member.names].some(name => doers.has(name) || name === opens),
    )
  }

  /** A named other doer does another thing. */
  function belongs(mention: Features, group: readonly Features[]): boolean {
    return mention.doers.size === 0 || shares(mention, group)
  }

  /** It has the event's doer, or names none and tells of the same deed or goes on with the sentence before. */
  function goesOn(mention: Features, group: readonly Features[], sameDeed: boolean): boolean {
    return shares(mention, group) || (mention.doers.size === 0 && (sameDeed || (leans(mention) && mention.actions.size === 0)))
  }

  /** The article's first sentences tell one story, as long as no other day is named. */
  function continues({ mention }: Features, { mention: lead }: Features): boolean {
    return (
      mention.dateFrom !== 'words' &&
      (mention.dateFrom !== 'none' || mention.isLead) &&
      Math.abs(mention.index - lead.index) <= reach
    )
  }
}

function hasTwo(terms: readonly string[], of: ReadonlySet<string>): boolean {
  let found = 0
  for (const term of terms) if (of.has(term) && ++found > 1) return true
  return false
}

/** Its subject is a pronoun, and not in a speech: it goes on with what the sentence before told. */
const leans = ({ mention }: Features): boolean => language.pronouns.has(mention.headline.split(/[\s’']/)[0]!.toLowerCase())

const nearlySameDay = ({ gap, own, open }: DaysBetween): boolean => !open && gap !== undefined && gap <= (own ? 0 : 1)

/** Nothing in their dates forbids that they are one. */
const goTogether = ({ gap, own, open }: DaysBetween): boolean => !open && (gap ?? 0) <= (own ? 1 : 10)
