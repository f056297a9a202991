import type { Passage } from '../../model.ts'

/** A block of a file as its format's reader finds it. */
export interface WrittenBlock extends Pick<Passage, 'kind' | 'text' | 'line' | 'locator'> {
  /** 1–6 for a heading. */
  readonly level?: number
  /** Whether it is a term that the next block defines, as in `<dt>`. */
  readonly isTerm?: boolean
  /** How many quotations it stands in. */
  readonly depth?: number
  /** How many characters at its start are set apart, in bold or as a time. */
  readonly lead?: number
  /** Whether nothing but a line's end parts it from the block before it. */
  readonly follows?: boolean
}
