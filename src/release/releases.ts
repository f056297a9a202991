import { z } from 'zod'
import { called } from '../common/package-files.ts'
import { compareText } from '../common/text.ts'
import { Unusable } from '../common/unusable.ts'
import { type Change, changesBetween, changeSchema } from './changes.ts'
import { type Snapshot, snapshotSchema } from './snapshot.ts'

const releaseSchema = z.object({
  on: z.iso.date(),
  note: z.string().optional(),
  events: z.number(),
  changes: z.array(changeSchema),
})
const releasesSchema = z.object({
  format: z.literal(1),
  releases: z.array(releaseSchema),
  last: snapshotSchema,
  /** Ids under which earlier releases had events that the last one has under others, or not at all. */
  former: z.array(z.string()).optional(),
})

/** One release: its day, and what it changed against the one before. */
export type Release = z.infer<typeof releaseSchema>

/** `releases.json`: all releases, the newest first, and what the newest told its readers. */
export type Releases = z.infer<typeof releasesSchema>

/**
 * Reads `releases.json`; undefined where there is none yet (an empty text).
 * @throws Unusable where it is not one, since a build must not take a damaged log for an empty one
 */
export function readReleases(text: string, path = 'releases.json'): Releases | undefined {
  if (text.trim() === '') return undefined
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw damaged(path, 'it is not JSON')
  }
  const read = releasesSchema.safeParse(data)
  if (read.success) return read.data
  const at = read.error.issues[0]?.path.join('.') ?? ''
  throw damaged(path, at === '' ? 'it has other data in it' : `“${at}” is missing or was changed`)
}

const damaged = (path: string, why: string) =>
  new Unusable({
    check: 'releases',
    severity: 'error',
    path,
    message: `this is not a log of releases as “${called('release')}” writes it: ${why}`,
    advice: 'Restore its last good version; without the log, nobody could say what was corrected.',
  })

/** The log with one more release. The first one has no changes: there is nothing that it could correct. */
export function withRelease(releases: Releases | undefined, last: Snapshot, on: string, note?: string): Releases {
  const changes = pendingChanges(releases, last)
  const release: Release = { on, ...(note !== undefined && { note }), events: last.events.length, changes }
  const now = new Set(last.events.map(({ id }) => id))
  const former = releasedIds(releases).filter(id => !now.has(id))
  return { format: 1, releases: [release, ...(releases?.releases ?? [])], last, ...(former.length > 0 && { former }) }
}

/**
 * Every id under which a release has had an event, so that its page may be linked to from elsewhere. A log from before those were
 * kept names them by its changes, and by the other ids of its events.
 */
export function releasedIds(releases: Releases | undefined): string[] {
  if (!releases) return []
  const { releases: all, last, former } = releases
  const told = former ?? [
    ...last.events.flatMap(({ aliases = [] }) => aliases),
    ...all.flatMap(({ changes }) => changes.map(({ event }) => event)),
  ]
  return [...new Set([...last.events.map(({ id }) => id), ...told])].sort(compareText)
}

/** What changed since the last release: what the next one will say. */
export const pendingChanges = (releases: Releases | undefined, now: Snapshot): Change[] =>
  releases ? changesBetween(releases.last, now) : []

export const releasesText = (releases: Releases): string => `${JSON.stringify(releases, null, 2)}\n`
