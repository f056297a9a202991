import { decide, chooseCitation, neighbour, show, showNear, showProgress, undo } from './work.ts'
import { isEventPane, now, patchStore, shownRows } from './store.ts'

/** What a key does. The help, the buttons and the keyboard have it from here. */
export interface Action {
  readonly key: string
  readonly label: string
  /** For the help, where the label does not say all. */
  readonly about?: string
  /** Whether it needs an event that is shown. */
  readonly onEvent?: true
  readonly run: () => void
}

const open = (form: string) => () => patchStore({ form, view: 'event' })

export const actions = {
  next: { key: 'j', label: 'Next', run: () => void show(neighbour(1)) },
  previous: { key: 'k', label: 'Previous', run: () => void show(neighbour(-1)) },
  confirm: { key: 'c', label: 'Confirm', onEvent: true, run: confirm },
  date: { key: 'd', label: 'Date', onEvent: true, run: open('date') },
  headline: { key: 'h', label: 'Headline', onEvent: true, run: open('headline') },
  told: {
    key: 't',
    label: 'How it is told',
    about: 'Kind, reported as, who says so, summary, tags',
    onEvent: true,
    run: open('told'),
  },
  note: { key: 'n', label: 'Note and status', onEvent: true, run: open('note') },
  merge: {
    key: 'm',
    label: 'Merge',
    onEvent: true,
    run: () => {
      void showNear()
      open('merge')()
    },
  },
  split: { key: 's', label: 'Split off this citation', onEvent: true, run: open('split') },
  detach: { key: 'e', label: 'Detach this citation', onEvent: true, run: open('detach') },
  citationDate: { key: 'i', label: 'Day that this citation gives', onEvent: true, run: open('citationDate') },
  attach: {
    key: 'a',
    label: 'Attach',
    about: 'Attach a sentence or a work elsewhere, or make the sentence an event',
    run: open('attach'),
  },
  add: { key: 'A', label: 'Add an event', about: 'Add an event: of a sentence, or of a work elsewhere', run: open('add') },
  hide: { key: 'x', label: 'Hide', run: open('hide') },
  pin: { key: 'p', label: 'Key event: yes or no', onEvent: true, run: pin },
  order: { key: 'o', label: 'Order within the day', onEvent: true, run: open('order') },
  differ: { key: 'y', label: 'The reports do not differ', onEvent: true, run: open('differ') },
  picture: { key: 'z', label: 'Picture', onEvent: true, run: open('picture') },
  place: { key: 'q', label: 'Place', onEvent: true, run: open('place') },
  names: { key: 'l', label: 'Names', onEvent: true, run: open('names') },
  article: { key: 'g', label: 'This article', about: 'This article: day, year, title', run: open('article') },
  earlierCitation: { key: '[', label: 'Citation before', onEvent: true, run: () => chooseCitation(now().citation - 1) },
  laterCitation: { key: ']', label: 'Citation after', onEvent: true, run: () => chooseCitation(now().citation + 1) },
  select: { key: 'v', label: 'Select or deselect', run: () => toggle(now().at) },
  selectAll: { key: 'V', label: 'Select all shown, or none', run: selectAll },
  together: { key: 'b', label: 'Decide on all selected', run: () => now().selected.size > 0 && open('together')() },
  search: { key: '/', label: 'Search', run: () => focusOn('search', 'queue') },
  filters: { key: 'f', label: 'Filters', run: () => focusOn('show', 'queue') },
  undo: { key: 'u', label: 'Undo', run: () => void undo('/api/undo') },
  redo: { key: 'r', label: 'Redo', run: () => void undo('/api/redo') },
  progress: { key: 'w', label: 'Progress', run: () => void showProgress() },
  help: { key: '?', label: 'Help', run: () => patchStore({ dialog: 'help' }) },
} satisfies Readonly<Record<string, Action>>

const byKey = new Map<string, Action>(Object.values(actions).map(action => [action.key, action]))

/** Keys are of the page, not of a field that is being filled in. */
export function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const field = (event.target as Element).closest('input, select, textarea')
  if (event.key === 'Escape') return close(field)
  if (field || document.querySelector('dialog[open]')) return
  const arrow = { ArrowDown: 'j', ArrowUp: 'k' }[event.key]
  // arrows scroll what else has the focus
  if (arrow !== undefined && !(event.target as Element).closest('[role="listbox"]')) return
  const action = byKey.get(arrow ?? event.key)
  if (!action || (action.onEvent && !isEventPane(now().pane))) return
  event.preventDefault()
  action.run()
}

function close(field: Element | null): void {
  ;(field as HTMLElement | null)?.blur()
  patchStore({ form: undefined, sentence: undefined })
  document.getElementById('title')?.focus({ preventScroll: true })
}

function confirm(): void {
  const { pane } = now()
  if (isEventPane(pane))
    decide({ on: [pane.on], form: { decision: 'status-reviewed' }, title: `Confirmed: ${pane.view.headline}` }, true)
}

function pin(): void {
  const { pane } = now()
  if (!isEventPane(pane)) return
  const decision = pane.isPinned ? 'unpin' : 'pin'
  decide({
    on: [pane.on],
    form: { decision },
    title: `${pane.isPinned ? 'No longer a key event' : 'Key event'}: ${pane.view.headline}`,
  })
}

export function toggle(on: string | undefined): void {
  if (on === undefined) return
  const selected = new Set(now().selected)
  if (!selected.delete(on)) selected.add(on)
  patchStore({ selected })
}

function selectAll(): void {
  const rows = shownRows().filter(({ on }) => on.startsWith('/event/'))
  const isAll = rows.every(({ on }) => now().selected.has(on))
  patchStore({ selected: new Set(isAll ? [] : rows.map(({ on }) => on)) })
}

function focusOn(id: string, view: 'queue'): void {
  patchStore({ view })
  // once it is drawn, and before the next key comes
  queueMicrotask(() => document.getElementById(id)?.focus())
}
