import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { endsSentence } from './quotations.ts'

/** "Recall the odds that they faced.": what the reader is told to do; an entry of a chronology tells what its writer did. */
export function isImperative({ sentence, words, text }: ParsedSentence, { role, subject, verb }: Clause): boolean {
  const isBare = role === 'main' && !subject && verb.first === 0 && sentence.given === undefined && endsSentence(text)
  return isBare && /^(?:infinitive|present)$/.test(words[0]!.verbForm ?? '')
}
