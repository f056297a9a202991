import { formats } from '../articles/read.ts'
import type { Problem } from '../model.ts'
import { called } from '../common/package-files.ts'
import type { Project } from '../project/project.ts'
import { printable, problemLine } from './problem-lines.ts'

const mostErrors = 10
const mostNamed = 5

/** What a build says when it is done: its counts, the first errors with their cure, and how to see all that there is. */
export function summary(project: Project): string {
  const { problems } = project
  const none = `There are no articles yet: put some (${[...formats.keys()].join(' ')}) into the content folder.\n`
  const isClean = problems.every(({ severity }) => severity === 'note')
  return [
    countsLine(project, problems),
    project.articles.length === 0 ? none : '',
    errorLines(problems),
    unreadLine(problems),
    isClean ? '' : `All problems, with their lines: ${called('check')}\n`,
  ].join('')
}

/** The first errors, a line each, and how many more there are. */
export function errorLines(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const more = errors.length - mostErrors
  return [
    ...errors.slice(0, mostErrors).map(error => problemLine(error)),
    ...(more > 0 ? [`… and ${counted(more, 'more error')}\n`] : []),
  ].join('')
}

/** Files that nothing reads are a warning, but whoever put an article there waits for its events. */
function unreadLine(problems: readonly Problem[]): string {
  const paths = problems.filter(({ check }) => check === 'format').map(({ path }) => path)
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : ''
  return paths.length === 0
    ? ''
    : `Not read, because of their format: ${printable(paths.slice(0, mostNamed).join(', '))}${more}\n`
}

/** `3 articles, 12 events, 15 citations, 2 undated reports; 1 error, 0 warnings, 4 notes`. */
export function countsLine({ articles, timeline, published, site }: Project, problems: readonly Problem[]): string {
  const { events, undated } = timeline
  const shown = published.events.length
  const made = [
    counted(articles.length, 'article'),
    `${site.publish === 'reviewed' ? `${shown} of ` : ''}${counted(events.length, 'event')}${site.publish === 'reviewed' ? ' reviewed' : ''}`,
    counted(
      published.events.reduce((sum, { citations }) => sum + citations.length, 0),
      'citation',
    ),
    ...(undated.length > 0 ? [counted(undated.length, 'undated report')] : []),
  ]
  const found = (['error', 'warning', 'note'] as const).map(severity =>
    counted(problems.filter(problem => problem.severity === severity).length, severity),
  )
  return `${made.join(', ')}; ${found.join(', ')}\n`
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
