import { isUnusable, systemProblem } from '../common/unusable.ts'
import { called } from '../common/package-files.ts'
import { version } from '../common/version.ts'
import { suggestion } from '../common/suggestion.ts'
import { commands } from './all.ts'
import type { Command } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { columns } from './usage.ts'

/** `citeline COMMAND …`: runs a command, or tells which there are. Statuses: 0 it is well, 1 there are problems, 2 it was called wrongly. */
export const run: Command = async ([name = '', ...args], streams) => {
  const { out, err } = streams
  if (name === '--version') {
    out(`${version}\n`)
    return 0
  }
  if (['help', '--help', '-h'].includes(name)) {
    // “help check” is “check --help”
    if (args[0] !== undefined) return run([args[0], '--help'], streams)
    out(await help())
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    err(`${name === '' ? '' : `${unknown(name)}\n\n`}${await help()}`)
    return 2
  }
  try {
    const command = await load()
    return await command.run(args, streams)
  } catch (error) {
    const { syscall, path = `citeline ${name}` } = error as NodeJS.ErrnoException
    if (isUnusable(error)) error.problems.forEach(problem => err(problemLine(problem)))
    else if (syscall !== undefined) err(problemLine(systemProblem(error as NodeJS.ErrnoException, path)))
    else throw error
    return 1
  }
}

const unknown = (name: string) =>
  name.startsWith('-')
    ? `unknown option “${name}”. Options come after the command: citeline COMMAND ${name}`
    : `unknown command “${name}”. ${suggestion(name, Object.keys(commands))}`

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  return `usage: ${called('COMMAND')} [OPTION…]

${columns(all.map(({ usage: { name, operands = '', about } }) => [`citeline ${name} ${operands}`.trim(), about]))}
Options of a command: ${called('COMMAND')} --help
The exit status is 1 where there are problems, and 2 where a command was called wrongly.
`
}
