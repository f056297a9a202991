import type { z } from 'zod'

/** What a command reads from and writes to, so that tests need no process. */
export interface Streams {
  readonly input: () => Promise<string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A command gets its arguments and its streams, and gives the exit status. */
export type Command = (args: readonly string[], streams: Streams) => Promise<number>

export interface LineOptions {
  /** Whether an id may stand on one line only. */
  readonly uniqueIds?: boolean
}

/** Reads JSON lines against a schema. A bad line is named on stderr and skipped; `bad` counts them. */
export function jsonLines<T extends { id: string }>(
  text: string,
  schema: z.ZodType<T>,
  err: (text: string) => void,
  { uniqueIds = false }: LineOptions = {},
): { records: T[]; bad: number } {
  const records: T[] = []
  const ids = new Map<string, number>()
  let bad = 0
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const reject = (reason: string) => {
      err(`stdin:${index + 1}: ${reason}; line skipped\n`)
      bad++
    }
    let data: unknown
    try {
      data = JSON.parse(line)
    } catch (error) {
      return reject(`not a line of JSON: ${(error as Error).message}`)
    }
    const result = schema.safeParse(data)
    if (!result.success) return reject(result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; '))
    const { id } = result.data
    if (uniqueIds && ids.has(id)) return reject(`the id “${id}” was already given on line ${ids.get(id)}`)
    ids.set(id, index + 1)
    records.push(result.data)
  })
  return { records, bad }
}
