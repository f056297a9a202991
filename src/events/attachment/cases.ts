import { dependentOf, ownSubjectOf, relationOf } from '../../syntax/tree.ts'
import { infinitiveMarker } from '../detect/verb-group.ts'
import { isLongAgo } from '../detect/long-ago.ts'
import { isEventNoun, prepositionOf, type TimeInTree } from './time-in-tree.ts'

/**
 * One way for a time to stand in a sentence, and what it then dates: the predicate above it, that predicate as the complement of the
 * finite clause around it (“refused to leave”), that clause, a noun that names an event, or nothing. Each example is a sentence and the word that its last time dates, null for none.
 */
export interface AttachmentCase {
  readonly name: string
  readonly holds: (place: TimeInTree) => boolean
  readonly attach: 'predicate' | 'gerund' | 'complement' | 'matrix' | 'noun' | 'nothing'
  readonly examples: Readonly<Record<string, string | null>>
}

const isDay = ({ time }: TimeInTree): boolean => /^(?:day|hour|minute)$/.test(time.time.value?.precision ?? '')
const lexicon = ({ sentence }: TimeInTree) => sentence.language.attachment
const wordAt = ({ sentence }: TimeInTree, at: number) => sentence.words[at]!
const lemmaAt = (place: TimeInTree, at: number) => (at < 0 ? '' : wordAt(place, at).lemma)
const relationAt = (place: TimeInTree, at: number) => (at < 0 ? '' : relationOf(wordAt(place, at)))
const isFinite = ({ group }: TimeInTree): boolean => group?.finite === true
/** The noun that the time stands before or, after a preposition, belongs to. */
const nearest = ({ nouns }: TimeInTree): number | undefined => nouns[0]
const eventNoun = (place: TimeInTree): number | undefined => place.nouns.find(at => isEventNoun(place, at))
const isPrenominal = ({ time }: TimeInTree): boolean => time.noun !== undefined
const isSubject = (place: TimeInTree, at: number): boolean => /^(?:nsubj|csubj)/.test(wordAt(place, at).deprel)
const isScene = (place: TimeInTree, at: number): boolean => lexicon(place).settings.has(prepositionOf(place.sentence, at) ?? '')
const isReporting = (place: TimeInTree): boolean => place.sentence.language.reportingVerbs.has(lemmaAt(place, place.predicate))
const isLong = ({ time }: TimeInTree): boolean => !/^(?:day|hour|minute|week)$/.test(time.time.value?.precision ?? '')
const isFigure = (place: TimeInTree): boolean =>
  place.time.time.value?.precision === 'quarter' ||
  [...place.nouns, ...place.nouns.flatMap(at => place.sentence.tree.children[at]!)].some(at =>
    lexicon(place).figures.has(lemmaAt(place, at)),
  )

/** A noun of an event that is an object or a name after "won", "opened", "attended". */
function isContest(place: TimeInTree): boolean {
  const { nouns, predicate, group } = place
  const top = nouns.at(-1)
  const isObject = top !== undefined && relationAt(place, top) === 'obj' && wordAt(place, top).head === predicate
  return isObject && group?.form !== 'future' && lexicon(place).contests.has(lemmaAt(place, predicate))
}

/** Whether what a time before its noun names is what its clause tells of. */
function tellsOfNamed(place: TimeInTree): boolean {
  const { predicate, matrix } = place
  const top = place.nouns.at(-1)!
  if (isContest(place)) return true
  if (place.sentence.language.deferrals.has(lemmaAt(place, predicate))) return false
  if (isSubject(place, top) && wordAt(place, top).head === predicate)
    return matrix?.predicate === predicate && matrix.role === 'main'
  return isScene(place, top) && (top < predicate || isReporting(place))
}

/** Whether what stands before a noun that names no event is the clause's own time: "Sunday's win", "in a Monday statement". */
function isClauseTime(place: TimeInTree): boolean {
  const { nouns, time } = place
  const top = nouns.at(-1)!
  if (isContest(place)) return true
  if (isLong(place) && isFigure(place) && isSubject(place, top)) return true
  const precision = time.time.value?.precision
  if (!/\d/.test(time.time.text) && !isLong(place) && precision !== 'hour' && precision !== 'minute') return true
  const reports = isReporting(place) && !isFigure(place)
  return isScene(place, nouns[0]!) && (!isLong(place) || precision === 'month' || reports)
}

function isCompared(place: TimeInTree): boolean {
  const { time, sentence, beside, besidePrepositions, predicate } = place
  const { comparisons, sources, amounts, differences } = lexicon(place)
  const [own] = place.prepositions
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

/** "the quarter ended 30 June", "a letter dated 4 May", "bonds due 2031". */
function isBound(place: TimeInTree): boolean {
  const { nouns, predicate, sentence } = place
  const { bounds, beginnings } = lexicon(place)
  if (bounds.has(place.prepositions[0] ?? '')) return true
  if (nouns.some(at => wordAt(place, at).upos === 'ADJ' && bounds.has(lemmaAt(place, at)))) return true
  if (predicate < 0) return false
  const isPeriod = (at: number) =>
    sentence.language.timeNouns.has(lemmaAt(place, at)) || sentence.times.some(({ first, last }) => first <= at && at <= last)
  const subject = ownSubjectOf(sentence.tree, predicate) ?? -1
  if (isFinite(place))
    return bounds.has(lemmaAt(place, predicate)) && place.group?.form === 'past' && subject >= 0 && isPeriod(subject)
  const { head } = wordAt(place, predicate)
  const describes = /^(?:acl|amod|advcl)/.test(wordAt(place, predicate).deprel)
  const starts = beginnings.has(lemmaAt(place, predicate)) && head >= 0 && isPeriod(head)
  return (
    describes &&
    infinitiveMarker(sentence.tree, predicate, sentence.language) === undefined &&
    (bounds.has(lemmaAt(place, predicate)) || starts)
  )
}

/** An event that is what the clause is about, of whatever day: "a prior arrest in 2006", "charged over the fire in 2010". */
function isMatter(place: TimeInTree): boolean {
  const { sentence, beside, besidePrepositions, predicate, time } = place
  const from = beside.findIndex(at => isEventNoun(place, at))
  const noun = beside[from]
  if (noun === undefined || noun > time.first) return false
  const { priors, matters, regards } = lexicon(place)
  if (sentence.tree.children[noun]!.some(child => priors.has(lemmaAt(place, child)))) return true
  const ago = isLongAgo(time.time.value, sentence.sentence.article.published)
  // "filed for bankruptcy in 1983" tells of no such event
  const isPointed =
    sentence.words[noun]!.text.toLowerCase() !== lemmaAt(place, noun) ||
    dependentOf(sentence.tree, noun, 'det', 'amod', 'nmod') !== undefined
  if (ago && isPointed && besidePrepositions.slice(from).some(each => matters.has(each ?? ''))) return true
  // "within weeks of his capture on 26 March", "in the wake of the riot on Sunday"
  const above = beside[from + 1]
  if (above !== undefined && lexicon(place).causes.has(lemmaAt(place, above))) return true
  if (above !== undefined && sentence.language.timeNouns.has(lemmaAt(place, above))) return true
  // "inquiries stemming from the robbery in 1972"
  if (place.group?.form === 'gerund' && relationAt(place, predicate) === 'acl' && besidePrepositions[from] !== undefined)
    return true
  return ago && relationAt(place, beside.at(-1)!) === 'obj' && regards.has(lemmaAt(place, predicate))
}

const isInfinitive = ({ sentence, predicate, group }: TimeInTree): boolean =>
  group !== undefined && !group.finite && infinitiveMarker(sentence.tree, predicate, sentence.language) !== undefined

/** "planned to land on Friday", "a scheme to open a mine in 2030": what is ahead of the clause. */
function isAhead(place: TimeInTree): boolean {
  const { sentence, predicate, matrix } = place
  const { intentions, directives } = lexicon(place)
  const isIntended = (at: number) => {
    const group = sentence.groups.get(at)
    return group?.form === 'past' && !group.passive && intentions.has(lemmaAt(place, at))
  }
  const says = (at: number) =>
    sentence.language.reportingVerbs.has(lemmaAt(place, at)) || sentence.language.concepts.has(lemmaAt(place, at))
  if (isFinite(place)) {
    const intends = dependentOf(sentence.tree, predicate, 'xcomp')
    return (
      intends !== undefined &&
      infinitiveMarker(sentence.tree, intends, sentence.language) !== undefined &&
      isIntended(predicate) &&
      !says(predicate)
    )
  }
  if (!isInfinitive(place)) return false
  const { head } = wordAt(place, predicate)
  const looksAhead = head !== matrix?.predicate && sentence.language.planningWords.has(lemmaAt(place, head))
  return (
    looksAhead ||
    isIntended(head) ||
    (directives.has(lemmaAt(place, head)) && dependentOf(sentence.tree, head, 'obj', 'nsubj:pass') !== undefined)
  )
}

/** The verb that has a gerund with the time, or right before it, for its complement: `admit` in "admitted killing the judge in 1992". */
function governsGerund({ sentence: { tree, groups }, predicate, time }: TimeInTree): number | undefined {
  if (predicate < 0) return undefined
  const own = relationOf(tree.words[predicate]!) === 'xcomp' ? predicate : dependentOf(tree, predicate, 'xcomp')
  const isNearer = own !== undefined && own < time.first && time.first > predicate && groups.get(own)?.form === 'gerund'
  return isNearer ? tree.words[own]!.head : undefined
}

/** The word that opens a participial clause: `after` in "after losing in 2011". */
const opener = (place: TimeInTree): string | undefined => prepositionOf(place.sentence, place.predicate)

/** Whether the clause around a participle has a time of its own. */
function hasOwnTime({ sentence: { times }, matrix, time }: TimeInTree): boolean {
  return matrix !== undefined && times.some(each => each !== time && each.governor === matrix.predicate)
}

const isOnlyDay = (place: TimeInTree): boolean => isDay(place) && place.sentence.times.length === 1

/** A time that a noun of the table stands before, or after "of". */
const isGenitive = ({ prepositions, sentence }: TimeInTree): boolean =>
  sentence.language.attachment.genitives.has(prepositions[0] ?? '')

export const attachmentCases: readonly AttachmentCase[] = [
  {
    name: 'what something is compared with',
    holds: isCompared,
    attach: 'nothing',
    examples: { 'Exports fell to 4,000 tonnes from 9,000 tonnes in 2019.': null, 'Rents rose more slowly than in 2019.': null },
  },
  {
    name: 'the end of a period, the day of a paper',
    holds: isBound,
    attach: 'nothing',
    examples: { 'Veltro lost money in the quarter ended 30 June 2019.': null, 'Police found a note dated 4 May 2021.': null },
  },
  {
    name: 'an apposition',
    holds: place => [place.time.top, ...place.nouns].some(at => relationAt(place, at) === 'appos'),
    attach: 'noun',
    examples: { 'Ana Ruiz, the winner in 2009, was hurt.': null },
  },
  {
    name: 'an event at a distance',
    holds: place => {
      const from = place.beside.findIndex(at => isEventNoun(place, at))
      return (
        from >= 0 &&
        place.besidePrepositions.slice(from).some(each => place.sentence.language.distancePrepositions.has(each ?? ''))
      )
    },
    attach: 'noun',
    examples: { 'Rents have risen since the flood of May 2021.': 'flood' },
  },
  {
    name: 'an event that is the matter',
    holds: isMatter,
    attach: 'noun',
    examples: {
      'He was asked about a prior arrest in June 2006.': 'arrest',
      'The guild condemned the raid of 2 August 1990.': 'raid',
    },
  },
  {
    name: 'a year that is part of a name',
    holds: ({ time }) => time.noun !== undefined && time.noun < time.first,
    attach: 'nothing',
    examples: { 'The owners of Riverbend 2019 sued him.': null },
  },
  {
    name: 'before the noun of an event that the clause tells of',
    holds: place => isPrenominal(place) && eventNoun(place) !== undefined && tellsOfNamed(place),
    attach: 'predicate',
    examples: { 'The 2003 landslide buried two farms.': 'buried', 'Orr won the 1998 election.': 'won' },
  },
  {
    name: 'before the noun of another event',
    holds: place => isPrenominal(place) && eventNoun(place) !== undefined,
    attach: 'noun',
    examples: { 'The fort is a relic of the 1871 siege.': 'siege' },
  },
  {
    name: 'before a noun, of the clause',
    holds: place => isPrenominal(place) && isClauseTime(place),
    attach: 'predicate',
    examples: { 'Hale resigned in a Monday letter.': 'resigned' },
  },
  {
    name: 'before the noun of a thing',
    holds: isPrenominal,
    attach: 'nothing',
    examples: { 'The clerk found the April 1983 memo.': null },
  },
  {
    name: 'after “of”, where an event is the scene or does something',
    holds: place => {
      const noun = nearest(place)
      if (!isGenitive(place) || noun === undefined) return false
      const does = isSubject(place, noun) && isEventNoun(place, noun)
      return place.nouns.length === 1 && (isScene(place, noun) || does || isContest(place))
    },
    attach: 'predicate',
    examples: { 'The crash of 1929 ruined him.': 'ruined', 'In the war of 1808 the port burned down.': 'burned' },
  },
  {
    name: 'after “of”',
    holds: place => isGenitive(place) && nearest(place) !== undefined,
    attach: 'noun',
    examples: { 'They joined the Otters of 2008.': null },
  },
  {
    name: 'what lies ahead of the clause',
    holds: isAhead,
    attach: 'nothing',
    examples: { 'Orr planned to leave on Friday.': null },
  },
  {
    name: 'a deed that is admitted or regretted',
    holds: place => place.sentence.language.factiveVerbs.has(lemmaAt(place, governsGerund(place) ?? -1)),
    attach: 'gerund',
    examples: { 'The group admitted killing the judge in 1992.': 'killing' },
  },
  {
    name: 'a deed that is denied or only told of',
    holds: place => {
      const { reportingVerbs, denials } = place.sentence.language
      const verb = lemmaAt(place, governsGerund(place) ?? -1)
      return reportingVerbs.has(verb) || denials.has(verb)
    },
    attach: 'nothing',
    examples: { 'The firm denied dumping waste in March 2019.': null },
  },
  {
    name: 'a complement with its verb',
    holds: place =>
      isInfinitive(place) || (place.group !== undefined && !isFinite(place) && relationAt(place, place.predicate) === 'xcomp'),
    attach: 'complement',
    examples: { 'The court refused to hear the case on Friday.': 'hear' },
  },
  {
    name: 'a participle that only says what a thing is',
    holds: place => relationAt(place, place.predicate) === 'acl' && lexicon(place).labels.has(lemmaAt(place, place.predicate)),
    attach: 'matrix',
    examples: { 'Lena played with a puppy named Rex on Friday.': 'played' },
  },
  {
    name: 'a participle that goes on meanwhile, or has the day of its clause',
    holds: place => {
      const { group, predicate, matrix } = place
      if (group?.form !== 'gerund' && group?.form !== 'participle') return false
      const word = opener(place)
      if (word !== undefined && lexicon(place).meantime.has(word)) return true
      const isFronted = matrix !== undefined && predicate < matrix.verb.first
      if (isFronted) return isDay(place) && (word !== undefined || isOnlyDay(place)) && relationAt(place, predicate) === 'advcl'
      return word === undefined && group.form === 'gerund' && !hasOwnTime(place) && !group.passive && group.first === group.last
    },
    attach: 'complement',
    examples: {
      'Farmers blocked the road by burning tyres on Friday.': 'burning',
      'Orr was held while driving home on Friday.': 'driving',
    },
  },
  {
    name: 'the nearest predicate',
    holds: () => true,
    attach: 'predicate',
    examples: {
      'The bridge fell on 3 May 2021.': 'fell',
      'The pier, opened in 1962, was damaged.': 'opened',
      'The club won a match after losing six in 2011.': 'losing',
    },
  },
]
