import type { NameSpan } from './name-span.ts'
import { isAcronym, isCapital, kindOfEnd, type NameContext, textBetween } from './name-context.ts'

/** Without what stands beside a name and is none of it: "Italian Ana Ruiz", "Lima Catholic"; nothing where nothing is left. */
export function trimmedName(context: NameContext, from: number, to: number, titled: boolean): NameSpan[] {
  const [first, last] = trimmedEnds(context, from, to)
  if (last < first || context.language.nameWords.demonyms.has(textBetween(context, first, last))) return []
  return first < last || isNameAlone(context, first, titled) ? [{ first, last, titled }] : []
}

function trimmedEnds(context: NameContext, from: number, to: number): [number, number] {
  const { words, lower, language } = context
  const isSmall = (at: number) => !isCapital(words[at]!) && !/^\d/.test(words[at]!.text)
  let [first, last] = [from, to]
  while (last >= first && ((isNoName(context, last) && !language.nameWords.suffixes.has(lower[last]!)) || isSmall(last))) last--
  while (first <= last && isSmall(first) && words[first + 1]?.text !== '-') first++
  if (last > first && isNoName(context, first) && language.places.has(textBetween(context, first + 1, last))) first++
  if (last - first >= 2 && isOfPerson(context, first, last) && kindOfEnd(context, last) === undefined) first++
  return [first, last]
}

const isNoName = ({ lower, language }: NameContext, at: number): boolean =>
  language.nameWords.demonyms.has(lower[at]!) || language.nameWords.notNames.has(lower[at]!)

/** "Comedian Ana Ruiz" */
function isOfPerson(context: NameContext, first: number, last: number): boolean {
  const { words, lower, language } = context
  const { firstNames, demonyms } = language.nameWords
  const isNoun = language.personNouns.test(lower[first]!) && !firstNames.has(lower[first]!)
  if (!isNoun && !isNoName(context, first)) return false
  return firstNames.has(lower[first + 1]!) || (demonyms.has(lower[first]!) && words[last]!.deprel === 'flat')
}

/** Whether one word is a name; one that ends other names ("97th and Park Ave") is none, but for a few: "the Senate". */
function isNameAlone(context: NameContext, at: number, titled: boolean): boolean {
  const { words, lower, language } = context
  const { compass, things, alone } = language.nameWords
  const text = lower[at]!
  if (words[at]!.text.length < 2 || (language.stopWords.has(text) && !isAcronym(words[at]!))) return false
  const isEnding = kindOfEnd(context, at) !== undefined && !things.has(text) && !alone.has(text)
  return titled || !(isNoName(context, at) || language.personTitles.has(text) || compass.has(text) || isEnding)
}
