import type { Happenings, Mention } from '../model.ts'

/** Joins the mentions of one happening, in whichever articles they stand, into one event. */
export function mergeMentions(mentions: readonly Mention[]): Happenings {
  return { events: [], undated: mentions, entities: [] }
}
