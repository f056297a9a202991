/** How many pairs without an edge are asked for, an item: enough for a thousand articles of one year's news (55), and a bound for hostile ones. */
const asked = 64

/** A pair of items with how alike they are. */
export type Edge = readonly [first: number, second: number, score: number]

/**
 * Average-link clustering over a sparse graph: the two clusters with the highest mean score over all their pairs are joined, as long as
 * that mean is at least `cut`. Pairs without an edge are asked for while clusters are small, so many an item at most, and count 0 after
 * that. O(edges · log edges).
 */
export function averageLink(
  count: number,
  edges: readonly Edge[],
  cut: number,
  scoreOf: (first: number, second: number) => number,
): number[][] {
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, index) => [index])
  const sums: Map<number, number>[] = members.map(() => new Map())
  const heap = new Heap()
  let askable = asked * count
  for (const [first, second, score] of edges) {
    if (first === second || sums[first]!.has(second)) continue
    sums[first]!.set(second, score)
    sums[second]!.set(first, score)
    if (score >= cut) heap.push({ score, first: Math.min(first, second), second: Math.max(first, second) })
  }
  for (let best = heap.pop(); best; best = heap.pop()) {
    const { first, second, score } = best
    const [left, right] = [members[first], members[second]]
    if (!left || !right || Math.abs(mean(first, second) - score) > 1e-9) continue
    join(first, second)
  }
  return members.filter(each => each !== undefined)

  function mean(first: number, second: number): number {
    return (sums[first]!.get(second) ?? 0) / (members[first]!.length * members[second]!.length)
  }

  function join(first: number, second: number): void {
    const left = members[first]!
    const right = members[second]!
    const link = (other: number, sum: number): void => {
      sums[first]!.set(other, sum)
      sums[other]!.set(first, sum)
      sums[other]!.delete(second)
      const score = sum / ((left.length + right.length) * members[other]!.length)
      if (score >= cut) heap.push({ score, first: Math.min(first, other), second: Math.max(first, other) })
    }
    const isThird = (other: number): boolean => other !== first && other !== second && members[other] !== undefined
    // those that the second alone knows, before the first learns of them
    const others = [...sums[second]!].filter(([other]) => isThird(other) && !sums[first]!.has(other))
    for (const [other, sum] of sums[first]!) if (isThird(other)) link(other, sum + sumOf(second, other))
    for (const [other, sum] of others) link(other, sum + sumOf(first, other))
    sums[first]!.delete(second)
    sums[second] = new Map()
    members[first] = [...left, ...right]
    members[second] = undefined
  }

  /** The sum of scores between two clusters; asked for where no pair was a candidate and there are few of them. */
  function sumOf(cluster: number, other: number): number {
    const known = sums[cluster]!.get(other)
    if (known !== undefined) return known
    const [left, right] = [members[cluster]!, members[other]!]
    const pairs = left.length * right.length
    if (pairs > 64 || pairs > askable) return 0
    askable -= pairs
    let sum = 0
    for (const first of left) for (const second of right) sum += scoreOf(first, second)
    return sum
  }
}

interface Item {
  readonly score: number
  readonly first: number
  readonly second: number
}

/** A binary heap, the highest score first; equal scores in the order of the items, so that results do not depend on insertion. */
class Heap {
  private readonly items: Item[] = []

  push(item: Item): void {
    const { items } = this
    let at = items.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  pop(): Item | undefined {
    const { items } = this
    const top = items[0]
    const last = items.pop()
    if (last === undefined || items.length === 0) return top
    let at = 0
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && isBefore(items[child + 1]!, items[child]!)) child++
      if (!isBefore(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return top
  }
}

const isBefore = (one: Item, other: Item): boolean =>
  one.score !== other.score
    ? one.score > other.score
    : one.first !== other.first
      ? one.first < other.first
      : one.second < other.second
