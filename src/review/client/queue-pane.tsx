import { useEffect, useRef, useState } from 'preact/hooks'
import type { Queue, Row } from '../api-types.ts'
import { toggle } from './actions.ts'
import { type Filters, noFilters, shows, yearOf } from './filters.ts'
import { kinds } from './options.ts'
import { now, set, shownRows, useStore } from './store.ts'
import { show } from './work.ts'

/** In CSS pixels; the styles give each row as much. */
const rowHeight = 76
const beyond = 8

export function QueuePane() {
  const state = useStore()
  const { queue, filters } = state
  if (!queue) return <p class="empty">Reading the articles …</p>
  const rows = shownRows(state)
  return (
    <>
      <FilterForm queue={queue} filters={filters} />
      <p class="count" role="status">
        {rows.length} of {queue.rows.length}
        {state.selected.size > 0 && `, ${state.selected.size} selected`}
      </p>
      <Rows rows={rows} />
    </>
  )
}

function FilterForm({ queue, filters }: { queue: Queue; filters: Filters }) {
  const change = (patch: Partial<Filters>) => set({ filters: { ...filters, ...patch } })
  const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value
  const years = [...new Set(queue.rows.map(yearOf))].filter(Boolean).sort((one, other) => Number(one) - Number(other))
  const sources = Object.entries(queue.sources).sort(([, one], [, other]) => (one.path < other.path ? -1 : 1))
  const doubts = new Set(queue.rows.flatMap(row => row.doubts))
  const isFiltered = filters !== noFilters
  return (
    <form class="queue-filters" onSubmit={event => event.preventDefault()} role="search">
      <label class="wide">
        <span class="label">
          Search <kbd>/</kbd>
        </span>
        <input id="search" type="search" value={filters.words} onInput={event => change({ words: value(event) })} />
      </label>
      <label class="wide">
        <span class="label">
          Show <kbd>f</kbd>
        </span>
        <select id="show" value={filters.show} onChange={event => change({ show: value(event) as Filters['show'] })}>
          {Object.entries(shows).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <details class="wide" open={isFiltered}>
        <summary>More filters</summary>
        <div class="more-filters">
          <label>
            <span class="label">Doubt</span>
            <select value={filters.doubt} onChange={event => change({ doubt: value(event) as Filters['doubt'] })}>
              <option value="">any</option>
              {Object.entries(queue.kinds).map(
                ([key, label]) =>
                  doubts.has(key as Row['doubts'][number]) && (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ),
              )}
            </select>
          </label>
          <label>
            <span class="label">Source</span>
            <select value={filters.source} onChange={event => change({ source: value(event) })}>
              <option value="">any</option>
              {sources.map(([id, { path, publisher }]) => (
                <option key={id} value={id}>
                  {path} ({publisher})
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="label">Year</span>
            <select value={filters.year} onChange={event => change({ year: value(event) })}>
              <option value="">any</option>
              {years.map(year => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
          <label>
            <span class="label">Kind</span>
            <select value={filters.kind} onChange={event => change({ kind: value(event) })}>
              <option value="">any</option>
              {kinds.map(kind => (
                <option key={kind}>{kind}</option>
              ))}
            </select>
          </label>
          {(
            [
              ['isClaim', 'Accusations, denials, claims'],
              ['isCounted', 'Days that no sentence gives in full'],
              ['placesDiffer', 'Joined, although places differ'],
            ] as const
          ).map(([key, label]) => (
            <label key={key} class="check wide">
              <input type="checkbox" checked={filters[key]} onChange={() => change({ [key]: !filters[key] })} /> {label}
            </label>
          ))}
          {isFiltered && (
            <button type="button" class="plain" onClick={() => set({ filters: noFilters })}>
              Show what is left again
            </button>
          )}
        </div>
      </details>
    </form>
  )
}

/** Only the rows that are in sight are drawn, so that ten thousand are as fast as ten. */
function Rows({ rows }: { rows: readonly Row[] }) {
  const { at, selected, queue } = useStore()
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
      onKeyDown={event => event.key === 'Enter' && set({ view: 'event' })}
    >
      <li role="presentation" style={{ height: `${first * rowHeight}px` }} />
      {drawn.map((row, place) => (
        <li
          key={row.on}
          id={`row-${first + place}`}
          role="option"
          aria-selected={row.on === at}
          aria-setsize={rows.length}
          aria-posinset={first + place + 1}
          class={`row${selected.has(row.on) ? ' is-selected' : ''}`}
          onClick={event => {
            if (event.shiftKey || event.metaKey || event.ctrlKey) return toggle(row.on)
            set({ view: 'event' })
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
      ))}
      <li role="presentation" style={{ height: `${Math.max(0, rows.length - first - drawn.length) * rowHeight}px` }} />
    </ul>
  )
}

/** How many events are reviewed, of all. */
export function progressOf(rows: readonly Row[] = now().queue?.rows ?? []): { reviewed: number; events: number } {
  const events = rows.filter(({ on }) => on.startsWith('/event/'))
  return { reviewed: events.filter(({ isReviewed }) => isReviewed).length, events: events.length }
}
