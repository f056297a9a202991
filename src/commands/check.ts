import { accountTable } from '../account.ts'
import { isReviewed } from '../checks.ts'
import type { Problem } from '../model.ts'
import { loadProject, type Project } from '../project.ts'
import type { Command } from './lines.ts'
import { given, optionsOf, projectOptions } from './options.ts'
import { githubLine, problemLine } from './problem-lines.ts'

const usage = 'check [--format text|github] [--strict] [--content FOLDER] [--site FILE]'
const options = { ...projectOptions, format: { type: 'string' }, strict: { type: 'boolean' } } as const

/**
 * `citeline check`: every problem as `file:line:column`, and the account of all date expressions. The exit status is 1 where
 * there is an error, and with `--strict` also where there is a warning or an event that no editor has reviewed.
 */
export const check: Command = async (args, { out, err }) => {
  const read = optionsOf(args, options, usage, err)
  if (!read) return 2
  const { format = 'text', strict = false, ...place } = read.values
  if (format !== 'text' && format !== 'github') {
    err(`--format ${format}: known: text, github\n`)
    return 2
  }
  const project = await loadProject(given(place))
  const problems = [...project.problems, ...(strict || project.site.publish === 'reviewed' ? unreviewed(project, strict) : [])]
  const texts = textsOf(project)
  for (const problem of problems) out(format === 'github' ? githubLine(problem) : problemLine(problem, texts(problem)))
  const count = (severity: Problem['severity']) => problems.filter(problem => problem.severity === severity).length
  if (format === 'text') {
    out(`\n${accountTable(project.record.accounts)}`)
    out(
      `\n${project.timeline.events.length} events; ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes\n`,
    )
  }
  return count('error') > 0 || (strict && count('warning') > 0) ? 1 : 0
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
      advice: 'Review them with “npm run review”.',
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
