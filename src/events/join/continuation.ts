import { continuationWindow } from './coreference-weights.ts'
import type { Features } from './features.ts'

/** The article's first sentences tell one thing, as long as no other day is named. */
export function isAfterNews({ mention }: Features, { mention: lead }: Features): boolean {
  return (
    mention.dateFrom !== 'words' &&
    (mention.dateFrom !== 'none' || mention.isLead) &&
    Math.abs(mention.index - lead.index) <= continuationWindow
  )
}

/** It has the event's agent, or names none and tells of the same deed or goes on with the sentence before. */
export function continuesNews(mention: Features, group: readonly Features[], sameDeed: boolean): boolean {
  return (
    sharesAgent(mention, group) ||
    (mention.agents.size === 0 && (sameDeed || (isAnaphoric(mention) && mention.triggers.size === 0)))
  )
}

/** Whether it lies within what the other tells, by its own words: "during his visit"; a named other agent does another thing. */
export function isContained(
  mention: Features,
  member: Features,
  containers: readonly string[],
  group: readonly Features[],
): boolean {
  const isWithin = containers.some(container => member.triggers.has(container))
  return isWithin && (mention.agents.size === 0 || sharesAgent(mention, group))
}

/** Whether who does it, or who says so first, is named in what its article tells of the event. */
function sharesAgent({ mention, agents }: Features, group: readonly Features[]): boolean {
  const opens = mention.quote.split(/[\s’',]/)[0]!.toLowerCase()
  return group.some(
    member => member.mention.source === mention.source && [...member.names].some(name => agents.has(name) || name === opens),
  )
}

/** Its subject is a pronoun, and not in a speech: it goes on with what the sentence before told. */
const isAnaphoric = ({ mention, vocabulary }: Features): boolean =>
  vocabulary.pronouns.has(mention.headline.split(/[\s’']/)[0]!.toLowerCase())
