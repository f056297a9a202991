import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairedClauses } from '../../src/events/detect/clause-repair.ts'
import { repairedTree } from '../../src/events/detect/parse-repair.ts'
import { englishEvents } from '../../src/languages/en/events.ts'
import type { DatedSentence } from '../../src/model.ts'
import { treeOf, type Word } from '../../src/syntax/tree.ts'

const kinds: readonly (readonly [text: string, lemma: string, upos: string, verbForm?: Word['verbForm']])[] = [
  ['Orr', 'orr', 'PROPN'],
  ['clerk', 'clerk', 'NOUN'],
  ['it', 'it', 'PRON'],
  ['who', 'who', 'PRON'],
  [',', ',', 'PUNCT'],
  ['and', 'and', 'CCONJ'],
  ['would', 'would', 'AUX', 'modal'],
  ['says', 'say', 'VERB', 'present'],
  ['claimed', 'claim', 'VERB', 'past'],
  ['struck', 'strike', 'VERB', 'participle'],
  ['shut', 'shut', 'VERB', 'infinitive'],
]
const relations = 'nsubj obj ccomp conj acl acl:relcl appos parataxis advcl case cc nmod compound flat punct aux obl'.split(' ')

/** Sentences of any words, each hanging on one before it or behind it, as no parser would read them. */
const trees = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.constantFrom(...relations)), { minLength: 2, maxLength: 12 })
  .map(words => {
    const order = words.map((_, at) => at).sort((one, other) => words[one]![1] - words[other]![1] || one - other)
    return treeOf(
      words.map(([[text, lemma, upos, verbForm], pick, deprel], at): Word => {
        const place = order.indexOf(at)
        const head = place === 0 ? -1 : order[pick % place]!
        const common = { text, lemma, upos, xpos: '', isRelative: text === 'who', verbForm, margin: 1 }
        return { ...common, start: 8 * at, end: 8 * at + text.length, head, deprel: head < 0 ? 'root' : deprel }
      }),
    )
  })

/** No word of those sentences is part of a time. */
const undated = { times: [], start: 0, text: '' } as unknown as DatedSentence

test('whatever is put right, every word hangs on one root or another, and none on itself', () => {
  fc.assert(
    fc.property(trees, tree => {
      const { words } = repairedTree(repairedClauses(tree, englishEvents), undated, englishEvents)
      expect(words).toHaveLength(tree.words.length)
      expect(words.some(({ head }) => head < 0)).toBe(true)
    }),
    { numRuns: 15_000 },
  )
})

test('a relative pronoun that opens a sentence has no word before it', () => {
  const rows = [
    ['who', 'PRON', 'nsubj', 1],
    ['fled', 'VERB', 'acl:relcl', 2],
    ['club', 'NOUN', 'nmod', 3],
    ['clerk', 'NOUN', 'root', -1],
  ] as const
  const words = rows.map(([text, upos, deprel, head], at): Word => {
    const common = { text, lemma: text, upos, xpos: '', isRelative: text === 'who', verbForm: undefined, margin: 1 }
    return { ...common, start: 8 * at, end: 8 * at + text.length, head, deprel }
  })
  expect(repairedTree(treeOf(words), undated, englishEvents).words).toHaveLength(words.length)
})
