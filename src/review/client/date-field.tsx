import { useEffect, useState } from 'preact/hooks'
import type { DateReading } from '../api-types.ts'
import { get } from './ask.ts'
import { Field } from './decision-form.tsx'

interface Props {
  readonly value: string
  readonly onValue: (value: string) => void
  readonly readings: readonly DateReading[]
}

/** A date in any form, how it is read, and the days that it might be. */
export function DateField({ value, onValue, readings }: Props) {
  const [read, setRead] = useState<readonly DateReading[]>([])
  useEffect(() => {
    let isLate = false
    void get<DateReading[]>('/api/date', { text: value }).then(found => !isLate && setRead(found ?? []))
    return () => void (isLate = true)
  }, [value])
  const [only] = read
  const choices = read.length > 1 ? read : readings
  return (
    <>
      <Field label="Date, in any form" value={value} onValue={onValue} />
      <p class="read-as" role="status">
        {read.length === 1 ? (
          <>
            {value} → <strong>{only!.edtf}</strong>, {only!.label}
          </>
        ) : read.length > 1 ? (
          `${value} can be ${read.length} days:`
        ) : (
          value && `${value} cannot be read as a date`
        )}
      </p>
      {choices.length > 0 && (
        <p class="choices">
          <span class="label">{read.length > 1 ? 'It is' : 'Other readings'}</span>
          {choices.map(({ edtf, label }) => (
            <button key={edtf} type="button" class="choice" onClick={() => onValue(edtf)}>
              {label} <code>{edtf}</code>
            </button>
          ))}
        </p>
      )}
    </>
  )
}
