import { distance } from 'fastest-levenshtein'
import { type Document, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './model.ts'

const largest = 64 * 1024

export interface YamlPlace {
  /** The file, for messages. */
  readonly path: string
  /** The check that problems are reported under. */
  readonly check: string
  /** 1-based line of the file on which this YAML starts. */
  readonly firstLine?: number
}

export interface ReadYaml<T> {
  /** What could be used; absent when nothing could. Keys with bad values are left out where the schema allows that. */
  readonly value?: T
  readonly problems: readonly Problem[]
  /** 1-based line and column in the file of a value, by its path in the document. */
  readonly placeOf: (path: readonly PropertyKey[]) => { line: number; column: number }
}

/**
 * Reads YAML that a person wrote against a schema. Every scalar is a string (the failsafe schema: no dates, no numbers,
 * no tags that run code), so the schema does the reading. A value that does not fit is reported with its place and left
 * out, and the rest is used.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, place: YamlPlace): ReadYaml<T> {
  const lines = new LineCounter()
  const offset = (place.firstLine ?? 1) - 1
  const placeAt = (position: number) => {
    const { line, col } = lines.linePos(position)
    return { line: Math.max(1, line) + offset, column: Math.max(1, col) }
  }
  const problem = (at: { line: number; column: number }, message: string, advice?: string): Problem => ({
    check: place.check,
    severity: 'error',
    path: place.path,
    ...at,
    message,
    ...(advice === undefined ? {} : { advice }),
  })
  const nowhere = () => ({ line: 1 + offset, column: 1 })
  if (text.length > largest) {
    const message = `this is ${Math.ceil(text.length / 1024)} kB of YAML; the limit is ${largest / 1024} kB`
    return { problems: [problem(nowhere(), message, 'Make it shorter.')], placeOf: nowhere }
  }

  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const problems = document.errors.map(error => problem(placeAt(error.pos[0]), firstLine(error.message), adviceFor(error.code)))
  const placeOf = (path: readonly PropertyKey[]) => placeAt(nodeAt(document, path)?.range?.[0] ?? 0)
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 50 }) ?? {}
  } catch (error) {
    problems.push(problem(nowhere(), firstLine((error as Error).message), 'Write the values out instead of using aliases.'))
    return { problems, placeOf }
  }

  // each round reports what does not fit and takes it out, until the rest fits or nothing can be taken out
  for (let round = 0; round < 100; round++) {
    const result = schema.safeParse(data)
    if (result.success) return { value: result.data, problems, placeOf }
    let removed = false
    for (const issue of result.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) {
          const path = [...issue.path, key]
          problems.push(
            problem(keyPlace(document, path, placeAt), `unknown key “${key}”`, suggestion(key, keysOf(schema, issue.path))),
          )
          removed = remove(data, path) || removed
        }
      } else {
        problems.push(problem(placeOf(issue.path), messageOf(issue)))
        removed = remove(data, issue.path) || removed
      }
    }
    if (!removed) return { problems, placeOf }
  }
  return { problems, placeOf }
}

/** `Did you mean “published”?`, or all that is known when nothing is near. */
export function suggestion(word: string, known: readonly string[]): string {
  const nearest = [...known].sort((a, b) => distance(word.toLowerCase(), a) - distance(word.toLowerCase(), b))[0]
  const near = nearest !== undefined && distance(word.toLowerCase(), nearest) <= Math.max(2, Math.floor(nearest.length / 3))
  return near ? `Did you mean “${nearest}”?` : `Known: ${known.join(', ')}.`
}

const firstLine = (text: string) => text.split('\n')[0] ?? text

const adviceFor = (code: string) =>
  code === 'DUPLICATE_KEY' ? 'Keep one of the two.' : 'Put quotes around text that has “: ” or “#” in it, and indent with spaces.'

function messageOf(issue: z.core.$ZodIssue): string {
  const key = issue.path.map(String).join('.')
  return key === '' ? issue.message : `“${key}”: ${issue.message}`
}

function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node
  }
  return undefined
}

function keyPlace(
  document: Document,
  path: readonly PropertyKey[],
  placeAt: (position: number) => { line: number; column: number },
) {
  const parent = document.getIn(path.slice(0, -1), true) as
    { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined
  const pair = parent?.items?.find(item => item.key?.value === path.at(-1))
  return placeAt(pair?.key?.range?.[0] ?? nodeAt(document, path)?.range?.[0] ?? 0)
}

function remove(data: unknown, path: readonly PropertyKey[]): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
  const key = path.at(-1)
  if (key === undefined || typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) return false
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete (parent as Record<PropertyKey, unknown>)[key]
  return true
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
