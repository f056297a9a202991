/** Where something lies in time, in slots of a unit; an open end is absent. */
export interface Placed {
  readonly from?: number
  readonly to?: number
}

/** The first and the last slot of a stretch of time. */
export interface TimeWindow {
  readonly first: number
  readonly last: number
}

/** Slots that can be told apart on a phone. */
const mostSlots = 100
/** A list shows fewer as well. */
const fewestBars = 6

/**
 * The stretch of at most a hundred slots in which most things lie that fill one slot each, widened by wider things that lie in
 * it or close to it. Nothing where it would hold less than the given share of all, or where few of its slots are filled.
 */
export function denseWindow(all: readonly Placed[], leastShare: number): TimeWindow | undefined {
  const densest = densestWindow(all)
  if (!densest || densest.filled < fewestBars || densest.count < all.length * leastShare) return undefined
  let { first, last } = densest
  const near = Math.ceil((last - first + 1) / 4)
  for (const { from, to } of all) {
    if (from === undefined || to === undefined || from === to || from > last + near || to < first - near) continue
    const [start, end] = [Math.min(first, from), Math.max(last, to)]
    if (end - start < mostSlots) [first, last] = [start, end]
  }
  return { first, last }
}

function densestWindow(all: readonly Placed[]): (TimeWindow & { count: number; filled: number }) | undefined {
  const counts = new Map<number, number>()
  for (const { from, to } of all) if (from !== undefined && from === to) counts.set(from, (counts.get(from) ?? 0) + 1)
  const slots = [...counts].sort(([a], [b]) => a - b)
  let best: (TimeWindow & { count: number; filled: number }) | undefined
  let start = 0
  let count = 0
  slots.forEach(([last, more], end) => {
    count += more
    for (let [first, fewer] = slots[start]!; last - first >= mostSlots; [first, fewer] = slots[start]!) {
      count -= fewer
      start++
    }
    if (!best || count > best.count) best = { first: slots[start]![0], last, count, filled: end - start + 1 }
  })
  return best
}
