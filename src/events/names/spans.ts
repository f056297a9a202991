import type { EventLanguage } from '../../languages/language.ts'
import type { Word } from '../../syntax/tree.ts'
import { lowerOf } from './kind.ts'
import { isCapital, kindOfEnd, type NameContext, ordinalNumeral, textBetween } from './name-context.ts'
import { linkedPart } from './name-links.ts'
import { namePartsIn } from './name-parts.ts'
import type { NameSpan } from './name-span.ts'
import { isTitle, titlesIn } from './titles-in-name.ts'
import { trimmedName } from './trimmed-name.ts'

/** Where the proper names of a sentence stand, without the titles of persons before them and without what is no name. */
export function nameSpans(words: readonly Word[], isFree: (index: number) => boolean, language: EventLanguage): NameSpan[] {
  const parts = namePartsIn(words, isFree, language)
  const context = { words, lower: words.map(lowerOf), isFree, isPart: (index: number) => parts[index] ?? false, language }
  const spans: NameSpan[] = []
  for (let index = 0; index < words.length; index++) {
    if (!parts[index]) continue
    const last = endOfRun(context, index)
    spans.push(...namesOfRun(context, startOfRun(context, index, last), last))
    index = last
  }
  return spans
}

/** "al-Sudani", "117th Street"; "International Salt Union" at the head of a sentence */
function startOfRun(context: NameContext, first: number, last: number): number {
  const { words, lower, isFree, language } = context
  const { particles, titleAdjectives } = language.nameWords
  const [before, hyphen] = [words[first - 2], words[first - 1]]
  if (before && hyphen?.text === '-' && particles.has(before.text) && isFree(first - 2)) return first - 2
  if (hyphen && ordinalNumeral.test(hyphen.text) && isFree(first - 1) && kindOfEnd(context, first) === 'place') return first - 1
  const opens = first === 1 && isFree(0) && /^(?:NOUN|ADJ)$/.test(words[0]!.upos) && isCapital(words[0]!)
  if (!opens || titleAdjectives.has(lower[0]!)) return first
  return kindOfEnd(context, last) !== undefined || language.places.has(textBetween(context, 0, last)) ? 0 : first
}

function endOfRun(context: NameContext, first: number): number {
  let last = first
  for (;;) {
    const next = context.isPart(last + 1) ? last + 1 : linkedPart(context, first, last)
    if (next === undefined) return isNumbered(context, last) ? last + 1 : last
    last = next
  }
}

/** "Interstate 75" */
function isNumbered(context: NameContext, last: number): boolean {
  const { words, isFree } = context
  return kindOfEnd(context, last) === 'place' && isFree(last + 1) && /^\d{1,3}$/.test(words[last + 1]?.text ?? '')
}

/** The names of a run of capitals: "Orsk Foreign Minister Ana Ruiz" names Orsk and Ana Ruiz. */
function namesOfRun(context: NameContext, first: number, last: number): NameSpan[] {
  const titles = titlesIn(context, first, last)
  if (!titles) {
    const from = behindTitle(context, first, last)
    return trimmedName(context, from, last, from > first || isTitle(context, first - 1))
  }
  const [from, to] = titles
  return [
    ...(from > first ? trimmedName(context, first, from - 1, false) : []),
    ...(to < last ? trimmedName(context, to + 1, last, true) : []),
  ]
}

/** Where the name begins in "Secretary of State Ana Ruiz", where the first word only opens the sentence. */
function behindTitle({ words, lower, language }: NameContext, first: number, last: number): number {
  let from = first
  if (language.attachment.genitives.has(words[first - 1]?.text ?? '') && language.personTitles.has(lower[first - 2]!))
    while (from < last && language.nameWords.betweenTitles.has(lower[from]!)) from++
  return from
}
