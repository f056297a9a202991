import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { actions, onKey } from './actions.ts'
import { ArticlePane } from './article-pane.tsx'
import { Dialogs } from './dialogs.tsx'
import { MiddlePane } from './event-pane.tsx'
import { ActionButton, Diff } from './parts.tsx'
import { progressOf, QueuePane } from './queue-pane.tsx'
import { now, patchStore, useStore, type View } from './store.ts'
import { refresh, show } from './work.ts'

const views: readonly (readonly [View, string])[] = [
  ['queue', 'Queue'],
  ['event', 'Event'],
  ['article', 'Article'],
]

function Desk() {
  const { queue, view } = useStore()
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <div class={`desk view-${view}`}>
      <Head />
      {queue?.withheld !== undefined && (
        <p class="failed" role="alert">
          Nothing is published until this is fixed: {queue.withheld}
        </p>
      )}
      <main class="panes">
        <section class="pane queue-pane" aria-label="Queue">
          <QueuePane />
        </section>
        <section class="pane middle-pane" aria-label="Event">
          <MiddlePane />
        </section>
        <section class="pane article-pane" aria-label="Article" tabIndex={0}>
          <ArticlePane />
        </section>
      </main>
      <Foot />
      <Dialogs />
    </div>
  )
}

function Head() {
  const { queue, view, by } = useStore()
  const { reviewed, events } = progressOf(queue?.rows)
  return (
    <header class="desk-head">
      <h1 class="desk-title">Review</h1>
      <p class="desk-progress">
        <progress value={reviewed} max={Math.max(1, events)} aria-label="Reviewed" /> {reviewed.toLocaleString('en')} of{' '}
        {events.toLocaleString('en')} events
      </p>
      <p class="desk-tools">
        {[actions.undo, actions.redo, actions.progress, actions.help].map(action => (
          <ActionButton key={action.key} action={action} />
        ))}
      </p>
      <label class="by">
        <span class="label">Decided by</span>
        <input
          value={by}
          placeholder="Your name"
          maxLength={200}
          onInput={event => {
            localStorage.setItem('citeline-by', event.currentTarget.value)
            patchStore({ by: event.currentTarget.value })
          }}
        />
      </label>
      <nav class="views" aria-label="Panes">
        {views.map(([name, label]) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => patchStore({ view: name })}>
            {label}
          </button>
        ))}
      </nav>
    </header>
  )
}

/** What was saved last, or is on its way. */
function Foot() {
  const { saved, saving } = useStore()
  return (
    <footer class="desk-foot">
      <div role="status">
        {saving > 0 ? (
          <p>Saving …</p>
        ) : saved ? (
          <details>
            <summary>
              Saved. {saved.title}
              {saved.notes.length > 0 && <strong class="cannot"> {saved.notes.join('; ')}</strong>}
            </summary>
            <Diff hunk={saved.hunk} label="Written:" />
          </details>
        ) : (
          <p class="hint">
            Decisions are written to <code>edits.yaml</code>, one item each. <kbd>?</kbd> shows all keys.
          </p>
        )}
      </div>
    </footer>
  )
}

render(<Desk />, document.getElementById('desk')!)
void refresh().then(() => {
  const wanted = decodeURI(location.hash.slice(1))
  if (wanted.startsWith('/') && wanted !== now().at) void show(wanted, false)
})
// someone else may work on the same file
addEventListener('focus', () => void refresh())
