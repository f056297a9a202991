import type { ArticleShown, OtherEvent, Queue, Row, Saved } from '../api-types.ts'
import type { Summary } from '../summary.ts'
import { get, post } from './ask.ts'
import { type Decision, isEventPane, now, type Pane, patchStore, shownRows } from './store.ts'

/** Panes and articles that were asked for, as of the file that is now; what comes next is asked for ahead. */
let panes = new Map<string, Promise<Pane | undefined>>()
let articles = new Map<string, Promise<ArticleShown | undefined>>()

const paneOf = (on: string) => kept(panes, on, () => get<Pane>('/api/pane', { on }))
const articleOf = (id: string) => kept(articles, id, () => get<ArticleShown>('/api/article', { id }))

function kept<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? ask()
  known.set(key, found)
  return found
}

/** Shows something: at once if it was asked for ahead. */
export async function show(on: string | undefined, focus = true): Promise<void> {
  const isNew = on !== now().at
  patchStore({
    at: on,
    form: undefined,
    sentence: undefined,
    ...(isNew && { pane: undefined, near: undefined, article: undefined, citation: 0 }),
  })
  if (on === undefined) return
  history.replaceState(null, '', `#${on}`)
  const pane = await paneOf(on)
  if (now().at !== on) return
  patchStore({ pane, citation: Math.min(now().citation, isEventPane(pane) ? pane.citations.length - 1 : 0) })
  // once it is drawn, and unless a form has been opened by then
  await undefined
  if (focus && !now().form) document.getElementById('title')?.focus({ preventScroll: true })
  await showArticle()
  void ahead(on)
}

/** The article of the citation that is chosen, or of the sentence that is in doubt. */
async function showArticle(): Promise<void> {
  const { pane, citation, at, queue } = now()
  const row = queue?.rows.find(({ on }) => on === at)
  const id = isEventPane(pane) ? pane.citations[citation]?.source : (pane?.place?.source ?? row?.sources[0])
  const article = id === undefined ? undefined : await articleOf(id)
  if (now().at === at && now().citation === citation) patchStore({ article })
}

export function chooseCitation(citation: number): void {
  const { pane } = now()
  if (!isEventPane(pane) || !pane.citations[citation]) return
  patchStore({ citation })
  void showArticle()
}

/** Asks for the next two, and for the events that were nearly one with this, while nothing else is to be done. */
async function ahead(on: string): Promise<void> {
  const rows = shownRows()
  const at = rows.findIndex(row => row.on === on)
  for (const row of rows.slice(at + 1, at + 3)) {
    const pane = await paneOf(row.on)
    const source = isEventPane(pane) ? pane.citations[0]?.source : row.sources[0]
    if (source !== undefined) await articleOf(source)
  }
  await pause(700)
  if (now().at === on && isEventPane(now().pane)) await showNear()
}

/** The events that were nearly joined with the one that is shown. */
export async function showNear(): Promise<void> {
  const { at, near } = now()
  if (at === undefined || near) return
  const found = await get<OtherEvent[]>('/api/near', { on: at })
  if (now().at === at) patchStore({ near: found ?? [] })
}

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time))

/** The row that comes after or before the one that is shown. */
export function neighbour(step: 1 | -1): string | undefined {
  const rows = shownRows()
  const at = rows.findIndex(({ on }) => on === now().at)
  return at < 0 ? rows[0]?.on : (rows[at + step]?.on ?? rows[at]?.on)
}

/** What comes next once a decision is made: behind the last row, the first that is left. */
function following({ on, form }: Decision): string | undefined {
  const rows = shownRows()
  const gone = new Set([...on, ...(form['decision'] === 'merge' ? [`/event/${encodeURIComponent(form['event'] ?? '')}`] : [])])
  const at = rows.findIndex(row => row.on === now().at)
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(row => !gone.has(row.on))?.on
}

let saves: Promise<void> = Promise.resolve()

/** Saves a decision behind those that are still on their way. What comes next is shown meanwhile. */
export function decide(decision: Decision, goesOn = false): void {
  const next = goesOn ? following(decision) : now().at
  // the form goes, and the focus must not go with it
  document.getElementById('title')?.focus({ preventScroll: true })
  patchStore({ saving: now().saving + 1, form: undefined, refused: undefined, queue: withDecision(decision) })
  if (next !== now().at) void show(next)
  saves = saves.then(() => save(decision))
}

/** The queue as it will be, as far as that can be told before it is made anew. */
function withDecision({ on, form }: Decision): Queue | undefined {
  const { queue } = now()
  const status = form['status'] ?? /^status-(?<status>.+)/.exec(form['decision'] ?? '')?.groups!['status']
  const those = new Set(on)
  if (!queue || (status === undefined && form['decision'] !== 'hide')) return queue
  const rows = queue.rows.flatMap((row): Row[] => {
    if (!those.has(row.on)) return [row]
    return status === undefined ? [] : [{ ...row, status, isReviewed: true, doubts: [] }]
  })
  return { ...queue, rows }
}

async function save(decision: Decision): Promise<void> {
  const { on, form, title } = decision
  const { refused, by } = now()
  const seen = now().queue?.seen ?? ''
  // what comes after one that was refused waits for it
  const answer = refused
    ? ({ ok: false, message: refused.message } as const)
    : await post<Saved>('/api/decide', { seen, on, form: { ...(by && { by }), ...form } })
  patchStore({ saving: now().saving - 1 })
  if (!answer.ok) return patchStore({ refused: refused ?? { ...answer, decision } })
  noteSaved(answer.json, title)
  for (const each of on) panes.delete(each)
  const { at, form: open } = now()
  if (at !== undefined && on.includes(at) && !open && form['decision'] !== 'hide') await show(at, false)
}

function noteSaved(saved: Saved, title: string): void {
  const { queue } = now()
  patchStore({ saved: { ...saved, title }, ...(queue && { queue: { ...queue, seen: saved.seen } }) })
  isChanged = true
  refreshSoon()
}

let isChanged = false

function forget(): void {
  panes = new Map()
  articles = new Map()
  isChanged = false
}

let timer = 0
let lastTook = 0
// the queue is made anew when there is a moment for it: of a large collection, once a few decisions have been made
function refreshSoon(): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => void refresh(), Math.min(10_000, 600 + 4 * lastTook))
}

/** Asks what there is to look at now. */
export async function refresh(): Promise<void> {
  if (now().saving > 0) return refreshSoon()
  const begun = performance.now()
  const queue = await get<Queue>('/api/queue')
  lastTook = performance.now() - begun
  if (!queue || now().saving > 0) return refreshSoon()
  if (isChanged || queue.seen !== now().queue?.seen) forget()
  // on a phone, where one pane is shown: there is no queue to look at
  patchStore({ queue, ...(queue.rows.length === 0 && { view: 'event' }) })
  const { at, form, dialog } = now()
  const isThere = at !== undefined && (queue.rows.some(({ on }) => on === at) || /^\/(?:sentence|source|name)\//.test(at))
  if (!form) await show(isThere ? at : shownRows()[0]?.on, false)
  if (dialog === 'progress') await showProgress()
}

/** Takes the last decision back, or makes it again. */
export async function undo(path: '/api/undo' | '/api/redo'): Promise<void> {
  await saves
  const answer = await post<Saved>(path, { seen: now().queue?.seen ?? '' })
  if (!answer.ok) return patchStore({ refused: answer })
  noteSaved(answer.json, path === '/api/undo' ? 'Undone' : 'Redone')
  await refresh()
}

/** After someone else changed the file: looks at it as it is, and saves the decision once more if that is wanted. */
export async function settleConflict(isSavedToo: boolean): Promise<void> {
  const { refused } = now()
  patchStore({ refused: undefined })
  forget()
  const queue = await get<Queue>('/api/queue')
  if (queue) patchStore({ queue })
  if (isSavedToo && refused?.decision) decide(refused.decision)
  else await refresh()
}

export async function showProgress(): Promise<void> {
  patchStore({ dialog: 'progress', summary: await get<Summary>('/api/summary') })
}
