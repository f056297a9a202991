import { readFileSync } from 'node:fs'
import { packageFile } from '../common/package-files.ts'
import type { Matrix } from './weights.ts'

/** A matrix in the kernel's memory, in bytes from its start: rows and columns, multiples of 8, of int8 as `multiply` takes them; float32 scales and biases. */
export interface Layer {
  readonly at: number
  readonly scales: number
  readonly bias: number
  readonly rows: number
  readonly columns: number
}

/** The kernel's functions (see `kernel.wat`) and its memory, of which places are taken one after the other and given back together. */
export interface Kernel {
  /** Bytes from the memory's start, a multiple of 16. */
  take(bytes: number): number
  /** How much is taken; and gives back what was taken since. */
  mark(): number
  release(mark: number): void
  /** Makes room for more, as growing detaches every array over the memory: ask for all that is needed before you make one. */
  reserve(bytes: number): void
  floats(at: number, count: number): Float32Array
  /** Copies so many bytes from one place to another. */
  copy(from: number, to: number, bytes: number): void
  integers(at: number, count: number): Int16Array
  /** Puts matrices one below the other; an input of 1 is so many of its units. */
  layer(matrices: readonly Matrix[], unit: number, biases?: readonly Float32Array[]): Layer
  /** out[t][r] = weights·x + bias, float32 [n][rows]. */
  product(layer: Layer, x: number, xStride: number, n: number, out?: number): number
  /** The same with float32 [n][rows] at `add` in place of the bias. */
  productOnto(layer: Layer, x: number, xStride: number, add: number, addStride: number, out: number, n: number): void
  step(gates: number, cell: number, h: number, out: number, outStride: number, units: number, n: number): void
  /** out[d][h] = Σ a[d][k]·b[h][k] + b[h][count]: float32 [as][count], [bs][count + 1], count a multiple of 4. */
  dots(a: number, as: number, b: number, bStride: number, bs: number, count: number, out: number): void
  /** Float32 to the nearest int16, so many of which stand for 1: count a multiple of 8. */
  narrow(x: number, out: number, count: number, unit: number): void
  /** x or a tenth of it, whichever is more, in place: float32, count a multiple of 4. */
  leak(x: number, count: number): void
  /** out[t] = bias + what the words up to `reach` away make of place t: float32 [n][2·reach + 1][units] in, [n][units] out; units a multiple of 4. */
  window(x: number, bias: number, out: number, units: number, reach: number, n: number): void
  /** The place of the highest of the first `count` values of each row: float32, rows `stride` bytes apart. */
  highest(x: number, stride: number, count: number, n: number): Int32Array
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly multiply: (...at: number[]) => void
  readonly step: Kernel['step']
  readonly dots: Kernel['dots']
  readonly narrow: Kernel['narrow']
  readonly leak: Kernel['leak']
  readonly window: Kernel['window']
  readonly highest: (...at: number[]) => void
}

export function loadKernel(): Kernel {
  const module = new WebAssembly.Module(readFileSync(packageFile('src/syntax/kernel.wasm')))
  const { memory, multiply, highest, ...others } = new WebAssembly.Instance(module).exports as unknown as Exports
  let free = 16
  const reserve = (bytes: number) => {
    const missing = free + bytes - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / 65536))
  }
  const take = (bytes: number) => {
    const at = free
    free += (bytes + 15) & ~15
    reserve(0)
    return at
  }
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  let all = new Uint8Array(memory.buffer)
  const copy = (from: number, to: number, bytes: number) => {
    if (all.length === 0) all = new Uint8Array(memory.buffer) // the memory has grown
    all.copyWithin(to, from, from + bytes)
  }

  function layer(matrices: readonly Matrix[], unit: number, biases: readonly Float32Array[] = []): Layer {
    const columns = eights(matrices[0]!.columns)
    const rows = eights(matrices.reduce((sum, matrix) => sum + matrix.rows, 0))
    const made = { at: take(rows * columns), scales: take(4 * rows), bias: take(4 * rows), rows, columns }
    const values = new Int8Array(memory.buffer, made.at, rows * columns).fill(0)
    const scales = floats(made.scales, rows).fill(0)
    const bias = floats(made.bias, rows).fill(0)
    let row = 0
    matrices.forEach((matrix, which) => {
      bias.set(biases[which] ?? [], row)
      for (let r = 0; r < matrix.rows; r++, row++) {
        scales[row] = matrix.scales[r]! / unit
        // two columns of eight rows stand together
        const to = (row & ~7) * columns + 2 * (row & 7)
        for (let c = 0; c < matrix.columns; c++) values[to + 16 * (c >> 1) + (c & 1)] = matrix.values[r * matrix.stride + c]!
      }
    })
    return made
  }

  return {
    take,
    mark: () => free,
    release: mark => void (free = mark),
    reserve,
    floats,
    copy,
    integers: (at, count) => new Int16Array(memory.buffer, at, count),
    layer,
    product(own, x, xStride, n, out = take(4 * own.rows * n)) {
      multiply(own.at, own.scales, x, xStride, own.bias, 0, out, own.rows, own.columns, n)
      return out
    },
    productOnto(own, x, xStride, add, addStride, out, n) {
      multiply(own.at, own.scales, x, xStride, add, addStride, out, own.rows, own.columns, n)
    },
    highest(x, stride, count, n) {
      const out = take(4 * n)
      highest(x, stride, count, out, n)
      return new Int32Array(memory.buffer, out, n)
    },
    ...others,
  }
}

const eights = (count: number): number => (count + 7) & ~7

/** The nearest int16. */
export const whole = (value: number): number => Math.max(-32767, Math.min(32767, Math.round(value)))
