import type { EventPane as Shown, ItemPane } from '../api-types.ts'
import { actions } from './actions.ts'
import { Citations } from './citations.tsx'
import { OpenForm } from './forms.tsx'
import { ItemForms } from './item-forms.tsx'
import { ActionButton } from './parts.tsx'
import { remedies } from './remedies.ts'
import { isEventPane, now, useStore } from './store.ts'
import { show } from './work.ts'

export function MiddlePane() {
  const { pane, form, selected } = useStore()
  return (
    <>
      {selected.size > 0 && (
        <p class="together">
          <strong>{selected.size} selected</strong> <ActionButton action={actions.together} />{' '}
          <ActionButton action={actions.selectAll} />
        </p>
      )}
      {form === 'together' && <OpenForm />}
      {pane === undefined ? <Empty /> : isEventPane(pane) ? <EventShown pane={pane} /> : <ItemShown pane={pane} />}
    </>
  )
}

/** Where nothing is in the queue, an event can still be added. */
function Empty() {
  const { at, form, queue } = useStore()
  if (!queue || at !== undefined) return <p class="empty">One moment …</p>
  const hasArticles = Object.keys(queue.sources).length > 0
  return (
    <article class="shown" aria-labelledby="title">
      <h2 id="title" tabIndex={-1}>
        {queue.rows.length > 0 ? 'Nothing is left here' : hasArticles ? 'No events were found' : 'No articles yet'}
      </h2>
      <p class="lede">
        {queue.rows.length > 0
          ? 'Other filters may show more.'
          : hasArticles
            ? 'The articles tell of nothing on a day. The report of the build says why.'
            : 'Put articles into the content folder, and come back to this page.'}
      </p>
      {form === 'add' ? <OpenForm /> : <ActionButton action={actions.add} />}
    </article>
  )
}

function EventShown({ pane }: { pane: Shown }) {
  const { form, near } = useStore()
  const { view, doubts } = pane
  return (
    <article class={`shown is-${view.kind}`} aria-labelledby="title">
      <Doubts doubts={doubts} />
      <EventHead pane={pane} />
      <Decisions />
      {form !== undefined && form !== 'together' && <OpenForm />}
      <Citations pane={pane} />
      {(view.names.length > 0 || pane.tags.length > 0) && (
        <p class="names">{[...pane.names.map(({ label }) => label), ...pane.tags.map(tag => `#${tag}`)].join(' · ')}</p>
      )}
      <Near />
      {view.joined.length > 0 && pane.citations.length > 1 && (
        <Reasons title="Why these sentences are one event" texts={view.joined} />
      )}
      {pane.corrections.length > 0 && <Reasons title="Its corrections" texts={pane.corrections} areCode />}
      {near?.length === 0 && <p class="quiet">No other event comes near this one.</p>}
    </article>
  )
}

const Doubts = ({ doubts }: Pick<Shown, 'doubts'>) => (
  <>
    {doubts.map(({ kind, title, message, advice }) => (
      <p key={message} class="doubt">
        <strong>{title}.</strong> {sentence(message)} <span class="advice">{advice}</span>
        {remedies[kind] && (
          <span class="remedies">
            {remedies[kind].map(action => (
              <ActionButton key={action.key} action={action} />
            ))}
          </span>
        )}
      </p>
    ))}
  </>
)

/** What the event says, and what editors have said of it. */
const EventHead = ({ pane }: { pane: Shown }) => {
  const { view } = pane
  return (
    <>
      <p class="event-date">
        {view.date.label} <code>{pane.date}</code>
        {view.date.range !== undefined && <span class="range">{view.date.range}</span>}
      </p>
      <h2 id="title" tabIndex={-1} dir="auto">
        {view.headline}
      </h2>
      {view.summary !== undefined && <p class="lede">{view.summary}</p>}
      <p class="meta">
        {view.claim && (
          <span class="claim">
            <b>{view.claim.label}</b>
            {view.claim.by}
          </span>
        )}
        <span class="kind">{view.kindLabel}</span>
        <span>{view.reported}</span>
        {view.editorial?.status !== undefined && <span class="status">{view.editorial.status}</span>}
        {view.editorial?.by !== undefined && <span>{view.editorial.by}</span>}
        {pane.isPinned && <span class="status">key event</span>}
      </p>
      {pane.place !== undefined && <p class="how">Place: {pane.place}</p>}
      {pane.image !== undefined && (
        <p class="how">Picture: {pane.image === 'none' ? 'none' : `${pane.image.file}: ${pane.image.alt}`}</p>
      )}
      {pane.note !== undefined && <p class="editor-note">{pane.note}</p>}
      {pane.disagreements.map(text => (
        <p key={text} class="differ">
          The reports differ: {text}
        </p>
      ))}
    </>
  )
}

const Decisions = () => (
  <div class="actions" role="group" aria-label="Decide">
    {[actions.confirm, actions.date, actions.headline, actions.merge, actions.hide].map(action => (
      <ActionButton key={action.key} action={action} />
    ))}
    <details class="more-actions">
      <summary>More decisions</summary>
      {[
        actions.told,
        actions.note,
        actions.pin,
        actions.attach,
        actions.picture,
        actions.place,
        actions.names,
        actions.add,
        actions.order,
        actions.differ,
        actions.article,
      ].map(action => (
        <ActionButton key={action.key} action={action} />
      ))}
    </details>
  </div>
)

const Reasons = ({ title, texts, areCode = false }: { title: string; texts: readonly string[]; areCode?: boolean }) => (
  <section>
    <h3>{title}</h3>
    <ul class="reasons">
      {texts.map(text => (
        <li key={text}>{areCode ? <code>{text}</code> : text}</li>
      ))}
    </ul>
  </section>
)

const sentence = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`

/** The events nearest to it that were not joined with it, and why. */
function Near() {
  const { near } = useStore()
  if (!near || near.length === 0) return null
  return (
    <section>
      <h3>Near, but not joined</h3>
      <ul class="near">
        {near.map(({ id, date, headline, why, against }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => void show(`/event/${encodeURIComponent(id)}`)}>
              {headline}
            </button>
            <span class="from">
              {date} · for: {why.join('; ') || 'little'} · against: {against}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ItemShown({ pane }: { pane: ItemPane }) {
  const { queue } = now()
  return (
    <article class="shown" aria-labelledby="title">
      <p class="event-date">
        {queue && pane.kind in queue.kinds ? queue.kinds[pane.kind as keyof typeof queue.kinds] : pane.kind}
      </p>
      <h2 id="title" tabIndex={-1} dir="auto">
        {pane.title}
      </h2>
      {pane.doubt && (
        <p class="doubt">
          {sentence(pane.doubt.message)} <span class="advice">{pane.doubt.advice}</span>
        </p>
      )}
      <ItemForms pane={pane} />
    </article>
  )
}
