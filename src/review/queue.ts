import { append } from '../common/append.ts'
import { isReviewed } from '../checks/problems.ts'
import type { Doubt } from '../checks/doubt.ts'
import { differingPlaces } from '../checks/join-doubts.ts'
import { nameOfPlace } from '../edits/apply/editable-event.ts'
import type { Edit, TimelineEvent } from '../model.ts'
import { terminalWords } from '../languages/site-words.ts'
import { outletOf } from '../site/citation-view.ts'
import { dateLabel } from '../dates/date-label.ts'
import type { Queue, Row } from './api-types.ts'
import { doubtsOf, type Reviewed } from './memory.ts'
import { doubtTitles, itemPath, itemTitle } from './doubt-titles.ts'
import { isCounted } from './decided-items.ts'
import { whyWithheld } from './withheld.ts'

/** All that there is to look at, worst first. */
export function queueOf(project: Reviewed): Queue {
  const { timeline, site, seen, edits } = project
  const withheld = whyWithheld(project)
  const doubts = doubtsOf(project)
  const byEvent = new Map<string, Doubt[]>()
  for (const doubt of doubts) if (doubt.event !== undefined) append(byEvent, doubt.event, doubt)
  const events = new Map(timeline.events.map(event => [event.id, event]))
  const rowOf = (event: TimelineEvent): Row => ({
    on: `/event/${encodeURIComponent(event.id)}`,
    title: event.headline,
    date: dateLabel(event.date, { language: site.language }),
    ...dayOf(event),
    ...doubtsIn(byEvent.get(event.id) ?? []),
    sources: [...new Set(event.citations.map(({ source }) => source))],
    kind: event.kind,
    ...(event.factuality && { factuality: event.factuality }),
    ...(isCounted(event) && { isCounted: true }),
    ...(event.citations.length > 1 && differingPlaces(event) && { placesDiffer: true }),
    ...(event.editorial?.status && { status: event.editorial.status }),
    ...(isReviewed(event) && { isReviewed: true }),
    text: event.citations.map(({ quote }) => quote).join('\n'),
  })
  const itemOf = (doubt: Doubt): Row => ({
    on: itemPath(doubt),
    title: itemTitle(doubt, project),
    ...doubtsIn([doubt]),
    sources: doubt.source === undefined ? [] : [doubt.source],
    text: '',
  })
  const listed = new Map<string, Row>()
  for (const doubt of doubts) {
    const event = events.get(doubt.event ?? '')
    const row = event ? !listed.has(event.id) && rowOf(event) : itemOf(doubt)
    if (row) listed.set(event?.id ?? doubt.key, row)
  }
  const rest = timeline.events.filter(({ id }) => !listed.has(id)).map(rowOf)
  return {
    seen,
    rows: [...listed.values(), ...rest, ...hiddenIn(edits).map(hiddenRow)],
    sources: Object.fromEntries(
      timeline.sources.map(source => [
        source.id,
        { title: source.title ?? source.path, publisher: outletOf(source, terminalWords), path: source.path },
      ]),
    ),
    kinds: doubtTitles,
    ...(withheld !== undefined && { withheld }),
  }
}

const dayOf = ({ date: { earliest, latest } }: TimelineEvent) => {
  const day = earliest ?? latest
  return day === undefined ? {} : { day }
}

function doubtsIn(doubts: readonly Doubt[]): Pick<Row, 'doubts' | 'message'> {
  const [worst] = doubts
  return { doubts: [...new Set(doubts.map(({ kind }) => kind))], ...(worst && { message: worst.message }) }
}

/** Corrections that hide something, and that no later one takes back. */
export function hiddenIn(edits: readonly Edit[]): Edit[] {
  const last = new Map<string, Edit>()
  for (const edit of edits) if (edit.target && edit.hide !== undefined) last.set(JSON.stringify(edit.target), edit)
  return [...last.values()].filter(({ hide }) => hide)
}

export const hiddenPath = ({ target }: Edit): string => `/hidden/${encodeURIComponent(JSON.stringify(target))}`

const hiddenRow = (edit: Edit): Row => ({
  on: hiddenPath(edit),
  title: edit.headline ?? edit.target!.quote ?? edit.target!.event!,
  message: `hidden at ${nameOfPlace(edit)}`,
  doubts: [],
  sources: [],
  isHidden: true,
  text: '',
})
