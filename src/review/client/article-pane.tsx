import { useEffect, useRef } from 'preact/hooks'
import { actions } from './actions.ts'
import { ActionButton, Marked } from './parts.tsx'
import { isEventPane, now, patchStore, useStore } from './store.ts'

export function ArticlePane() {
  const { article, pane, citation } = useStore()
  const here = useRef<HTMLElement>(null)
  const place = isEventPane(pane) ? pane.citations[citation] : pane?.place
  const key = place && `${place.source} ${place.passage} ${place.start}`
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), [key, article])
  if (!article) return <p class="empty">{place?.passage === '' ? 'A work that is not in the content folder.' : 'No article.'}</p>
  const { source } = article
  // the title stands over the text already, unless it is what is looked at
  const passages = article.passages.filter(({ id, kind }) => kind !== 'title' || place?.passage === id)
  const marks = isEventPane(pane) ? (pane.citations[citation]?.marks ?? []) : []
  return (
    <article class="article-shown" lang={source.language}>
      <header>
        <h2>{source.title ?? source.path}</h2>
        <p class="from">
          {[source.publisher, source.published ?? source.publishedOneOf?.join(' or ') ?? 'no day of publication']
            .filter(Boolean)
            .join(' · ')}{' '}
          <code>{source.path}</code>
        </p>
        <p>
          <ActionButton action={actions.article} /> <ActionButton action={actions.attach} /> <ActionButton action={actions.add} />
        </p>
      </header>
      {passages.map(passage => (
        <p key={passage.id} class={`passage is-${passage.kind}`} dir="auto">
          {pieces(passage.text, passage.sentences).map(({ start, end, events }) => {
            const isHere = place?.passage === passage.id && place.start === start && place.source === source.id
            const words = <Marked text={passage.text} start={start} end={end} marks={isHere ? marks : []} />
            if (!events) return words
            return isHere ? (
              <mark key={start} ref={here}>
                {words}
              </mark>
            ) : (
              <span
                key={start}
                class={events.length > 0 ? 'is-cited' : 'is-free'}
                onClick={() => chooseSentence(`/sentence/${source.id}/${passage.id}/${start}`)}
              >
                {words}
              </span>
            )
          })}
        </p>
      ))}
    </article>
  )
}

/** For the event that is being added, else to be attached. */
const chooseSentence = (sentence: string) =>
  patchStore({ form: now().form === 'add' ? 'add' : 'attach', view: 'event', sentence })

interface Piece {
  readonly start: number
  readonly end: number
  readonly events?: readonly string[]
}

/** The sentences of a passage and what stands between them. */
function pieces(text: string, sentences: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  let at = 0
  for (const sentence of sentences) {
    if (sentence.start > at) all.push({ start: at, end: sentence.start })
    all.push(sentence)
    at = sentence.end
  }
  return at < text.length ? [...all, { start: at, end: text.length }] : all
}
