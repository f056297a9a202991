import type { z } from 'zod'

/** What a command reads from and writes to, so that tests need no process. */
export interface Streams {
  readonly input: () => Promise<string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** A command gets its arguments and its streams, and gives the exit status. */
export type Command = (args: readonly string[], streams: Streams) => Promise<number>

/** Reads JSON lines against a schema. A bad line is named on stderr and skipped; `bad` counts them. */
export function jsonLines<T>(text: string, schema: z.ZodType<T>, err: (text: string) => void): { records: T[]; bad: number } {
  const records: T[] = []
  let bad = 0
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    try {
      const result = schema.safeParse(JSON.parse(line))
      if (result.success) {
        records.push(result.data)
        return
      }
      err(
        `stdin:${index + 1}: ${result.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}; line skipped\n`,
      )
    } catch (error) {
      err(`stdin:${index + 1}: not a line of JSON: ${(error as Error).message}; line skipped\n`)
    }
    bad++
  })
  return { records, bad }
}
