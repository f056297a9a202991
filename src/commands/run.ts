import { isUnusable, systemProblem } from '../unusable.ts'
import { version } from '../version.ts'
import { suggestion } from '../yaml.ts'
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
    out(help())
    return 0
  }
  const command = commands.find(({ usage }) => usage.name === name)
  if (!command) {
    err(`${name === '' ? '' : `${unknown(name)}\n\n`}${help()}`)
    return 2
  }
  try {
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
    ? `unknown option “${name}”. Options stand behind the command: citeline COMMAND ${name}`
    : `unknown command “${name}”. ${suggestion(
        name,
        commands.map(({ usage }) => usage.name),
      )}`

const help = () => `usage: npm run citeline -- COMMAND [OPTION…]

${columns(commands.map(({ usage: { name, operands = '', about } }) => [`citeline ${name} ${operands}`.trim(), about]))}
Options of a command: npm run citeline -- COMMAND --help
The exit status is 1 where there are problems, and 2 where a command was called wrongly.
`
