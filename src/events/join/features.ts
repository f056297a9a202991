import { isOfTitle } from '../../articles/title-passage.ts'
import { comparedWordsIn } from '../../languages/compared-words.ts'
import { languageOf } from '../../languages/index.ts'
import type { ComparedWords } from '../../languages/language.ts'
import type { Argument, IsoDate, Mention, Name, Source, Span } from '../../model.ts'
import { lowerWords } from '../../common/text.ts'
import { mentionText } from '../mention-text.ts'
import { surnamesBySource, withPersons } from './surnames.ts'
import { hasUnresolvedDate } from './unresolved-anchor.ts'

/** What two mentions are compared by. */
export interface Features {
  /** Position among the mentions. */
  readonly at: number
  readonly mention: Mention
  readonly vocabulary: Vocabulary
  /** Stems and trigger classes of the clause, or of the sentence where it tells of one thing alone. */
  readonly terms: ReadonlySet<string>
  /** What happens in it: the trigger classes of all its words, and the stems of event nouns. */
  readonly triggers: ReadonlySet<string>
  /** The class or the stem of the word that tells of it; undefined where that says nothing by itself: "took place". */
  readonly trigger: string | undefined
  /** Single words of the names, lower case. */
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Last words of persons' names, lower case. */
  readonly persons: ReadonlySet<string>
  /** Words of the names with which the headline begins: who does it, or to whom it is done. */
  readonly agents: ReadonlySet<string>
  /** Words of all the names in the headline. */
  readonly headlined: ReadonlySet<string>
  readonly participants: Participants
  /** Its numbers, but for years. */
  readonly figures: ReadonlySet<string>
  /** The ages in years of those whom it tells of: "aged 32", "a 32-year-old". */
  readonly ages: ReadonlySet<string>
  /** Days since 1970 of the first and last day, where there is a date. */
  readonly days?: readonly [number, number]
  /** The first day of what has no known end ("since 3 May"), or the last of what has no known beginning ("by 3 May"). */
  readonly bound?: { readonly side: 'first' | 'last'; readonly day: number }
  /** 0 (Sunday) – 6, where it names a day of the week, and nothing tells of which week. */
  readonly weekday?: number
  /** Those of its article's news, where it has none. */
  readonly around?: readonly [number, number]
  /** What dates something else in its sentence, where it has none: "Having lost an arm by 3 May, he withdrew." */
  readonly beside?: Pick<Features, 'days' | 'bound'>
}

/** Who takes part, and where it is, by what the tree says. */
interface Participants {
  /** What it is done to, or who takes part where it is done to nothing: stems of the nouns, but for those that anybody may be. */
  readonly patients: ReadonlySet<string>
  /** Words of the names of the persons among those, lower case. */
  readonly patientPersons: ReadonlySet<string>
  /** Words of the names of those, and of the first place that is given ("in Orsk in Velm province"), lower case. */
  readonly patientNames: ReadonlySet<string>
  readonly siteNames: ReadonlySet<string>
  /** Words of the names of all places, lower case, and their stems. */
  readonly placeWords: ReadonlySet<string>
}

/** The words of a mention's language. Mentions in two languages share names, numbers, dates and trigger classes, and words that are the same. */
interface Vocabulary extends ComparedWords {
  /** What a word is compared as; undefined where it says nothing of what a sentence is about. */
  readonly termOf: (word: string) => Term | undefined
  /** Stems of the nouns for events, which their verbs have too: `collapse`, `collapsed`. */
  readonly eventStems: ReadonlySet<string>
}

interface Term {
  readonly term: string
  readonly isTrigger: boolean
}

/** A number that is most often a year says when, not what. */
const year = /^(?:1[5-9]|20)\d\d$/
const day = (iso: string): number => Math.floor(Date.parse(iso.length > 10 ? '1000-01-01' : iso) / 864e5)

const none: ReadonlySet<string> = new Set()
/** Most are empty, and one will do for all of these. */
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length === 0 ? none : new Set(words))
const ageIn = ({ groups }: RegExpExecArray): string => Object.values(groups!).find(age => age !== undefined)!

/** What each mention is compared by, in the language of its source. */
export function featuresOf(mentions: readonly Mention[], sources: readonly Pick<Source, 'id' | 'language'>[]): Features[] {
  const wordsOf = comparedWordsIn(sources)
  const weekdays = new Map(sources.map(({ id, language }) => [id, languageOf(language)?.heads.weekdays]))
  const weekdaysOf = (source: string): ReadonlyMap<string, number> => weekdays.get(source) ?? new Map()
  const vocabularies = new Map<ComparedWords, Vocabulary>()
  const surnames = surnamesBySource(mentions)
  return mentions.map((mention, at) => {
    const words = wordsOf(mention.source)
    const vocabulary = vocabularies.get(words) ?? vocabularyOf(words)
    vocabularies.set(words, vocabulary)
    const names = withPersons(mention.names, surnames.get(mention.source)!)
    return { ...featuresIn({ ...mention, names }, at, vocabulary, weekdaysOf(mention.source)), mention }
  })
}

const quotedAt = ({ start, end }: Span, mention: Mention): string =>
  mention.quote.slice(start - mention.start, end - mention.start)

/** The number of the day of the week that some words name. */
const weekdayIn = (text: string, weekdays: ReadonlyMap<string, number>): number | undefined =>
  lowerWords(text)
    .map(word => weekdays.get(word))
    .find(number => number !== undefined)

function featuresIn(mention: Mention, at: number, vocabulary: Vocabulary, weekdays: ReadonlyMap<string, number>): Features {
  const { termOf, stopWords, coreference } = vocabulary
  const names = setOf(mention.names.flatMap(name => lowerWords(name.text)).filter(word => !stopWords.has(word)))
  const written = (text: string): string => (isOfTitle(mention) ? withSmallWords(text, names) : text)
  const told = written(mentionText(mention))
  // its date is compared as a date
  const text = mention.time ? told.replace(mention.time.text, ' ') : told
  const terms = new Set<string>()
  const triggers = new Set<string>()
  for (const word of text.match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []) {
    const read = termOf(word)
    if (!read || year.test(word)) continue
    terms.add(read.term)
    if (read.isTrigger) triggers.add(read.term)
  }
  const persons = mention.names.filter(name => name.kind === 'person').map(name => name.text.toLowerCase())
  const places = mention.names.filter(name => name.kind === 'place').map(name => name.text.toLowerCase())
  const headline = lowerWords(mention.headline)
  const { earliest, latest } = mention.date ?? {}
  const weekday = hasUnresolvedDate(mention) ? weekdayIn(mention.time!.text, weekdays) : undefined
  return {
    at,
    mention,
    vocabulary,
    terms,
    triggers,
    trigger: mention.trigger && termOf(written(quotedAt(mention.trigger, mention)))?.term,
    names,
    participants: participantsIn(mention, vocabulary),
    figures: setOf([...terms].filter(term => /^\d/.test(term))),
    ages: setOf(/\d/.test(told) ? [...told.matchAll(coreference.ages)].map(ageIn) : []),
    agents: setOf(headline.slice(0, 5).filter(word => names.has(word))),
    headlined: setOf(headline.filter(word => names.has(word))),
    persons: setOf(persons.map(name => name.split(' ').at(-1)!)),
    places: setOf(places.map(place => (vocabulary.places.get(place) ?? place).toLowerCase())),
    ...(weekday === undefined ? {} : { weekday }),
    ...(earliest && latest ? { days: [day(earliest), day(latest)] as const } : boundOf(earliest, latest)),
  }
}

/** A title may be written in capitals, which make no names of its other words. */
const withSmallWords = (title: string, names: ReadonlySet<string>): string =>
  title.replace(/\p{Lu}\p{L}*/gu, word => (names.has(word.toLowerCase()) ? word : word.toLowerCase()))

function boundOf(earliest: IsoDate | undefined, latest: IsoDate | undefined): Pick<Features, 'bound'> {
  if (earliest) return { bound: { side: 'first', day: day(earliest) } }
  return latest ? { bound: { side: 'last', day: day(latest) } } : {}
}

const nobody: Participants = { patients: none, patientPersons: none, patientNames: none, siteNames: none, placeWords: none }

/** Who takes part, and where it is, as the tree tells. */
function participantsIn(mention: Mention, { stem, stopWords, coreference }: Vocabulary): Participants {
  const { arguments: all = [], names } = mention
  if (all.length === 0 && !names.some(({ kind }) => kind === 'place')) return nobody
  const hasPatient = all.some(({ role }) => role === 'patient')
  const patients = all.filter(({ role }) => role === (hasPatient ? 'patient' : 'agent'))
  const sites = all.filter(({ role }) => role === 'place')
  const namesIn = (some: readonly Argument[]): Name[] =>
    names.filter(({ text }) => some.some(each => quotedAt(each, mention).includes(text)))
  const wordsOf = (some: readonly Name[]) => some.flatMap(({ text }) => lowerWords(text)).filter(word => !stopWords.has(word))
  const places = namesIn(sites)
  const [site] = sites.map(each => namesIn([each])).filter(found => found.length > 0)
  const placeNames = names.filter(name => name.kind === 'place' || places.includes(name))
  return {
    patients: setOf(patients.filter(({ head }) => !coreference.anybody.has(head)).map(({ head }) => stem(head))),
    patientPersons: setOf(wordsOf(namesIn(patients).filter(({ kind }) => kind === 'person'))),
    patientNames: setOf(wordsOf(namesIn(patients).filter(name => !places.includes(name)))),
    siteNames: setOf(wordsOf(site?.slice(0, 1) ?? [])),
    placeWords: setOf(wordsOf(placeNames).flatMap(word => [word, stem(word)])),
  }
}

/** Reads each word once, so that a large collection costs little. */
function vocabularyOf(words: ComparedWords): Vocabulary {
  const { stem, triggerClasses, stopWords, eventNouns } = words
  const classByStem = new Map([...triggerClasses].map(([word, triggerClass]) => [stem(word), triggerClass]))
  const known = new Map<string, Term | undefined>()
  const stems = new Map<string, string>()
  return {
    ...words,
    eventStems: new Set([...eventNouns].map(stem)),
    stem: word => {
      if (!stems.has(word)) stems.set(word, stem(word))
      return stems.get(word)!
    },
    termOf: word => {
      if (!known.has(word)) known.set(word, read(word))
      return known.get(word)
    },
  }

  function read(word: string): Term | undefined {
    const lower = word.toLowerCase()
    if (stopWords.has(lower) || lower.length < 2) return undefined
    const root = stem(lower)
    const triggerClass = triggerClasses.get(lower) ?? (/^\p{Ll}/u.test(word) ? classByStem.get(root) : undefined)
    return { term: triggerClass ?? root, isTrigger: triggerClass !== undefined || eventNouns.has(lower) }
  }
}
