import type { PlacedTime } from '../attachment/placed-time.ts'
import type { ParsedSentence } from './parsed-sentence.ts'

/** "nine raids, including two this week": the day of some of them. */
export function isOfExample({ words, language }: ParsedSentence, { phraseFirst }: PlacedTime): boolean {
  let at = phraseFirst - 1
  while (/^(?:NUM|DET|PRON|ADP|ADV)$/.test(words[at]?.upos ?? '') && !opensExample(at)) at--
  return at < phraseFirst - 1 && at > 0 && opensExample(at)

  function opensExample(at: number): boolean {
    return language.exampleMarkers.has(words[at]!.text.toLowerCase()) && words[at - 1]?.text === ','
  }
}
