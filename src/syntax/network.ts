import { readFileSync } from 'node:fs'
import { bestTree } from './best-tree.ts'
import { keysOf } from './features.ts'
import { type Matrix, type Weights } from './weights.ts'

/** What the network says of one word. */
export interface WordReading {
  /** `VERB|VBD`. */
  readonly tag: string
  /** Index of the head among the sentence's words, −1 for the root. */
  readonly head: number
  readonly label: string
  /** By how much the score of its head exceeds that of the next best head: near 0 is a toss-up, above 6 all but certain. */
  readonly margin: number
}

/** Words of sentences in, a tagged tree of each out. The result of a sentence does not depend on the others. */
export type Network = (sentences: readonly (readonly string[])[]) => WordReading[][]

interface Kernel {
  readonly memory: WebAssembly.Memory
  readonly multiply: (...at: number[]) => void
  readonly step: (...at: number[]) => void
}

/** Sentences are read together in groups of about so many words: the weights are fetched once for all of them. */
const groupWords = 500
const stateScale = 1 / 16384
const vectorScale = 1 / 1024
/** Projections lie between −32 and 32. */
const projectionScale = 1 / 1024
/** Forms whose share of the first layer is kept. */
const mostForms = 6000

/** Two bidirectional LSTM layers over word vectors; tags from the first, heads (biaffine, best tree) and labels from both. */
export function loadNetwork(weights: Weights): Network {
  const module = new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)))
  const { memory, multiply, step } = new WebAssembly.Instance(module).exports as unknown as Kernel
  const { hidden, arc, label, tags, labels } = weights
  const gates = 4 * hidden
  const root = labels.indexOf('root')

  // memory: the weights stand first, what follows is taken anew for each group
  let free = 16
  const take = (bytes: number) => {
    const at = free
    free += (bytes + 15) & ~15
    reserve(0)
    return at
  }
  /** Makes room; growing detaches every array over the memory, so a group asks for all that it needs before it makes one. */
  const reserve = (bytes: number) => {
    const missing = free + bytes - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / 65536))
  }
  const floats = (at: number, count: number) => new Float32Array(memory.buffer, at, count)
  const integers = (at: number, count: number) => new Int16Array(memory.buffer, at, count)

  interface Layer {
    readonly at: number
    readonly scales: number
    readonly bias: number
    readonly rows: number
    readonly columns: number
  }
  /** Matrices one below the other as the kernel takes them: columns a multiple of 16, rows of 4. */
  const layer = (matrices: readonly Matrix[], inputScale: number, biases: readonly Float32Array[] = []): Layer => {
    const columns = (matrices[0]!.columns + 15) & ~15
    const own = matrices.reduce((sum, { rows }) => sum + rows, 0)
    const rows = (own + 3) & ~3
    const made = { at: take(rows * columns), scales: take(4 * rows), bias: take(4 * rows), rows, columns }
    const values = new Int8Array(memory.buffer, made.at, rows * columns).fill(0)
    const scales = floats(made.scales, rows).fill(0)
    const bias = floats(made.bias, rows).fill(0)
    let row = 0
    matrices.forEach((matrix, which) => {
      bias.set(biases[which] ?? [], row)
      for (let r = 0; r < matrix.rows; r++, row++) {
        scales[row] = matrix.scales[r]! * inputScale
        values.set(matrix.values.subarray(r * matrix.columns, (r + 1) * matrix.columns), row * columns)
      }
    })
    return made
  }
  const named = (names: readonly string[], inputScale: number) =>
    layer(
      names.map(weights.matrix),
      inputScale,
      names.map(name => weights.bias(`${name}.bias`)),
    )
  const ways = ['forward', 'backward'] as const
  const lstm = (number: 1 | 2) => ({
    input: layer(
      ways.map(way => weights.matrix(`layer${number}.${way}.input`)),
      number === 1 ? vectorScale : stateScale,
      ways.map(way => weights.bias(`layer${number}.${way}.bias`)),
    ),
    recurrent: ways.map(way => layer([weights.matrix(`layer${number}.${way}.recurrent`)], stateScale)),
  })
  const [first, second] = [lstm(1), lstm(2)]
  const tagLayer = named(['tag'], stateScale)
  const projections = named(['arcHead', 'arcDependent', 'labelHead', 'labelDependent'], stateScale)
  const arcLayer = layer([weights.matrix('arc')], projectionScale)
  const labelLayer = layer([weights.matrix('label')], projectionScale)
  const scratch = free

  const product = (own: Layer, x: number, xStride: number, n: number, out = take(4 * own.rows * (n + 1))) => {
    multiply(own.at, own.scales, x, xStride, own.bias, 0, out, own.rows, own.columns, n)
    return out
  }

  /** A form's share of the first layer's gates, both ways; the empty form is the root. */
  const shares = new Map<string, Float32Array>()
  const shareOf = (form: string): Float32Array => {
    const known = shares.get(form)
    if (known) return known
    const before = free
    const wide = first.input.columns
    const x = take(4 * wide)
    const vector = integers(x, 2 * wide).fill(0)
    const keys = form === '' ? undefined : keysOf(form)
    let to = 0
    for (const { table, rows, rowOf } of weights.tables) {
      const row = keys ? (rowOf.get(keys[table]) ?? 0) : 0
      const scale = rows.scales[row]! / vectorScale
      for (let c = 0; c < rows.columns; c++) vector[to++] = whole(rows.values[row * rows.columns + c]! * scale)
    }
    const share = floats(product(first.input, x, 2 * wide, 1), 2 * gates).slice()
    free = before
    if (shares.size >= mostForms) shares.clear()
    shares.set(form, share)
    return share
  }

  /** Sentences side by side, the longest first: the words in place t of all of them stand together. */
  interface Group {
    readonly sentences: readonly (readonly string[])[]
    readonly counts: readonly number[]
    readonly offsets: readonly number[]
    readonly rows: number
  }
  const together = (sentences: readonly (readonly string[])[]): Group => {
    const counts: number[] = []
    const offsets: number[] = []
    let rows = 0
    for (let t = 0; t <= sentences[0]!.length; t++) {
      const count = sentences.filter(({ length }) => length >= t).length
      counts.push(count)
      offsets.push(rows)
      rows += count
    }
    return { sentences, counts, offsets, rows }
  }

  /** Both ways through a layer: reads gates, float32 [rows][2·gates], writes states, int16, at `out`. */
  const through = (recurrent: readonly Layer[], { counts, offsets }: Group, own: number, out: number, stride: number) => {
    const most = counts[0]!
    const sums = take(4 * gates * (most + 1))
    recurrent.forEach((matrix, way) => {
      const [h, cell] = [take(2 * hidden * (most + 1)), take(4 * hidden * most)]
      integers(h, hidden * (most + 1)).fill(0)
      floats(cell, hidden * most).fill(0)
      for (let at = 0; at < counts.length; at++) {
        const t = way === 0 ? at : counts.length - 1 - at
        const [n, row] = [counts[t]!, offsets[t]!]
        multiply(matrix.at, matrix.scales, h, 2 * hidden, own + 4 * gates * (2 * row + way), 8 * gates, sums, gates, hidden, n)
        step(sums, cell, h, out + row * stride + 2 * hidden * way, stride, hidden, n)
      }
    })
  }

  const readGroup = (sentences: readonly (readonly string[])[]): WordReading[][] => {
    free = scratch
    const group = together(sentences)
    const { rows, offsets } = group
    const rowOf = (sentence: number, t: number) => offsets[t]! + sentence
    const rowBytes =
      8 * gates + 8 * hidden + 4 * (tagLayer.rows + projections.rows + arcLayer.rows + labelLayer.rows + gates + 2 * hidden + 64)
    reserve((rows + 4) * rowBytes + 4096)
    const gatesAt = take(8 * gates * (rows + 2))
    {
      const copies = floats(gatesAt, 2 * gates * rows)
      sentences.forEach((words, i) => {
        for (let t = 0; t <= words.length; t++) copies.set(shareOf(t === 0 ? '' : words[t - 1]!), 2 * gates * rowOf(i, t))
      })
    }
    // the states of both layers beside each other, and one row more, as products go by twos
    const stride = 8 * hidden
    const states = take(stride * (rows + 1))
    through(first.recurrent, group, gatesAt, states, stride)
    product(second.input, states, stride, rows, gatesAt)
    through(second.recurrent, group, gatesAt, states + 4 * hidden, stride)

    const tagScores = product(tagLayer, states, stride, rows)
    const projected = product(projections, states, stride, rows)
    const sizes = [arc, arc, label, label]
    const starts = sizes.map((_, which) => sizes.slice(0, which).reduce((sum, size) => sum + size, 0))
    const value = floats(projected, projections.rows * rows)
    for (let k = 0; k < value.length; k++) if (value[k]! < 0) value[k] = value[k]! * 0.1

    // scores of heads: [dependent, 1] · U · head
    const headRows = packed(value, projections.rows, starts[0]!, arc, arcLayer.columns, [...Array(rows).keys()])
    const scored = floats(product(arcLayer, headRows, 2 * arcLayer.columns, rows), arcLayer.rows * rows)
    const heads: Int32Array[] = []
    const margins: Float64Array[] = []
    sentences.forEach((words, i) => {
      const n = words.length + 1
      const scores: Float64Array[] = [new Float64Array(n).fill(-Infinity)]
      for (let d = 1; d < n; d++) {
        const dependent = rowOf(i, d) * projections.rows + starts[1]!
        const row = new Float64Array(n)
        for (let h = 0; h < n; h++) {
          const at = rowOf(i, h) * arcLayer.rows
          let sum = scored[at + arc]!
          for (let k = 0; k < arc; k++) sum += value[dependent + k]! * scored[at + k]!
          row[h] = h === d ? -Infinity : sum
        }
        scores.push(row)
      }
      const tree = bestTree(scores)
      heads.push(tree)
      margins.push(Float64Array.from(tree, (head, d) => (d === 0 ? 0 : marginOf(scores[d]!, head))))
    })

    // labels: [dependent, 1] · R · [head, 1], the right half once for each word that is a head
    const headWords = [...new Set(sentences.flatMap((words, i) => words.map((_, at) => rowOf(i, heads[i]![at + 1]!))))]
    const placeOf = new Map(headWords.map((row, place) => [row, place]))
    const headSides = packed(value, projections.rows, starts[2]!, label, labelLayer.columns, headWords)
    const inner = floats(
      product(labelLayer, headSides, 2 * labelLayer.columns, headWords.length),
      labelLayer.rows * headWords.length,
    )
    const tagValues = floats(tagScores, tagLayer.rows * rows)
    return sentences.map((words, i) =>
      words.map((_, at) => {
        const row = rowOf(i, at + 1)
        const head = heads[i]![at + 1]!
        const from = placeOf.get(rowOf(i, head))! * labelLayer.rows
        const best = head === 0 ? root : bestLabel(inner, from, value, row * projections.rows + starts[3]!)
        return {
          tag: tags[highest(tagValues, row * tagLayer.rows, tags.length)]!,
          head: head - 1,
          label: labels[best]!,
          margin: margins[i]![at + 1]!,
        }
      }),
    )
  }

  /** Some columns of some rows as int16, a one behind them, zeros up to `wide`. */
  const packed = (
    value: Float32Array,
    rowLength: number,
    start: number,
    count: number,
    wide: number,
    rows: readonly number[],
  ): number => {
    const at = take(2 * wide * (rows.length + 1))
    const out = integers(at, wide * (rows.length + 1)).fill(0)
    rows.forEach((row, place) => {
      const [from, to] = [row * rowLength + start, place * wide]
      for (let k = 0; k < count; k++) out[to + k] = whole(value[from + k]! / projectionScale)
      if (count < wide) out[to + count] = 1 / projectionScale
    })
    return at
  }

  const bestLabel = (inner: Float32Array, from: number, value: Float32Array, dependent: number): number => {
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

  return sentences => {
    const out: WordReading[][] = sentences.map(() => [])
    const order = [...sentences.keys()]
      .filter(at => sentences[at]!.length > 0)
      .sort((a, b) => sentences[b]!.length - sentences[a]!.length || a - b)
    for (let at = 0; at < order.length;) {
      const group: number[] = []
      for (let words = 0; at < order.length && (group.length === 0 || words + sentences[order[at]!]!.length < groupWords); at++) {
        group.push(order[at]!)
        words += sentences[order[at]!]!.length + 1
      }
      readGroup(group.map(which => sentences[which]!)).forEach((reading, place) => (out[group[place]!] = reading))
    }
    return out
  }
}

/** The nearest int16. */
const whole = (value: number) => Math.max(-32767, Math.min(32767, Math.round(value)))

function highest(values: Float32Array, at: number, count: number): number {
  let best = 0
  for (let k = 1; k < count; k++) if (values[at + k]! > values[at + best]!) best = k
  return best
}

function marginOf(scores: Float64Array, head: number): number {
  let next = -Infinity
  for (let h = 0; h < scores.length; h++) if (h !== head && scores[h]! > next) next = scores[h]!
  return next === -Infinity ? 99 : Math.max(0, scores[head]! - next)
}
