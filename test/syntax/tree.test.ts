import { describe, expect, test } from 'vitest'
import {
  dependentOf,
  governorOf,
  isFinite,
  isPassive,
  isPredicate,
  markerOf,
  ownSubjectOf,
  roleOf,
  subtreeOf,
  type Tree,
  verbGroupOf,
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
  test('predicates are verbs, and what has a copula', () => {
    const predicatesOf = (tree: Tree) => [...tree.words.keys()].filter(at => isPredicate(tree, at))
    expect([looted, denied].map(tree => wordsOf(tree, predicatesOf(tree)))).toEqual(['looted burned', 'denied ill left'])
  })
  test('a coordinated participle is finite by the auxiliary of the first', () => {
    expect([3, 5].map(at => isFinite(looted, at))).toEqual([true, true])
    expect([3, 5].map(at => ownSubjectOf(looted, at))).toEqual([1, undefined])
  })
  test('the verb of a predicate with a copula is the copula', () => {
    expect(wordsOf(denied, verbGroupOf(denied, 6))).toBe('was')
    expect(wordsOf(looted, verbGroupOf(looted, 3))).toBe('was looted')
  })
  test('roles, markers and complements', () => {
    expect([1, 6, 9].map(at => roleOf(denied, at))).toEqual(['main', 'content', 'adverbial'])
    expect([1, 6, 9].map(at => markerOf(denied, at))).toEqual([undefined, 'that', 'when'])
    expect(dependentOf(denied, 1, 'obj', 'ccomp')).toBe(6)
  })
  test('voice', () => {
    expect([isPassive(looted, 3), isPassive(denied, 1)]).toEqual([true, false])
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

test('what a parser hangs in a circle is refused, rather than walked round for ever', () => {
  const circle = `
  Mill      NOUN  NN  2  nmod
  fire      NOUN  NN  1  nmod
`
  expect(() => handWritten(circle)).toThrow('a circle')
})
