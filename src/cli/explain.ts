import { explain as story, storyOfCorrection } from '../checks/explain.ts'
import { loadProject, withCorrections } from '../project/project.ts'
import type { Command } from './lines.ts'
import { parsedArguments, given, misused, projectOptions } from './usage.ts'

export const explainUsage = {
  name: 'explain',
  operands: 'EVENT|FILE[:LINE]',
  most: 1,
  about: 'explains why an event is what it is, or what became of every date in a file or a line',
  options: projectOptions,
} as const

/**
 * `citeline explain`: why an event is what it is, or what became of every date expression of a file or of one of its lines. While
 * corrections cannot be used, only what became of them is told: all else may be hidden or set otherwise by them.
 */
export const explainCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, explainUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  const [name] = read.operands
  if (name === undefined) return misused(explainUsage, 'name an event or a file', err)
  const project = await loadProject({ ...given(read.values), ...streams.work })
  const { timeline, articles, withheld } = project
  const told = withheld.length > 0 ? storyOfCorrection(name, timeline) : story(name, timeline, articles)
  if (told === undefined) {
    withCorrections(project)
    err(`there is no event, article or correction “${name}”\n`)
    return 1
  }
  out(told)
  return 0
}
