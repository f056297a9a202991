import { ChangedMeanwhile } from '../project/atomic-write.ts'
import { type Hunk, hunkOf, withoutHunk } from '../edits/hunk.ts'
import { datesWritten } from '../edits/schema.ts'
import { withRedone, withUndone } from '../edits/write.ts'
import { remembered } from '../common/memo.ts'
import { labelStyleOf } from '../site/event-context.ts'
import type { Preview, Refused, Saved } from './api-types.ts'
import { changeForAll } from './decisions.ts'
import type { Form, Subject } from './form.ts'
import { doubtsOf, type Memory, type Reviewed, type Written } from './memory.ts'
import { articlePane, eventPane, itemPane, nearPane, reading } from './panes.ts'
import { placesNamed } from './place-names.ts'
import { queueOf } from './queue.ts'
import { subjectAt } from './subjects.ts'
import { summaryOf } from './summary.ts'
import { whyNotWritten } from './decided-items.ts'

interface Answer {
  readonly status: number
  readonly json: unknown
}

/** What the desk asks, in JSON. Who may ask has been checked. */
export interface Api {
  readonly get: (url: URL) => Promise<Answer>
  readonly post: (path: string, body: object) => Promise<Answer>
}

/** What a decision did: one that is at the end of the file is undone there, one that changed a place in the file by its lines. */
type Done = 'at-end' | Hunk

const queue = remembered(queueOf)

export function apiOf(memory: Memory): Api {
  let lastListed = memory.last()
  // of this start; across starts, what is undone is the last correction of the file
  const done: Done[] = []
  const undone: Done[] = []

  return {
    async get(url) {
      if (url.pathname === '/api/queue') return ok(queue((lastListed = await memory.fresh())))
      return answerTo(url, memory, lastListed)
    },

    async post(path, body) {
      const { seen, on, form } = body as { seen?: unknown; on?: unknown; form?: unknown }
      const hash = String(seen ?? '')
      if (path === '/api/undo') return moveLast(memory, hash, { from: done, to: undone, atEnd: withUndone, taken: hunk => hunk })
      if (path === '/api/redo') return moveLast(memory, hash, { from: undone, to: done, atEnd: withRedone, taken: reversed })
      const paths = Array.isArray(on) ? on.map(String) : []
      const filled: Form = new Map(Object.entries((form ?? {}) as object).map(([key, value]) => [key, String(value)]))
      const changeNow = () => {
        const project = memory.last()
        const subjects = paths.flatMap(path => subjectIn(path, project, lastListed) ?? [])
        return changeOf(filled, subjects, project)
      }
      if (path === '/api/preview') return ok(previewOf(changeNow, memory))
      if (path !== '/api/decide') return gone
      const kept = ({ before, after }: Written) => {
        const isInPlace = /^(?:set-aside|candidate-)/.test(filled.get('decision') ?? '')
        done.push(isInPlace ? hunkOf(before, after) : 'at-end')
        undone.length = 0
      }
      return write(memory, { seen: hash, change: text => changeNow()(text), kept, changeNow })
    },
  }
}

/** What is asked of the project as it was read last. */
function answerTo({ pathname, searchParams }: URL, memory: Memory, listed: Reviewed): Answer {
  const project = memory.last()
  const asked = searchParams.get('on') ?? ''
  const text = (searchParams.get('text') ?? '').slice(0, 200)
  switch (pathname) {
    case '/api/pane':
      return pane(asked, project, listed)
    case '/api/near': {
      const event = subjectIn(asked, project, listed)?.event
      return event ? ok(nearPane(project, memory.nearMissesOf(event))) : gone
    }
    case '/api/article': {
      const article = project.articles.find(({ source }) => source.id === searchParams.get('id'))
      return article ? ok(articlePane(project, article)) : gone
    }
    case '/api/date':
      return ok(datesWritten(text).map(edtf => reading(edtf, labelStyleOf(project.site))))
    case '/api/place':
      return ok(placesNamed(text, project.site.language))
    case '/api/summary':
      return ok(summaryOf(project))
    default:
      return gone
  }
}

interface Move {
  readonly from: Done[]
  readonly to: Done[]
  /** Changes the text for what is at its end. */
  readonly atEnd: (text: string) => string
  /** The lines that are to be taken out of the text. */
  readonly taken: (hunk: Hunk) => Hunk
}

/** Takes the last decision back, or makes it again. */
function moveLast(memory: Memory, seen: string, { from, to, atEnd, taken }: Move): Promise<Answer> {
  const last = from.at(-1)
  const change = typeof last === 'object' ? (text: string) => withoutHunk(text, taken(last)) : atEnd
  return write(memory, { seen, change, kept: () => to.push(from.pop() ?? 'at-end') })
}

interface Write {
  /** The hash of the file that was looked at. */
  readonly seen: string
  readonly change: (text: string) => string
  /** Notes what was written. */
  readonly kept: (written: Written) => void
  /** The decision on what is there now, to be shown beside what someone else wrote. */
  readonly changeNow?: () => (text: string) => string
}

async function write(memory: Memory, { seen, change, kept, changeNow }: Write): Promise<Answer> {
  try {
    const written = await memory.write(seen, change)
    kept(written)
    return ok(savedBy(written))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile))
      return { status: 422, json: { message: (error as Error).message } satisfies Refused }
    const now = memory.last().seen
    const theirs = hunkOf(memory.textOf(seen) ?? '', memory.textOf(now) ?? '')
    const yours = changeNow && previewOf(changeNow, memory).hunk
    const conflict = { theirs, seen: now, ...(yours && { yours }) }
    return { status: 409, json: { message: 'edits.yaml was changed meanwhile; nothing was saved', conflict } satisfies Refused }
  }
}

const ok = (json: unknown): Answer => ({ status: 200, json })
const gone: Answer = { status: 404, json: { message: 'this has been decided, or is not there any more' } satisfies Refused }
const reversed = ({ line, removed, added }: Hunk): Hunk => ({ line, removed: added, added: removed })

/**
 * What is in doubt is found anew with the queue, and not before the next event is shown: what was in doubt before the last decision
 * is so still. Only of corrections that do not hold, the lines may be others.
 */
function subjectIn(path: string, project: Reviewed, listed: Reviewed): Subject | undefined {
  try {
    return subjectAt(path, project, () => doubtsOf(path.startsWith('/item/edit-') ? project : listed))
  } catch {
    // no address of ours: a stray “%”
    return undefined
  }
}

function pane(on: string, project: Reviewed, listed: Reviewed): Answer {
  const subject = subjectIn(on, project, listed)
  if (!subject) return gone
  const { event } = subject
  return ok(event && on.startsWith('/event/') ? eventPane(project, event, doubtsOf(listed)) : itemPane(project, on, subject))
}

function changeOf(form: Form, subjects: readonly Subject[], project: Reviewed): (text: string) => string {
  if (subjects.length === 0) throw new Error('what this is about is not there any more')
  const why = whyNotWritten(project, subjects)
  if (why !== undefined) throw new Error(why)
  return changeForAll(form, subjects, project.timeline)
}

/** What a decision would write, or why it cannot. */
function previewOf(change: () => (text: string) => string, memory: Memory): Preview {
  const text = memory.textOf(memory.last().seen) ?? ''
  try {
    return { hunk: hunkOf(text, change()(text)) }
  } catch (error) {
    return { message: (error as Error).message }
  }
}

/** The lines that were written, and what of them does not hold. */
function savedBy({ before, after, project }: Written): Saved {
  const hunk = hunkOf(before, after)
  const isNew = (line: number) => line >= hunk.line && line < hunk.line + hunk.added.length
  const notes = (project.timeline.edits ?? []).flatMap(({ path, line, instruction, result, message }) =>
    result !== 'applied' && /^[^/]+\/edits\.yaml$/.test(path) && isNew(line)
      ? [`${instruction} ${result}: ${message ?? ''}`]
      : [],
  )
  return { seen: project.seen, hunk, notes }
}
