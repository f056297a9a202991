import { languageOf } from '../languages/index.ts'
import type { DatedSentence } from '../model.ts'
import { clausesOf } from './clauses.ts'
import { withoutMarkup } from './markup.ts'
import { namesIn } from './names/names.ts'

/** Nouns of people by their endings and a few others: "the mayor", "a driver", "her son". */
const person =
  /(?:er|or|ist|ian|man|men|woman|women|ee)s?$|^(?:boy|girl|son|child|children|wife|judge|king|friend|people|chief|aide|pupil|president|student|agent|patient|resident|servant)s?$/

/**
 * Whom "he" or "she" at the head of the next sentence must mean: the one person that this sentence names, as its subject, where
 * nobody else is spoken of and nobody speaks. Undefined where that is not certain.
 */
export function antecedentIn(before: DatedSentence): string | undefined {
  const language = languageOf(before.article.language)?.events
  if (!language) return undefined
  const text = withoutMarkup(before.text)
  if (before.text.length > 400 || /["“”]/.test(text)) return undefined
  const words = language.readWords(text)
  const inTime = (at: number): boolean =>
    before.times.some(({ start, end }) => words[at]!.end + before.start > start && words[at]!.start + before.start < end)
  const main = clausesOf(words, language).clauses.find(({ role }) => role === 'main')
  if (!main?.subject) return undefined
  const { first, last } = main.subject
  const subject = words.slice(first, last + 1)
  if (words[first]!.tag === 'DET' || subject.some(({ tag, text: word }) => tag === 'CCONJ' || word === ',')) return undefined
  const own = namesIn(subject, at => inTime(at + first), language).filter(({ kind }) => kind !== 'place')
  const rest = words.map((word, at) => (at >= first && at <= last ? { ...word, tag: 'X' } : word))
  const others = namesIn(rest, inTime, language).some(({ kind }) => kind === 'person' || kind === 'other')
  // "Ruiz became minister" speaks of nobody else
  const describes = /^(?:be|become)$/.test(words[main.verb.head]!.lemma)
  const people = rest.some(
    ({ tag, lemma }) =>
      (tag === 'NOUN' && !describes && person.test(lemma)) ||
      (tag === 'PRON' && /^(?:he|she|him|her|they|them|who)$/.test(lemma)),
  )
  const [name] = own
  const named = name?.kind === 'person' || (name?.kind === 'other' && subject.length === 1)
  return own.length === 1 && named && !others && !people ? name!.text : undefined
}
