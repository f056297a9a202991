import { text } from 'node:stream/consumers'
import { check } from './commands/check.ts'
import { dates } from './commands/dates.ts'
import { events } from './commands/events.ts'
import { explain } from './commands/explain.ts'
import type { Command } from './commands/lines.ts'
import { read } from './commands/read.ts'
import { release } from './commands/release.ts'
import { review } from './commands/review.ts'
import { verify } from './commands/verify.ts'

const commands: Readonly<Record<string, { run: Command; usage: string }>> = {
  read: { run: read, usage: 'read FILE…             each file’s source and passages' },
  events: {
    run: events,
    usage: 'events [FOLDER] [< lines] one timeline of a folder, or of lines {id, title?, published?, url?, publisher?, text}',
  },
  dates: { run: dates, usage: 'dates < lines          time expressions of each line {id, published?, text}' },
  check: { run: check, usage: 'check                  problems as file:line:column, and the account of all dates' },
  explain: { run: explain, usage: 'explain EVENT|FILE     the story of an event, a file or a line' },
  review: { run: review, usage: 'review                 pages on this machine for what needs a person' },
  release: { run: release, usage: 'release                write releases.json: what is published, and what that corrects' },
  verify: { run: verify, usage: 'verify                 compare the content with the last release' },
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
