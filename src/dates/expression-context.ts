import type { DateLanguage, DirectionEvidence } from '../languages/language.ts'
import type { DateOrder, DateValue, Passage, Sentence } from '../model.ts'
import { clauseAfter, clauseBefore } from './clause.ts'
import type { TimeMatch } from './find.ts'
import type { Context, LastNamed, Narration, SentencePosition, NarrativeScope } from './known.ts'
import type { Line } from './line.ts'
import { narrationAhead } from './narration.ts'
import { type NarrativeMode, storyAt } from './narrative-mode.ts'

/** What is known of a text before it is read. */
export interface Base extends Pick<Context, 'published' | 'modified' | 'lead' | 'order'> {
  readonly language: DateLanguage
  readonly narrativeMode: NarrativeMode
  /** What is known before the text. */
  readonly begins: ReadingState
}

/** What the text has come to. */
export interface ReadingState {
  readonly last: LastNamed
  /** The sentence that named the last day; undefined where a date over or before the text did. */
  readonly lastDayIn: number | undefined
  readonly line: Line
}

/** A sentence with its passage, its place and the expressions that begin in it. */
export interface ReadSentence {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly found: readonly TimeMatch[]
  readonly at: SentencePosition
  /** Whether it speaks of the writer's own time. */
  readonly isOfWriter: boolean
}

// so many sentences after a day, a clock time may be of another one
const dayReach = 4

/** What is known at the place of one of a sentence's expressions. */
export class ExpressionContext implements Context {
  readonly read: ReadSentence
  readonly index: number
  readonly base: Base
  readonly state: ReadingState
  readonly story: NarrativeScope
  evidence: { readonly of: DirectionEvidence | undefined } | undefined

  constructor(read: ReadSentence, index: number, base: Base, state: ReadingState) {
    this.read = read
    this.index = index
    this.base = base
    this.state = state
    this.evidence = isInTable(read.found, index) ? nothingSaid : undefined
    this.story = storyAt(base.narrativeMode.at(read.at), this)
  }

  get published(): DateValue | undefined {
    return this.base.published
  }
  get modified(): DateValue | undefined {
    return this.base.modified
  }
  get lead(): DateValue | undefined {
    return this.base.lead
  }
  get order(): DateOrder | undefined {
    return this.base.order
  }
  get isReport(): boolean {
    return this.base.narrativeMode.isReport
  }
  get last(): LastNamed {
    return this.state.last
  }
  get at(): SentencePosition {
    return this.read.at
  }
  get isOfWriter(): boolean {
    return this.read.isOfWriter
  }

  get isDayFar(): boolean {
    const { lastDayIn } = this.state
    return lastDayIn !== undefined && this.at.sentence - lastDayIn > dayReach
  }

  narration(): Narration | undefined {
    const soFar = this.state.line.narrationBy(this.base.language.passing)
    const isOpen = soFar === undefined || soFar.by === 'title'
    return (isOpen && !this.isReport ? narrationAhead(this.read.found, this.index, this.at) : undefined) ?? soFar
  }

  directionOf(): DirectionEvidence | undefined {
    const { passage, found } = this.read
    const { start, end } = found[this.index]!
    this.evidence ??= { of: this.base.language.directionOf(clauseBefore(passage.text, start), clauseAfter(passage.text, end)) }
    return this.evidence.of
  }
}

const nothingSaid = { of: undefined }

// so many expressions in so many characters are a table or a list, where no verb tells of each
const manyInTable = 8
const tableReach = 160

function isInTable(found: readonly TimeMatch[], index: number): boolean {
  const before = index < manyInTable ? undefined : found[index - manyInTable]
  return before !== undefined && found[index]!.start - before.start < tableReach
}
