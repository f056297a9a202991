import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import wabt from 'wabt'
import { parseEnglish } from '../../src/languages/en/syntax.ts'
import { arcsOf, parsed } from './parsed.ts'

const sentences = [
  'The pontoon bridge over the river collapsed on Sunday, killing four people.',
  'Prosecutors said on Friday that the mayor had taken bribes in 2016.',
  'Rain fell.',
  'She was arrested in Lorna, tried in 1994 and released two years later.',
  'Yes!',
  'The council, which met in March, voted not to extend the contract.',
]

describe('trees of the shipped model', () => {
  test('subjects, objects and dates hang where they should', () => {
    const arcs = arcsOf(parsed('Prosecutors said on Friday that the mayor had taken bribes in 2016.'))
    for (const arc of [
      'Prosecutors nsubj said',
      'Friday obl said',
      'taken ccomp said',
      'mayor nsubj taken',
      'bribes obj taken',
      '2016 obl taken',
    ])
      expect(arcs).toContain(arc)
  })
  test('each verb of a row has its own date', () => {
    const arcs = arcsOf(parsed('She was arrested in 1991, tried in 1994 and released in 1996.'))
    for (const arc of ['1991 obl arrested', '1994 obl tried', '1996 obl released', 'tried conj arrested'])
      expect(arcs).toContain(arc)
  })
  test('lemmas and tags', () => {
    const words = parsed('The guards were provoked and had fled the villages.').words
    expect(words.map(({ lemma }) => lemma).join(' ')).toBe('the guard be provoke and have flee the village .')
    expect(words.map(({ upos }) => upos).join(' ')).toBe('DET NOUN AUX VERB CCONJ AUX VERB DET NOUN PUNCT')
    const more = parsed('Villagers shot at the caucuses.').words
    expect(more.map(({ lemma }) => lemma).join(' ')).toBe('villager shoot at the caucus .')
  })
})

test('tags without a parse are those of the parse, all but a few', () => {
  const tagsOf = (tagsOnly: boolean) => parseEnglish(sentences, tagsOnly).flatMap(({ words }) => words.map(({ xpos }) => xpos))
  const [quick, full] = [tagsOf(true), tagsOf(false)]
  expect(quick.filter((tag, at) => tag !== full[at]).length).toBeLessThan(0.04 * full.length)
})

describe('the same input gives the same tree', () => {
  test('however the sentences are put together', () => {
    const alone = sentences.map(sentence => parseEnglish([sentence])[0]!)
    expect(parseEnglish(sentences)).toEqual(alone)
    expect(parseEnglish([...sentences].reverse()).reverse()).toEqual(alone)
    const many = Array.from({ length: 60 }, (_, at) => sentences[at % sentences.length]!)
    expect(parseEnglish(many)).toEqual(many.map((_, at) => alone[at % sentences.length]!))
  })
  test('on every machine: the trees of these sentences, to the last margin', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify(parseEnglish(sentences).map(({ words }) => words)))
      .digest('hex')
    expect(hash).toBe('f2096db2292e84d8a4e5cd7b6bffda4e943f3e35189f85cdc6897199d8d3a4aa')
  })
})

test('the kernel is its own text', async () => {
  const folder = new URL('../../src/syntax/', import.meta.url)
  const { parseWat } = await wabt()
  const made = parseWat('kernel.wat', readFileSync(new URL('kernel.wat', folder), 'utf8'), { simd: true }).toBinary({}).buffer
  expect(Buffer.from(made).equals(readFileSync(new URL('kernel.wasm', folder)))).toBe(true)
})

test('the model is the one that its card describes', () => {
  const folder = new URL('../../src/languages/en/model/', import.meta.url)
  const card = readFileSync(new URL('README.md', folder), 'utf8')
  for (const name of ['weights.bin', 'model.json', 'lemmas.json']) {
    const sha256 = createHash('sha256')
      .update(readFileSync(new URL(name, folder)))
      .digest('hex')
    expect(card).toMatch(new RegExp(`\`${name}\`[^\\n]*${sha256}`))
  }
})

describe('anything gives a tree', () => {
  test.each(['', ' ', '.', '…', '\u{1F600}', '[1]', 'a'.repeat(500), 'word '.repeat(700).trim(), '('.repeat(300)])(
    '%.20s',
    text => {
      const { words } = parsed(text)
      expect(words.filter(({ head }) => head < 0)).toHaveLength(words.length > 0 ? 1 : 0)
    },
  )
  test('of any characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 }), texts => {
        for (const { words } of parseEnglish(texts)) {
          expect(words.filter(({ head }) => head < 0)).toHaveLength(words.length > 0 ? 1 : 0)
          for (let at = 0; at < words.length; at++) {
            let steps = 0
            for (let up = at; up >= 0 && steps <= words.length; up = words[up]!.head) steps++
            expect(steps).toBeLessThanOrEqual(words.length)
          }
        }
      }),
      { seed: 3, numRuns: 100 },
    )
  })
})
