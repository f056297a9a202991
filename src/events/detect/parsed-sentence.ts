import { languageOf } from '../../languages/index.ts'
import type { EventLanguage, Language } from '../../languages/language.ts'
import type { DatedSentence } from '../../model.ts'
import { parserOf } from '../../syntax/parse.ts'
import { type Tree, treeOf, type Word } from '../../syntax/tree.ts'
import { type PlacedTime, placeTimes } from '../attachment/placed-time.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { withoutMarkup } from './markup.ts'
import { repairedTree } from './parse-repair.ts'
import { endOfSpeech, quotedWords } from './quotations.ts'
import type { VerbGroup } from './verb-group.ts'

/** A sentence as it is read for events: its tree, its clauses, and its times placed in the tree. */
export interface ParsedSentence {
  readonly sentence: DatedSentence
  /** Its text, with what looks like markup blanked out. */
  readonly text: string
  /** With lemmas in lower case. */
  readonly tree: Tree
  readonly words: readonly Word[]
  readonly times: readonly PlacedTime[]
  /** Indexes of the words of its times. */
  readonly covered: ReadonlySet<number>
  readonly clauses: readonly Clause[]
  /** The verb groups of all predicates, by predicate. */
  readonly groups: ReadonlyMap<number, VerbGroup>
  /** Indexes of the words between quotation marks, and where a speech ends that began in a sentence before, 0 if none does. */
  readonly quoted: ReadonlySet<number>
  readonly speechEnd: number
  readonly language: EventLanguage
}

/** How many sentences at an article's top may tell its news; more than one, as heads are not always taken off. */
export const newsWithin = 3

const told: ReadonlySet<DatedSentence['passageKind']> = new Set(['paragraph', 'list-item', 'quotation', 'heading'])
const longest = 1500

/**
 * The sentences of one article as they are read for events, in order; undefined for those that tell of none by their form:
 * questions, tables, addresses. A tree is what takes time, so only those get one whose own words date or head something: the
 * first of the article, those with a date, and those that name whom the next one's pronoun means. The rest, which can only
 * follow an event of another sentence, are read by the tags of their words.
 */
export function parseSentences(sentences: readonly DatedSentence[]): (ParsedSentence | undefined)[] {
  const parsed = new Map<DatedSentence, ParsedSentence>()
  const language = sentences[0] && languageOf(sentences[0].article.language)
  if (!language) return sentences.map(() => undefined)
  const readable = sentences.filter(mayTell)
  const isDated = ({ index, times }: DatedSentence) =>
    index <= newsWithin || times.some(({ type }) => type === 'DATE' || type === 'TIME')
  const opensWithPronoun = (sentence: DatedSentence | undefined) =>
    sentence !== undefined &&
    isDated(sentence) &&
    language.events.pronouns.has(/^\p{L}+/u.exec(sentence.text)?.[0].toLowerCase() ?? '')
  const needsTree = (sentence: DatedSentence) => isDated(sentence) || opensWithPronoun(sentences[sentences.indexOf(sentence) + 1])
  for (const tagsOnly of [true, false]) {
    const own = readable.filter(sentence => needsTree(sentence) !== tagsOnly)
    const texts = own.map(({ text }) => withoutMarkup(text))
    const trees = parserOf(language.syntax)(texts, tagsOnly)
    own.forEach((sentence, at) => parsed.set(sentence, parsedSentence(sentence, texts[at]!, trees[at]!, language)))
  }
  return sentences.map(sentence => parsed.get(sentence))
}

function mayTell({ passageKind, text }: DatedSentence): boolean {
  return told.has(passageKind) && text.length <= longest && !/^\s*https?:/i.test(text) && !/\?["'”’]?$/.test(text)
}

function parsedSentence(sentence: DatedSentence, text: string, own: Tree, { events }: Language): ParsedSentence {
  const lower = own.words.map(word => ({ ...word, lemma: word.lemma.toLowerCase() }))
  const tree = repairedTree(treeOf(lower), sentence, events)
  const { words } = tree
  const times = placeTimes(sentence, tree, events)
  const covered = new Set(times.flatMap(({ first, last }) => range(first, last + 1)))
  const speechEnd = endOfSpeech(words)
  const quoted = quotedWords(words)
  return { sentence, text, tree, words, times, covered, ...clausesOf(tree, events), quoted, speechEnd, language: events }
}

/** The whole numbers from `from` to the one before `to`. */
export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
