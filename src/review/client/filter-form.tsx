import type { Queue, Row } from '../api-types.ts'
import { type Filters, noFilters, shows, rowYear } from './filters.ts'
import { eventKinds } from '../../model.ts'
import { patchStore } from './store.ts'

interface Props {
  readonly queue: Queue
  readonly filters: Filters
}

/** What of the queue is shown. */
export function FilterForm({ queue, filters }: Props) {
  const change = (patch: Partial<Filters>) => patchStore({ filters: { ...filters, ...patch } })
  const value = (event: Event) => (event.currentTarget as HTMLSelectElement).value
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
      <details class="wide" open={filters !== noFilters}>
        <summary>More filters</summary>
        <MoreFilters queue={queue} filters={filters} change={change} />
      </details>
    </form>
  )
}

const checks = [
  ['isClaim', 'Accusations, denials, claims'],
  ['isCounted', 'Days that no sentence gives in full'],
  ['placesDiffer', 'Joined, although places differ'],
] as const

function MoreFilters({ queue, filters, change }: Props & { readonly change: (patch: Partial<Filters>) => void }) {
  const years = [...new Set(queue.rows.map(rowYear))].filter(Boolean).sort((one, other) => Number(one) - Number(other))
  const sources = Object.entries(queue.sources)
    .sort(([, one], [, other]) => (one.path < other.path ? -1 : 1))
    .map(([id, { path, publisher }]) => [id, `${path} (${publisher})`] as const)
  const doubts = new Set(queue.rows.flatMap(row => row.doubts))
  return (
    <div class="more-filters">
      <Choice
        label="Doubt"
        chosen={filters.doubt}
        options={Object.entries(queue.kinds).filter(([kind]) => doubts.has(kind as Row['doubts'][number]))}
        onChoice={doubt => change({ doubt: doubt as Filters['doubt'] })}
      />
      <Choice label="Source" chosen={filters.source} options={sources} onChoice={source => change({ source })} />
      <Choice label="Year" chosen={filters.year} options={years.map(year => [year, year])} onChoice={year => change({ year })} />
      <Choice
        label="Kind"
        chosen={filters.kind}
        options={eventKinds.map(kind => [kind, kind])}
        onChoice={kind => change({ kind })}
      />
      {checks.map(([key, label]) => (
        <label key={key} class="check wide">
          <input type="checkbox" checked={filters[key]} onChange={() => change({ [key]: !filters[key] })} /> {label}
        </label>
      ))}
      {filters !== noFilters && (
        <button type="button" class="plain" onClick={() => patchStore({ filters: noFilters })}>
          Show what is left again
        </button>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly chosen: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChoice: (value: string) => void
}

/** One of several, or any. */
const Choice = ({ label, chosen, options, onChoice }: ChoiceProps) => (
  <label>
    <span class="label">{label}</span>
    <select value={chosen} onChange={event => onChoice(event.currentTarget.value)}>
      <option value="">any</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
