import { expect, test } from 'vitest'
import { withParts } from '../src/common/with-parts.ts'

interface Sail {
  readonly boat: string
  readonly mast?: number
  readonly from?: string | undefined
}

test('parts are put in their place or behind, and what is undefined changes nothing', () => {
  const sail: Sail = { boat: 'Merel', mast: 2 }
  const made = withParts(sail, { from: 'Orsk', mast: undefined, boat: 'Tern' })
  expect(JSON.stringify(made)).toBe('{"boat":"Tern","mast":2,"from":"Orsk"}')
  expect(sail).toEqual({ boat: 'Merel', mast: 2 })
  expect(Object.keys(withParts(sail, { from: undefined }))).toEqual(['boat', 'mast'])
})
