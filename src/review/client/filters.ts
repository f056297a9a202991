import type { DoubtKind } from '../../model.ts'
import type { Row } from '../api-types.ts'

/** What of the queue is shown. */
export interface Filters {
  readonly show: 'left' | 'doubtful' | 'reviewed' | 'all' | 'hidden'
  readonly doubt: DoubtKind | ''
  readonly kind: string
  readonly source: string
  readonly year: string
  readonly isClaim: boolean
  readonly isCounted: boolean
  readonly placesDiffer: boolean
  readonly words: string
}

export const noFilters: Filters = {
  show: 'left',
  doubt: '',
  kind: '',
  source: '',
  year: '',
  isClaim: false,
  isCounted: false,
  placesDiffer: false,
  words: '',
}

export const shows = {
  left: 'Left to review',
  doubtful: 'In doubt',
  reviewed: 'Reviewed: what “publish: reviewed” shows',
  all: 'All',
  hidden: 'Hidden',
} as const

const isShown: Readonly<Record<Filters['show'], (row: Row) => boolean>> = {
  left: row => !row.isReviewed && !row.isHidden,
  doubtful: row => row.doubts.length > 0,
  reviewed: row => row.isReviewed ?? false,
  all: row => !row.isHidden,
  hidden: row => row.isHidden ?? false,
}

/** The rows that are shown, in their order. */
export function filtered(rows: readonly Row[], filters: Filters): Row[] {
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (row: Row) => {
    const text = `${row.title}\n${row.date ?? ''}\n${row.message ?? ''}\n${row.text}`.toLowerCase()
    return words.every(word => text.includes(word))
  }
  return rows.filter(
    row =>
      isShown[filters.show](row) &&
      (filters.doubt === '' || row.doubts.includes(filters.doubt)) &&
      (filters.kind === '' || row.kind === filters.kind) &&
      (filters.source === '' || row.sources.includes(filters.source)) &&
      (filters.year === '' || rowYear(row) === filters.year) &&
      (!filters.isClaim || row.factuality !== undefined || row.doubts.includes('accusation')) &&
      (!filters.isCounted || row.isCounted) &&
      (!filters.placesDiffer || row.placesDiffer) &&
      (words.length === 0 || has(row)),
  )
}

export const rowYear = ({ day = '' }: Row): string => /^-?\d+/.exec(day)?.[0] ?? ''
