import { type AST, parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../src')
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const functionWords = words(
  `he she they him his her its their that which who whom whose of and or but the an was were has have had been to by from since until after
   before not no on at in with for during while because than`,
)
const endings = words('ing ings ed edly ly ies tion ment')

/** What looks like English and is a format's own, by the file and a part of the literal. */
const formats: readonly (readonly [file: string, part: string])[] = [
  // what browsers, programs and archives write into a page that they save
  ['articles/html/saved-from.ts', 'Page saved with SingleFile'],
  ['articles/html/saved-from.ts', 'saved from url='],
  ['articles/html/saved-from.ts', 'HTTrack Website Copier'],
  ['articles/html/saved-from.ts', 'using monolith'],
  ['articles/html/saved-from.ts', 'FILE ARCHIVED ON'],
  // Factiva's codes of fields
  ['articles/records/fields.ts', 'PD|AN'],
  ['articles/records/fields.ts', 'RE PUB AN'],
  // parts of names of elements
  ['articles/html/date.ts', 'updat|modif|edit(?:ed|date)'],
  // BibTeX joins names so, in whatever language they are
  ['writers/bibtex.ts', 'and(?:\\s|$)'],
]

/** A literal of the code that reads English, with the words or endings by which it does. */
interface Finding {
  readonly line: number
  readonly literal: string
  readonly found: readonly string[]
}

/** Regular expressions with an English word or ending in them, and strings with one that a text is compared with. What is only said is no matter. */
function englishIn(code: string): Finding[] {
  const tree = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true)
  const findings: Finding[] = []
  const visit = (node: ts.Node): void => {
    const found = ts.isRegularExpressionLiteral(node)
      ? inPattern(node.text)
      : ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
        ? inString(node)
        : []
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
    if (found.length > 0) findings.push({ line, literal: node.getText(), found })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return findings
}

const isEnglish = (word: string): boolean => functionWords.has(word) || endings.has(word)

/** Letters that stand side by side in a pattern, in `next|more-from` the words `next` and `more-from`. */
function inPattern(pattern: string): string[] {
  const found: string[] = []
  visitRegExpAST(parseRegExpLiteral(pattern), {
    onAlternativeEnter: ({ elements }: AST.Alternative) => {
      const text = elements.map(element => (element.type === 'Character' ? String.fromCodePoint(element.value) : ' ')).join('')
      found.push(...text.toLowerCase().split(/[^a-z-]+/))
    },
  })
  return found.filter(isEnglish)
}

function inString(node: ts.StringLiteralLike | ts.TemplateExpression): string[] {
  const { parent } = node
  if (isOfPattern(parent))
    return node
      .getText()
      .replace(/\\./g, ' ')
      .toLowerCase()
      .split(/[^a-z-]+/)
      .filter(isEnglish)
  if (!ts.isStringLiteralLike(node)) return []
  const parts = node.text.toLowerCase().split(/\s+/)
  if (methodOf(parent) === 'endsWith') return parts.filter(isEnglish)
  return isCompared(node) ? parts.filter(word => functionWords.has(word)) : []
}

/** `String.raw` and `new RegExp(…)` make patterns. */
const isOfPattern = (parent: ts.Node): boolean =>
  (ts.isTaggedTemplateExpression(parent) && parent.tag.getText() === 'String.raw') ||
  (ts.isNewExpression(parent) && parent.expression.getText() === 'RegExp')

const methodOf = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : undefined

const comparing = words('includes has startsWith endsWith indexOf lastIndexOf')

function isCompared(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isBinaryExpression(parent)) return /^[!=]==?$/.test(parent.operatorToken.getText())
  if (ts.isCaseClause(parent)) return true
  if (ts.isCallExpression(parent)) return comparing.has(methodOf(parent) ?? '')
  // a list of words: new Set(…), […].includes(word), 'he she'.split(' ')
  if (ts.isNewExpression(parent)) return /^(?:Set|Map)$/.test(parent.expression.getText())
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'split'
  return ts.isArrayLiteralExpression(parent) && (isCompared(parent) || isAsked(parent))
}

const isAsked = (list: ts.ArrayLiteralExpression): boolean =>
  ts.isPropertyAccessExpression(list.parent) && /^(?:includes|some|find|every)$/.test(list.parent.name.text)

describe('what reads English is told from what only says it', () => {
  test.each([
    [String.raw`/^(?:he|she)\b/.test(word)`, ['he', 'she']],
    [String.raw`text.replace(/\s+and$/, '')`, ['and']],
    [`/ing$/.test(word)`, ['ing']],
    [`word.endsWith('ed')`, ['ed']],
    [`word === 'of'`, ['of']],
    [`switch (word) { case 'since': }`, ['since']],
    [`new Set(['he', 'box'])`, ['he']],
    [`['was', 'were'].includes(word)`, ['was', 'were']],
    [`'to by from'.split(' ')`, ['to', 'by', 'from']],
    [`because === 'its own words'`, ['its']],
    ['new RegExp(`^(?:the|${word})`)', ['the']],
    ['String.raw`\\bwho\\b`', ['who']],
    [`throw new Error('this is not the file that was meant')`, []],
    [`code === 'one-of'`, []],
    [String.raw`/\.(?:ts|js)$|read-by/.test(name)`, []],
    ['`${name} by ${author}`', []],
    [`name.endsWith('.ts')`, []],
  ])('%s', (code, found) => expect(englishIn(code).flatMap(finding => finding.found)).toEqual(found))
})

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.split(sep).join('/'))
  .filter(file => file.endsWith('.ts') && !file.startsWith('languages/'))

test('no code outside a language’s folder reads English', () => {
  const found = files
    .filter(file => !file.startsWith('cli/'))
    .flatMap(file =>
      englishIn(readFileSync(join(root, file), 'utf8'))
        .filter(({ literal }) => !formats.some(([where, part]) => file === where && literal.includes(part)))
        .map(({ line, literal, found }) => `${file}:${line} ${literal} has ${found.join(', ')}`),
    )
  expect(files.length).toBeGreaterThan(150)
  expect(found).toEqual([])
})

test('no code outside a language’s folder asks for English, or for any language by name', () => {
  const asks = /'en(?:-[A-Z]{2})?'|from '[^']*languages\/[a-z]{2,3}\//
  const found = files.filter(file => asks.test(readFileSync(join(root, file), 'utf8')))
  expect(asks.test(readFileSync(join(root, 'languages/en/index.ts'), 'utf8'))).toBe(true)
  expect(found).toEqual([])
})
