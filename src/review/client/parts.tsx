import type { ComponentChildren } from 'preact'
import type { Hunk } from '../../edits/hunk.ts'
import type { Span } from '../../model.ts'
import type { Mark } from '../api-types.ts'
import type { Action } from './actions.ts'

/** A button that names its key. */
export const ActionButton = ({ action, children }: { action: Action; children?: ComponentChildren }) => (
  <button type="button" class="action" onClick={action.run} aria-keyshortcuts={action.key}>
    {children ?? action.label} <kbd>{action.key}</kbd>
  </button>
)

/** Lines that are taken out of the file of corrections and put in. */
export function Diff({ hunk: { line, removed, added }, label }: { hunk: Hunk; label: string }) {
  const shown = (lines: readonly string[], sign: string) =>
    lines.map((text, index) => (
      <span key={`${sign}${index}`} class={sign === '+' ? 'added' : 'removed'}>{`${sign} ${text}\n`}</span>
    ))
  return (
    <figure class="diff">
      <figcaption>
        {label} <code>edits.yaml:{line}</code>
      </figcaption>
      <pre tabIndex={0} aria-label={label}>
        {shown(removed, '−')}
        {shown(added, '+')}
      </pre>
    </figure>
  )
}

interface MarkedProps extends Span {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A part of a passage with the words in it that decided. */
export function Marked({ text, start, end, marks }: MarkedProps) {
  const own = marks.filter(mark => mark.start < end && mark.end > start)
  const cuts = [...new Set([start, end, ...own.flatMap(mark => [mark.start, mark.end])])]
    .filter(cut => cut >= start && cut <= end)
    .sort((one, other) => one - other)
  return (
    <>
      {cuts.slice(1).map((to, index) => {
        const from = cuts[index]!
        const as = own.filter(mark => mark.start <= from && mark.end >= to).map(mark => `mark-${mark.as}`)
        const words = text.slice(from, to)
        return as.length > 0 ? (
          <span key={from} class={as.join(' ')}>
            {words}
          </span>
        ) : (
          words
        )
      })}
    </>
  )
}

export const Legend = () => (
  <p class="legend-line">
    <span class="mark-time">time</span> <span class="mark-subject">subject</span> <span class="mark-trigger">what happened</span>{' '}
    <span class="mark-attribution">who says so</span>
  </p>
)
