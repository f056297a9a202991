import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from '../../src/syntax/best-tree.ts'

/** Every way to give n words heads, kept where it is a tree with one word on the root. */
function* trees(n: number, heads: number[] = [0]): Generator<number[]> {
  if (heads.length > n) {
    if (heads.filter((head, at) => at > 0 && head === 0).length === 1 && heads.every((_, at) => reachesRoot(heads, at)))
      yield heads
    return
  }
  for (let head = 0; head <= n; head++) if (head !== heads.length) yield* trees(n, [...heads, head])
}

function reachesRoot(heads: readonly number[], from: number): boolean {
  let at = from
  for (let steps = 0; steps <= heads.length; steps++) {
    if (at === 0) return true
    at = heads[at]!
  }
  return false
}

test('it is the best of all trees with one root', () => {
  const sizes = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(
      sizes.chain(n =>
        fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
          minLength: n + 1,
          maxLength: n + 1,
        }),
      ),
      table => {
        const scores = table.map((row, d) => Float64Array.from(row, (score, h) => (d === 0 || d === h ? -Infinity : score)))
        const sum = (heads: ArrayLike<number>) =>
          Array.from(heads).reduce((total, head, d) => (d === 0 ? total : total + scores[d]![head]!), 0)
        const found = [...bestTree(scores)]
        expect(found.every((_, at) => reachesRoot(found, at))).toBe(true)
        expect(found.filter((head, at) => at > 0 && head === 0)).toHaveLength(1)
        expect(sum(found)).toBe(Math.max(...[...trees(table.length - 1)].map(sum)))
      },
    ),
    { numRuns: 200 },
  )
})
