import { once } from 'node:events'
import { serveReview } from '../review/server.ts'
import type { Command } from './lines.ts'
import { given, optionsOf, projectOptions } from './options.ts'

const usage = 'review [--port NUMBER] [--content FOLDER] [--site FILE]'

/** `citeline review`: serves the review pages on this machine until it is stopped. */
export const review: Command = async (args, { err }) => {
  const read = optionsOf(args, { ...projectOptions, port: { type: 'string' } } as const, usage, err)
  if (!read) return 2
  const { port = '0', content = 'content', site } = read.values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    err(`--port ${port}: write a number from 0 to 65535\n`)
    return 2
  }
  const server = await serveReview({ content, port: Number(port), ...given({ site }) })
  err(`Open ${server.url}\nDecisions are written to ${content}/edits.yaml. Stop with Ctrl+C.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return 0
}
