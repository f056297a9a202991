import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { called } from '../common/package-files.ts'
import { suggestion } from '../common/suggestion.ts'
import type { Streams } from './lines.ts'

/** An option of a command, as its help tells it. */
export interface Option {
  /** What stands for its value in the help: `FOLDER`. Absent where it takes none. */
  readonly value?: string
  /** All the values that there are, where there are few. */
  readonly choices?: readonly string[]
  /** Whether its value is a file that must be there: without the option, it may be missing. */
  readonly isFile?: boolean
  readonly about: string
}

/** How a command is called: for its help, and for reading its arguments. */
export interface Usage<T extends Readonly<Record<string, Option>> = Readonly<Record<string, Option>>> {
  readonly name: string
  /** What stands behind the name besides options: `EVENT|FILE[:LINE]`. */
  readonly operands?: string
  /** How many operands there may be; none unless something says so. */
  readonly most?: number
  /** In a line, for the list of commands. */
  readonly about: string
  readonly options: T
}

export interface Arguments<T> {
  readonly values: { readonly [K in keyof T]?: T[K] extends { value: string } ? string : boolean }
  readonly operands: readonly string[]
}

/** Every command that works on a whole project has these. */
export const projectOptions = {
  content: { value: 'FOLDER', about: 'the folder of articles (content)' },
  site: { value: 'FILE', isFile: true, about: 'the settings of the site (site.yaml)' },
} as const

/** What a command was given; or the exit status, where it was asked for help (0) or called wrongly (2), which is said. */
export function parsedArguments<T extends Readonly<Record<string, Option>>>(
  args: readonly string[],
  usage: Usage<T>,
  { out, err }: Pick<Streams, 'out' | 'err'>,
): Arguments<T> | 0 | 2 {
  const options: Readonly<Record<string, Option>> = usage.options
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }])),
      help: { type: 'boolean', short: 'h' },
    } as const,
    strict: false,
    tokens: true,
  })
  if (values['help'] !== undefined) {
    out(helpOf(usage))
    return 0
  }
  const known = [...Object.keys(options).map(name => `--${name}`), '--help']
  const wrong = tokens.flatMap(token => {
    if (token.kind !== 'option') return []
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(options, name) ? options[name] : undefined
    if (!option) return [`unknown option “${rawName}”. ${suggestion(rawName, known)}`]
    if (!option.value) return value === undefined ? [] : [`${rawName} takes no value`]
    // “--content --strict”: the folder was forgotten
    if (!value || (!inlineValue && value.startsWith('-'))) return [`${rawName} needs a value. Write ${rawName} ${option.value}`]
    if (option.isFile && !existsSync(value)) return [`${rawName} ${value}: there is no such file`]
    return option.choices?.includes(value) === false ? [`${rawName} ${value}: write ${option.choices.join(' or ')}`] : []
  })
  const surplus = positionals[usage.most ?? 0]
  if (surplus !== undefined) wrong.push(`“${surplus}” is one argument too many`)
  if (wrong[0] === undefined) return { values: values as Arguments<T>['values'], operands: positionals }
  return misused(usage, wrong[0], err)
}

/** Says what was wrong with a call, and how to call it; gives the exit status. */
export function misused(usage: Usage, wrong: string, err: Streams['err']): 2 {
  err(`citeline ${usage.name}: ${wrong}\n${callOf(usage)}\nMore: ${called(usage.name)} --help\n`)
  return 2
}

/** The options that were given, so that those that were not keep their defaults. */
export const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

function helpOf(usage: Usage): string {
  const options = Object.entries(usage.options).map(
    ([name, { value, choices, about }]) => [`--${name}${value ? ` ${choices?.join('|') ?? value}` : ''}`, about] as const,
  )
  return `citeline ${usage.name}: ${usage.about}\n\n${callOf(usage)}\n\n${columns([...options, ['-h, --help', 'this help']])}`
}

const callOf = ({ name, operands, options }: Usage) =>
  ['usage: citeline', name, Object.keys(options).length > 0 && '[OPTION…]', operands].filter(Boolean).join(' ')

/** Two columns, a line a row. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join('')
}
