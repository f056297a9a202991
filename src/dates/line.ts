import type { PassingRule } from '../languages/language.ts'
import type { Narration, Read } from './known.ts'
import { narrationAfter } from './narration.ts'

/** The line of narration at a place of a text, worked out when it is asked for: most expressions do not need it. */
export class Line {
  /** What has been read since the line before, until that is worked out. */
  open: { readonly before: Line; readonly read: Read } | undefined
  narration: Narration | undefined

  constructor(narration: Narration | undefined) {
    this.narration = narration
  }

  after(read: Read): Line {
    const line = new Line(undefined)
    line.open = { before: this, read }
    return line
  }

  narrationBy(passing: readonly PassingRule[]): Narration | undefined {
    if (this.open) for (const line of openUpTo(this)) line.close(passing)
    return this.narration
  }

  close(passing: readonly PassingRule[]): void {
    const { before, read } = this.open!
    this.narration = narrationAfter(before.narration, read, passing)
    this.open = undefined
  }
}

/** The lines that are not worked out yet, in order. */
function openUpTo(last: Line): Line[] {
  const open: Line[] = []
  for (let line = last; line.open; line = line.open.before) open.push(line)
  return open.reverse()
}
