import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contained } from '../src/common/contained.ts'

/** A stage that gives its items as they are, and throws of some of them, or of two that stand together. */
function fragile(bad: readonly number[], pairs: readonly (readonly [number, number])[] = []) {
  const stage = (items: readonly number[]) => {
    stage.runs++
    const fault = items.find(item => bad.includes(item))
    if (fault !== undefined) throw new Error(`no ${fault}`)
    if (pairs.some(pair => pair.every(item => items.includes(item)))) throw new Error('not together')
    return items
  }
  stage.runs = 0
  return stage
}

describe('a stage that throws', () => {
  test('loses the items at fault, each with what it threw, and no other', () => {
    const { made, lost } = contained([1, 2, 3, 4, 5, 6, 7], fragile([2, 7]), [])
    expect(made).toEqual([1, 3, 4, 5, 6])
    expect(lost).toEqual([
      { item: 2, error: new Error('no 2') },
      { item: 7, error: new Error('no 7') },
    ])
  })
  test('loses the later one of two that only do not go together', () => {
    const { made, lost } = contained([1, 2, 3, 4, 5, 6], fragile([], [[2, 5]]), [])
    expect(made).toEqual([1, 2, 3, 4, 6])
    expect(lost).toEqual([{ item: 5, error: new Error('not together') }])
  })
  test('gives nothing where every item is at fault, or where it throws of none', () => {
    expect(contained([1, 2], fragile([1, 2]), [0])).toMatchObject({ made: [0], lost: [{ item: 1 }, { item: 2 }] })
    const always = () => {
      throw new Error('always')
    }
    expect(contained([], always, 'nothing')).toEqual({ made: 'nothing', lost: [] })
  })
  test('is run once where nothing is at fault, and some times an item at fault where something is', () => {
    const items = Array.from({ length: 1000 }, (_, at) => at)
    const sound = fragile([])
    expect(contained(items, sound, []).made).toEqual(items)
    expect(sound.runs).toBe(1)
    const faulty = fragile([500])
    expect(contained(items, faulty, []).made).toHaveLength(999)
    expect(faulty.runs).toBeLessThan(50)
  })
})

test('what is made and what is lost are all items, in their order, and what is made is what the stage makes', () => {
  const few = fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 20 })),
      few,
      fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })), { maxLength: 3 }),
      (items, bad, pairs) => {
        const { made, lost } = contained(items, fragile(bad, pairs), [])
        expect(made).toEqual(items.filter(item => made.includes(item)))
        expect([...made, ...lost.map(({ item }) => item)].sort()).toEqual([...items].sort())
        expect(() => fragile(bad, pairs)(made)).not.toThrow()
        const innocent = items.filter(item => !bad.includes(item) && !pairs.flat().includes(item))
        expect(made).toEqual(expect.arrayContaining(innocent))
      },
    ),
    { numRuns: 200 },
  )
})
