import { inputProjection, vectorUnit } from './input-projection.ts'
import { loadKernel } from './kernel.ts'
import { highest, type Weights } from './weights.ts'

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
  const projectionOf = inputProjection(kernel, places, weights)
  const scratch = kernel.mark()

  return words => {
    kernel.release(scratch)
    const projected = words.map(projectionOf)
    const count = units * words.length
    kernel.reserve(4 * count + 2 * count + 4 * output.rows * words.length + 64)
    const [at, narrowed] = [kernel.take(4 * count), kernel.take(2 * count)]
    const sums = kernel.floats(at, count)
    projected.forEach((_, word) => {
      sums.set(bias, word * units)
      const first = Math.max(0, word - reach)
      const last = Math.min(words.length - 1, word + reach)
      for (let other = first; other <= last; other++) {
        const from = (other - word + reach) * units
        for (let k = 0; k < units; k++) sums[word * units + k]! += projected[other]![from + k]!
      }
    })
    kernel.leak(at, count)
    kernel.narrow(at, narrowed, count, unit)
    const scores = kernel.floats(kernel.product(output, narrowed, 2 * units, words.length), output.rows * words.length)
    return words.map((_, word) => weights.tags[highest(scores, word * output.rows, weights.tags.length)]!)
  }
}
