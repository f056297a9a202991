import { text } from 'node:stream/consumers'
import { dates } from './commands/dates.ts'
import { events } from './commands/events.ts'
import type { Command } from './commands/lines.ts'
import { read } from './commands/read.ts'

const commands: Readonly<Record<string, { run: Command; usage: string }>> = {
  read: { run: read, usage: 'read FILE…             each file’s source and passages' },
  events: {
    run: events,
    usage: 'events [FOLDER] [< lines] one timeline of a folder, or of lines {id, title?, published?, url?, publisher?, text}',
  },
  dates: { run: dates, usage: 'dates < lines          time expressions of each line {id, published?, text}' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) {
  process.exitCode = await command.run(args, {
    input: () => text(process.stdin),
    out: chunk => void process.stdout.write(chunk),
    err: chunk => void process.stderr.write(chunk),
  })
} else {
  const usage = Object.values(commands).map(({ usage }) => `  citeline ${usage}\n`)
  process.stderr.write(`${name === '' ? '' : `unknown command “${name}”\n`}usage:\n${usage.join('')}`)
  process.exitCode = 2
}
