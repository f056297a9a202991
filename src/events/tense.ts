import type { DateValue, IsoDate } from '../model.ts'
import type { Place } from './place.ts'

/** Whether a clause of that tense cannot be at that time: "has won four since May 2004", "will speak of the raid in 1967". */
export function clashes({ sentence: { words, times, language }, clause, time, published }: Place): boolean {
  const { verb } = clause
  const { value } = time.time
  const head = words[verb.head]!
  const ahead = published !== undefined && value?.earliest !== undefined && value.earliest > published
  // "was due to open in May": what was planned may lie ahead
  const plans = language.planningWords.has(head.lemma) || language.deadlineWords.has(head.lemma) || verb.form === 'past-perfect'
  // "told him to appear on 10 May", but "sold the palace on 3 June 2030": then the day of publication is wrong
  // so is one printed the day before its date, as editorials are
  const off = !/\d/.test(time.time.text) || Date.parse(value?.earliest ?? '') - Date.parse(published ?? '') > 864e5
  const between = words.slice(verb.last + 1, time.phraseFirst)
  const loose =
    (time.time.anchor !== undefined && off) || between.some(({ tag, lemma }) => tag === 'VERB' || language.eventNouns.has(lemma))
  if (ahead) return /^(?:past|present-perfect)$/.test(verb.form) && !plans && head.lemma !== 'be' && loose
  if (!isLongAgo(value, published)) return false
  if (verb.form === 'future') return published !== undefined
  // "floods have struck in 1832, 1849 and 1866" counts them
  const several = times.filter(({ noun, first }) => noun === undefined && first > verb.last && first < clause.to).length > 1
  if (verb.form === 'present-perfect') return !several && !/\.\./.test(value!.edtf)
  return verb.form === 'present' && verb.passive && !plans && time.first > verb.last
}

/** Not within a week of its article's publication, or of no time that is known to be near it. */
export function isLongAgo(value: DateValue | undefined, published: IsoDate | undefined): boolean {
  if (value?.latest === undefined) return false
  return published === undefined || Date.parse(published) - Date.parse(value.latest) > 7 * 864e5
}
