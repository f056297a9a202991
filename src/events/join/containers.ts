import type { ComparedWords } from '../../languages/language.ts'

/**
 * Temporal containers, the events within which a sentence says that it lies: "during his visit", "after their meeting with Ruiz" give
 * `visit` and `meet`, as trigger classes. "After the attack" gives none, as what follows a happening is no part of it.
 */
export function containersIn(text: string, language: ComparedWords): ReadonlySet<string> {
  const { within, beside, owners, pointers } = language.coreference.containers
  const found = new Set<string>()
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,;:.]/gu) ?? []
  for (let at = 0; at + 2 < words.length; at++) {
    const [before, between] = [words[at]!, words[at + 1]!]
    const isInside = within.has(before) || within.has(`${words[at - 1]} ${before}`)
    const isWithin = isInside && (owners.has(between) || pointers.has(between))
    if (!isWithin && !(beside.has(before) && owners.has(between))) continue
    const noun = words
      .slice(at + 2, at + 5)
      .find((word, index, all) => language.eventNouns.has(word) && !all.slice(0, index).includes(','))
    if (noun !== undefined) found.add(language.triggerClasses.get(noun) ?? noun)
  }
  return found
}
