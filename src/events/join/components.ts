import { append } from '../../common/append.ts'
import type { Edge } from './clustering.ts'

/** A connected component of a graph: its items, ascending, and its edges, between their positions among these. */
export interface Component {
  readonly members: readonly number[]
  readonly edges: readonly Edge[]
}

/** The connected components of a graph, in the order of their first items. Near-linear. */
export function componentsOf(count: number, edges: readonly Edge[]): Component[] {
  const parents = Int32Array.from({ length: count }, (_, item) => item)
  for (const [first, second] of edges) {
    const [one, other] = [rootOf(first), rootOf(second)]
    parents[Math.max(one, other)] = Math.min(one, other)
  }
  const members = new Map<number, number[]>()
  const places = new Int32Array(count)
  for (let item = 0; item < count; item++) {
    const root = rootOf(item)
    places[item] = members.get(root)?.length ?? 0
    append(members, root, item)
  }
  const own = new Map<number, Edge[]>()
  for (const [first, second, score] of edges) append(own, rootOf(first), [places[first]!, places[second]!, score])
  return [...members].map(([root, members]) => ({ members, edges: own.get(root) ?? [] }))

  function rootOf(item: number): number {
    let root = item
    while (parents[root] !== root) root = parents[root]!
    for (let next = item; next !== root;) [next, parents[next]] = [parents[next]!, root]
    return root
  }
}
