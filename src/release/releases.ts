import { z } from 'zod'
import { Unusable } from '../unusable.ts'
import { type Change, changesBetween, changeSchema } from './changes.ts'
import { type Snapshot, snapshotSchema } from './snapshot.ts'

const releaseSchema = z.object({
  on: z.iso.date(),
  note: z.string().optional(),
  events: z.number(),
  changes: z.array(changeSchema),
})
const releasesSchema = z.object({ format: z.literal(1), releases: z.array(releaseSchema), last: snapshotSchema })

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
    message: `this is not a log of releases as “npm run release” writes it: ${why}`,
    advice: 'Take its last good version back; without the log, nobody could say what was corrected.',
  })

/** The log with one more release. The first one has no changes: there is nothing that it could correct. */
export function withRelease(releases: Releases | undefined, last: Snapshot, on: string, note?: string): Releases {
  const changes = pendingChanges(releases, last)
  const release: Release = { on, ...(note !== undefined && { note }), events: last.events.length, changes }
  return { format: 1, releases: [release, ...(releases?.releases ?? [])], last }
}

/** What changed since the last release: what the next one will say. */
export const pendingChanges = (releases: Releases | undefined, now: Snapshot): Change[] =>
  releases ? changesBetween(releases.last, now) : []

export const releasesText = (releases: Releases): string => `${JSON.stringify(releases, null, 2)}\n`
