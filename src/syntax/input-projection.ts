import { keysOf } from './features.ts'
import { type Kernel, type Layer, whole } from './kernel.ts'
import type { Weights } from './weights.ts'

/** An input of 1 in the units of the layer's int16. */
export const vectorUnit = 1024

/** Of so many forms it is remembered, and of as many that were met before those. */
const mostForms = 6000

/**
 * What a layer makes of a form's vectors, float32 [layer.rows] in the kernel's memory, right until the next form is asked for: it does not
 * depend on the words around it, so it is worked out once. The empty form is the root.
 */
export function inputProjection(kernel: Kernel, layer: Layer, { tables }: Weights): (form: string) => number {
  const bytes = 4 * layer.rows
  const memory = () => ({ at: kernel.take(bytes * mostForms), places: new Map<string, number>() })
  let [recent, earlier] = [memory(), memory()]
  const x = kernel.take(2 * layer.columns)
  return form => {
    const known = recent.places.get(form)
    if (known !== undefined) return known
    if (recent.places.size >= mostForms) {
      ;[earlier, recent] = [recent, earlier]
      recent.places.clear()
    }
    const place = recent.at + bytes * recent.places.size
    const before = earlier.places.get(form)
    if (before === undefined) project(form, place)
    else kernel.copy(before, place, bytes)
    recent.places.set(form, place)
    return place
  }

  function project(form: string, out: number): void {
    const vector = kernel.integers(x, layer.columns).fill(0)
    const keys = form === '' ? undefined : keysOf(form)
    let to = 0
    for (const { table, rows, rowOf } of tables) {
      const row = keys ? (rowOf.get(keys[table]) ?? 0) : 0
      const scale = rows.scales[row]! * vectorUnit
      for (let c = 0; c < rows.columns; c++) vector[to++] = whole(rows.values[row * rows.stride + c]! * scale)
    }
    kernel.product(layer, x, 2 * layer.columns, 1, out)
  }
}
