import { explain as story } from '../explain.ts'
import { loadProject } from '../project.ts'
import type { Command } from './lines.ts'
import { given, optionsOf, projectOptions } from './options.ts'

const usage = 'explain EVENT|FILE[:LINE] [--content FOLDER] [--site FILE]'

/** `citeline explain`: why an event is what it is, or what became of every date expression of a file or of one of its lines. */
export const explain: Command = async (args, { out, err }) => {
  const read = optionsOf(args, projectOptions, usage, err)
  if (!read) return 2
  const [name, ...more] = read.positionals
  if (name === undefined || more.length > 0) {
    err(`usage: citeline ${usage}\n`)
    return 2
  }
  const { timeline, articles } = await loadProject(given(read.values))
  const told = story(name, timeline, articles)
  if (told === undefined) {
    err(`there is no event, article or correction “${name}”\n`)
    return 1
  }
  out(told)
  return 0
}
