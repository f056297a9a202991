import { type ModelFile, type Table, tables } from './model-file.ts'

/** A matrix as it is stored: rows of int8 that count by the row's scale. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  /** Values from one row to the next. */
  readonly stride: number
  readonly scales: Float32Array
  readonly values: Int8Array
}

/** A trained model, unpacked as far as it must be. */
export interface Weights extends Omit<ModelFile, 'parts' | 'lists'> {
  matrix(name: string): Matrix
  bias(name: string): Float32Array
  readonly tables: readonly { readonly table: Table; readonly rows: Matrix; readonly rowOf: ReadonlyMap<string, number> }[]
}

/** Reads a model. `bytes` is `weights.bin`, whole. */
export function readWeights({ parts, lists, ...sizes }: ModelFile, bytes: Uint8Array): Weights {
  const buffer = bytes.slice().buffer // of its own, so that floats are aligned
  const part = (name: string) => {
    const found = parts[name]
    if (!found) throw new Error(`the model has no part “${name}”`)
    return found
  }
  const matrix = (name: string): Matrix => {
    const { rows, columns, scales = 0, at } = part(name)
    return {
      rows,
      columns,
      stride: columns,
      scales: new Float32Array(buffer, scales, rows),
      values: new Int8Array(buffer, at, rows * columns),
    }
  }
  return {
    ...sizes,
    matrix,
    bias: name => new Float32Array(buffer, part(name).at, part(name).columns),
    tables: tables.map(table => ({
      table,
      rows: matrix(table),
      rowOf: new Map(lists[table].map((key, at) => [key, at + 1])),
    })),
  }
}

/** A matrix whose last column stands for an input that is always 1: without it, and it as a bias. */
export function parted(matrix: Matrix): { readonly matrix: Matrix; readonly bias: Float32Array } {
  const { rows, columns, stride, scales, values } = matrix
  const bias = Float32Array.from({ length: rows }, (_, row) => values[row * stride + columns - 1]! * scales[row]!)
  return { matrix: { ...matrix, columns: columns - 1 }, bias }
}
