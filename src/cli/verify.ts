import { called } from '../common/package-files.ts'
import { loadProject, textIfPresent, withCorrections } from '../project/project.ts'
import { readReleases } from '../release/releases.ts'
import { verify as differences } from '../release/verify.ts'
import type { Command } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments, given, projectOptions } from './usage.ts'

export const verifyUsage = {
  name: 'verify',
  about: 'compares the content with the last release, and names every difference',
  options: { releases: { value: 'FILE', about: 'the log to compare with (releases.json)' }, ...projectOptions },
} as const

/** `citeline verify`: names every difference between the last release and the content of today; the exit status is 1 if there is one. */
export const verifyCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, verifyUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const { releases: file = 'releases.json', ...place } = read.values
  const releases = readReleases(await textIfPresent(file), file)
  if (!releases) {
    err(`${file}: there is no release to compare with; write one with “${called('release')}”\n`)
    return 2
  }
  const { articles, content, published, record } = withCorrections(
    await loadProject({ ...given(place), releases: file, ...streams.work }),
  )
  const edits = content.edits.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
  const now = { provenance: record.provenance, timeline: published, articles, files: [...content.files, ...edits] }
  const found = differences(releases.last, now)
  found.forEach(problem => out(problemLine(problem)))
  const quotes = releases.last.events.reduce((count, { citations }) => count + citations.length, 0)
  const files = releases.last.provenance.inputs.length
  out(
    `${files} articles and ${quotes} quotes compared; ${found.length === 0 ? 'all as released' : `${found.length} differences`}\n`,
  )
  return found.length === 0 ? 0 : 1
}
