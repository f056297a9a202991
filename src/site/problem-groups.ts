import { writtenPlace } from '../common/internal-error.ts'
import type { Problem } from '../model.ts'

/** Problems of one kind that say the same, or that have the same advice. */
export interface ProblemGroup {
  readonly severity: Problem['severity']
  readonly check: Problem['check']
  /** Where all say the same, it is told once. */
  readonly message?: string
  readonly advice?: string
  readonly places: readonly { readonly place: string; readonly message?: string }[]
  /** How many more places there are, on a list too long for a page. */
  readonly more: number
  /** Whether there is time to look at each: long lists of notes are folded. */
  readonly isFolded: boolean
}

const mostUnfolded = 12
const mostPlaces = 100

/** Problems by kind and advice, errors first; in each the order in which they were given. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.severity, problem.check, problem.advice])
    const group = groups.get(key)
    if (group) group.push(problem)
    else groups.set(key, [problem])
  }
  const all = [...groups.values()].map(groupOf)
  return (['error', 'warning', 'note'] as const).flatMap(severity => all.filter(group => group.severity === severity))
}

function groupOf(problems: readonly Problem[]): ProblemGroup {
  const [{ severity, check, message, advice }] = problems as readonly [Problem, ...Problem[]]
  const isSame = problems.every(problem => problem.message === message)
  return {
    severity,
    check,
    ...(isSame && { message }),
    ...(advice !== undefined && { advice }),
    places: problems
      .slice(0, mostPlaces)
      .map(problem => ({ place: writtenPlace(problem), ...(!isSame && { message: problem.message }) })),
    more: Math.max(0, problems.length - mostPlaces),
    isFolded: severity === 'note' && problems.length > mostUnfolded,
  }
}
