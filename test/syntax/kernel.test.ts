import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadKernel } from '../../src/syntax/kernel.ts'

const int8 = fc.integer({ min: -127, max: 127 })
const int16 = fc.integer({ min: -32767, max: 32767 })

test('products are those of plain arithmetic, for any number of rows, columns and inputs', () => {
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 20 }),
    columns: fc.integer({ min: 1, max: 20 }),
    n: fc.integer({ min: 1, max: 9 }),
  })
  const inputs = sizes.chain(({ rows, columns, n }) =>
    fc.record({
      weights: fc.array(fc.array(int8, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      xs: fc.array(fc.array(int16, { minLength: columns, maxLength: columns }), { minLength: n, maxLength: n }),
    }),
  )
  fc.assert(
    fc.property(inputs, ({ weights, xs }) => {
      const kernel = loadKernel()
      const [rows, columns] = [weights.length, weights[0]!.length]
      const scales = Float32Array.from(weights, (_, row) => row + 1)
      const bias = Float32Array.from(weights, (_, row) => -row)
      const matrix = { rows, columns, stride: columns, scales, values: Int8Array.from(weights.flat()) }
      const layer = kernel.layer([matrix], 1, [bias])
      const x = kernel.take(2 * layer.columns * xs.length)
      xs.forEach((own, t) => kernel.integers(x + 2 * layer.columns * t, columns).set(own))
      const out = kernel.floats(kernel.product(layer, x, 2 * layer.columns, xs.length), layer.rows * xs.length)
      xs.forEach((own, t) =>
        weights.forEach((row, r) => {
          const sum = row.reduce((total, weight, c) => total + weight * own[c]!, 0)
          expect(out[t * layer.rows + r]).toBe(Math.fround(Math.fround(scales[r]! * Math.fround(sum)) + bias[r]!))
        }),
      )
    }),
    { numRuns: 60 },
  )
})

test('dots add the last column, and narrowing rounds to the nearest int16', () => {
  const kernel = loadKernel()
  const [a, b, out] = [kernel.take(32), kernel.take(64), kernel.take(32)]
  kernel.floats(a, 8).set([1, 2, 3, 4, -1, 0, 0, 0.5])
  kernel.floats(b, 10).set([1, 1, 1, 1, 100, 0, 0, 0, 2, 0])
  kernel.dots(a, 2, b, 20, 2, 4, out)
  expect([...kernel.floats(out, 4)]).toEqual([110, 8, 99.5, 1])
  kernel.narrow(a, out, 8, 10000)
  expect([...kernel.integers(out, 8)]).toEqual([10000, 20000, 30000, 32767, -10000, 0, 0, 5000])
})

test('a window adds to the bias what the words up to its reach make of each place, and no others', () => {
  const kernel = loadKernel()
  const [units, reach, n] = [4, 1, 3]
  const [x, bias, out] = [kernel.take(4 * units * (2 * reach + 1) * n), kernel.take(16), kernel.take(4 * units * n)]
  kernel.floats(bias, units).set([1000, 2000, 3000, 4000])
  // of word 2: 20 for a word after it, 21 for itself, 22 for the word before it
  const places = kernel.floats(x, units * (2 * reach + 1) * n)
  for (let word = 0; word < n; word++)
    for (let place = 0; place < 3; place++)
      places.fill(10 * word + place, units * (3 * word + place), units * (3 * word + place + 1))
  kernel.window(x, bias, out, units, reach, n)
  const firsts = [0, 1, 2].map(t => kernel.floats(out, units * n)[units * t])
  expect(firsts).toEqual([1000 + 1 + 12, 1000 + 0 + 11 + 22, 1000 + 10 + 21])
  expect(kernel.floats(out, units * n)[3]).toBe(4000 + 1 + 12)
})

test('the highest of a row is the first of equals, and what stands behind the row does not count', () => {
  const kernel = loadKernel()
  const x = kernel.take(32)
  kernel.floats(x, 8).set([-3, -1, -1, 99, -0, 0, -5, 99])
  expect([...kernel.highest(x, 16, 3, 2)]).toEqual([1, 0])
})
