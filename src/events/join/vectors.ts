/** A document's terms as numbers, ascending, and what each weighs, the whole of length 1. */
export interface TermVector {
  readonly terms: Int32Array
  readonly values: Float64Array
  /** The term of each number. */
  readonly vocabulary: readonly string[]
}

export type TermCounts = ReadonlyMap<string, number>

/** Weighs the terms of documents by how often they occur in each and in how few of them (tf-idf, both logarithmic). */
export function vectorsOf(documents: readonly TermCounts[]): TermVector[] {
  const having = new Map<string, number>()
  for (const counts of documents) for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1)
  return weighedBy(
    documents,
    (term, at) => (1 + Math.log(documents[at]!.get(term)!)) * Math.log(1 + documents.length / having.get(term)!),
  )
}

/** The vectors of documents whose terms weigh so much. */
export function weighedBy(
  documents: readonly Pick<ReadonlySet<string>, 'keys' | 'size'>[],
  weigh: (term: string, document: number) => number,
): TermVector[] {
  const numbers = new Map<string, number>()
  const vocabulary: string[] = []
  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, vocabulary.length)
    return vocabulary.push(term) - 1
  }
  return documents.map((document, at) => {
    const terms = new Int32Array(document.size)
    let next = 0
    for (const term of document.keys()) terms[next++] = numberOf(term)
    terms.sort()
    const values = new Float64Array(terms.length)
    let squares = 0
    for (let index = 0; index < terms.length; index++) {
      values[index] = weigh(vocabulary[terms[index]!]!, at)
      squares += values[index]! ** 2
    }
    const length = Math.sqrt(squares) || 1
    for (let index = 0; index < values.length; index++) values[index]! /= length
    return { terms, values, vocabulary }
  })
}

/** The cosine of two vectors, 0–1. */
export function cosineOf(first: TermVector, second: TermVector): number {
  let dot = 0
  for (let left = 0, right = 0; left < first.terms.length && right < second.terms.length;) {
    const one = first.terms[left]!
    const other = second.terms[right]!
    if (one === other) dot += first.values[left]! * second.values[right]!
    if (one <= other) left++
    if (other <= one) right++
  }
  return dot
}

/**
 * The cosines of vectors of one vocabulary, 0–1, by their positions: what `cosineOf` gives, sooner where one of them is asked for again
 * and again, since its values are then found by the numbers of the other's terms.
 */
export function cosinesOf(vectors: readonly TermVector[]): (first: number, second: number) => number {
  const spread = new Float64Array(vectors[0]?.vocabulary.length ?? 0)
  let at = -1
  return (first, second) => {
    if (at === second) return dot(vectors[first]!)
    if (at !== first) {
      if (at >= 0) for (const term of vectors[at]!.terms) spread[term] = 0
      const { terms, values } = vectors[first]!
      for (let index = 0; index < terms.length; index++) spread[terms[index]!] = values[index]!
      at = first
    }
    return dot(vectors[second]!)
  }

  function dot({ terms, values }: TermVector): number {
    let sum = 0
    for (let index = 0; index < terms.length; index++) sum += spread[terms[index]!]! * values[index]!
    return sum
  }
}

/** The terms that weigh most, the heaviest first, of equal ones that of the lowest number; few of many, so that not all are sorted. */
export function heaviest({ terms, values, vocabulary }: TermVector, count: number): { term: string; weight: number }[] {
  const best: number[] = []
  for (let at = 0; at < values.length; at++) {
    if (best.length === count && values[at]! <= values[best[count - 1]!]!) continue
    let place = Math.min(best.length, count - 1)
    for (; place > 0 && values[best[place - 1]!]! < values[at]!; place--) best[place] = best[place - 1]!
    best[place] = at
  }
  return best.map(at => ({ term: vocabulary[terms[at]!]!, weight: values[at]! }))
}

/** How many terms two vectors have in common, counted up to `most`, without those that `leaves` names. */
export function commonTerms(first: TermVector, second: TermVector, most: number, leaves: (term: string) => boolean): number {
  let count = 0
  for (let left = 0, right = 0; left < first.terms.length && right < second.terms.length && count < most;) {
    const one = first.terms[left]!
    const other = second.terms[right]!
    if (one === other && !leaves(first.vocabulary[one]!)) count++
    if (one <= other) left++
    if (other <= one) right++
  }
  return count
}
