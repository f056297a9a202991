import { once } from 'node:events'
import { openMemory } from '../review/memory.ts'
import { serveReview } from '../review/server.ts'
import { summaryInMarkdown, summaryOf } from '../review/summary.ts'
import type { Command } from './lines.ts'
import { parsedArguments, given, misused, projectOptions } from './usage.ts'

export const reviewUsage = {
  name: 'review',
  about: 'serves the review desk on this machine, and writes your decisions into edits.yaml',
  options: {
    port: { value: 'NUMBER', about: 'the port to serve at (any that is free)' },
    summary: { about: 'writes what is reviewed and what is left, in Markdown, and ends' },
    ...projectOptions,
  },
} as const

/** `citeline review`: serves the desk on this machine until it is stopped; or with `--summary`, tells how far the review is. */
export const reviewCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, reviewUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const { port = '0', content = 'content', site, summary = false } = read.values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return misused(reviewUsage, `--port ${port} is not a port. Write a number from 0 to 65535`, err)
  const place = { content, ...given({ site }), ...streams.work }
  if (summary) {
    const told = summaryOf((await openMemory(place)).last())
    out(summaryInMarkdown(told))
    return told.withheld === undefined ? 0 : 1
  }
  const server = await serveReview({ ...place, port: Number(port) })
  err(`Open ${server.url}\nDecisions are written to ${content}/edits.yaml. Stop with Ctrl+C.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return 0
}
