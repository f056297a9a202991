import { useEffect } from 'preact/hooks'
import type { CitationPane, EventPane } from '../api-types.ts'
import { actions } from './actions.ts'
import { ActionButton, Legend, Marked } from './parts.tsx'
import { useStore } from './store.ts'
import { chooseCitation } from './work.ts'

/** What the event cites: a tab for each, and the one that is chosen. */
export function Citations({ pane: { citations, view } }: { pane: EventPane }) {
  const { citation, queue } = useStore()
  const chosen = citations[citation]
  useEffect(() => document.getElementById(`tab-${citation}`)?.scrollIntoView({ block: 'nearest' }), [citation])
  return (
    <section class="cited">
      <h3 id="cited">Cited</h3>
      <div role="tablist" aria-labelledby="cited" class="tabs">
        {citations.map(({ source }, index) => (
          <button
            key={index}
            type="button"
            role="tab"
            id={`tab-${index}`}
            aria-selected={index === citation}
            aria-controls="citation"
            onClick={() => chooseCitation(index)}
          >
            {index + 1} {queue?.sources[source]?.publisher ?? source}
          </button>
        ))}
        {citations.length > 1 && (
          <span class="hint">
            <kbd>[</kbd> <kbd>]</kbd>
          </span>
        )}
      </div>
      {chosen && <CitationShown chosen={chosen} view={view} canLeave={citations.length > 1} />}
    </section>
  )
}

interface ShownProps {
  readonly chosen: CitationPane
  readonly view: EventPane['view']
  /** Whether the event cites something else, too. */
  readonly canLeave: boolean
}

function CitationShown({ chosen, view, canLeave }: ShownProps) {
  const { citation, queue } = useStore()
  const published = view.citations[citation]?.source.published
  const isElsewhere = chosen.passage === ''
  return (
    <div role="tabpanel" id="citation" aria-labelledby={`tab-${citation}`} class="citation-shown">
      {chosen.quote !== '' && (
        <p class="quote">
          <q dir="auto">
            <Marked
              text={chosen.quote}
              start={0}
              end={chosen.quote.length}
              marks={chosen.marks.map(mark => ({ ...mark, start: mark.start - chosen.start, end: mark.end - chosen.start }))}
            />
          </q>
        </p>
      )}
      {isElsewhere ? <p class="how">A work that is not in the content folder.</p> : <Legend />}
      <p class="from">
        {queue?.sources[chosen.source]?.title}
        {published !== undefined && `, ${published}`}
      </p>
      <p class="how">
        {chosen.date === undefined ? 'It gives no day.' : `Its day: ${chosen.date}`}
        {chosen.how.length > 0 && ` (${chosen.how.join('; ')})`}
        {chosen.factuality !== undefined && ` · ${chosen.factuality}`}
        {chosen.attribution !== undefined && ` · said by ${chosen.attribution}`}
      </p>
      <div class="actions small" role="group" aria-label="This citation">
        {canLeave && !isElsewhere && <ActionButton action={actions.split} />}
        {canLeave && <ActionButton action={actions.detach} />}
        {!isElsewhere && <ActionButton action={actions.citationDate} />}
      </div>
    </div>
  )
}
