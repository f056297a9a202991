import { compareDays } from '../../common/calendar.ts'
import { dependentOf, ownSubjectOf, relationOf } from '../../syntax/tree.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { isLongAgo, isOfLastWeek } from '../detect/since-publication.ts'
import { isDayPrecise } from './placed-time.ts'
import { isEventNoun, prepositionOf, type TimeInTree } from './time-in-tree.ts'

// What the table of cases asks of a time in its tree.

export const isDay = ({ time }: TimeInTree): boolean => isDayPrecise(time)
export const lexicon = ({ sentence }: TimeInTree) => sentence.language.attachment
const wordAt = ({ sentence }: TimeInTree, at: number) => sentence.words[at]!
export const lemmaAt = (place: TimeInTree, at: number) => (at < 0 ? '' : wordAt(place, at).lemma)
export const relationAt = (place: TimeInTree, at: number) => (at < 0 ? '' : relationOf(wordAt(place, at)))
export const hasFiniteVerb = ({ group }: TimeInTree): boolean => group?.finite === true
/** The noun that the time stands before or, after a preposition, belongs to. */
export const nearest = ({ nouns }: TimeInTree): number | undefined => nouns[0]
export const eventNoun = (place: TimeInTree): number | undefined => place.nouns.find(at => isEventNoun(place, at))
export const isPrenominal = ({ time }: TimeInTree): boolean => time.noun !== undefined
export const isSubject = (place: TimeInTree, at: number): boolean => /^(?:nsubj|csubj)/.test(wordAt(place, at).deprel)
export const isScene = (place: TimeInTree, at: number): boolean =>
  lexicon(place).scenePrepositions.has(prepositionOf(place.sentence, at) ?? '')
const isReporting = (place: TimeInTree): boolean => place.sentence.language.reportingVerbs.has(lemmaAt(place, place.predicate))
const isLong = ({ time }: TimeInTree): boolean => !isDayPrecise(time) && time.time.value?.precision !== 'week'
const isFigure = (place: TimeInTree): boolean =>
  place.time.time.value?.precision === 'quarter' ||
  [...place.nouns, ...place.nouns.flatMap(at => place.sentence.tree.children[at]!)].some(at =>
    lexicon(place).figures.has(lemmaAt(place, at)),
  )

/** A noun of an event that is an object or a name after "won", "opened", "attended". */
export function isContest(place: TimeInTree): boolean {
  const { nouns, predicate, group } = place
  const top = nouns.at(-1)
  const isObject = top !== undefined && relationAt(place, top) === 'obj' && wordAt(place, top).head === predicate
  return isObject && group?.form !== 'future' && lexicon(place).contests.has(lemmaAt(place, predicate))
}

/** Whether what a time before its noun names is what its clause tells of. */
export function tellsOfNamed(place: TimeInTree): boolean {
  const { predicate, matrix } = place
  const top = place.nouns.at(-1)!
  if (isContest(place)) return true
  if (place.sentence.language.deferrals.has(lemmaAt(place, predicate))) return false
  if (isSubject(place, top) && wordAt(place, top).head === predicate)
    return matrix?.predicate === predicate && matrix.role === 'main'
  // "were hurt in Sunday's landslide"
  const isCasualty = place.sentence.language.casualtyTerms.has(lemmaAt(place, predicate)) && isDayPrecise(place.time)
  // "won in last October's election", but not "was charged in the 2010 raid"
  const { claims, triggerClasses } = place.sentence.language
  const isPast = place.group?.form === 'past' && !place.group.passive && wordAt(place, top).head === predicate
  const isOwn = isPast && !claims.procedures.has(triggerClasses.get(lemmaAt(place, predicate)) ?? '')
  return isScene(place, top) && (top < predicate || isReporting(place) || isCasualty || isOwn)
}

/** Whether what stands before a noun that names no event is the clause's own time: "Sunday's win", "in a Monday statement". */
export function isClauseTime(place: TimeInTree): boolean {
  const { nouns, time } = place
  const top = nouns.at(-1)!
  if (isContest(place)) return true
  if (isLong(place) && isFigure(place) && isSubject(place, top)) return true
  const precision = time.time.value?.precision
  if (!/\d/.test(time.time.text) && !isLong(place) && precision !== 'hour' && precision !== 'minute') return true
  const reports = isReporting(place) && !isFigure(place)
  return isScene(place, nouns[0]!) && (!isLong(place) || precision === 'month' || reports)
}

export function isCompared(place: TimeInTree): boolean {
  const { time, sentence, beside, besidePrepositions, predicate } = place
  const { comparisons, sources, amounts, differences } = lexicon(place)
  const [own] = place.prepositions
  // "no later than 15 May" is a term
  if (time.time.value && time.time.value.earliest === undefined) return false
  if ([own, ...besidePrepositions].some(each => each !== undefined && comparisons.has(each))) return true
  if ([predicate, ...beside].some(at => comparisons.has(lemmaAt(place, at)))) return true
  // "less than a year later" compares nothing
  const before = sentence.words[time.phraseFirst - 1]?.text.toLowerCase() ?? ''
  if (differences.has(own ?? '') && !amounts.has(before)) return true
  // "a rise from a year earlier", "from $9 million in 2019"
  const isAmount = (at: number) =>
    sentence.words[at]!.upos === 'SYM' ||
    sentence.tree.children[at]!.some(child => /^(?:NUM|SYM)$/.test(sentence.words[child]!.upos))
  if (time.time.anchor !== undefined && isLong(place) && sources.has(own ?? '')) return true
  return beside.some(
    (at, index) =>
      isAmount(at) && (sources.has(besidePrepositions[index] ?? '') || differences.has(besidePrepositions[index] ?? '')),
  )
}

/** "according to a report of 4 May": not when it happened, but for news that has no other day. */
export function isSourcesDay({ nouns, prepositions, sentence, time }: TimeInTree): boolean {
  const {
    language,
    times,
    sentence: { article },
  } = sentence
  if (!nouns.some((_, index) => language.attributions.has(prepositions[index + 1] ?? ''))) return false
  const isNews = isDayPrecise(time) && isOfLastWeek(time.time.value!, article.published)
  return !isNews || times.some(each => each !== time && each.time.value !== undefined)
}

/** "past scenes of the past: the end of slavery in 1888" */
export function isListed({ sentence: { words }, predicate, time }: TimeInTree): boolean {
  const colon = words.findLastIndex(({ text }, at) => at < time.first && text === ':')
  return colon > predicate && predicate >= 0 && time.governor > colon
}

/** "pictures from 2009": not when they were shown. */
export function isOrigin(place: TimeInTree): boolean {
  const [noun] = place.beside
  const isRecord = noun !== undefined && noun < place.time.first && lexicon(place).records.has(lemmaAt(place, noun))
  return isRecord && lexicon(place).sources.has(place.prepositions[0] ?? '')
}

/** "the quarter ended 30 June", "a letter dated 4 May", "bonds due 2031". */
export function isBound(place: TimeInTree): boolean {
  const { nouns, predicate, sentence } = place
  const { boundaryWords, beginnings } = lexicon(place)
  if (boundaryWords.has(place.prepositions[0] ?? '')) return true
  if (nouns.some(at => wordAt(place, at).upos === 'ADJ' && boundaryWords.has(lemmaAt(place, at)))) return true
  if (predicate < 0) return false
  const isPeriod = (at: number) =>
    sentence.language.timeNouns.has(lemmaAt(place, at)) || sentence.times.some(({ first, last }) => first <= at && at <= last)
  const subject = ownSubjectOf(sentence.tree, predicate) ?? -1
  if (hasFiniteVerb(place))
    return boundaryWords.has(lemmaAt(place, predicate)) && place.group?.form === 'past' && subject >= 0 && isPeriod(subject)
  const { head } = wordAt(place, predicate)
  const describes = /^(?:acl|amod|advcl)/.test(wordAt(place, predicate).deprel)
  const starts = beginnings.has(lemmaAt(place, predicate)) && head >= 0 && isPeriod(head)
  return (
    describes &&
    infinitiveMarker(sentence.tree, predicate, sentence.language) === undefined &&
    (boundaryWords.has(lemmaAt(place, predicate)) || starts)
  )
}

/** "after the flood", but not "during the flood". */
export const opensDistance = (place: TimeInTree, preposition: string | undefined): boolean =>
  preposition !== undefined &&
  place.sentence.language.distancePrepositions.has(preposition) &&
  !lexicon(place).scenePrepositions.has(preposition)

/** "comes after the rout in the guild on Friday": the day is that of what was before. */
export function isBehind(place: TimeInTree): boolean {
  const { sentence, predicate, time } = place
  const { tree, words, language } = sentence
  if (!lexicon(place).sequels.has(lemmaAt(place, predicate))) return false
  const isPrior = (at: number) =>
    words[at]!.deprel === 'obl' && at < time.first && language.distancePrepositions.has(prepositionOf(sentence, at) ?? '')
  return tree.children[predicate]!.some(isPrior)
}

/** "The blast in Karst on Friday shows the risk": the day is that of the blast. */
export function isSubjectNow(place: TimeInTree): boolean {
  const [noun] = place.nouns
  const { form, progressive, passive } = place.group ?? {}
  const isEvent = noun !== undefined && isSubject(place, noun) && isEventNoun(place, noun) && !isPrenominal(place)
  return isEvent && form === 'present' && !progressive && !passive
}

/** Whether a time that its words leave open was read as a day after publication. */
export function mayBeAhead({ time: { time }, sentence }: TimeInTree): boolean {
  const { published } = sentence.sentence.article
  const { earliest } = time.value ?? {}
  return time.anchor !== undefined && published !== undefined && earliest !== undefined && compareDays(earliest, published) > 0
}

/** An event that is what the clause is about, of whatever day: "a prior arrest in 2006", "charged over the fire in 2010". */
export function isTopic(place: TimeInTree): boolean {
  const { sentence, beside, besidePrepositions, predicate, time } = place
  const from = beside.findIndex(at => isEventNoun(place, at))
  const noun = beside[from]
  if (noun === undefined || noun > time.first) return false
  const { anteriorAdjectives, topicPrepositions, topicVerbs } = lexicon(place)
  if (sentence.tree.children[noun]!.some(child => anteriorAdjectives.has(lemmaAt(place, child)))) return true
  const ago = isLongAgo(time.time.value, sentence.sentence.article.published)
  // "filed for bankruptcy in 1983" tells of no such event
  const isPointed =
    sentence.words[noun]!.text.toLowerCase() !== lemmaAt(place, noun) ||
    dependentOf(sentence.tree, noun, 'det', 'amod', 'nmod') !== undefined
  if (ago && isPointed && besidePrepositions.slice(from).some(each => topicPrepositions.has(each ?? ''))) return true
  // "within weeks of his capture on 26 March", "in the wake of the riot on Sunday"
  const above = beside[from + 1]
  if (above !== undefined && lexicon(place).causes.has(lemmaAt(place, above))) return true
  if (above !== undefined && sentence.language.timeNouns.has(lemmaAt(place, above))) return true
  // "inquiries stemming from the robbery in 1972"
  if (place.group?.form === 'gerund' && relationAt(place, predicate) === 'acl' && besidePrepositions[from] !== undefined)
    return true
  return ago && relationAt(place, beside.at(-1)!) === 'obj' && topicVerbs.has(lemmaAt(place, predicate))
}

/** "after an early discharge from the navy in 1906": what was earlier or later than the clause, and has its own time. */
export function isAtDistance({ sentence, nouns, time, prepositions }: TimeInTree): boolean {
  const from = nouns.findIndex((_, index) => sentence.language.attachment.sequencePrepositions.has(prepositions[index + 1] ?? ''))
  const noun = nouns[from]
  if (noun === undefined || noun > time.first || sentence.language.timeNouns.has(sentence.words[noun]!.lemma)) return false
  // not "after church on Sunday"
  return dependentOf(sentence.tree, noun, 'det', 'amod', 'nmod:poss') !== undefined
}

/** "since independence two years ago" */
export function isSinceThing(place: TimeInTree): boolean {
  const { nouns, prepositions, time } = place
  const [noun] = nouns
  if (noun === undefined || noun !== time.first - 1 || isEventNoun(place, noun)) return false
  return lexicon(place).openings.has(prepositions[1] ?? '')
}

export const isInfinitive = ({ sentence, predicate, group }: TimeInTree): boolean =>
  group !== undefined && !group.finite && infinitiveMarker(sentence.tree, predicate, sentence.language) !== undefined

/** The verb that has a gerund with the time, or right before it, for its complement: `admit` in "admitted killing the judge in 1992". */
export function governsGerund({ sentence: { tree, groups }, predicate, time }: TimeInTree): number | undefined {
  if (predicate < 0) return undefined
  const own = relationOf(tree.words[predicate]!) === 'xcomp' ? predicate : dependentOf(tree, predicate, 'xcomp')
  const isNearer = own !== undefined && own < time.first && time.first > predicate && groups.get(own)?.form === 'gerund'
  return isNearer ? tree.words[own]!.head : undefined
}

/** The word that opens a participial clause: `after` in "after losing in 2011". */
export const opener = (place: TimeInTree): string | undefined => prepositionOf(place.sentence, place.predicate)

/** Whether the clause around a participle has a time of its own. */
export function hasOwnTime({ sentence: { times }, matrix, time }: TimeInTree): boolean {
  return matrix !== undefined && times.some(each => each !== time && each.governor === matrix.predicate)
}

export const isOnlyDay = (place: TimeInTree): boolean => isDay(place) && place.sentence.times.length === 1

/** A time that a noun of the table stands before, or after "of". */
export const isGenitive = ({ prepositions, sentence }: TimeInTree): boolean =>
  sentence.language.attachment.genitives.has(prepositions[0] ?? '')
