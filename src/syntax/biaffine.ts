import { bestTree } from './best-tree.ts'
import type { Kernel } from './kernel.ts'
import { parted, type Weights } from './weights.ts'

/** An input of 1 in the units of int16: what words are projected to lies between −32 and 32. */
const unit = 1024

/** The head of a word, 0 for the root, by how much it was preferred to the next best one, and its relation. */
export interface Arc {
  readonly head: number
  readonly margin: number
  readonly label: string
}

/** Words as heads and as dependents, for arcs and for labels, in the kernel's memory: float32 rows of [arc, arc, label, label], `stride` bytes apart. */
export interface Projections {
  readonly at: number
  readonly stride: number
  /** The row of the root and of each word, a list a sentence. */
  readonly rowsOf: readonly (readonly number[])[]
}

/** Chooses heads, the best tree of [dependent, 1]·U·head, and labels, the best of [dependent, 1]·R·[head, 1]. Arc and label are multiples of 8. */
export function biaffine(kernel: Kernel, weights: Weights): (projections: Projections) => readonly (readonly Arc[])[] {
  const { arc, label, labels } = weights
  const arcLayer = kernel.layer([weights.matrix('arc')], unit)
  const { matrix, bias } = parted(weights.matrix('label'))
  const labelLayer = kernel.layer([matrix], unit, [bias])
  const root = labels.indexOf('root')

  return ({ at: projected, stride, rowsOf }) => {
    const trees = treesOf()
    const heads = [...new Set(rowsOf.flatMap((rows, i) => trees[i]!.map(({ head }) => rows[head]!)))]
    const placeOf = new Map(heads.map((row, place) => [row, place]))
    const inner = kernel.product(labelLayer, narrowed(heads, 2 * arc, label), 2 * label, heads.length)
    const scored = kernel.take(4 * labels.length)
    const scores = kernel.floats(scored, labels.length)
    return rowsOf.map((rows, i) =>
      trees[i]!.map((arc, at) => ({ ...arc, label: labels[arc.head === 0 ? root : bestLabel(rows[at + 1]!, rows[arc.head]!)]! })),
    )

    function bestLabel(dependent: number, head: number): number {
      const from = inner + 4 * labelLayer.rows * placeOf.get(head)!
      kernel.dots(projected + dependent * stride + 4 * (2 * arc + label), 1, from, 4 * (label + 1), labels.length, label, scored)
      scores[root] = -Infinity
      let best = 0
      for (let r = 1; r < scores.length; r++) if (scores[r]! > scores[best]!) best = r
      return best
    }

    function treesOf(): Omit<Arc, 'label'>[][] {
      const all = rowsOf.flat()
      const asHeads = kernel.product(arcLayer, narrowed(all, 0, arc), 2 * arc, all.length)
      const most = Math.max(...rowsOf.map(rows => rows.length))
      const [dependents, out] = [kernel.take(4 * arc * most), kernel.take(4 * most * most)]
      let first = 0
      return rowsOf.map(rows => {
        const n = rows.length
        const copies = kernel.floats(dependents, arc * n)
        rows.forEach((row, at) => copies.set(kernel.floats(projected + row * stride + 4 * arc, arc), at * arc))
        kernel.dots(dependents, n, asHeads + 4 * arcLayer.rows * first, 4 * arcLayer.rows, n, arc, out)
        first += n
        const sums = kernel.floats(out, n * n)
        const scores = rows.map((_, d) => {
          const row = Float64Array.from(sums.subarray(d * n, d * n + n))
          return d === 0 ? row.fill(-Infinity) : row.fill(-Infinity, d, d + 1)
        })
        const tree = bestTree(scores)
        return rows.slice(1).map((_, at) => ({ head: tree[at + 1]!, margin: marginOf(scores[at + 1]!, tree[at + 1]!) }))
      })
    }

    /** Some columns of some rows as int16. */
    function narrowed(rows: readonly number[], start: number, count: number): number {
      const out = kernel.take(2 * count * rows.length)
      rows.forEach((row, place) => kernel.narrow(projected + row * stride + 4 * start, out + 2 * count * place, count, unit))
      return out
    }
  }
}

function marginOf(scores: Float64Array, head: number): number {
  let next = -Infinity
  for (let h = 0; h < scores.length; h++) if (h !== head && scores[h]! > next) next = scores[h]!
  return next === -Infinity ? 99 : Math.max(0, scores[head]! - next)
}
