import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Preview } from '../api-types.ts'
import { post } from './ask.ts'
import { Diff } from './parts.tsx'
import { now, patchStore, useStore } from './store.ts'
import { decide } from './work.ts'

interface Props {
  readonly on: readonly string[]
  /** What the decision says, by the names of the fields; absent as long as something is missing. */
  readonly form: Readonly<Record<string, string>> | undefined
  readonly title: string
  readonly verb: string
  /** Whether it can be marked as reviewed by the same decision. */
  readonly canConfirm?: boolean
  /** Whether the next one is shown once it is saved, whatever is marked. */
  readonly goesOn?: boolean
  readonly children?: ComponentChildren
}

let alsoConfirm = true

/** The fields of a decision, what it will write into the file, and the button that does it. */
export function DecisionForm({ on, form, title, verb, canConfirm = false, goesOn = false, children }: Props) {
  const { by } = useStore()
  const [confirms, setConfirms] = useState(alsoConfirm)
  const element = useRef<HTMLFormElement>(null)
  const isConfirmed = canConfirm && confirms
  const signed = form && { ...(by && { by }), ...form }
  const whole = signed && { ...signed, ...(isConfirmed && { status: 'reviewed' }) }
  const preview = usePreview(on, whole)
  // before the next key comes, which belongs to the field; a form that was not asked for is reached by Tab, and leaves the keys alone
  useLayoutEffect(() => {
    if (!now().form) return
    element.current?.querySelector<HTMLElement>('input:not([type="checkbox"]), select, textarea, button')?.focus()
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      ref={element}
      class="decision"
      aria-label={title}
      autocomplete="off"
      onKeyDown={event => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        // before the field sends the form
        event.preventDefault()
        event.stopPropagation()
        if (signed) decide({ on, form: signed, title })
      }}
      onSubmit={event => {
        event.preventDefault()
        if (whole) decide({ on, form: whole, title }, isConfirmed || goesOn)
      }}
    >
      <h3>{title}</h3>
      {children}
      {canConfirm && <ConfirmBox confirms={confirms} onConfirms={setConfirms} />}
      <div role="status">
        {preview.hunk && <Diff hunk={preview.hunk} label="Will be written:" />}
        {preview.message !== undefined && <p class="cannot">{preview.message}</p>}
      </div>
      <p class="buttons">
        <button type="submit" disabled={!whole}>
          {verb} <kbd>Enter</kbd>
        </button>
        <button type="button" class="plain" onClick={() => patchStore({ form: undefined, sentence: undefined })}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}

/** Whether the decision marks as reviewed, too: what was chosen last. */
const ConfirmBox = ({ confirms, onConfirms }: { confirms: boolean; onConfirms: (confirms: boolean) => void }) => (
  <label class="check">
    <input
      type="checkbox"
      checked={confirms}
      onChange={() => {
        alsoConfirm = !confirms
        onConfirms(alsoConfirm)
      }}
    />{' '}
    mark as reviewed, then go to the next
    <span class="hint">
      <kbd>Ctrl</kbd> <kbd>Enter</kbd> saves and stays
    </span>
  </label>
)

/** What a form will write, once its fields have been left alone for a moment. */
function usePreview(on: readonly string[], whole: Readonly<Record<string, string>> | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({})
  useEffect(() => {
    if (!whole) {
      setPreview({})
      return undefined
    }
    let isLate = false
    const timer = setTimeout(async () => {
      const answer = await post<Preview>('/api/preview', { on, form: whole })
      if (!isLate) setPreview(answer.ok ? answer.json : { message: answer.message })
    }, 120)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [JSON.stringify([on, whole])])
  return preview
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly isLong?: boolean
}

export const Field = ({ label, value, onValue, isLong = false }: FieldProps) => (
  <label>
    <span class="label">{label}</span>
    {isLong ? (
      <textarea
        rows={2}
        value={value}
        onInput={event => onValue(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
    ) : (
      <input value={value} onInput={event => onValue(event.currentTarget.value)} maxLength={2000} />
    )}
  </label>
)

interface ChooseProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onValue: (value: string) => void
  readonly size?: number
}

export const Choose = ({ label, value, options, onValue, size }: ChooseProps) => (
  <label>
    <span class="label">{label}</span>
    <select
      value={value}
      {...(size !== undefined && { size })}
      onChange={event => onValue(event.currentTarget.value)}
      onKeyDown={event =>
        event.key === 'Enter' &&
        !event.ctrlKey &&
        !event.metaKey &&
        (event.preventDefault(), event.currentTarget.form?.requestSubmit())
      }
    >
      {options.map(([key, text]) => (
        <option key={key} value={key} selected={key === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)
