import { inputProjection, vectorUnit } from './input-projection.ts'
import { loadKernel } from './kernel.ts'
import type { Weights } from './weights.ts'

/** A unit of 1 in the units of int16. */
const unit = 1024

/** Words of a sentence in, the tag of each out: `VERB|VBD`. */
export type Tagger = (words: readonly string[]) => string[]

/**
 * Tags by the few words around each: a matrix for each place beside the word, the sum of what they make of the words there, one layer of
 * units, the tags. Ten times as quick as the network that makes trees, and right nearly as often.
 */
export function loadTagger(weights: Weights): Tagger {
  const kernel = loadKernel()
  const places = kernel.layer([weights.matrix('tagger.places')], vectorUnit)
  const output = kernel.layer([weights.matrix('tagger.tag')], unit, [weights.bias('tagger.tag.bias')])
  const bias = weights.bias('tagger.bias')
  const units = bias.length
  const reach = (places.rows / units - 1) / 2
  const biasAt = kernel.take(4 * units)
  kernel.floats(biasAt, units).set(bias)
  const projectionOf = inputProjection(kernel, places, weights)
  const scratch = kernel.mark()

  return words => {
    const n = words.length
    if (n === 0) return []
    kernel.release(scratch)
    kernel.reserve(n * (4 * places.rows + 4 * units + 2 * units + 4 * output.rows + 4) + 80)
    const [around, sums, narrowed] = [kernel.take(4 * places.rows * n), kernel.take(4 * units * n), kernel.take(2 * units * n)]
    words.forEach((word, at) => kernel.copy(projectionOf(word), around + 4 * places.rows * at, 4 * places.rows))
    kernel.window(around, biasAt, sums, units, reach, n)
    kernel.leak(sums, units * n)
    kernel.narrow(sums, narrowed, units * n, unit)
    const best = kernel.highest(kernel.product(output, narrowed, 2 * units, n), 4 * output.rows, weights.tags.length, n)
    return Array.from(best, tag => weights.tags[tag]!)
  }
}
