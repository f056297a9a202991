import { createReadStream } from 'node:fs'
import { z } from 'zod'
import type { ProjectWork } from '../project/project.ts'
import { unfitWords } from '../yaml/unfit.ts'

/** What a command reads from and writes to, so that tests need no process. */
export interface Streams {
  /** What comes in, in pieces that end anywhere. */
  readonly input: () => AsyncIterable<string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** How the work on articles is done. */
  readonly work?: ProjectWork
}

/** A command gets its arguments and its streams, and gives the exit status. */
export type Command = (args: readonly string[], streams: Streams) => Promise<number>

export interface LineOptions {
  /** Whether an id may stand on one line only. */
  readonly uniqueIds?: boolean
  /** The number of the text's first line, 1 unless lines came before. */
  readonly firstLine?: number
  /** The file that they stand in. */
  readonly path?: string
}

/** Reads JSON lines against a schema. A bad line is named on stderr and skipped; `bad` counts them. */
export function jsonLines<T extends { id: string }>(
  text: string,
  schema: z.ZodType<T>,
  err: (text: string) => void,
  { uniqueIds = false, firstLine = 1, path = 'stdin' }: LineOptions = {},
): { records: T[]; bad: number } {
  const records: T[] = []
  const ids = new Map<string, number>()
  let bad = 0
  // a shell may put a byte order mark before what it hands on
  const lines = text.replace(/^\ufeff/, '').split('\n')
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const reject = (reason: string) => {
      err(`${path}:${firstLine + index}: ${reason}; line skipped\n`)
      bad++
    }
    let data: unknown
    try {
      data = JSON.parse(line)
    } catch {
      return reject('not a line of JSON')
    }
    const result = schema.safeParse(data, { error: unfitWords })
    if (!result.success) return reject(result.error.issues.map(wordsOf).join('; '))
    const { id } = result.data
    if (uniqueIds && ids.has(id)) return reject(`the id “${id}” was already given on line ${ids.get(id)}`)
    ids.set(id, firstLine + index)
    records.push(result.data)
  })
  return { records, bad }
}

const wordsOf = ({ path, message }: z.core.$ZodIssue) => (path.length > 0 ? `“${path.join('.')}”: ${message}` : message)

/** Reads JSON lines as they come in, so that a command answers before its input ends: those of a piece together. */
export async function* recordsAsTheyCome<T extends { id: string }>(
  { input, err }: Pick<Streams, 'input' | 'err'>,
  schema: z.ZodType<T>,
  path?: string,
): AsyncGenerator<ReturnType<typeof jsonLines<T>>> {
  for await (const { text, firstLine } of linesAsTheyCome(input()))
    yield jsonLines(text, schema, err, { firstLine, ...(path === undefined ? {} : { path }) })
}

/** Reads JSON lines of files, those of each as they are read; as they come in where no file is named. */
export async function* recordsOf<T extends { id: string }>(
  files: readonly string[],
  streams: Pick<Streams, 'input' | 'err'>,
  schema: z.ZodType<T>,
): AsyncGenerator<ReturnType<typeof jsonLines<T>>> {
  if (files.length === 0) yield* recordsAsTheyCome(streams, schema)
  for (const file of files)
    yield* recordsAsTheyCome({ input: () => createReadStream(file, { encoding: 'utf8' }), err: streams.err }, schema, file)
}

/** A schema that checks a record and leaves it as it is: with all that it has, in the order in which it has it. */
export const checkedBy = <T>(schema: z.ZodType): z.ZodType<T> =>
  z.unknown().superRefine((data, context) => {
    const { error } = schema.safeParse(data, { error: unfitWords })
    for (const issue of error?.issues ?? []) context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  }) as unknown as z.ZodType<T>

/** The whole lines of each piece, with the number of the first. */
async function* linesAsTheyCome(
  input: AsyncIterable<string>,
): AsyncGenerator<{ readonly text: string; readonly firstLine: number }> {
  let waiting = ''
  let firstLine = 1
  for await (const piece of input) {
    const end = piece.lastIndexOf('\n') + 1
    if (end === 0) {
      waiting += piece
      continue
    }
    const text = waiting + piece.slice(0, end)
    waiting = piece.slice(end)
    yield { text, firstLine }
    firstLine += text.split('\n').length - 1
  }
  if (waiting !== '') yield { text: waiting, firstLine }
}
