import { expect, test } from 'vitest'
import { terminalProgress } from '../../src/cli/progress.ts'

function shown(isTTY: boolean, steps: readonly (readonly [time: number, done: number])[]) {
  let said = ''
  let time = 0
  const write = (text: string) => Boolean((said += text))
  const tell = terminalProgress({ isTTY, write } as never, () => time)
  for (const [at, done] of steps) {
    time = at
    tell?.({ done, all: 2000, share: done / 2000 })
  }
  return said
}

test('long work tells how far it is, how fast and how long it will take', () => {
  const steps = [
    [5000, 1],
    [6900, 400],
    [7000, 500],
    [7100, 510],
    [7300, 575],
  ] as const
  expect(shown(true, steps)).toBe(
    '\rReading 500 of 2,000 articles, 250 a second, about 6 s left\u001b[K\rReading 575 of 2,000 articles, 250 a second, about 6 s left\u001b[K',
  )
  expect(shown(true, [...steps, [9000, 2000]])).toMatch(/left\u001b\[K\r\u001b\[K$/)
})
test('work that is done soon says nothing, nor does any in a pipe', () => {
  expect(
    shown(true, [
      [0, 1],
      [1900, 900],
      [1950, 2000],
    ]),
  ).toBe('')
  expect(
    shown(false, [
      [0, 1],
      [4000, 900],
    ]),
  ).toBe('')
})
