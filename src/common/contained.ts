/** What a stage made of the items that it could do with, and those that made it throw. */
export interface Contained<Item, Output> {
  readonly made: Output
  readonly lost: readonly Lost<Item>[]
}

interface Lost<Item> {
  readonly item: Item
  readonly error: unknown
}

/**
 * Runs a stage over a list so that one item never costs the others. Where it throws, the list is halved until what is at fault
 * stands alone, and the stage is run over the rest. A stage that throws nothing runs once.
 * @param nothing what is made where no item is left
 */
export function contained<Item, Output>(
  items: readonly Item[],
  stage: (items: readonly Item[]) => Output,
  nothing: Output,
): Contained<Item, Output> {
  try {
    return { made: stage(items), lost: [] }
  } catch {
    const { kept, lost } = parted(items, stage, [])
    return { made: kept.length > 0 ? stage(kept) : nothing, lost }
  }
}

interface Parted<Item> {
  readonly kept: readonly Item[]
  readonly lost: readonly Lost<Item>[]
}

/** Of a list, what a stage can do together with a list that it can do, and what it cannot. */
function parted<Item>(list: readonly Item[], stage: (items: readonly Item[]) => unknown, before: readonly Item[]): Parted<Item> {
  try {
    stage([...before, ...list])
    return { kept: list, lost: [] }
  } catch (error) {
    if (list.length <= 1) return { kept: [], lost: list.map(item => ({ item, error })) }
  }
  const middle = list.length >> 1
  const first = parted(list.slice(0, middle), stage, before)
  const second = parted(list.slice(middle), stage, before)
  // of two items that only do not go together, the later one is left out
  const together = parted(second.kept, stage, [...before, ...first.kept])
  return { kept: [...first.kept, ...together.kept], lost: [...first.lost, ...second.lost, ...together.lost] }
}
