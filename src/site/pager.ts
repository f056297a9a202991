import type { Link } from './event-view.ts'

/** Links to what stands before and after one of a list. */
export function neighbours<T>(list: readonly T[], index: number, link: (one: T) => Link): { previous?: Link; next?: Link } {
  const [previous, next] = [list[index - 1], list[index + 1]]
  return { ...(previous === undefined ? {} : { previous: link(previous) }), ...(next === undefined ? {} : { next: link(next) }) }
}
