import { isCapital, kindOfEnd, type NameContext } from './name-context.ts'

/** The titles within a run of capitals, from the first to the last word of them: "Vice President and General Counsel Ana Ruiz". */
export function titlesIn(context: NameContext, first: number, last: number): [number, number] | undefined {
  const { lower, language } = context
  const { titleAdjectives, articles } = language.nameWords
  const isBetween = (at: number) => language.nameWords.betweenTitles.has(lower[at]!)
  const start = lower.findIndex((word, at) => at >= first && at <= last && language.personTitles.has(word))
  if (start < 0 || isNamedByTitle(context, first, last, start)) return undefined
  let [from, to] = [start, start]
  while (to < last && (language.personTitles.has(lower[to + 1]!) || isBetween(to + 1))) to++
  while (to > from && articles.has(lower[to]!)) to--
  while (from > first && (titleAdjectives.has(lower[from - 1]!) || isBetween(from - 1))) from--
  return [from, to]
}

/** "King County", "the Justice Department", but "President Hill" and "Police Chief": a run that ends as other names do. */
function isNamedByTitle(context: NameContext, first: number, last: number, title: number): boolean {
  const { lower, language } = context
  if (kindOfEnd(context, last) === undefined) return false
  const { honorifics, offices, surnames, firstNames } = language.nameWords
  const isHonorific = lower.slice(title, last).some(word => language.personTitles.has(word) && honorifics.has(word))
  const isOffice = title === first && last === first + 1 && offices.has(lower[first]!)
  const isPerson = surnames.has(lower[last]!) && firstNames.has(lower[last - 1]!)
  return !isHonorific && !isOffice && !isPerson
}

/** Whether a word before a name is a title: "President", "the chemist". */
export function isTitle({ words, lower, isFree, language }: NameContext, at: number): boolean {
  const word = words[at]
  if (word === undefined || !isFree(at)) return false
  return language.personTitles.has(lower[at]!) && (isCapital(word) || word.upos === 'NOUN')
}
