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
    const open: Line[] = []
    for (let line: Line = this; line.open; line = line.open.before) open.push(line)
    for (const line of open.reverse()) {
      const { before, read } = line.open!
      line.narration = narrationAfter(before.narration, read, passing)
      line.open = undefined
    }
    return this.narration
  }
}
