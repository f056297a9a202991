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
    if (!/\.(?:ts|js)$/.test(name)) continue
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

/** How a pattern's time grows at the worst; what is not found out in half a second is not known to be bad. */
function growthOf(pattern: string): string {
  const end = pattern.lastIndexOf('/')
  const found = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 500 })
  return found.status === 'vulnerable' ? found.complexity.type : found.status
}

test('the check knows a bad pattern', () => {
  expect(growthOf('/^(?:a|a)*$/')).toBe('exponential')
})

test('no regular expression of the code can take exponential time', { timeout: 120_000 }, () => {
  const patterns = [...patternsIn('src'), ...patternsIn('templates')]
  expect(patterns.length).toBeGreaterThan(300)
  expect(patterns.filter(([pattern]) => growthOf(pattern) === 'exponential')).toEqual([])
})
