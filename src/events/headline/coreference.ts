import { sureAntecedent, surestAntecedent } from './antecedent-weights.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { pronounsIn } from './discourse.ts'

/**
 * Whom a pronoun must mean, by what its article names before it, by the fullest form of the name; `sentences`: those before it and its own,
 * `pronoun`: its index there, `harms`: whether a wrong name would do harm. Undefined where that is not certain.
 */
export function antecedentOf(
  sentences: readonly (ParsedSentence | undefined)[],
  pronoun: number,
  harms = false,
): string | undefined {
  const meant = pronounsIn(sentences).get(pronoun)
  return meant && meant.certainty >= (harms ? surestAntecedent : sureAntecedent) ? meant.name : undefined
}
