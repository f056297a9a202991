import type { DateValue, IsoDate } from '../model.ts'
import type { TimePlace } from './time-place.ts'
import { inRow } from './times.ts'

/** Whether a clause of that tense cannot be at that time: "has won four since May 2004", "will speak of the raid in 1967". */
export function clashes({ sentence: { words, times, language }, clause, time, published }: TimePlace): boolean {
  const { verb } = clause
  const { value } = time.time
  const head = words[verb.head]!
  // "by 2030" has only an end
  const first = value?.earliest ?? value?.latest
  const ahead = published !== undefined && first !== undefined && first > published
  // "was due to open in May": what was planned may lie ahead
  const agreed = /^past/.test(verb.form) && !verb.passive && !verb.progressive && words[verb.last + 1]?.lemma === 'to'
  const arranged = language.planningWords.has(head.lemma) && !agreed
  const plans = arranged || language.deadlineWords.has(head.lemma)
  // not what is printed the day before its date, as editorials are
  const off = !/\d/.test(time.time.text) || Date.parse(value?.earliest ?? '') - Date.parse(published ?? '') > 864e5
  // "told him to appear on 10 May", but "sold the palace on 3 June 2030": then the day of publication is wrong
  const between = words.slice(verb.last + 1, time.phraseFirst)
  const loose =
    (time.time.anchor !== undefined && off) || between.some(({ tag, lemma }) => tag === 'VERB' || language.eventNouns.has(lemma))
  if (ahead && verb.form !== 'future' && language.reportingVerbs.has(head.lemma) && loose) return true
  if (ahead) return /^(?:past|past-perfect|present-perfect)$/.test(verb.form) && !plans && head.lemma !== 'be' && loose
  // "fought for the first time since 2005" was not then
  const since = value?.edtf.endsWith('/..') && words[time.first - 1]?.lemma === 'since'
  if (since && verb.form === 'past' && time.first > verb.last) return true
  if (!isLongAgo(value, published)) return false
  if (verb.form === 'future') return published !== undefined
  // "floods have struck in 1832, 1849 and 1866" counts them
  const several = inRow(time, times, words)
  if (verb.form === 'present-perfect') return !several && !/\.\./.test(value!.edtf)
  // "The figures reflect a sale in June"
  return verb.form === 'present' && (verb.passive || published !== undefined) && !plans && time.first > verb.last
}

/** Not within a week of its article's publication, or of no time that is known to be near it. */
export function isLongAgo(value: DateValue | undefined, published: IsoDate | undefined): boolean {
  if (value?.latest === undefined) return false
  return published === undefined || Date.parse(published) - Date.parse(value.latest) > 7 * 864e5
}
