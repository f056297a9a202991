import { phraseHeadline, type Words } from './headline.ts'
import type { PlacedTime } from './times.ts'

/** A noun phrase that names a happening: its first and last word, both inclusive, and its headline. */
interface Passing {
  readonly trigger: number
  readonly first: number
  readonly last: number
  readonly headline: string | undefined
}

/** "the 2003 invasion", "since the attacks on 7 May": a happening named in passing. */
export function namedInPassing(sentence: Words, time: PlacedTime): Passing | undefined {
  const { words, language } = sentence
  if (time.noun !== undefined) {
    if (!language.eventNouns.has(words[time.noun]!.lemma)) return undefined
    let first = time.first
    while (first > 0 && /^(?:DET|ADJ)$/.test(words[first - 1]!.tag)) first--
    return { trigger: time.noun, first, last: time.noun, headline: phraseHeadline(sentence, first, time.noun) }
  }
  // back from the time over a noun phrase with a happening in it, to the preposition that holds it away from the verb
  let noun: number | undefined
  for (let index = time.phraseFirst - 1; index >= 0 && time.phraseFirst - index < 12; index--) {
    const word = words[index]!
    if (/^(?:VERB|AUX|PUNCT|SCONJ|CCONJ)$/.test(word.tag) && !/^[-'’]$/.test(word.text)) {
      if (!/^(?:following|since|before|after|until)$/i.test(word.text)) return undefined
    }
    if (word.tag === 'NOUN' && language.eventNouns.has(word.lemma)) noun = index
    if (noun !== undefined && language.distancePrepositions.has(word.text.toLowerCase())) {
      let last = time.phraseFirst - 1
      if (last < index + 1) return undefined
      while (last > noun && /^(?:ADP|PUNCT|DET)$/.test(words[last]!.tag)) last--
      return { trigger: noun, first: index + 1, last: time.last, headline: phraseHeadline(sentence, index + 1, last) }
    }
  }
  return undefined
}
