import { explain as story } from '../explain.ts'
import { loadProject } from '../project.ts'
import type { Command } from './lines.ts'
import { argumentsOf, given, misused, projectOptions } from './usage.ts'

export const explainUsage = {
  name: 'explain',
  operands: 'EVENT|FILE[:LINE]',
  most: 1,
  about: 'why an event is what it is, or what became of every date of a file or a line',
  options: projectOptions,
} as const

/** `citeline explain`: why an event is what it is, or what became of every date expression of a file or of one of its lines. */
export const explain: Command = async (args, streams) => {
  const read = argumentsOf(args, explainUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const [name] = read.operands
  if (name === undefined) return misused(explainUsage, 'of which event or file?', err)
  const { timeline, articles } = await loadProject(given(read.values))
  const told = story(name, timeline, articles)
  if (told === undefined) {
    err(`there is no event, article or correction “${name}”\n`)
    return 1
  }
  out(told)
  return 0
}
