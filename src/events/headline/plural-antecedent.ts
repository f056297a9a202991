import { relationOf, subtreeOf } from '../../syntax/tree.ts'
import { isAside } from '../detect/phrase.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { namesIn } from '../names/names.ts'
import { lineOf } from './headline-text.ts'
import { lineWords } from './line-words.ts'
import { personsIn } from './persons.ts'

/** The most characters of a phrase that stands for a pronoun. */
const longest = 50

/**
 * Whom or what "they" must mean: the one phrase for several that stands before it in its sentence and in the one before. Undefined where
 * there is none, or more than one; `sentences`: those before and its own, `pronoun`: its index there.
 */
export function pluralAntecedentOf(sentences: readonly (ParsedSentence | undefined)[], pronoun: number): string | undefined {
  const [own, before] = [sentences.at(-1)!, sentences.at(-2)]
  const found = [
    ...pluralsIn(own, pronoun).map(head => ({ sentence: own, head })),
    ...(before ? pluralsIn(before, Infinity).map(head => ({ sentence: before, head })) : []),
  ]
  const persons = found.filter(({ sentence, head }) => isOfPersons(sentence, head))
  const isCore = ({ sentence, head }: (typeof found)[number]) => /^(?:nsubj|i?obj)/.test(sentence.words[head]!.deprel)
  const [only, ...others] = persons.length > 0 ? found.filter(each => persons.includes(each) || isCore(each)) : found
  const chain = before?.words.findIndex(
    ({ text, deprel }, at) => deprel.startsWith('nsubj') && isThey(own, text) && !before.quoted.has(at),
  )
  if (found.length === 0 && before && chain !== undefined && chain >= 0) return pluralAntecedentOf(sentences.slice(0, -1), chain)
  // "They sweated like dogs. They fled"
  const isChained = [...own.words.slice(0, pronoun), ...(before?.words ?? [])].some(({ text }) => isThey(own, text))
  if (!only || others.length > 0 || isChained) return undefined
  const { deprel } = only.sentence.words[only.head]!
  const isApt = deprel.startsWith('nsubj') || (persons.length > 0 && found.length === 1)
  return isApt ? phraseAt(only.sentence, only.head) : undefined
}

const isThey = ({ language }: ParsedSentence, text: string): boolean => language.pluralPronouns.has(text.toLowerCase())

const isOfPersons = ({ tree, words, language }: ParsedSentence, head: number): boolean =>
  [head, ...tree.children[head]!.filter(at => words[at]!.deprel === 'conj')].some(
    at =>
      language.personNouns.test(words[at]!.lemma) || language.collectives.has(words[at]!.lemma) || words[at]!.upos === 'PROPN',
  )

/** The heads of the phrases for several before a word: a plural, a group of people, or names joined by "and". */
function pluralsIn({ tree, words, covered, quoted, language }: ParsedSentence, to: number): number[] {
  const places = namesIn(words, at => covered.has(at), language).filter(({ kind }) => kind === 'place')
  const isPlace = (text: string) => places.some(name => name.text.split(' ').includes(text))
  const isPlural = (at: number) => {
    const { upos, xpos, lemma, text, deprel } = words[at]!
    if (covered.has(at) || quoted.has(at) || deprel === 'nmod:poss' || language.spanNouns.has(lemma)) return false
    const isRow = tree.children[at]!.some(each => words[each]!.deprel === 'conj' && words[each]!.upos === upos)
    const isMany =
      upos === 'NOUN' ? text.toLowerCase() !== lemma || language.collectives.has(lemma) : xpos === 'NNPS' && !isPlace(text)
    return isMany || (isRow && (upos === 'NOUN' || upos === 'PROPN'))
  }
  return range(0, Math.min(to, words.length)).filter(
    at => isPlural(at) && !(relationOf(words[at]!) === 'conj' && isPlural(words[at]!.head)),
  )
}

function phraseAt(sentence: ParsedSentence, head: number): string | undefined {
  const { tree, words } = sentence
  const all = subtreeOf(tree, head, at => at > head && isAside(tree, at))
  const text = lineOf(
    sentence,
    lineWords(
      sentence,
      all.filter(at => !/^(?:case|cc|punct|mark)$/.test(words[at]!.deprel) || words[at]!.head !== head),
    ),
    false,
  )
  const isRow = words[head]!.upos === 'PROPN' && words[head]!.xpos !== 'NNPS'
  const persons = isRow ? personsIn(sentence).filter(each => all.includes(each.first)) : []
  // "the band Rock and Roll", "their sons"
  const isOther = (isRow && persons.length < 2) || all.some(at => words[at]!.upos === 'PRON' || words[at]!.deprel === 'nmod:poss')
  const isBare = words[head]!.upos === 'NOUN' && all.length === 1
  return text.length > 2 && text.length <= longest && !isOther && !isBare ? text : undefined
}
