import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ReviewProgress, Summary } from '../summary.ts'
import { type Action, actions } from './actions.ts'
import { Diff } from './parts.tsx'
import { patchStore, useStore } from './store.ts'
import { settleConflict, show } from './work.ts'

export function Dialogs() {
  const { dialog, refused, summary } = useStore()
  if (refused) return <Refusal />
  if (dialog === 'help') return <Help />
  return dialog === 'progress' && summary ? <ProgressShown summary={summary} /> : null
}

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** Whether it may be higher than the screen: then it is shown from its top, and not from its first button. */
  readonly isLong?: boolean
  readonly children: ComponentChildren
}

function Dialog({ title, onClose, isLong = false, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => element.current?.showModal(), [])
  return (
    <dialog ref={element} aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title" {...(isLong && { tabIndex: -1, autofocus: true })}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}

const closed = () => patchStore({ dialog: undefined })

function Help() {
  const list: readonly Action[] = Object.values(actions)
  return (
    <Dialog title="Keys" onClose={closed} isLong>
      <dl class="keys">
        {list.map(({ key, label, about = label }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Enter</kbd> <kbd>Esc</kbd>
          </dt>
          <dd>Save the form, or leave it</dd>
        </div>
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>Save the form, and stay with the event</dd>
        </div>
      </dl>
      <CloseButton />
    </Dialog>
  )
}

function ProgressShown({ summary }: { summary: Summary }) {
  const { articles, years, stale, reviewed, events } = summary
  return (
    <Dialog title={`${reviewed} of ${events} events reviewed`} onClose={closed} isLong>
      <p>
        “publish: reviewed” in <code>site.yaml</code> would show {reviewed} today. <code>npm run review -- --summary</code> writes
        this in Markdown.
      </p>
      {stale.length > 0 && (
        <section>
          <h3>Corrections that are not in force</h3>
          <ul class="reasons">
            {stale.map(({ place, message, nearest }) => (
              <li key={place + message}>
                <code>{place}</code> {message}
                {nearest.map(text => (
                  <span key={text} class="from">
                    nearest: {text}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Table title="Period" rows={years} />
      <Table title="Article" rows={[...articles].sort((one, other) => left(other) - left(one))} />
      <CloseButton />
    </Dialog>
  )
}

const CloseButton = () => (
  <form method="dialog">
    <button>
      Close <kbd>Esc</kbd>
    </button>
  </form>
)

const left = ({ events, reviewed }: ReviewProgress) => events - reviewed
const longest = 200

const Table = ({ title, rows }: { title: string; rows: readonly ReviewProgress[] }) => (
  <div class="scroll" tabIndex={0} role="group" aria-label={title}>
    <table>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" class="number">
            reviewed
          </th>
          <th scope="col" class="number">
            left
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, longest).map(row => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td class="number">{row.reviewed}</td>
            <td class="number">{left(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** A decision that was not saved; where someone else changed the file, with what they did. */
function Refusal() {
  const { refused } = useStore()
  const { message = '', conflict, decision } = refused ?? {}
  if (!conflict)
    return (
      <Dialog title="Not saved" onClose={() => void settleConflict(false)}>
        <p>{message}</p>
        <form method="dialog">
          <button
            onClick={() => {
              const [on] = decision?.on ?? []
              if (on !== undefined) void show(on)
            }}
          >
            Close
          </button>
        </form>
      </Dialog>
    )
  return (
    <Dialog title="Someone else changed edits.yaml" onClose={() => void settleConflict(false)}>
      <p>Nothing was saved. What they wrote stays.</p>
      <div class="both">
        <Diff hunk={conflict.theirs} label="Theirs:" />
        {conflict.yours && <Diff hunk={conflict.yours} label="Yours, as it would follow:" />}
      </div>
      <p class="buttons">
        {decision && (
          <button type="button" autofocus onClick={() => void settleConflict(true)}>
            Save mine too
          </button>
        )}
        <button type="button" class="plain" onClick={() => void settleConflict(false)}>
          Discard mine
        </button>
      </p>
    </Dialog>
  )
}
