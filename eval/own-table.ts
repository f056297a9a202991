import { markedTextsIn, ownTexts } from './marked-texts.ts'
import { dateScores } from './own-dates.ts'
import { markedTreesIn, ownTrees, treeScores } from './own-trees.ts'
import { topicsTable } from './topics-table.ts'

/** The scores of the project's own texts: dates, trees of sentences, and topics; in percent. */
export function ownTable(): string {
  const texts = markedTextsIn(ownTexts)
  const { marked, precision, recall, f1 } = dateScores(texts)
  const trees = markedTreesIn(ownTrees)
  const { subjects, objects, clauses, dates, all } = treeScores(trees)
  return [
    row(`${marked} dates of ${texts.length} texts`, { P: precision, R: recall, F1: f1 }),
    row(`trees of ${trees.length} sentences`, { subjects, objects, clauses, dates, all }),
    topicsTable(),
  ].join('\n\n')
}

const row = (of: string, scores: Readonly<Record<string, number>>) =>
  [of, ...Object.entries(scores).map(([name, value]) => `${name} ${value.toFixed(1)}`)].join('   ')
