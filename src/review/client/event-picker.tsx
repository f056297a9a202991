import { useEffect, useState } from 'preact/hooks'
import type { EventPane, Row } from '../api-types.ts'
import { Choose, Field } from './decision-form.tsx'
import { isEventPane, useStore } from './store.ts'

interface Props {
  readonly label: string
  /** What it is chosen for: those nearest to it come first. */
  readonly besides?: EventPane | undefined
  readonly value: string
  readonly onValue: (id: string) => void
}

const most = 40

/**
 * Chooses an event by its words: first those that were nearly joined, then the nearest in time. What is merely near in time is chosen
 * by nobody but the editor.
 */
export function EventPicker({ label, besides, value, onValue }: Props) {
  const { queue, near = [], pane } = useStore()
  const [words, setWords] = useState('')
  const day = Date.parse(besides?.view.earliest ?? besides?.view.latest ?? '')
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (row: Row) => wanted.every(word => `${row.title} ${row.date ?? ''} ${row.text}`.toLowerCase().includes(word))
  const distance = (row: Row) => Math.abs(Date.parse(row.day ?? '') - day) || (Number.isNaN(day) ? 0 : Infinity)
  const rank = (row: Row) => near.findIndex(({ id }) => idOf(row) === id)
  const found = (queue?.rows ?? [])
    .filter(row => row.on.startsWith('/event/') && row.on !== besides?.on && fits(row))
    .map(row => ({ row, rank: rank(row) < 0 || !isEventPane(pane) ? Infinity : rank(row), distance: distance(row) }))
    .sort((one, other) => compare(one.rank, other.rank) || compare(one.distance, other.distance))
    .slice(0, most)
  const [first] = found
  const isThere = found.some(({ row }) => idOf(row) === value)
  const isLikely = first !== undefined && (first.rank < Infinity || wanted.length > 0)
  useEffect(() => {
    if (!isThere) onValue(isLikely ? idOf(first.row) : '')
  }, [isThere, isLikely, first?.row.on])
  const chosen = found.find(({ row }) => idOf(row) === value)?.row
  const options = found.map(({ row }) => [idOf(row), `${row.date ?? ''}  ${row.title}`] as const)
  return (
    <>
      <Field label="Search" value={words} onValue={setWords} />
      <Choose label={label} value={value} options={options} onValue={onValue} size={6} />
      {chosen && (
        <p class="chosen">
          <strong>
            {chosen.date} {chosen.title}
          </strong>{' '}
          <q dir="auto">{chosen.text.split('\n', 2).join(' … ')}</q>
        </p>
      )}
    </>
  )
}

const idOf = ({ on }: Row): string => decodeURIComponent(on.slice('/event/'.length))
// Infinity − Infinity is no number
const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1)
