import { z } from 'zod'
import { changeText, readTextFile } from '../project/atomic-write.ts'
import { loadProject, withCorrections } from '../project/project.ts'
import { readReleases, releasesText, withRelease } from '../release/releases.ts'
import { snapshotOf } from '../release/snapshot.ts'
import { systemProblem, Unusable } from '../common/unusable.ts'
import type { Command } from './lines.ts'
import { parsedArguments, given, misused, projectOptions } from './usage.ts'

export const releaseUsage = {
  name: 'release',
  about: 'records what is published today, and what has changed since the last release',
  options: {
    on: { value: 'YYYY-MM-DD', about: 'the day of the release (today, in UTC)' },
    note: { value: 'TEXT', about: 'a note to the readers of the corrections page' },
    releases: { value: 'FILE', about: 'the log to write to (releases.json)' },
    ...projectOptions,
  },
} as const

/**
 * `citeline release`: writes into `releases.json` what the timeline says today and what that changes against the release
 * before; commit the file. The day is the one given, or today's in UTC: it is a person's act, and no build reads the clock.
 */
export const releaseCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, releaseUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const { on = new Date().toISOString().slice(0, 10), note, releases: file = 'releases.json', ...place } = read.values
  if (!z.iso.date().safeParse(on).success) return misused(releaseUsage, `--on ${on} is not a day. Write it as YYYY-MM-DD`, err)
  const { text, sha256 } = await readTextFile(file)
  const { published, record } = withCorrections(await loadProject({ ...given(place), releases: file, ...streams.work }))
  const snapshot = snapshotOf(published, record.provenance)
  const before = readReleases(text, file)
  const log = releasesText(withRelease(before, snapshot, on, note))
  await changeText(file, sha256, () => log).catch((error: NodeJS.ErrnoException) => {
    // or somebody else writes, or has written, the log
    const message = `nothing was written: ${error.message}`
    throw new Unusable(error.code ? systemProblem(error, file) : { check: 'releases', severity: 'error', path: file, message })
  })
  for (const { kind, event, headline, before, after } of record.pending)
    out(`${kind} ${event}: ${headline}${before !== undefined && after !== undefined ? ` (${before} → ${after})` : ''}\n`)
  out(
    `${file}: release of ${on}, ${published.events.length} events, ${before ? `${record.pending.length} changes` : 'the first'}\n`,
  )
  return 0
}
