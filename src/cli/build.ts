import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codeFiles } from '../common/package-files.ts'
import type { Command } from './lines.ts'
import { parsedArguments } from './usage.ts'

export const buildUsage = {
  name: 'build',
  about: 'builds the site; from events that were made elsewhere, if they are given',
  options: {
    from: { value: 'FILE', isFile: true, about: 'the timeline of these articles, as “merge” or “events” gives it' },
    to: { value: 'FOLDER', about: 'where the site goes (_site)' },
  },
} as const

const eleventy = join(fileURLToPath(import.meta.resolve('@11ty/eleventy')), '../../cmd.cjs')

/** `citeline build`: the site of `content/`; with `--from FILE`, its articles are only read for their pages. */
export const buildCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, buildUsage, streams)
  if (typeof read === 'number') return read
  const { from, to } = read.values
  const child = spawn(
    process.execPath,
    [eleventy, `--config=${codeFiles.config}`, ...(to === undefined ? [] : [`--output=${to}`])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(from === undefined ? {} : { CITELINE_EVENTS: resolve(from) }) },
    },
  )
  child.stdout.setEncoding('utf8').on('data', streams.out)
  child.stderr.setEncoding('utf8').on('data', streams.err)
  return new Promise(done => child.on('close', status => done(status ?? 1)))
}
