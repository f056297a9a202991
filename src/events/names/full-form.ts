import type { NameForm } from './forms.ts'

/** The longest of some names where all of them are shorter forms of it; undefined where they are of two. */
export function fullest(names: readonly NameForm[]): NameForm | undefined {
  const [longest] = [...names].sort((one, other) => other.words.length - one.words.length)
  return longest && names.every(({ words }) => holds(longest.words, words)) ? longest : undefined
}

/** Who is meant by a name that several share: the one of whom ten times as many articles tell as of all others together. */
export function wellKnown(names: readonly NameForm[]): NameForm | undefined {
  const [first, ...others] = [...names].sort((one, other) => other.sources.size - one.sources.size)
  if (!first) return undefined
  const isSame = ({ words }: NameForm) => holds(words, first.words) || holds(first.words, words)
  const elsewhere = others.filter(other => !isSame(other)).reduce((sum, { sources }) => sum + sources.size, 0)
  return first.sources.size >= 10 * elsewhere ? first : undefined
}

/** Whether a name has all words of another, in order, from its first word on, or ends in it: "Ricardo Rosa Nevares", "Rosa Nevares". */
export function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (word === shorter[at]) at++
  return at === shorter.length && (longer[0] === shorter[0] || longer.slice(-shorter.length).join(' ') === shorter.join(' '))
}
