import type { Row } from '../api-types.ts'
import { FilterForm } from './filter-form.tsx'
import { QueueRows } from './queue-rows.tsx'
import { now, shownRows, useStore } from './store.ts'

export function QueuePane() {
  const state = useStore()
  const { queue, filters } = state
  if (!queue) return <p class="empty">Reading the articles …</p>
  const rows = shownRows(state)
  return (
    <>
      <FilterForm queue={queue} filters={filters} />
      <p class="count" role="status">
        {counted(rows.length)} of {counted(queue.rows.length)} in the queue
        {state.selected.size > 0 && `, ${state.selected.size} selected`}
      </p>
      {queue.rows.length > 0 ? <QueueRows rows={rows} /> : <p class="empty">Nothing to review yet.</p>}
    </>
  )
}

const counted = (count: number): string => count.toLocaleString('en')

/** How many events are reviewed, of all. */
export function progressOf(rows: readonly Row[] = now().queue?.rows ?? []): { reviewed: number; events: number } {
  const events = rows.filter(({ on }) => on.startsWith('/event/'))
  return { reviewed: events.filter(({ isReviewed }) => isReviewed).length, events: events.length }
}
