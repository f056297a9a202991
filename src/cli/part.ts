/** One of several parts of the work: 2 of 7. */
export interface WorkPart {
  /** 1-based. */
  readonly part: number
  readonly of: number
}

/** `2/7`; `none` where it is no part. */
export function partOf(text: string): WorkPart | 'none' {
  const { part, of } = /^(?<part>\d{1,6})\/(?<of>\d{1,6})$/.exec(text)?.groups ?? {}
  const read = { part: Number(part), of: Number(of) }
  return read.part >= 1 && read.part <= read.of ? read : 'none'
}
