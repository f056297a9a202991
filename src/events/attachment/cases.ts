import { liesAhead } from './lies-ahead.ts'
import {
  eventNoun,
  governsGerund,
  hasOwnTime,
  isAtDistance,
  isBehind,
  isBound,
  isClauseTime,
  isCompared,
  isContest,
  isDay,
  opensDistance,
  hasFiniteVerb,
  isGenitive,
  isInfinitive,
  isListed,
  isTopic,
  isOnlyDay,
  isOrigin,
  isPrenominal,
  isScene,
  isSinceThing,
  isSourcesDay,
  isSubject,
  isSubjectNow,
  lemmaAt,
  lexicon,
  mayBeAhead,
  nearest,
  opener,
  relationAt,
  tellsOfNamed,
} from './questions.ts'
import { isEventNoun, type TimeInTree } from './time-in-tree.ts'

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
    name: 'an item of a list behind a colon',
    holds: isListed,
    attach: 'noun',
    examples: { 'Guests saw old scenes of the town: the raid in 1888.': 'raid' },
  },
  {
    name: 'a thing since which something is so',
    holds: isSinceThing,
    attach: 'nothing',
    examples: { 'Orr won a vote, the first time since independence 28 years ago.': null },
  },
  {
    name: 'an apposition',
    holds: place => [place.time.top, ...place.nouns].some(at => relationAt(place, at) === 'appos'),
    attach: 'noun',
    examples: { 'Ana Ruiz, the winner in 2009, was hurt.': null },
  },
  {
    name: 'when a thing is from',
    holds: isOrigin,
    attach: 'nothing',
    examples: {
      'Orr failed to disclose convictions from the 1980s.': null,
      'Police showed pictures from 2009.': null,
    },
  },
  {
    name: 'the day of a source that is cited',
    holds: isSourcesDay,
    attach: 'nothing',
    examples: { 'Two men drowned on Monday, according to a report of Friday.': null },
  },
  {
    name: 'an event at a distance',
    holds: place => {
      const from = place.beside.findIndex(at => isEventNoun(place, at))
      return from >= 0 && place.besidePrepositions.slice(from).some(each => opensDistance(place, each))
    },
    attach: 'noun',
    examples: {
      'Rents have risen since the flood of May 2021.': 'flood',
      'Calm holds after the wars in 1994 and 1999.': 'wars',
    },
  },
  {
    name: 'a thing at a distance',
    holds: isAtDistance,
    attach: 'noun',
    examples: { 'After a discharge from the navy in 1906, Orr sailed.': null },
  },
  {
    name: 'what comes after something',
    holds: isBehind,
    attach: 'noun',
    examples: { 'His exit comes after the rout in the guild on Friday.': null },
  },
  {
    name: 'an event that says something now, of a day that may be to come',
    holds: place => isSubjectNow(place) && mayBeAhead(place),
    attach: 'nothing',
    examples: { 'The vote on Sunday opens a way.': null },
  },
  {
    name: 'an event that says something now',
    holds: isSubjectNow,
    attach: 'noun',
    examples: { 'The blast in Karst on 3 May 2021 shows the risk.': 'blast' },
  },
  {
    name: 'an event that is the matter',
    holds: isTopic,
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
    name: 'before what something came of',
    holds: place => isPrenominal(place) && place.nouns.slice(1).some(at => lexicon(place).aftermaths.has(lemmaAt(place, at))),
    attach: 'noun',
    examples: { 'Two banks closed in the wake of the 2008 crash.': 'crash' },
  },
  {
    name: 'before the noun of an event that the clause tells of',
    holds: place => isPrenominal(place) && eventNoun(place) !== undefined && tellsOfNamed(place),
    attach: 'predicate',
    examples: {
      'The 2003 landslide buried two farms.': 'buried',
      'Orr won the 1998 election.': 'won',
      'Two men were hurt in Sunday’s landslide.': 'hurt',
      'Orr lost in the 1998 election.': 'lost',
    },
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
    holds: liesAhead,
    attach: 'nothing',
    examples: {
      'Orr planned to leave on Friday.': null,
      'The club moved its gala to 9 June.': null,
      'Orr called a vote for Friday.': null,
      'He was taped for the film, to be shown on Friday.': null,
      'The mill was sold with an order to clear it by May 1972.': null,
    },
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
      isInfinitive(place) ||
      (place.group !== undefined && !hasFiniteVerb(place) && relationAt(place, place.predicate) === 'xcomp'),
    attach: 'complement',
    examples: { 'The court refused to hear the case on Friday.': 'hear' },
  },
  {
    name: 'a participle that only says what a thing is',
    holds: place =>
      relationAt(place, place.predicate) === 'acl' &&
      !hasFiniteVerb(place) &&
      lexicon(place).labels.has(lemmaAt(place, place.predicate)),
    attach: 'matrix',
    examples: { 'Lena played with a puppy named Rex on Friday.': 'played' },
  },
  {
    name: 'a participle that goes on meanwhile, or has the day of its clause',
    holds: place => {
      const { group, predicate, matrix } = place
      if (group?.form !== 'gerund' && group?.form !== 'participle') return false
      const word = opener(place)
      if (word !== undefined && lexicon(place).simultaneityMarkers.has(word)) return true
      const isFronted = matrix !== undefined && predicate < matrix.verb.first
      if (isFronted) return isDay(place) && (word !== undefined || isOnlyDay(place)) && relationAt(place, predicate) === 'advcl'
      const isPlain = word === undefined && group.form === 'gerund' && !group.passive && group.first === group.last
      return isPlain && isDay(place) && !hasOwnTime(place)
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
      'He was shot after church on Sunday.': 'shot',
      'During the flood in May 2021, two men drowned.': 'drowned',
      'The pier, opened in 1962, was damaged.': 'opened',
      'The club won a match after losing six in 2011.': 'losing',
    },
  },
]
