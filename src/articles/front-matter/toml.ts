import { parse, TomlDate, TomlError } from 'smol-toml'

/** TOML as lines of YAML, one for each of its keys, and where those stand in it. */
interface TomlKeys {
  readonly yaml: string
  /** 1-based, one for each line of `yaml`. */
  readonly lines: readonly number[]
  /** What is wrong with it, where it is no TOML. */
  readonly mistake?: { readonly line: number; readonly column: number; readonly message: string }
}

/** Reads TOML; every value becomes text, days and times as they are written. */
export function yamlOfToml(toml: string): TomlKeys {
  let table: Record<string, unknown>
  try {
    table = parse(toml, { unsafeKeyBehaviour: 'drop' })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const message = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0]!
    return { yaml: '', lines: [], mistake: { line: error.line, column: error.column, message } }
  }
  const keys = Object.keys(table)
  const written = toml.split('\n')
  const lineOf = (key: string) => {
    const at = written.findIndex(line => /^\s*\[{0,2}\s*["']?(?<key>[^\s"'=.\]]+)/.exec(line)?.groups!['key'] === key)
    return Math.max(0, at) + 1
  }
  return {
    yaml: keys.map(key => `${JSON.stringify(key)}: ${JSON.stringify(textsIn(table[key]))}`).join('\n'),
    lines: keys.map(lineOf),
  }
}

function textsIn(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(textsIn)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, textsIn(value)]))
}
