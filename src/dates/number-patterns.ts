/** What the starts of rules call any number. */
export const anyNumber = '#'

/** A year without its century: '98. */
export const short = "'##"
export const lengths = ['', '#', '##', '###', '####', short, '########']
/** The mark after a number, `a` for any letter. */
export const marks = ['', '/', ':', '-', '.', ',', "'", ' ', 'a']
/** Those of them after which another number may come, in the same order after `''`, and where the same one comes after that. */
const joining = ['/#', ':#', '-#', '.#', '/#/', ':#:', '-#-', '.#.']

/** Every shape of a number, each at the place that `scan` gives for it: how many digits it has and what comes next. */
export const numberShapes: readonly (readonly [length: string, mark: string])[] = lengths.flatMap(length =>
  [...marks, ...joining].map(mark => [length, mark] as const),
)

/** All that the starts of rules can call a number of that shape: the 4 of `4/5/` is `#`, `#/#` and `#/#/`, that of `4/V` `#` and `#/`. */
export function shapeNames([length, mark]: readonly [length: string, mark: string]): string[] {
  const numbers = length === short ? [short] : [...new Set([anyNumber, length || anyNumber])]
  return numbers.flatMap(number => [...new Set(['', mark.slice(0, 2), mark])].map(mark => number + mark))
}

/** Whether a start of a rule is a number and no word. */
export const isNumberName = (name: string) => name.includes(anyNumber)
