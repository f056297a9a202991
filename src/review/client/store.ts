import { useEffect, useState } from 'preact/hooks'
import type { ArticleShown, EventPane, ItemPane, OtherEvent, Queue, Refused, Row, Saved } from '../api-types.ts'
import type { Summary } from '../summary.ts'
import { filtered, type Filters, noFilters } from './filters.ts'

export type Pane = EventPane | ItemPane
export type View = 'queue' | 'event' | 'article'

/** A decision that is on its way, or was refused. */
export interface Decision {
  readonly on: readonly string[]
  readonly form: Readonly<Record<string, string>>
  readonly title: string
}

export interface State {
  readonly queue?: Queue
  readonly filters: Filters
  /** The address of what is looked at. */
  readonly at?: string
  readonly pane?: Pane
  readonly near?: readonly OtherEvent[]
  readonly article?: ArticleShown
  /** The citation whose article is shown. */
  readonly citation: number
  /** The form that is open, and the sentence that it is about. */
  readonly form?: string
  readonly sentence?: string
  readonly selected: ReadonlySet<string>
  readonly view: View
  readonly dialog?: 'help' | 'progress'
  readonly summary?: Summary
  readonly saved?: Saved & { readonly title: string }
  readonly saving: number
  readonly refused?: Refused & { readonly decision?: Decision }
  readonly by: string
}

let state: State = {
  filters: noFilters,
  citation: 0,
  selected: new Set(),
  view: 'queue',
  saving: 0,
  by: localStorage.getItem('citeline-by') ?? '',
}
const listeners = new Set<() => void>()

export const now = (): State => state

type Patch = { readonly [K in keyof State]?: State[K] | undefined }

export function patchStore(patch: Patch): void {
  state = { ...state, ...patch } as State
  for (const listener of listeners) listener()
}

/** The state, in a component: it is drawn again when that changes. */
export function useStore(): State {
  const [, draw] = useState(0)
  useEffect(() => {
    const listener = () => draw(count => count + 1)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return state
}

let last: { readonly rows: readonly Row[]; readonly filters: Filters; readonly shown: Row[] } | undefined

/** The rows of the queue that the filters show. */
export function shownRows({ queue, filters }: State = state): readonly Row[] {
  const rows = queue?.rows ?? []
  if (last?.rows !== rows || last.filters !== filters) last = { rows, filters, shown: filtered(rows, filters) }
  return last.shown
}

export const isEventPane = (pane: Pane | undefined): pane is EventPane => pane !== undefined && 'view' in pane
