import { bestTree } from './best-tree.ts'
import { type Kernel, whole } from './kernel.ts'
import { parted, type Weights } from './weights.ts'

/** An input of 1 in the units of int16: what words are projected to lies between −32 and 32. */
const unit = 1024

/** The head of a word, 0 for the root, by how much it was preferred to the next best one, and its relation. */
export interface Arc {
  readonly head: number
  readonly margin: number
  readonly label: string
}

/** Words as heads and as dependents, for arcs and for labels: float32 rows of [arc, arc, label, label] that are `stride` floats apart. */
export interface Projections {
  readonly value: Float32Array
  readonly stride: number
  /** The row of the root and of each word, a list a sentence. */
  readonly rowsOf: readonly (readonly number[])[]
}

/** Chooses heads, the best tree of [dependent, 1]·U·head, and labels, the best of [dependent, 1]·R·[head, 1]. */
export function biaffine(kernel: Kernel, weights: Weights): (projections: Projections) => readonly (readonly Arc[])[] {
  const { arc, label, labels } = weights
  const arcLayer = kernel.layer([weights.matrix('arc')], unit)
  const { matrix, bias } = parted(weights.matrix('label'))
  const labelLayer = kernel.layer([matrix], unit, [bias])
  const root = labels.indexOf('root')

  return ({ value, stride, rowsOf }) => {
    const trees = treesOf()
    const heads = [...new Set(rowsOf.flatMap((rows, i) => trees[i]!.map(({ head }) => rows[head]!)))]
    const placeOf = new Map(heads.map((row, place) => [row, place]))
    const scored = kernel.product(
      labelLayer,
      packed(heads, 2 * arc, label, labelLayer.columns),
      2 * labelLayer.columns,
      heads.length,
    )
    const inner = kernel.floats(scored, labelLayer.rows * heads.length)
    return rowsOf.map((rows, i) =>
      trees[i]!.map(({ head, margin }, at) => {
        const from = placeOf.get(rows[head]!)! * labelLayer.rows
        return {
          head,
          margin,
          label: labels[head === 0 ? root : bestLabel(inner, from, rows[at + 1]! * stride + 2 * arc + label)]!,
        }
      }),
    )

    function treesOf(): Omit<Arc, 'label'>[][] {
      const all = rowsOf.flat()
      const scored = kernel.product(arcLayer, packed(all, 0, arc, arcLayer.columns), 2 * arcLayer.columns, all.length)
      const asHeads = kernel.floats(scored, arcLayer.rows * all.length)
      const most = Math.max(...rowsOf.map(rows => rows.length))
      const [a, b, out] = [kernel.take(4 * arc * most), kernel.take(4 * arc * most), kernel.take(4 * most * most)]
      let first = 0
      return rowsOf.map(rows => {
        const n = rows.length
        const [left, right] = [kernel.floats(a, arc * n), kernel.floats(b, arc * n)]
        const alone = new Float64Array(n)
        rows.forEach((row, at) => {
          const from = (first + at) * arcLayer.rows
          left.set(value.subarray(row * stride + arc, row * stride + 2 * arc), at * arc)
          right.set(asHeads.subarray(from, from + arc), at * arc)
          alone[at] = asHeads[from + arc]!
        })
        first += n
        kernel.dots(a, b, out, arc, n)
        const sums = kernel.floats(out, n * n)
        const scores = rows.map((_, d) => {
          const row = new Float64Array(n).fill(-Infinity)
          if (d > 0) for (let h = 0; h < n; h++) if (h !== d) row[h] = sums[d * n + h]! + alone[h]!
          return row
        })
        const tree = bestTree(scores)
        return rows.slice(1).map((_, at) => ({ head: tree[at + 1]!, margin: marginOf(scores[at + 1]!, tree[at + 1]!) }))
      })
    }

    /** Some columns of some rows as int16, zeros up to `wide`. */
    function packed(rows: readonly number[], start: number, count: number, wide: number): number {
      const at = kernel.take(2 * wide * (rows.length + 1))
      const out = kernel.integers(at, wide * (rows.length + 1)).fill(0)
      rows.forEach((row, place) => {
        const [from, to] = [row * stride + start, place * wide]
        for (let k = 0; k < count; k++) out[to + k] = whole(value[from + k]! * unit)
      })
      return at
    }

    function bestLabel(inner: Float32Array, from: number, dependent: number): number {
      let best = -1
      let most = -Infinity
      for (let r = 0; r < labels.length; r++) {
        if (r === root) continue
        const row = from + r * (label + 1)
        let sum = inner[row + label]!
        for (let k = 0; k < label; k++) sum += value[dependent + k]! * inner[row + k]!
        if (sum > most) [best, most] = [r, sum]
      }
      return best
    }
  }
}

function marginOf(scores: Float64Array, head: number): number {
  let next = -Infinity
  for (let h = 0; h < scores.length; h++) if (h !== head && scores[h]! > next) next = scores[h]!
  return next === -Infinity ? 99 : Math.max(0, scores[head]! - next)
}
