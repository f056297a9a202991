import { once } from 'node:events'
import { serveReview } from '../review/server.ts'
import type { Command } from './lines.ts'
import { argumentsOf, given, misused, projectOptions } from './usage.ts'

export const reviewUsage = {
  name: 'review',
  about: 'serves pages on this machine for what needs a person, and writes the decisions into edits.yaml',
  options: { port: { value: 'NUMBER', about: 'the port of the pages (any that is free)' }, ...projectOptions },
} as const

/** `citeline review`: serves the review pages on this machine until it is stopped. */
export const review: Command = async (args, streams) => {
  const read = argumentsOf(args, reviewUsage, streams)
  if (typeof read === 'number') return read
  const { err } = streams
  const { port = '0', content = 'content', site } = read.values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return misused(reviewUsage, `--port ${port} is not a port. Write a number from 0 to 65535`, err)
  const server = await serveReview({ content, port: Number(port), ...given({ site }), ...streams.work })
  err(`Open ${server.url}\nDecisions are written to ${content}/edits.yaml. Stop with Ctrl+C.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return 0
}
