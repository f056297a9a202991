import type { Problem } from '../model.ts'

/**
 * Thrown where nothing may be made of what was given: there is no content folder, or the log of releases is damaged. Whoever
 * runs a command or a build says the problems, without a stack, and ends with 1.
 */
export class Unusable extends Error {
  override readonly name = 'Unusable'
  readonly problems: readonly Problem[]
  constructor(...problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(({ path, message, advice }) => [`${path}: ${message}`, advice].filter(Boolean).join('. ')).join('\n'))
    this.problems = problems
  }
}

/** By its name: while serving, a module that is loaded anew has a class of its own. */
export const isUnusable = (error: unknown): error is Unusable => error instanceof Error && error.name === 'Unusable'

const reasons: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOENT: ['there is no such file or folder', 'Look at its name, and at the folder that you are in.'],
  EISDIR: ['this is a folder where a file is expected', 'Name a file, or move the folder away.'],
  ENOTDIR: ['this is a file where a folder is expected', 'Name a folder, or move the file away.'],
  EEXIST: ['this is a file where a folder is expected', 'Name a folder, or move the file away.'],
  EACCES: ['you have no permission to read or write here', 'See who owns it, and who may read and write it.'],
  EPERM: ['you have no permission to read or write here', 'See who owns it, and who may read and write it.'],
  EROFS: ['this is on a disk that is read-only', 'Use a folder that can be written to.'],
  ENOSPC: ['the disk is full', 'Make room on it.'],
  EADDRINUSE: ['another program has this port', 'Stop it, or give another one with --port.'],
}

/** What the system says of a file, a folder or a port, as a problem in plain words. */
export function systemProblem({ code = 'error' }: { readonly code?: string | undefined }, path: string): Problem {
  const [message, advice] = reasons[code] ?? [`this could not be read or written (${code})`, 'See whether you have the right to.']
  return { check: 'unreadable', severity: 'error', path, message, advice }
}
