import { keysOf } from './features.ts'
import { type Kernel, type Layer, whole } from './kernel.ts'
import type { Weights } from './weights.ts'

/** An input of 1 in the units of the first layer's int16. */
export const vectorUnit = 1024

/** Forms of which it is remembered. */
const mostForms = 6000

/**
 * What a form gives to the gates of the first layer, both ways, float32 [8·hidden]: it does not depend on the words around it, so it
 * is worked out once. The empty form is the root.
 */
export function firstLayer(kernel: Kernel, input: Layer, { tables }: Weights): (form: string) => Float32Array {
  const known = new Map<string, Float32Array>()
  return form => {
    const kept = known.get(form)
    if (kept) return kept
    const mark = kernel.mark()
    const x = kernel.take(2 * input.columns)
    const vector = kernel.integers(x, input.columns).fill(0)
    const keys = form === '' ? undefined : keysOf(form)
    let to = 0
    for (const { table, rows, rowOf } of tables) {
      const row = keys ? (rowOf.get(keys[table]) ?? 0) : 0
      const scale = rows.scales[row]! * vectorUnit
      for (let c = 0; c < rows.columns; c++) vector[to++] = whole(rows.values[row * rows.stride + c]! * scale)
    }
    const gates = kernel.floats(kernel.product(input, x, 2 * input.columns, 1), input.rows).slice()
    kernel.release(mark)
    if (known.size >= mostForms) known.clear()
    known.set(form, gates)
    return gates
  }
}
