import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { CheckName, Problem } from '../model.ts'
import { suggestion } from '../common/suggestion.ts'
import { duplicateKeys, mistakeIn } from './mistakes.ts'
import { unfitWords } from './unfit.ts'

const largestByDefault = 64 * 1024

export interface YamlPlace {
  /** The file, for messages. */
  readonly path: string
  /** The check that problems are reported under. */
  readonly check: CheckName
  /** 1-based line of the file on which this YAML starts. */
  readonly firstLine?: number
  /** The most characters that are read; 64 kB unless something says otherwise. */
  readonly largest?: number
}

export interface ReadYaml<T> {
  /** What could be used; absent when nothing could. Keys with bad values are left out where the schema allows that. */
  readonly value?: T
  readonly problems: readonly Problem[]
  /** 1-based line and column in the file of a value, by its path in the document. */
  readonly placeOf: (path: readonly PropertyKey[]) => LineAndColumn
  /** Whether something of a value, by its path, was left out: what it lacks then is no second mistake. */
  readonly isPartial: (path: readonly PropertyKey[]) => boolean
  /** Whether the writing itself is wrong, so that no value is surely what was meant. */
  readonly isBroken: boolean
}

/**
 * Reads YAML that a person wrote against a schema. Every scalar is a string (the failsafe schema: no dates, no numbers,
 * no tags that run code), so the schema does the reading. A value that does not fit is reported with its place and left
 * out, and the rest is used. One mistake is one problem: where the writing itself is wrong (a quotation mark that is not
 * closed, a line that is indented wrongly), the first such place is named and nothing is said of what it led to.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, place: YamlPlace): ReadYaml<T> {
  const lines = new LineCounter()
  const offset = (place.firstLine ?? 1) - 1
  const placeAt = (position: number) => {
    const { line, col } = lines.linePos(position)
    return { line: Math.max(1, line) + offset, column: Math.max(1, col) }
  }
  const problem = (at: LineAndColumn, message: string, advice?: string) => problemAt(place, at, message, advice)
  const nowhere = () => ({ line: 1 + offset, column: 1 })
  const unread = { placeOf: nowhere, isPartial: () => true, isBroken: true }
  const largest = place.largest ?? largestByDefault
  if (text.length > largest) {
    const message = `this is ${Math.ceil(text.length / 1024)} kB of YAML; the limit is ${largest / 1024} kB`
    return { problems: [problem(nowhere(), message, 'Make it shorter.')], ...unread }
  }

  const parsing = { schema: 'failsafe', lineCounter: lines, stringKeys: true, prettyErrors: false, logLevel: 'error' } as const
  const document = parseDocument(text, parsing)
  const mistake = mistakeIn(document, text)
  const mistakes = mistake ? [mistake] : duplicateKeys(document, text)
  const problems = mistakes.map(({ position, message, advice }) =>
    problem(position === undefined ? nowhere() : placeAt(position), message, advice),
  )
  const isBroken = mistake !== undefined
  const data = valuesIn(document)
  if (data === undefined) {
    if (!isBroken) problems.push(problem(nowhere(), 'too much is repeated here by references (“*”)', 'Write the values out.'))
    return { problems, ...unread }
  }
  const taken: Taken = new WeakMap()
  const placeOf = (path: readonly PropertyKey[]) => placeAt(nodeAt(document, written(data, path, taken))?.range?.[0] ?? 0)
  const refused: PropertyKey[][] = []
  const isPartial = (path: readonly PropertyKey[]) => isBroken || refused.some(bad => isWithin(bad, written(data, path, taken)))

  // each round reports what does not fit and takes it out, until the rest fits or nothing can be taken out
  for (let round = 0; round < 100; round++) {
    const result = schema.safeParse(data, { error: unfitWords })
    if (result.success) return { value: result.data, problems, placeOf, isPartial, isBroken }
    const unfit: PropertyKey[][] = []
    const say = (path: readonly PropertyKey[], report: (path: PropertyKey[]) => Problem) => {
      const original = written(data, path, taken)
      // what a value lacks now that something of it is out, or what is also wrong with it, is no second mistake
      const isSaid = isBroken || refused.some(bad => isWithin(bad, original))
      if (!isSaid) problems.push(report(original))
      unfit.push([...path])
      refused.push(original)
    }
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          say([...issue.path, key], original =>
            problem(keyPlace(document, original, placeAt), `unknown key “${key}”`, suggestion(key, keysOf(schema, issue.path))),
          )
      } else say(issue.path, () => problem(placeOf(issue.path), messageOf(issue)))
    }
    // last items first, so that taking one out of a list does not move those that are still to go
    const inOrder = unfit.sort(byPath).filter((path, index) => index === 0 || byPath(path, unfit[index - 1]!) !== 0)
    const removed = inOrder.reverse().filter(path => remove(data, path, taken)).length > 0
    if (!removed) break
  }
  return { problems, placeOf, isPartial, isBroken }
}

/** 1-based. */
interface LineAndColumn {
  readonly line: number
  readonly column: number
}

const problemAt = ({ check, path }: YamlPlace, at: LineAndColumn, message: string, advice: string | undefined): Problem => ({
  check,
  severity: 'error',
  path,
  ...at,
  message,
  ...(advice === undefined ? {} : { advice }),
})

/** A document's values; undefined where too much is repeated in it by references. */
function valuesIn(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) ?? {}
  } catch {
    return undefined
  }
}

/** Whether a path is another or lies within it. */
const isWithin = (path: readonly PropertyKey[], outer: readonly PropertyKey[]) =>
  outer.length <= path.length && outer.every((key, index) => key === path[index])

function messageOf(issue: z.core.$ZodIssue): string {
  const key = issue.path
    .filter(step => typeof step !== 'number')
    .map(String)
    .join('.')
  return key === '' ? issue.message : `“${key}”: ${issue.message}`
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node
  }
  return undefined
}

function keyPlace(document: Document, path: readonly PropertyKey[], placeAt: (position: number) => LineAndColumn) {
  const parent = document.getIn(path.slice(0, -1), true) as
    { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined
  const pair = parent?.items?.find(item => item.key?.value === path.at(-1))
  return placeAt(pair?.key?.range?.[0] ?? nodeAt(document, path)?.range?.[0] ?? 0)
}

/** For each list that has lost items, the positions that the rest were written at. */
type Taken = WeakMap<readonly unknown[], number[]>

function remove(data: unknown, path: readonly PropertyKey[], taken: Taken): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
  const key = path.at(-1)
  if (key === undefined || typeof parent !== 'object' || parent === null) return false
  // what lacks a key is of no use without it
  if (!Object.hasOwn(parent, key)) return remove(data, path.slice(0, -1), taken)
  if (Array.isArray(parent)) {
    if (!taken.has(parent)) taken.set(parent, [...parent.keys()])
    taken.get(parent)!.splice(Number(key), 1)
    parent.splice(Number(key), 1)
  } else delete (parent as Record<PropertyKey, unknown>)[key]
  return true
}

/** The path in the document as it was written, of a path in what is left of it. */
function written(data: unknown, path: readonly PropertyKey[], taken: Taken): PropertyKey[] {
  let at = data
  return path.map(key => {
    const positions = Array.isArray(at) ? taken.get(at) : undefined
    at = (at as Record<PropertyKey, unknown> | undefined)?.[key]
    return positions?.[Number(key)] ?? key
  })
}

function byPath(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [x, y] = [a[depth], b[depth]]
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return x - y
    if (x !== y) return String(x) < String(y) ? -1 : 1
  }
  return a.length - b.length
}

function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema
  for (const step of ['', ...path]) {
    if (step !== '') {
      const shape = (at as { shape?: Record<PropertyKey, unknown> }).shape
      at = shape ? shape[step] : ((at as { element?: unknown }).element ?? (at as { valueType?: unknown }).valueType)
    }
    while (at !== undefined && !('element' in (at as object)) && (at as { unwrap?: () => unknown }).unwrap)
      at = (at as { unwrap: () => unknown }).unwrap()
  }
  return Object.keys((at as { shape?: object } | undefined)?.shape ?? {})
}
