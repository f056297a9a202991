import type { Word } from '../languages/language.ts'

/** The noun phrase that ends right before a word, or before the comma before it: what "which" and "opened in 1962" belong to. */
export function nounPhraseBefore(words: readonly Word[], index: number): { first: number; last: number } | undefined {
  const last = words[index - 1]?.text === ',' ? index - 2 : index - 1
  if (last < 0 || !/^(?:NOUN|PROPN)$/.test(words[last]!.tag)) return undefined
  let first = last
  while (first > 0) {
    const word = words[first - 1]!
    const belongs = /^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.tag) || /^(?:of|['’]s?|[-‑])$/.test(word.text)
    // an article begins the phrase, but for the one after "of"
    // a name alone takes no clause without a comma: in "a trip to Lima that was planned" the trip was
    const held = word.tag === 'ADP' && last === index - 1 && words[first]!.tag === 'PROPN' && words[first - 2]?.tag === 'NOUN'
    if (held) {
      first -= 2
      continue
    }
    const open = words[first]!.tag !== 'DET' || word.text === 'of'
    if (!(open && (belongs || word.tag === 'DET' || /^(?:its|his|her|their)$/i.test(word.text)))) break
    first--
  }
  return /^(?:of|['’]s?|[-‑])$/.test(words[first]!.text) ? undefined : { first, last }
}

/** A noun phrase with those that "and" and commas join to it. */
export function rowBefore(words: readonly Word[], last: { first: number; last: number }): { first: number; last: number } {
  if (!/^and$/i.test(words[last.first - 1]?.text ?? '')) return last
  let first = last.first
  for (let noun = nounPhraseBefore(words, first - 1); noun; noun = nounPhraseBefore(words, first)) {
    first = noun.first
    if (words[first - 1]?.text !== ',') break
  }
  return { first, last: last.last }
}
