import type { EventLanguage } from '../../languages/language.ts'
import type { Quantity } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'

/** The numbers of people and things that a sentence gives: what is counted is what became of people ("killed") or else the noun. */
export function quantitiesIn(words: readonly Word[], isTime: (index: number) => boolean, language: EventLanguage): Quantity[] {
  const found: Quantity[] = []
  for (let index = 0; index < words.length; index++) {
    const number = isTime(index) ? undefined : numberAt(words, index, language)
    if (!number) continue
    const { value, last } = number
    const isCount = words[index - 1]?.upos !== 'SYM' && !/^[%-]$/.test(words[last + 1]?.text ?? '')
    const of = isCount ? countedBy(words, index, last, isTime, language) : undefined
    const text = words.slice(index, last + 1).map(word => word.text)
    if (of !== undefined) found.push({ text: text.join(' '), value, of, as: exactnessAt(words, index, language) })
    index = last
  }
  return found
}

/** A number of one word or several, "two hundred thousand", and its last word. */
function numberAt(words: readonly Word[], first: number, language: EventLanguage): { value: number; last: number } | undefined {
  let value = numberOf(words[first], language)
  if (value === undefined) return undefined
  for (let last = first; ; last++) {
    const next = words[last + 1]
    const factor = next && !/\d/.test(next.text) ? numberOf(next, language) : undefined
    if (factor === undefined || factor < 12) return { value, last }
    value *= factor
  }
}

function numberOf(word: Word | undefined, { digitSeparator, numberWords }: EventLanguage): number | undefined {
  if (!word) return undefined
  const [first = '', ...rest] = word.text.split(digitSeparator)
  const isGrouped = rest.every(group => /^\d{3}$/.test(group)) && first.length <= (rest.length === 0 ? 9 : 3)
  return /^\d+$/.test(first) && isGrouped ? Number(first + rest.join('')) : numberWords.get(word.text.toLowerCase())
}

/** What a number counts: "12 people were killed", "killed 12", "12 dead", "200 trucks". */
function countedBy(
  words: readonly Word[],
  first: number,
  last: number,
  isTime: (index: number) => boolean,
  language: EventLanguage,
): string | undefined {
  const casualty = casualtyBehind(words, last, language) ?? casualtyBefore(words, first, last, isTime, language)
  if (casualty !== undefined) return casualty
  const noun = words.slice(last + 1, last + 4).find((word, at, all) => word.upos === 'NOUN' && all[at + 1]?.upos !== 'NOUN')
  return noun && /^\p{L}{3,}$/u.test(noun.text) ? noun.lemma : undefined
}

function casualtyBehind(words: readonly Word[], last: number, language: EventLanguage): string | undefined {
  for (let at = last + 1; at < Math.min(words.length, last + 7); at++) {
    const word = words[at]!
    const casualty = casualtyOf(word, language)
    if (casualty !== undefined) return casualty
    if (word.upos === 'PUNCT' || word.upos === 'CCONJ' || (word.upos === 'VERB' && at > last + 1)) return undefined
  }
  return undefined
}

function casualtyBefore(
  words: readonly Word[],
  first: number,
  last: number,
  isTime: (index: number) => boolean,
  language: EventLanguage,
): string | undefined {
  let nearest = first - 1
  // “starben am Freitag 14 Menschen”
  while (isTime(nearest) && words[last + 1]?.upos === 'NOUN') nearest--
  for (let at = nearest; at >= Math.max(0, nearest - 4); at--) {
    const word = words[at]!
    const casualty = word.upos === 'VERB' ? casualtyOf(word, language) : undefined
    if (casualty !== undefined) return casualty
    if (word.upos === 'PUNCT' || (word.upos === 'NOUN' && !language.approximations.has(word.lemma))) return undefined
  }
  return undefined
}

function casualtyOf({ text, lemma }: Word, { casualtyTerms }: EventLanguage): string | undefined {
  return casualtyTerms.get(text.toLowerCase()) ?? casualtyTerms.get(lemma)
}

function exactnessAt(words: readonly Word[], index: number, { approximations }: EventLanguage): Quantity['as'] {
  const before = words.slice(Math.max(0, index - 3), index).map(word => word.text.toLowerCase())
  const phrases = before.map((_, from) => before.slice(from).join(' '))
  return phrases.map(phrase => approximations.get(phrase)).find(as => as !== undefined) ?? 'exact'
}
