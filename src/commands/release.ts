import { changeText, readText } from '../atomic-write.ts'
import { loadProject } from '../project.ts'
import { readReleases, releasesText, withRelease } from '../release/releases.ts'
import { snapshotOf } from '../release/snapshot.ts'
import type { Command } from './lines.ts'
import { given, optionsOf, projectOptions } from './options.ts'

const usage = 'release [--on YYYY-MM-DD] [--note TEXT] [--releases FILE] [--content FOLDER] [--site FILE]'
const options = { ...projectOptions, on: { type: 'string' }, note: { type: 'string' }, releases: { type: 'string' } } as const

/**
 * `citeline release`: writes into `releases.json` what the timeline says today and what that changes against the release
 * before; commit the file. The day is the one given, or today's in UTC: it is a person's act, and no build reads the clock.
 */
export const release: Command = async (args, { out, err }) => {
  const read = optionsOf(args, options, usage, err)
  if (!read) return 2
  const { on = new Date().toISOString().slice(0, 10), note, releases: file = 'releases.json', ...place } = read.values
  if (!/^\d{4}-\d\d-\d\d$/.test(on)) {
    err(`--on ${on}: write the day as YYYY-MM-DD\n`)
    return 2
  }
  const { text, sha256 } = await readText(file)
  const { published, record } = await loadProject({ ...given(place), releases: file })
  const snapshot = snapshotOf(published, record.provenance)
  const before = readReleases(text, file)
  await changeText(file, sha256, () => releasesText(withRelease(before, snapshot, on, note)))
  for (const { kind, event, headline, before, after } of record.pending)
    out(`${kind} ${event}: ${headline}${before !== undefined && after !== undefined ? ` (${before} → ${after})` : ''}\n`)
  out(
    `${file}: release of ${on}, ${published.events.length} events, ${before ? `${record.pending.length} changes` : 'the first'}\n`,
  )
  return 0
}
