import { languageOf } from '../../languages/index.ts'
import type { EventLanguage, Language } from '../../languages/language.ts'
import type { DatedSentence, TimeExpression } from '../../model.ts'
import { type Tree, withLemma, type Word } from '../../syntax/tree.ts'
import { type PlacedTime, placeTimes } from '../attachment/placed-time.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { interviewPassages } from './interview.ts'
import { withoutMarkup } from './markup.ts'
import { repairedAsides } from './aside-repair.ts'
import { repairedClauses } from './clause-repair.ts'
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

const tellingKinds: ReadonlySet<DatedSentence['passageKind']> = new Set([
  'paragraph',
  'list-item',
  'quotation',
  'heading',
  'title',
])
const longest = 1500

/**
 * The sentences of one article as they are read for events, in order; undefined for those that tell of none by their form:
 * questions, tables, addresses, interviews. A tree is what takes time, so only those get one whose own words date or head something: the
 * first of the article, those with a date, and those that name whom the next one's pronoun means. The rest, which can only
 * follow an event of another sentence, are read by the tags of their words.
 */
export function parseSentences(sentences: readonly DatedSentence[]): (ParsedSentence | undefined)[] {
  const language = sentences[0] && languageOf(sentences[0].article.language)
  if (!language) return sentences.map(() => undefined)
  const parsed: (ParsedSentence | undefined)[] = sentences.map(() => undefined)
  const spoken = interviewPassages(sentences)
  const isRead = (sentence: DatedSentence) =>
    mayTell(sentence) && !spoken.has(sentence.passage) && !language.events.ofItself.test(sentence.text)
  const readable = [...sentences.keys()].filter(at => isRead(sentences[at]!))
  const needsTree = sentences.map(isTold)
  for (let at = sentences.length - 2; at >= 0; at--) needsTree[at] ||= needsTree[at + 1]! && opensWithPronoun(sentences[at + 1]!)
  for (const tagsOnly of [true, false]) {
    const own = readable.filter(at => needsTree[at] !== tagsOnly)
    const texts = own.map(at => toldText(sentences[at]!))
    const trees = language.parse(texts, tagsOnly)
    own.forEach((at, index) => {
      parsed[at] = parsedSentence(sentences[at]!, texts[index]!, trees[index]!, language, tagsOnly)
    })
  }
  return parsed

  function opensWithPronoun({ text }: DatedSentence): boolean {
    const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase()
    return first !== undefined && (language!.events.genderedPronouns.has(first) || language!.events.pluralPronouns.has(first))
  }
}

/** Whether a sentence may found an event: it stands at the top, or a time of its own says when, or would if anything settled it. */
function isTold({ index, times, given }: DatedSentence): boolean {
  const dates = ({ type, value, unresolved }: TimeExpression) =>
    (type === 'DATE' || type === 'TIME') && (value !== undefined || unresolved === 'no-anchor' || unresolved === 'ambiguous')
  return index <= newsWithin || given !== undefined || times.some(dates)
}

/** Its text as it is parsed, every character in its place: without markup, and without the date before what it tells. */
function toldText({ text, start, told, passageKind }: DatedSentence): string {
  const marked = withoutMarkup(text)
  const plain = passageKind === 'table-row' ? marked.replace(/[|\t]/g, ' ') : marked
  if (!told) return plain
  const [from, to] = [Math.max(0, told.start - start), Math.max(0, told.end - start)]
  return ' '.repeat(from) + plain.slice(from, to) + ' '.repeat(Math.max(0, plain.length - to))
}

function mayTell({ passageKind, text, told, given }: DatedSentence): boolean {
  if (told && told.end <= told.start) return false
  return (
    (given !== undefined || tellingKinds.has(passageKind)) &&
    text.length <= longest &&
    !/^\s*https?:/i.test(text) &&
    !/\?["'”’“»«]?$/.test(text)
  )
}

function parsedSentence(
  sentence: DatedSentence,
  text: string,
  own: Tree,
  { events }: Language,
  tagsOnly: boolean,
): ParsedSentence {
  const words = own.words.map(word => (word.upos === 'PROPN' ? withLemma(word, word.lemma.toLowerCase()) : word))
  const read = { words, children: own.children }
  const tree = tagsOnly ? read : repairedTree(repairedClauses(repairedAsides(read, events), events), sentence, events)
  const { told } = sentence
  const within = told
    ? { ...sentence, times: sentence.times.filter(({ start, end }) => start >= told.start && end <= told.end) }
    : sentence
  const times = placeTimes(within, tree, events)
  const covered = new Set(times.flatMap(({ first, last }) => range(first, last + 1)))
  const speechEnd = endOfSpeech(tree.words)
  const quoted = quotedWords(tree.words)
  return {
    sentence,
    text,
    tree,
    words: tree.words,
    times,
    covered,
    ...clausesOf(tree, events),
    quoted,
    speechEnd,
    language: events,
  }
}

/** Whether a word stands in direct speech whose speaker the sentence names; a sentence that opens with a mark and names none goes on with a speech. */
export function isSpoken(parsed: ParsedSentence, index: number): boolean {
  const { quoted, clauses } = parsed
  return quoted.has(index) && (quoted.has(1) || clauses.some(clause => isSaying(parsed, clause) && !quoted.has(clause.verb.head)))
}

/** Whether the verb of a clause is one of saying. */
export const isSaying = ({ words, language }: ParsedSentence, { verb }: Clause): boolean =>
  language.reportingVerbs.has(words[verb.head]!.lemma)

/** The predicate that a trigger is the verb of; none for a noun. */
export const predicateOf = ({ groups }: ParsedSentence, trigger: number): number | undefined =>
  [...groups].find(([, { head }]) => head === trigger)?.[0]

/** The whole numbers from `from` to the one before `to`. */
export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
