import { describe, expect, test } from 'vitest'
import {
  clausesOf,
  complementOf,
  governorOf,
  isFinite,
  isNegated,
  isPassive,
  markerOf,
  roleOf,
  subjectOf,
  subtreeOf,
  type Tree,
  verbGroupOf,
  verbOf,
} from '../../src/syntax/tree.ts'
import { handWritten } from './parsed.ts'

const looted = handWritten(`
  The       DET   DT  2  det
  depot     NOUN  NN  4  nsubj:pass
  was       AUX   VBD 4  aux:pass
  looted    VERB  VBN 0  root
  and       CCONJ CC  6  cc
  burned    VERB  VBN 4  conj
  in        ADP   IN  8  case
  May       PROPN NNP 6  obl
  1998      NUM   CD  8  nummod
  .         PUNCT .   4  punct
`)

const denied = handWritten(`
  Orsk      PROPN NNP 2  nsubj
  denied    VERB  VBD 0  root
  that      SCONJ IN  7  mark
  he        PRON  PRP 7  nsubj
  was       AUX   VBD 7  cop
  not       PART  RB  7  advmod
  ill       ADJ   JJ  2  ccomp
  when      ADV   WRB 10 mark
  he        PRON  PRP 10 nsubj
  left      VERB  VBD 7  advcl
`)

const wordsOf = (tree: Tree, at: readonly number[]) => at.map(each => tree.words[each]!.text).join(' ')

describe('clauses', () => {
  test('a coordinated participle shares the auxiliary and the subject of the first', () => {
    expect(clausesOf(looted).map(({ predicate, role }) => `${looted.words[predicate]!.text} ${role}`)).toEqual([
      'looted main',
      'burned coordinate',
    ])
    expect(isFinite(looted, 5)).toBe(true)
    expect(subjectOf(looted, 5)).toBe(1)
  })
  test('the verb of a predicate with a copula is the copula', () => {
    expect(wordsOf(denied, verbGroupOf(denied, 6))).toBe('was')
    expect(verbOf(denied, 6)).toBe(4)
    expect(verbOf(denied, 1)).toBe(1)
  })
  test('roles, markers and complements', () => {
    expect([1, 6, 9].map(at => roleOf(denied, at))).toEqual(['main', 'content', 'adverbial'])
    expect([1, 6, 9].map(at => markerOf(denied, at))).toEqual([undefined, 'that', 'when'])
    expect(complementOf(denied, 1)).toBe(6)
  })
  test('voice and negation', () => {
    expect([isPassive(looted, 3), isPassive(denied, 1)]).toEqual([true, false])
    const negations = new Set(['not', 'never'])
    expect([1, 6].map(at => isNegated(denied, at, negations))).toEqual([false, true])
  })
})

test('a subtree is in order, without punctuation at its edges and without what is left out', () => {
  expect(wordsOf(looted, subtreeOf(looted, 3))).toBe('The depot was looted and burned in May 1998')
  expect(
    wordsOf(
      looted,
      subtreeOf(looted, 3, child => looted.words[child]!.deprel === 'conj'),
    ),
  ).toBe('The depot was looted')
})

test('an expression hangs where its topmost word does', () => {
  expect(governorOf(looted, 7, 8)).toEqual({ top: 7, governor: 5 })
  expect(governorOf(looted, 0, 9)).toBeUndefined()
})
