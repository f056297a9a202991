import { keysOf } from './features.ts'
import { type Kernel, type Layer, whole } from './kernel.ts'
import type { Weights } from './weights.ts'

/** An input of 1 in the units of the first layer's int16. */
export const vectorUnit = 1024

/** Of so many forms it is remembered, and of as many that were met before those. */
const mostForms = 6000

/**
 * What a form gives to the gates of the first layer, both ways, float32 [8·hidden]: it does not depend on the words around it, so it
 * is worked out once. The empty form is the root.
 */
export function firstLayer(kernel: Kernel, input: Layer, { tables }: Weights): (form: string) => Float32Array {
  let recent = new Map<string, Float32Array>()
  let earlier = new Map<string, Float32Array>()
  const remember = (form: string, gates: Float32Array) => {
    if (recent.size >= mostForms) [earlier, recent] = [recent, new Map()]
    recent.set(form, gates)
    return gates
  }
  return form => {
    const kept = recent.get(form)
    if (kept) return kept
    const before = earlier.get(form)
    if (before) return remember(form, before)
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
    return remember(form, gates)
  }
}
