import { distance } from 'fastest-levenshtein'

/** `Did you mean “published”?`, or all that is known when nothing is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = [...known].sort((a, b) => distance(word.toLowerCase(), a) - distance(word.toLowerCase(), b))[0]
  const near = nearest !== undefined && distance(word.toLowerCase(), nearest) <= Math.max(2, Math.floor(nearest.length / 3))
  return near ? `Did you mean “${nearest}”?` : `Known: ${known.join(', ')}.`
}
