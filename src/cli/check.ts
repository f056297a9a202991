import { accountTable } from '../checks/date-coverage.ts'
import { isReviewed } from '../checks/problems.ts'
import type { Problem } from '../model.ts'
import { called } from '../common/package-files.ts'
import { picturesOf } from '../project/pictures.ts'
import { loadProject, type Project } from '../project/project.ts'
import { isUnusable, type Unusable } from '../common/unusable.ts'
import type { Command } from './lines.ts'
import { githubLine, problemLine } from './problem-lines.ts'
import { countsLine } from './summary.ts'
import { parsedArguments, given, projectOptions } from './usage.ts'

export const checkUsage = {
  name: 'check',
  about: 'lists all problems as file:line:column, with what to do, and what became of each date',
  options: {
    format: {
      value: 'FORMAT',
      choices: ['text', 'github'],
      about: 'for a terminal (text), or as annotations of GitHub Actions (github)',
    },
    strict: { about: 'also ends with 1 if there are warnings, or events that nobody has reviewed' },
    ...projectOptions,
  },
} as const

/**
 * `citeline check`: every problem as `file:line:column`, and the account of all date expressions. The exit status is 1 where
 * there is an error, and with `--strict` also where there is a warning or an event that no editor has reviewed.
 */
export const checkCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, checkUsage, streams)
  if (typeof read === 'number') return read
  const { out } = streams
  const { format = 'text', strict = false, ...place } = read.values
  const say = (problem: Problem, text?: string) => out(format === 'github' ? githubLine(problem) : problemLine(problem, text))
  const project = await loadProject({ ...given(place), ...streams.work }).catch(unusable)
  if (isUnusable(project)) {
    project.problems.forEach(problem => say(problem))
    return 1
  }
  const pictures = await picturesOf(project, streams.work?.cache)
  const problems = [
    ...project.problems,
    ...pictures.problems,
    ...(strict || project.site.publish === 'reviewed' ? unreviewed(project, strict) : []),
  ]
  const texts = textsOf(project)
  for (const problem of problems) say(problem, texts(problem))
  const count = (severity: Problem['severity']) => problems.filter(problem => problem.severity === severity).length
  if (format === 'text') {
    out(`\n${accountTable(project.record.accounts)}`)
    out(`\n${countsLine(project, problems)}`)
  }
  return count('error') > 0 || (strict && count('warning') > 0) ? 1 : 0
}

function unusable(error: unknown): Unusable {
  if (isUnusable(error)) return error
  throw error
}

function unreviewed({ timeline, content }: Project, strict: boolean): Problem[] {
  const waiting = timeline.events.filter(event => !isReviewed(event))
  if (waiting.length === 0) return []
  const folder = (content.files[0]?.path ?? 'content/').split('/')[0]
  return [
    {
      check: 'unreviewed',
      severity: strict ? 'warning' : 'note',
      path: `${folder}/edits.yaml`,
      message: `${waiting.length} of ${timeline.events.length} events are not reviewed`,
      advice: `Review them with “${called('review')}”.`,
    },
  ]
}

/** Lines to show are of files that were read as text: corrections and articles. */
function textsOf({ content }: Project): (problem: Problem) => string | undefined {
  const texts = new Map(content.edits.map(({ path, text }) => [path, text]))
  const files = new Map(content.files.map(({ path, bytes }) => [path, bytes]))
  return ({ path }) => {
    const bytes = files.get(path)
    if (bytes && !texts.has(path)) texts.set(path, new TextDecoder().decode(bytes))
    return texts.get(path)
  }
}
