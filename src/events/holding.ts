import { describesThing, followsName } from './described.ts'
import { isBound, isOfGerund, isOfIntention, isOfParticiple } from './nearer-verbs.ts'
import type { TimePlace } from './time-place.ts'
import { isLongAgo } from './tense.ts'

/**
 * Whether a phrase within a clause has the time that stands there, so that it says nothing of when the clause was: "a 2013
 * Corolla", "after losing in 2011", "a prior arrest in June 2006". Where both can be meant, the clause does without.
 */
export function isHeldWithin(place: TimePlace): boolean {
  return holders.some(holds => holds(place))
}

const holders: readonly ((place: TimePlace) => boolean)[] = [
  describesThing,
  followsName,
  isApposed,
  isBound,
  isOfGerund,
  isOfIntention,
  isOfParticiple,
  isMatter,
  isCompared,
]

/** "Ruiz, the best scorer in 2009, was hurt": a time in a description between commas, before the verb. */
function isApposed({ sentence: { words }, groups, clause, time }: TimePlace): boolean {
  if (time.last >= clause.verb.first || time.noun !== undefined) return false
  let comma = time.phraseFirst - 1
  while (comma >= clause.from && words[comma]!.text !== ',') comma--
  const closes = words.slice(time.last + 1, clause.verb.first).some(({ text }) => text === ',')
  const piece = words.slice(comma + 1, time.phraseFirst)
  if (comma < clause.from || !closes || piece.length === 0 || !/^(?:DET|NOUN|PROPN|ADJ)$/.test(piece[0]!.tag)) return false
  const told = groups.some(({ finite, first }) => finite && first > comma && first < time.first)
  return clause.subject !== undefined && clause.subject.last < comma && !told && !piece.some(({ tag }) => /^[SC]CONJ$/.test(tag))
}

/** "a prior arrest in June 2006", "charged over the fire in 2010", "condemned the raid on 2 August": the happening is the matter, of whatever day. */
function isMatter({ sentence: { words, language }, clause, time, published }: TimePlace): boolean {
  if (time.noun !== undefined) return false
  const { priors, matters, regards } = language.timeHolders
  const from = time.first > clause.verb.last ? clause.verb.last + 1 : (clause.subject?.first ?? clause.from)
  // the head of the noun phrase that has been come to, right to left
  let head: number | undefined
  for (let index = time.phraseFirst - 1; index >= from; index--) {
    const { tag, lemma, text } = words[index]!
    if (text === 'since' && index < time.phraseFirst - 1) return true
    if (/^(?:VERB|AUX|SCONJ)$/.test(tag) || /^[,;:()]$/.test(text)) return false
    if (tag === 'ADJ' && priors.has(lemma) && !words.slice(index, time.phraseFirst).some(each => each.tag === 'ADP')) return true
    if (tag === 'NOUN') head ??= index
    if (tag !== 'ADP' || index === time.phraseFirst - 1) continue
    const happens = head !== undefined && language.eventNouns.has(words[head]!.lemma)
    // "reports stemming from the burglary in 1972"
    const arises = happens && index > from && words[index - 1]!.tag === 'VERB' && words[index - 1]!.text.endsWith('ing')
    // "within weeks of his capture on 26 March"
    const measured = happens && text === 'of' && language.timeNouns.has(words[index - 1]?.text.toLowerCase() ?? '')
    if (arises || measured) return true
    // "filed for bankruptcy in 1983" tells of no such happening
    const pointed = happens && (words[index + 1]!.tag !== 'NOUN' || words[head!]!.text.toLowerCase() !== words[head!]!.lemma)
    if (pointed && matters.has(text.toLowerCase())) return isLongAgo(time.time.value, published)
    // what sets the scene has the clause's own time: "killed in a raid on the town in 1990"
    if (happens && text !== 'of') return false
    head = undefined
  }
  const object = head !== undefined && language.eventNouns.has(words[head]!.lemma) && time.first > clause.verb.last
  return object && regards.has(words[clause.verb.head]!.lemma) && isLongAgo(time.time.value, published)
}

/** "fell to $4 million from $9 million a year ago", "versus a loss in 1988", "higher than in May": the time of what is compared. */
function isCompared({ sentence: { words, language }, clause, time }: TimePlace): boolean {
  const { comparisons, amounts } = language.timeHolders
  // "a rise from a year earlier"
  const counted = time.time.anchor !== undefined && /^(?:year|quarter)$/.test(time.time.value!.precision)
  if (counted && words[time.first - 1]?.text === 'from') return true
  for (let index = time.phraseFirst - 1; index > clause.verb.last; index--) {
    const lower = words[index]!.text.toLowerCase()
    const next = words[index + 1]!
    const counts = /^(?:NUM|SYM)$/.test(next.tag) && index + 1 < time.first
    if (comparisons.has(lower)) return true
    if (
      lower === 'from' &&
      (counts || (next.tag === 'DET' && words.slice(index, time.phraseFirst).some(({ tag }) => tag === 'SYM')))
    )
      return true
    // "less than a year later" compares nothing
    const direct = index + 1 === time.phraseFirst || /^(?:SCONJ|ADV)$/.test(next.tag)
    if (lower === 'than' && direct && !amounts.has(words[index - 1]!.text.toLowerCase())) return true
  }
  return false
}
