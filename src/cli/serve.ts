import { once } from 'node:events'
import { codeFiles } from '../common/package-files.ts'
import type { Command } from './lines.ts'
import { parsedArguments, misused } from './usage.ts'

export const serveUsage = {
  name: 'serve',
  about: 'serves the site on this machine, and builds it again on every change',
  options: { port: { value: 'NUMBER', about: 'the port of the pages (8080, or the next that is free)' } },
} as const

/** `citeline serve`: what `eleventy --serve` does, but a file that is taken away is a change, too: Eleventy only tells of it. */
export const serveCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, serveUsage, streams)
  if (typeof read === 'number') return read
  const { port } = read.values
  if (port !== undefined && !/^\d{1,5}$/.test(port)) return misused(serveUsage, `--port ${port} is not a port`, streams.err)
  // @ts-expect-error Eleventy has no types of its own
  const { default: Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy(undefined, undefined, { source: 'cli', runMode: 'serve', configPath: codeFiles.config })
  try {
    await eleventy.init()
    const rebuild = await eleventy.watch()
    eleventy.watcher.on('unlink', rebuild)
    await eleventy.serve(port)
  } catch (error) {
    eleventy.errorHandler.fatal(error, 'Eleventy Fatal Error (CLI)')
    return 1
  }
  await once(process, 'SIGINT')
  await eleventy.stopWatch()
  return 0
}
