import { expect, test, vi } from 'vitest'
import model from 'wink-eng-lite-web-model'

// while serving, each change of the code loads all of it again in one process
test('what the words of a language load does not grow from one time to the next', async () => {
  // each call writes what the last one gave as JSON again, which doubles its quotation marks
  const machines = () => (model as unknown as { metaCER: () => { machines: string } }).metaCER().machines
  const before = machines()
  for (let turn = 0; turn < 3; turn++) {
    vi.resetModules()
    const { readWords } = await import('../src/languages/en/events-words.ts')
    expect(readWords('The dam burst.').map(({ tag }) => tag)).toEqual(['DET', 'NOUN', 'VERB', 'PUNCT'])
  }
  expect(machines().length).toBe(JSON.stringify(before).length)
})
