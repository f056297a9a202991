import type { Problem } from '../../model.ts'

/** Thrown where a file cannot be opened, in plain words, with what to do. */
export class Unopened extends Error {
  override readonly name = 'Unopened'
  readonly advice: string
  constructor(message: string, advice = 'Save the article’s text as .txt.') {
    super(message)
    this.advice = advice
  }
}

/** What is said of a file that an opener threw for; most of them use libraries that are not ours, and the file may be anything. */
export function unopenedProblem(error: unknown, path: string): Problem {
  const { message } = error as Error
  const said =
    error instanceof Unopened
      ? { message, advice: error.advice }
      : {
          message: `this file is damaged, or is not the kind of file that its name says (${cut(message)})`,
          advice: new Unopened('').advice,
        }
  return { check: 'unreadable', severity: 'error', path, ...said }
}

const cut = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100)
