import type { Features } from './features.ts'
import { type Collection, dateFactor, likeness } from './similarity.ts'

/** How alike a mention must be to an event of another article, and to one of its own, to be attached to it. */
export const enough = { across: 0.3, inside: 0.13 }
/** How many sentences after the article's own news still go on telling it. */
const reach = 3

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
    for (const source of new Set(group.map(({ mention }) => mention.source))) add(bySource, source, at)
    const terms = new Set(group.flatMap(member => [...member.terms]))
    for (const term of terms) add(byTerm, term, at)
  })
  const left: Features[] = []
  for (const mention of rest) {
    const home = bestGroup(mention)
    if (home === undefined) left.push(mention)
    else grown[home]!.push(mention)
  }
  return { groups: grown, left }

  function bestGroup(mention: Features): number | undefined {
    const near = new Set(bySource.get(mention.mention.source) ?? [])
    const terms = [...mention.terms].sort(
      (one, other) => collection.weight(other) - collection.weight(one) || (one < other ? -1 : 1),
    )
    for (const term of terms.slice(0, 8)) for (const at of (byTerm.get(term) ?? []).slice(0, 40)) near.add(at)
    let best: number | undefined
    let highest = 0
    for (const at of near) {
      const score = fit(mention, groups[at]!)
      if (score > highest) {
        highest = score
        best = at
      }
    }
    return best
  }

  /** How well a mention fits a group, 0 where it does not. */
  function fit(mention: Features, group: readonly Features[]): number {
    const passing = mention.mention.kind === 'background'
    let score = 0
    for (const member of group.slice(0, 12)) {
      const alike = likeness(mention, member, collection)
      if (passing && (!sameDay(mention, member) || (alike.actions.length === 0 && alike.names.length === 0))) continue
      const inside = mention.mention.source === member.mention.source
      const follows = inside && member.mention.isLead && continues(mention, member)
      // what is planned, and what "has" happened at some time, must say the same as the event does
      const loose = mention.mention.dateFrom === 'none' && !mention.mention.isLead
      const needed = passing ? 0.12 : inside && !loose ? (follows ? 0 : enough.inside) : enough.across
      // a guess at the day counts less than what the sentence says
      const bonus = follows && alike.words.length + alike.names.length > 0 ? 0.15 : 0
      if ((alike.score >= needed && needed > 0) || bonus > 0) score = Math.max(score, alike.score + bonus)
    }
    return score
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

const sameDay = (first: Features, second: Features): boolean =>
  first.days !== undefined && second.days !== undefined && dateFactor(first, second) >= 0.8

function add(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}
