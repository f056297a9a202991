import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { accountOf } from '../checks/date-coverage.ts'
import { ChangedMeanwhile, changeText, type ReadText, readTextFile } from '../project/atomic-write.ts'
import type { Doubt } from '../checks/doubt.ts'
import { doubtsIn } from '../checks/review-items.ts'
import { type NearMiss, nearMissesIn } from '../events/join/near-misses.ts'
import { remembered } from '../common/memo.ts'
import type { Mention, Timeline, TimelineEvent } from '../model.ts'
import { corrected, type Corrected, type Folder, type ProjectPlace, type ProjectWork, readFolder } from '../project/project.ts'

/** A project as the review sees it. */
export interface Reviewed extends Corrected, Pick<Folder, 'site' | 'content'> {
  /** The hash of the edits file that it was made from; empty where that cannot be read: it is then not written. */
  readonly seen: string
}

/** The project in memory, and the one way to change it. */
export interface Memory {
  /** As it is now: read again if anything in its folder has changed. */
  readonly fresh: () => Promise<Reviewed>
  /** As it was when it was last read or written. */
  readonly last: () => Reviewed
  /**
   * Changes the edits file, if it is still the one that was seen, and applies what it says now.
   * @throws ChangedMeanwhile where it is not
   */
  readonly write: (seen: string, change: (text: string) => string) => Promise<Written>
  /** The events that were nearly joined with one, by what its sentences say, whatever day an editor gave them. */
  readonly nearMissesOf: (event: TimelineEvent) => readonly NearMiss[]
  /** The text of the edits file under a hash that was the newest lately. */
  readonly textOf: (seen: string) => string | undefined
}

export interface Written {
  readonly before: string
  readonly after: string
  readonly project: Reviewed
}

const textsKept = 50

/** What needs a person, worst first. */
export const doubtsOf = remembered(({ timeline, articles }: Corrected): Doubt[] =>
  doubtsIn(timeline, articles, accountOf(articles, timeline)),
)

/**
 * Reads a project and keeps it. After a decision, only its corrections are applied again; all is read again when a file of its folder
 * has another time or size than it had.
 */
export async function openMemory(place: ProjectPlace & ProjectWork & { readonly content: string }): Promise<Memory> {
  const file = join(place.content, 'edits.yaml')
  const texts = new Map<string, string>()
  let facts = await factsOf(place)
  let folder: Folder
  let near: ReturnType<typeof knownNear>
  let project = await read()
  let turn: Promise<unknown> = Promise.resolve()

  return {
    last: () => project,
    nearMissesOf: event => {
      if (!near.has(event)) near = knownNear(project.timeline)
      return asTheyAreNow(near.of(event), event, project.timeline)
    },
    textOf: seen => texts.get(seen),
    fresh: () =>
      inTurn(async () => {
        const now = await factsOf(place)
        if (isSame(now, facts)) return project
        facts = now
        return (project = await read())
      }),
    write: (seen, change) =>
      inTurn(async () => {
        let before = ''
        const written = await changeText(file, seen, text => change((before = text))).catch(async error => {
          if (error instanceof ChangedMeanwhile) {
            facts = await factsOf(place)
            project = await read()
          }
          throw error
        })
        facts = new Map([...facts, [file, await factOf(file)]])
        folder = { ...folder, content: withText(folder.content, place.content, written.text) }
        project = await made(written)
        return { before, after: written.text, project }
      }),
  }

  /** One after the other: what is read is never older than what was written before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function read(): Promise<Reviewed> {
    // the hash is taken first: a change between the two reads is refused later rather than overwritten
    const text = await readTextFile(file).catch(() => undefined)
    folder = await readFolder(place)
    const read = await made(text)
    // before anything is asked: it takes a second for a thousand articles, in which no decision could be saved
    near = knownNear(read.timeline)
    return read
  }

  async function made(text: ReadText | undefined): Promise<Reviewed> {
    if (text) keepText(texts, text)
    return { ...(await corrected(folder, place)), site: folder.site, content: folder.content, seen: text?.sha256 ?? '' }
  }
}

/** Keeps a text under its hash, and forgets the oldest of too many. */
function keepText(texts: Map<string, string>, { sha256, text }: ReadText): void {
  texts.delete(sha256)
  texts.set(sha256, text)
  const [oldest] = texts.keys()
  if (texts.size > textsKept && oldest !== undefined) texts.delete(oldest)
}

/** What is nearly one with an event, and whether one of its sentences was an event's when this was made. A work elsewhere has none. */
function knownNear(timeline: Timeline) {
  const known = new Set(timeline.events.flatMap(({ citations }) => citations))
  const isKnown = (mention: Mention) => mention.passage === '' || known.has(mention)
  return { of: nearMissesIn(timeline), has: ({ citations }: TimelineEvent) => citations.some(isKnown) }
}

/** The events that were nearly joined with one, under the ids that they have by now, without those that are it by now. */
function asTheyAreNow(misses: readonly NearMiss[], event: TimelineEvent, { events }: Timeline): NearMiss[] {
  const now = new Map(events.flatMap(event => [event.id, ...(event.aliases ?? [])].map(id => [id, event] as const)))
  return misses.flatMap(miss => {
    const other = now.get(miss.event.id)
    return other && other.id !== event.id ? { ...miss, event: other } : []
  })
}

/** The content with another text of its edits file. */
function withText(content: Folder['content'], folder: string, text: string): Folder['content'] {
  const path = `${basename(resolve(folder))}/edits.yaml`
  return { ...content, edits: [{ path, text }, ...content.edits.filter(each => each.path !== path)] }
}

type Facts = ReadonlyMap<string, string>

/** Sizes and times of all files of the folder, and of the settings. */
async function factsOf({ content, site = 'site.yaml' }: ProjectPlace & { readonly content: string }): Promise<Facts> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true }).catch(() => [])
  // locks and drafts of writers come and go
  const files = entries.filter(({ name }) => !name.startsWith('.')).map(({ parentPath, name }) => join(parentPath, name))
  return new Map(await Promise.all([site, ...files].map(async path => [path, await factOf(path)] as const)))
}

async function factOf(path: string): Promise<string> {
  const facts = await stat(path, { bigint: true }).catch(() => undefined)
  return `${facts?.size} ${facts?.mtimeNs} ${facts?.ino}`
}

const isSame = (one: Facts, other: Facts) => one.size === other.size && [...one].every(([path, fact]) => other.get(path) === fact)
