import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Streams } from './lines.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Values<T extends Options> = { [K in keyof T]?: T[K] extends { type: 'boolean' } ? boolean : string }

/** Every command that works on a whole project knows these. */
export const projectOptions = { content: { type: 'string' }, site: { type: 'string' } } as const

/** Reads a command's arguments; undefined, with a word on stderr, where one is unknown or lacks its value. */
export function optionsOf<T extends Options>(
  args: readonly string[],
  options: T,
  usage: string,
  err: Streams['err'],
): { values: Values<T>; positionals: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    return { values: values as Values<T>, positionals }
  } catch (error) {
    err(`${(error as Error).message}\nusage: citeline ${usage}\n`)
    return undefined
  }
}

/** The options that were given, so that those that were not keep their defaults. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
