/** First and last word of a name, both inclusive. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  /** Whether a title stands before it: `Mr`, `Foreign Minister`. */
  readonly titled: boolean
}
