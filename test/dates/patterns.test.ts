import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { englishDates } from '../../src/languages/en/dates/index.ts'

const { rules, prefixes, suffixes, joins, continuations } = englishDates
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

/** By a proof over the automaton of a pattern, which is quick; of a pattern whose automaton is too large, by looking for texts that take long. */
function statusOf(source: string, flags: string): string {
  const { status } = checkSync(source, flags, { checker: 'automaton', timeout: 20_000 })
  return status === 'unknown' ? checkSync(source, flags, { timeout: 20_000 }).status : status
}

// the small patterns inside rules and affixes look at a window of at most some dozen characters, so only these can meet long texts
test.each(['(?:May|Mayor|or)+!', '(?:\\d+ ?)+May', 'in\\s*\\s*May'])('%s is known to be vulnerable', source =>
  expect(statusOf(source, 'iy')).toBe('vulnerable'),
)

describe('no pattern of English can backtrack without bound', () => {
  test.each(all.map(({ name, pattern }) => [name, pattern] as const))(
    '%s',
    (_, pattern) => {
      expect(pattern.flags).toBe('iy')
      expect(statusOf(shortened(pattern.source), pattern.flags)).toBe('safe')
    },
    60_000,
  )
})
