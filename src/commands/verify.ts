import { readText } from '../atomic-write.ts'
import { loadProject } from '../project.ts'
import { readReleases } from '../release/releases.ts'
import { verify as differences } from '../release/verify.ts'
import type { Command } from './lines.ts'
import { given, optionsOf, projectOptions } from './options.ts'
import { problemLine } from './problem-lines.ts'

const usage = 'verify [--releases FILE] [--content FOLDER] [--site FILE]'

/** `citeline verify`: names every difference between the last release and the content of today; the exit status is 1 if there is one. */
export const verify: Command = async (args, { out, err }) => {
  const read = optionsOf(args, { ...projectOptions, releases: { type: 'string' } } as const, usage, err)
  if (!read) return 2
  const { releases: file = 'releases.json', ...place } = read.values
  const releases = readReleases((await readText(file)).text, file)
  if (!releases) {
    err(`${file}: there is no release to compare with; write one with “npm run release”\n`)
    return 2
  }
  const { articles, record } = await loadProject({ ...given(place), releases: file })
  const found = differences(releases.last, record.provenance, articles)
  found.forEach(problem => out(problemLine(problem)))
  const quotes = releases.last.events.reduce((count, { citations }) => count + citations.length, 0)
  const files = releases.last.provenance.inputs.length
  out(
    `${files} articles and ${quotes} quotes compared; ${found.length === 0 ? 'all as released' : `${found.length} differences`}\n`,
  )
  return found.length === 0 ? 0 : 1
}
