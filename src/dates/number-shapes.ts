import { folded, isDigit, isInWord, isLetter } from './characters.ts'

/** What the starts of rules call any number. */
export const anyNumber = '#'

// '98
const short = "'##"
const lengths = ['', '#', '##', '###', '####', short, '########']
// the mark after a number, and the marks after which another number comes
const plain = ['', '/', ':', '-', '.', ',', "'", ' ', 'a']
const joining = ['/#', ':#', '-#', '.#']
const marks = [...plain, ...joining]

/** Whether a start of a rule is a number and no word. */
export const isNumberName = (name: string) => name.includes(anyNumber)

/** Every shape of a number, each at the place that `numberShape` finds. */
export const numberShapes: readonly (readonly [length: string, mark: string])[] = lengths.flatMap(length =>
  marks.map(mark => [length, mark] as const),
)

/** All that the starts of rules can call a number of that shape: `4/5` is `#`, `#/` and `#/#`. */
export function shapeNames([length, mark]: readonly [length: string, mark: string]): string[] {
  const numbers = length === short ? [short] : [...new Set([anyNumber, length || anyNumber])]
  return numbers.flatMap(number => [...new Set(['', mark.slice(0, 1), mark])].map(mark => number + mark))
}

const markOf = new Uint8Array(0x1_0000).map((_, code) =>
  isLetter(folded[code]!) ? plain.indexOf('a') : Math.max(0, plain.indexOf(String.fromCharCode(code))),
)

/** The shape of a number in a text: how many digits it has and what comes next. */
export function numberShape(text: string, start: number, end: number): number {
  const mark = markOf[text.charCodeAt(end)] ?? 0
  const joins = mark > 0 && mark <= joining.length && isDigit(folded[text.charCodeAt(end + 1)] ?? 0)
  return lengthOf(text, start, end) * marks.length + (joins ? plain.length + mark - 1 : mark)
}

function lengthOf(text: string, start: number, end: number): number {
  if (startOfNumber(text, start, end) < start) return lengths.indexOf(short)
  const digits = end - start
  return digits <= 4 ? digits : digits === 8 ? 6 : 0
}

/** With the apostrophe of '98. */
export function startOfNumber(text: string, start: number, end: number): number {
  return end - start === 2 && text[start - 1] === "'" && !(start > 1 && isInWord(text, start - 2)) ? start - 1 : start
}

/** A number as long as a year or a whole date, or digits joined to others as in 6/11/23 and 10:35. */
export function isTimeNumber(text: string, start: number, end: number): boolean {
  if ((end - start >= 3 && end - start <= 4) || end - start === 8) return true
  if (startOfNumber(text, start, end) < start) return true
  const next = text.charCodeAt(end)
  // / : - .
  return end - start <= 4 && (next === 47 || next === 58 || next === 45 || next === 46) && isInWord(text, end + 1)
}
