import { defaultLanguage } from '../languages/index.ts'
import type { ProjectWork } from '../project/project.ts'

type Told = NonNullable<ProjectWork['progress']>

/** Work that is done sooner says nothing. */
const patience = 2000

/**
 * Tells on a terminal how far long work is, in one line that is taken away at the end: `Reading 312 of 1,000 articles, 41 a second,
 * about 17 s left`. In a pipe there is nobody to tell.
 */
export function terminalProgress(
  terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  now: () => number = Date.now,
): Told | undefined {
  if (!terminal.isTTY) return undefined
  let begun: number | undefined
  let shown = 0
  return ({ done, all, share }) => {
    const time = now()
    begun ??= time
    if (done === all) {
      if (shown > 0) terminal.write('\r\u001b[K')
      begun = undefined
      shown = 0
      return
    }
    const spent = time - begun
    if (spent < patience || time - shown < 200) return
    shown = time
    const rate = Math.max(1, Math.round((done / spent) * 1000))
    const left = Math.ceil((spent * (1 / share - 1)) / 1000)
    const count = new Intl.NumberFormat(defaultLanguage)
    const line = `Reading ${count.format(done)} of ${count.format(all)} articles, ${count.format(rate)} a second, about ${left} s left`
    terminal.write(`\r${line}\u001b[K`)
  }
}

/**
 * How the program does its work: kept in the folder `.cache/citeline`, told of on the terminal, and in as many threads as
 * `CITELINE_THREADS` says.
 */
export function projectWork(cache = '.cache/citeline'): ProjectWork {
  const progress = terminalProgress(process.stderr)
  const workers = Number(process.env['CITELINE_THREADS'])
  return { cache, ...(progress && { progress }), ...(Number.isInteger(workers) && workers > 0 && { workers }) }
}
