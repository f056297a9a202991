import { useEffect, useRef, useState } from 'preact/hooks'
import type { Row } from '../api-types.ts'
import { toggle } from './actions.ts'
import { now, patchStore, useStore } from './store.ts'
import { show } from './work.ts'

/** In CSS pixels; the styles give each row as much. */
const rowHeight = 76
const beyond = 8

/** Only the rows that are in sight are drawn, so that ten thousand are as fast as ten. */
export function QueueRows({ rows }: { rows: readonly Row[] }) {
  const { at } = useStore()
  const list = useRef<HTMLUListElement>(null)
  const [from, setFrom] = useState(0)
  const [height, setHeight] = useState(900)
  const index = rows.findIndex(({ on }) => on === at)
  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const element = list.current
    if (!element || index < 0) return
    const top = index * rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight
  }, [index, height])
  const first = Math.max(0, Math.floor(from / rowHeight) - beyond)
  const drawn = rows.slice(first, first + Math.ceil(height / rowHeight) + 2 * beyond)
  if (rows.length === 0) return <p class="empty">Nothing matches: other filters may show more.</p>
  return (
    <ul
      ref={list}
      class="rows"
      role="listbox"
      aria-label="Queue, worst first"
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : `row-${index}`}
      onScroll={event => setFrom(event.currentTarget.scrollTop)}
      onKeyDown={event => event.key === 'Enter' && patchStore({ view: 'event' })}
    >
      <li role="presentation" style={{ height: `${first * rowHeight}px` }} />
      {drawn.map((row, place) => (
        <QueueRow key={row.on} row={row} index={first + place} count={rows.length} />
      ))}
      <li role="presentation" style={{ height: `${Math.max(0, rows.length - first - drawn.length) * rowHeight}px` }} />
    </ul>
  )
}

function QueueRow({ row, index, count }: { row: Row; index: number; count: number }) {
  const { at, selected, queue } = now()
  return (
    <li
      id={`row-${index}`}
      role="option"
      aria-selected={row.on === at}
      aria-setsize={count}
      aria-posinset={index + 1}
      class={`row${selected.has(row.on) ? ' is-selected' : ''}`}
      onClick={event => {
        if (event.shiftKey || event.metaKey || event.ctrlKey) return toggle(row.on)
        patchStore({ view: 'event' })
        void show(row.on)
      }}
    >
      <span class="row-head">
        {selected.has(row.on) && <span class="tick">✓ selected</span>}
        {row.date !== undefined && <span class="row-date">{row.date}</span>}
        {row.status !== undefined && <span class="row-status">{row.status}</span>}
        {row.factuality !== undefined && <span class="row-claim">{row.factuality}</span>}
        {row.doubts[0] !== undefined && <span class="row-doubt">{queue!.kinds[row.doubts[0]]}</span>}
      </span>
      <span class="row-title">{row.title}</span>
    </li>
  )
}
