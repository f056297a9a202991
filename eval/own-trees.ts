import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnglish } from '../src/languages/en/syntax.ts'

/** A sentence with some of its arcs, `dependent relation head`, by a person: those that events are read from, and those of its dates. */
export interface MarkedTree {
  readonly sentence: string
  readonly arcs: readonly string[]
  readonly dates: readonly string[]
}

/** Reads the sentences of a file: each with a line of its arcs and perhaps one of those of its dates, two blanks before them. */
export function markedTreesIn(file: string): MarkedTree[] {
  const sentences = readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\n(?! )/)
  return sentences.map(lines => {
    const [sentence = '', arcs = '', dates = ''] = lines.split('\n')
    return { sentence, arcs: arcsIn(arcs), dates: arcsIn(dates) }
  })
}

const arcsIn = (line: string) => line.trim().split(', ').filter(Boolean)

export const ownTrees = join(import.meta.dirname, '../test/eval/trees.txt')

/** Of the arcs of each kind, how many are right, in percent. */
export interface TreeScores {
  readonly subjects: number
  readonly objects: number
  /** Verbs and what they hang on. */
  readonly clauses: number
  readonly dates: number
  readonly all: number
}

export function treeScores(trees: readonly MarkedTree[]): TreeScores {
  const judged = trees.flatMap(({ sentence, arcs, dates }) => {
    const read = arcsOf(sentence)
    return [...arcs.map(arc => [kindOf(arc), read.has(arc)] as const), ...dates.map(arc => ['dates', read.has(arc)] as const)]
  })
  const share = (...kinds: string[]) => {
    const some = judged.filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
    return (100 * some.filter(([, isRight]) => isRight).length) / some.length
  }
  return {
    subjects: share('subjects'),
    objects: share('objects'),
    clauses: share('clauses'),
    dates: share('dates'),
    all: share(),
  }
}

const kindOf = (arc: string) => (/ nsubj/.test(arc) ? 'subjects' : / i?obj /.test(arc) ? 'objects' : 'clauses')

function arcsOf(sentence: string): ReadonlySet<string> {
  const { words } = parseEnglish([sentence])[0]!
  return new Set(
    words.map(({ text, head, deprel }) => (head < 0 ? `${text} ${deprel}` : `${text} ${deprel} ${words[head]!.text}`)),
  )
}
