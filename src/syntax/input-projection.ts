import { keysOf } from './features.ts'
import { type Kernel, type Layer, whole } from './kernel.ts'
import type { Weights } from './weights.ts'

/** An input of 1 in the units of the layer's int16. */
export const vectorUnit = 1024

/** Of so many forms it is remembered, and of as many that were met before those. */
const mostForms = 6000

/**
 * What a layer makes of a form's vectors, float32 [layer.rows]: it does not depend on the words around it, so it is worked out once.
 * The empty form is the root.
 */
export function inputProjection(kernel: Kernel, layer: Layer, { tables }: Weights): (form: string) => Float32Array {
  let recent = new Map<string, Float32Array>()
  let earlier = new Map<string, Float32Array>()
  const remember = (form: string, projected: Float32Array) => {
    if (recent.size >= mostForms) [earlier, recent] = [recent, new Map()]
    recent.set(form, projected)
    return projected
  }
  return form => {
    const kept = recent.get(form)
    if (kept) return kept
    const before = earlier.get(form)
    if (before) return remember(form, before)
    const mark = kernel.mark()
    const x = kernel.take(2 * layer.columns)
    const vector = kernel.integers(x, layer.columns).fill(0)
    const keys = form === '' ? undefined : keysOf(form)
    let to = 0
    for (const { table, rows, rowOf } of tables) {
      const row = keys ? (rowOf.get(keys[table]) ?? 0) : 0
      const scale = rows.scales[row]! * vectorUnit
      for (let c = 0; c < rows.columns; c++) vector[to++] = whole(rows.values[row * rows.stride + c]! * scale)
    }
    const projected = kernel.floats(kernel.product(layer, x, 2 * layer.columns, 1), layer.rows).slice()
    kernel.release(mark)
    return remember(form, projected)
  }
}
