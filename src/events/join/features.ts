import { languageOf } from '../../languages/index.ts'
import type { EventLanguage } from '../../languages/language.ts'
import type { Mention } from '../../model.ts'
import { lowerWords } from '../../text.ts'
import { toldIn } from '../told.ts'

/** What two mentions are compared by. */
export interface Features {
  /** Position among the mentions. */
  readonly at: number
  readonly mention: Mention
  /** Stems and trigger classes of the clause, or of the sentence where it tells of one thing alone. */
  readonly terms: ReadonlySet<string>
  /** What happened: trigger classes, and the stems of event nouns. */
  readonly triggers: ReadonlySet<string>
  /** Single words of the names, lower case. */
  readonly names: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Last words of persons' names, lower case. */
  readonly persons: ReadonlySet<string>
  /** Words of the names with which the headline begins: who does it, or to whom it is done. */
  readonly agents: ReadonlySet<string>
  /** Words of all the names in the headline. */
  readonly headlined: ReadonlySet<string>
  /** The ages in years of those whom it tells of: "aged 32", "a 32-year-old". */
  readonly ages: ReadonlySet<string>
  /** Days since 1970 of the first and last day, where there is a date. */
  readonly days?: readonly [number, number]
  /** Those of its article's news, where it has none. */
  readonly around?: readonly [number, number]
}

/** A number that is most often a year says when, not what. */
const year = /^(?:1[5-9]|20)\d\d$/
const day = (iso: string): number => Math.floor(Date.parse(iso.length > 10 ? '1000-01-01' : iso) / 864e5)

const none: ReadonlySet<string> = new Set()
/** Most are empty, and one will do for all of these. */
const setOf = (words: readonly string[]): ReadonlySet<string> => (words.length === 0 ? none : new Set(words))
const ageIn = ({ groups }: RegExpExecArray): string => Object.values(groups!).find(age => age !== undefined)!

/** A maker of features that reads each word once, so that a large collection costs little. */
export function featureReader(language: EventLanguage = languageOf('en').events): (mention: Mention, at: number) => Features {
  const classByStem = new Map([...language.concepts].map(([word, triggerClass]) => [language.stem(word), triggerClass]))
  const known = new Map<string, { term: string; isTrigger: boolean } | undefined>()
  return (mention, at) => {
    const told = toldIn(mention)
    // its date is compared as a date
    const text = mention.time ? told.replace(mention.time.text, ' ') : told
    const terms = new Set<string>()
    const triggers = new Set<string>()
    for (const word of text.match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []) {
      const read = readWord(word)
      if (!read || year.test(word)) continue
      terms.add(read.term)
      if (read.isTrigger) triggers.add(read.term)
    }
    const names = mention.names.flatMap(name => lowerWords(name.text)).filter(word => !language.stopWords.has(word))
    const places = mention.names.filter(name => name.kind === 'place').map(name => name.text.toLowerCase())
    const headline = lowerWords(mention.headline)
    const named = setOf(names)
    const { earliest, latest } = mention.date ?? {}
    return {
      at,
      mention,
      terms,
      triggers,
      names: named,
      ages: setOf(/\d/.test(told) ? [...told.matchAll(language.age)].map(ageIn) : []),
      agents: setOf(headline.slice(0, 5).filter(word => named.has(word))),
      headlined: setOf(headline.filter(word => named.has(word))),
      persons: setOf(
        mention.names.filter(name => name.kind === 'person').map(name => name.text.toLowerCase().split(' ').at(-1)!),
      ),
      places: setOf(places.map(place => (language.places.get(place) ?? place).toLowerCase())),
      ...(earliest && latest ? { days: [day(earliest), day(latest)] as const } : {}),
    }
  }

  function readWord(word: string): { term: string; isTrigger: boolean } | undefined {
    if (known.has(word)) return known.get(word)
    const lower = word.toLowerCase()
    const stem = language.stem(lower)
    const triggerClass = language.concepts.get(lower) ?? (/^\p{Ll}/u.test(word) ? classByStem.get(stem) : undefined)
    const telling = !language.stopWords.has(lower) && lower.length > 1
    const read = telling
      ? { term: triggerClass ?? stem, isTrigger: triggerClass !== undefined || language.eventNouns.has(lower) }
      : undefined
    known.set(word, read)
    return read
  }
}
