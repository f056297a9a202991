/**
 * Heads of the highest-scoring tree in which the root, node 0, has one child: Chu-Liu-Edmonds over a full table of scores.
 * `scores[d][h]` says how well h suits as the head of d; −Infinity where it cannot be.
 */
export function bestTree(scores: readonly Float64Array[]): Int32Array {
  const head = withoutCycles(scores)
  const tops = [...head.keys()].filter(d => d > 0 && head[d] === 0)
  if (tops.length === 1) return head
  // several words hang on the root: each in turn as the only one, and the best of these trees
  let best = head
  let most = -Infinity
  for (const top of tops) {
    const tree = withoutCycles(scores.map((row, d) => (d === top ? row : withoutRoot(row))))
    const sum = tree.reduce((total, h, d) => (d === 0 ? total : total + scores[d]![h]!), 0)
    if (sum > most) [best, most] = [tree, sum]
  }
  return best
}

function withoutRoot(row: Float64Array): Float64Array {
  const own = row.slice()
  own[0] = -Infinity
  return own
}

/** Everyone's best head; where these make a cycle, the cycle becomes one node, and again. */
function withoutCycles(scores: readonly Float64Array[]): Int32Array {
  const n = scores.length
  const head = new Int32Array(n)
  for (let d = 1; d < n; d++) {
    let best = -1
    for (let h = 0; h < n; h++) if (h !== d && (best < 0 || scores[d]![h]! > scores[d]![best]!)) best = h
    head[d] = best
  }
  const cycle = cycleIn(head)
  if (!cycle) return head
  const inside = new Set(cycle)
  const outside = [...head.keys()].filter(v => !inside.has(v)) // the root first
  const node = outside.length // the cycle's place among them
  const small = Array.from({ length: node + 1 }, () => new Float64Array(node + 1).fill(-Infinity))
  const enter: number[] = []
  const leave: number[] = []
  const better = (a: number, b: number) => a > b
  outside.forEach((o, j) => {
    outside.forEach((h, k) => {
      if (k !== j) small[j]![k] = scores[o]![h]!
    })
    const gain = (d: number) => scores[d]![o]! - scores[d]![head[d]!]!
    enter[j] = cycle.reduce((best, d) => (better(gain(d), gain(best)) ? d : best))
    small[node]![j] = gain(enter[j]!)
    leave[j] = cycle.reduce((best, h) => (better(scores[o]![h]!, scores[o]![best]!) ? h : best))
    if (o !== 0) small[j]![node] = scores[o]![leave[j]!]!
  })
  small[0]!.fill(-Infinity)
  const tree = withoutCycles(small)
  const out = Int32Array.from(head)
  outside.forEach((o, j) => {
    if (o !== 0) out[o] = tree[j] === node ? leave[j]! : outside[tree[j]!]!
  })
  out[enter[tree[node]!]!] = outside[tree[node]!]!
  return out
}

function cycleIn(head: Int32Array): readonly number[] | undefined {
  const seenFrom = new Int32Array(head.length)
  for (let d = 1; d < head.length; d++) {
    const path: number[] = []
    let at = d
    while (at !== 0 && seenFrom[at] === 0) {
      seenFrom[at] = d
      path.push(at)
      at = head[at]!
    }
    if (at !== 0 && seenFrom[at] === d) return path.slice(path.indexOf(at))
  }
  return undefined
}
