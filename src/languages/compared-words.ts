import type { Source } from '../model.ts'
import { languageOf } from './index.ts'
import type { ComparedWords } from './language.ts'

/** The words by which the mentions of each source are compared: those of its own language. */
export function comparedWordsIn(sources: readonly Pick<Source, 'id' | 'language'>[]): (source: string) => ComparedWords {
  const words = new Map(sources.map(({ id, language }) => [id, languageOf(language)?.events]))
  return source => words.get(source) ?? unread
}

const none: ReadonlySet<never> = new Set()

/** Of a language that is not read, in which an author may have marked an event: its words are compared as they stand. */
const unread: ComparedWords = {
  stem: word => word,
  stopWords: none,
  triggerClasses: new Map(),
  eventNouns: none,
  pronouns: none,
  places: new Map(),
  coreference: {
    ages: /$^/g,
    containers: { within: none, beside: none, owners: none, pointers: none },
    demonstratives: none,
    vagueNouns: none,
    towns: none,
    placePrepositions: [],
    anybody: none,
  },
}
