import { biaffine } from './biaffine.ts'
import { inputProjection, vectorUnit } from './input-projection.ts'
import { type Layer, loadKernel } from './kernel.ts'
import type { Matrix, Weights } from './weights.ts'

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

/** Sentences are read together in groups of about so many words: the weights are fetched once for all of them. */
const groupWords = 500
/** A state of 1 in the units of int16. */
const stateUnit = 16384
const ways = ['forward', 'backward'] as const

/** Two bidirectional LSTM layers over word vectors; tags from the first, heads and labels from both. */
export function loadNetwork(weights: Weights): Network {
  const kernel = loadKernel()
  const { hidden, tags } = weights
  const gates = 4 * hidden
  const stride = 8 * hidden // of the states of both layers, in bytes
  // the input, forget and output gates come halved to the kernel
  const halved = (values: Float32Array) => values.map((value, row) => (row >= 2 * hidden && row < 3 * hidden ? value : value / 2))
  const gateMatrix = (matrix: Matrix) => ({ ...matrix, scales: halved(matrix.scales) })
  const lstm = (number: 1 | 2) => ({
    input: kernel.layer(
      ways.map(way => gateMatrix(weights.matrix(`layer${number}.${way}.input`))),
      number === 1 ? vectorUnit : stateUnit,
      ways.map(way => halved(weights.bias(`layer${number}.${way}.bias`))),
    ),
    recurrent: ways.map(way => kernel.layer([gateMatrix(weights.matrix(`layer${number}.${way}.recurrent`))], stateUnit)),
  })
  const named = (...names: readonly string[]) =>
    kernel.layer(
      names.map(weights.matrix),
      stateUnit,
      names.map(name => weights.bias(`${name}.bias`)),
    )
  const [first, second] = [lstm(1), lstm(2)]
  const tagLayer = named('tag')
  const projection = named('arcHead', 'arcDependent', 'labelHead', 'labelDependent')
  const gatesOf = inputProjection(kernel, first.input, weights)
  const arcsOf = biaffine(kernel, weights)
  const scratch = kernel.mark()

  /** Both ways through a layer: reads gates, float32 [rows][2·gates], writes states, int16, at `out`. */
  function through(recurrent: readonly Layer[], { counts, offsets }: Group, own: number, out: number): void {
    const most = counts[0]!
    const sums = kernel.take(4 * gates * most)
    recurrent.forEach((matrix, way) => {
      const [h, cell] = [kernel.take(2 * hidden * most), kernel.take(4 * hidden * most)]
      kernel.integers(h, hidden * most).fill(0)
      kernel.floats(cell, hidden * most).fill(0)
      for (let at = 0; at < counts.length; at++) {
        const t = way === 0 ? at : counts.length - 1 - at
        const [n, row] = [counts[t]!, offsets[t]!]
        kernel.productOnto(matrix, h, 2 * hidden, own + 4 * gates * (2 * row + way), 8 * gates, sums, n)
        kernel.step(sums, cell, h, out + row * stride + 2 * hidden * way, stride, hidden, n)
      }
    })
  }

  function readGroup(group: Group): WordReading[][] {
    kernel.release(scratch)
    const { sentences, rowsOf, rows } = group
    kernel.reserve((rows + 8) * 4 * (4 * gates + tagLayer.rows + 3 * projection.rows + 60 * weights.label + rows))
    const own = kernel.take(8 * gates * rows)
    sentences.forEach((words, i) =>
      rowsOf[i]!.forEach((row, t) => kernel.copy(gatesOf(words[t - 1] ?? ''), own + 8 * gates * row, 8 * gates)),
    )
    const states = kernel.take(stride * rows)
    through(first.recurrent, group, own, states)
    kernel.product(second.input, states, stride, rows, own)
    through(second.recurrent, group, own, states + 4 * hidden)

    const scores = kernel.product(tagLayer, states, stride, rows)
    const best = Int32Array.from(kernel.highest(scores, 4 * tagLayer.rows, tags.length, rows))
    const projected = kernel.product(projection, states, stride, rows)
    kernel.leak(projected, projection.rows * rows)
    return arcsOf({ at: projected, stride: 4 * projection.rows, rowsOf }).map((arcs, i) =>
      arcs.map(({ head, ...arc }, at) => ({
        ...arc,
        head: head - 1,
        tag: tags[best[rowsOf[i]![at + 1]!]!]!,
      })),
    )
  }

  return sentences => {
    const out: WordReading[][] = sentences.map(() => [])
    for (const places of groupsOf(sentences))
      readGroup(sideBySide(places.map(place => sentences[place]!))).forEach((reading, at) => (out[places[at]!] = reading))
    return out
  }
}

/** Sentences side by side, the longest first: the words in place t of all of them stand together, the root in place 0. */
interface Group {
  readonly sentences: readonly (readonly string[])[]
  /** How many sentences have a word in place t, and the row of the first of them. */
  readonly counts: readonly number[]
  readonly offsets: readonly number[]
  readonly rowsOf: readonly (readonly number[])[]
  readonly rows: number
}

function sideBySide(sentences: readonly (readonly string[])[]): Group {
  const counts: number[] = []
  const offsets: number[] = []
  let rows = 0
  for (let t = 0; t <= sentences[0]!.length; t++) {
    counts.push(sentences.filter(({ length }) => length >= t).length)
    offsets.push(rows)
    rows += counts[t]!
  }
  return {
    sentences,
    counts,
    offsets,
    rows,
    rowsOf: sentences.map(({ length }, i) => offsets.slice(0, length + 1).map(row => row + i)),
  }
}

/** Places of sentences of like length, the longest first; those without words are in no group. */
function groupsOf(sentences: readonly (readonly string[])[]): number[][] {
  const lengthOf = (place: number) => sentences[place]!.length
  const order = [...sentences.keys()].filter(place => lengthOf(place) > 0).sort((a, b) => lengthOf(b) - lengthOf(a) || a - b)
  const groups: number[][] = []
  let words = Infinity
  for (const place of order) {
    if (words + lengthOf(place) >= groupWords) {
      groups.push([])
      words = 0
    }
    groups.at(-1)!.push(place)
    words += lengthOf(place) + 1
  }
  return groups
}
