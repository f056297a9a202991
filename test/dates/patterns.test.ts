import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { dates } from '../../src/languages/en/dates/index.ts'

const { rules, prefixes, suffixes, joins, continuations } = dates
const all = [...rules, ...prefixes, ...suffixes, ...joins, ...continuations]

/** Word lists shortened to three words: as deep and as ambiguous as before, and quicker to check. */
function shortened(source: string): string {
  return source.replace(
    /(?<open>\((?:\?:|\?<\w+>))(?<words>(?:[a-z]+\|){3,}[a-z]+)(?=[|)])/g,
    (_, open: string, words: string) => {
      const list = words.split('|')
      return open + [list[0], list[1], list.at(-1)].join('|')
    },
  )
}

// the small patterns inside rules and affixes look at a window of at most some dozen characters, so only these can meet long texts
describe('no pattern of English can backtrack without bound', () => {
  test.each(all.map(({ name, pattern }) => [name, pattern] as const))(
    '%s',
    (_, pattern) => {
      expect(pattern.flags).toBe('iy')
      expect(checkSync(shortened(pattern.source), pattern.flags, { timeout: 20_000 }).status).toBe('safe')
    },
    30_000,
  )
})
