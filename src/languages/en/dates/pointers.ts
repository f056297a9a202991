import type { From, Reading, Shift } from '../../reading.ts'
import { pairs } from './words.ts'

/** Which way "last", "next" and their like point, and what they count from. */
const pointers: Readonly<Record<string, readonly [Shift, From]>> = {
  last: [-1, 'now'],
  past: [-1, 'now'],
  'this past': [-1, 'now'],
  this: [0, 'now'],
  'this very': [0, 'now'],
  current: [0, 'now'],
  'the current': [0, 'now'],
  'this current': [0, 'now'],
  next: [1, 'now'],
  coming: [1, 'now'],
  'the coming': [1, 'now'],
  'this coming': [1, 'now'],
  'this next': [1, 'now'],
  upcoming: [1, 'now'],
  'the upcoming': [1, 'now'],
  'the next': [1, 'text'],
  'the following': [1, 'text'],
  'the ensuing': [1, 'text'],
  'the subsequent': [1, 'text'],
  following: [1, 'text'],
  'the previous': [-1, 'text'],
  'the preceding': [-1, 'text'],
  'the prior': [-1, 'text'],
  previous: [-1, 'text'],
  preceding: [-1, 'text'],
}
export const pointer = `(?<pointer>(?:this |the )?(?:very|last|past|current|next|coming|upcoming|following|ensuing|subsequent|previous|preceding|prior)|this)`
export const pointerStarts = [
  ...'this last past current next coming upcoming following previous preceding'.split(' '),
  ...pairs(
    ['the'],
    'very last past current next coming upcoming following ensuing subsequent previous preceding prior'.split(' '),
  ),
]

/** Which way a pointer points, and what it counts from. */
export function pointed(text: string | undefined): readonly [Shift, From] | undefined {
  const words = (text ?? '').toLowerCase().replace(/ +/g, ' ')
  return pointers[words] ?? pointers[words.replace(/^the (?=last|past)/, '')]
}

/** The year that "of last year" and its like lead to. */
export function yearPointed(which: string): Reading {
  const words = which.toLowerCase().replace(/ +/g, ' ')
  if (words === 'that' || words === 'the same') return { kind: 'same', unit: 'year' }
  const [shift, from] = pointed(words) ?? [0, 'now' as const]
  return { kind: 'unit', unit: 'year', shift, from }
}
