import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every regular expression that is written in the code, with the place where it stands first. */
function patternsIn(folder: string): Map<string, string> {
  const patterns = new Map<string, string>()
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:tsx?|js)$/.test(name)) continue
    const file = `${folder}/${name}`
    const tree = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !patterns.has(node.text))
        patterns.set(node.text, `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`)
      ts.forEachChild(node, visit)
    }
    visit(tree)
  }
  return patterns
}

/** How a pattern's time grows at the worst, from one place of a text on; from all places it is a power more, and never exponential. */
function growthOf(pattern: string): string {
  const { pattern: body, flags } = parseRegExpLiteral(pattern)
  if (!canRepeatInSeveralWays(body)) return 'polynomial at most'
  const found = checkSync(flags.multiline ? body.raw : `^(?:${body.raw})`, flags.raw, { timeout: 60_000 })
  return found.status === 'vulnerable' ? found.complexity.type : found.status
}

test.each([
  ['/^(?:a|a)*$/', 'exponential'],
  ['/(?:\\w+\\s?)*:/', 'exponential'],
  ['/x(?=(?:a|aa)+$)/', 'exponential'],
  ['/(?:-[a-z]+)*$/', 'safe'],
  ['/\\s*;\\s*$/', 'polynomial at most'],
  ['/(?:\\. ){2,}[a-z]{0,300}/', 'polynomial at most'],
])('%s is known to be %s', (pattern, growth) => {
  expect(growthOf(pattern)).toBe(growth)
})

test('no regular expression of the code can take exponential time', { timeout: 120_000 }, () => {
  const patterns = [...patternsIn('src'), ...patternsIn('templates')]
  expect(patterns.length).toBeGreaterThan(300)
  const growths = patterns.map(([pattern, place]) => [pattern, place, growthOf(pattern)])
  expect(growths.filter(([, , growth]) => growth === 'exponential' || growth === 'unknown')).toEqual([])
})

/**
 * Whether a part that has several ways through it can come often, which is what exponential time needs: in `(?:a|ab)*` each turn
 * doubles the ways, in `a*b*` there is one a turn. More than nine turns are often, counted over loops in loops.
 */
function canRepeatInSeveralWays(node: AST.Node, turns = 1): boolean {
  switch (node.type) {
    case 'Quantifier': {
      const all = turns * Math.max(1, node.max)
      return (all > 9 && hasSeveralWays(node.element)) || canRepeatInSeveralWays(node.element, all)
    }
    case 'Alternative':
      return node.elements.some(element => canRepeatInSeveralWays(element, turns))
    default:
      return 'alternatives' in node && node.alternatives.some(alternative => canRepeatInSeveralWays(alternative, turns))
  }
}

/** Whether one text can be matched in several ways; yes, where that is not plain to see. */
function hasSeveralWays(node: AST.Node): boolean {
  switch (node.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return false
    case 'Quantifier':
      return node.min !== node.max || hasSeveralWays(node.element)
    case 'Alternative':
      return node.elements.some(hasSeveralWays)
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.length > 1 || node.alternatives.some(hasSeveralWays)
    default:
      return true
  }
}
