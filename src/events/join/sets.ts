/** What two sets have in common. */
export function shared(first: ReadonlySet<string>, second: ReadonlySet<string>): string[] {
  return [...first].filter(word => second.has(word))
}

/** Whether two sets have anything in common. */
export function meets(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  if (second.size === 0) return false
  for (const word of first) if (second.has(word)) return true
  return false
}

/** What the terms that both have weigh. */
export function sharedWeight(first: ReadonlySet<string>, second: ReadonlySet<string>, weight: (term: string) => number): number {
  let sum = 0
  for (const term of first) if (second.has(term)) sum += weight(term)
  return sum
}

/** What all of them weigh. */
export function weightOf(terms: ReadonlySet<string>, weight: (term: string) => number): number {
  let sum = 0
  for (const term of terms) sum += weight(term)
  return sum
}
