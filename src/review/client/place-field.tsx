import { useEffect, useState } from 'preact/hooks'
import type { PlaceReading } from '../api-types.ts'
import { get } from './ask.ts'
import { Field } from './decision-form.tsx'

interface Props {
  /** `51.5, -0.12`, or `none`. */
  readonly value: string
  readonly onValue: (value: string) => void
  /** Names of places to begin with. */
  readonly names: readonly string[]
}

/** Where something is: coordinates, or a town by its name. */
export function PlaceField({ value, onValue, names }: Props) {
  const [words, setWords] = useState(value || (names[0] ?? ''))
  const [found, setFound] = useState<readonly PlaceReading[]>([])
  useEffect(() => {
    let isLate = false
    const timer = setTimeout(async () => {
      const read = words.trim() === 'none' ? [] : ((await get<PlaceReading[]>('/api/place', { text: words })) ?? [])
      if (isLate) return
      setFound(read)
      onValue(words.trim() === 'none' ? 'none' : ((read.find(({ place }) => place === value) ?? read[0])?.place ?? ''))
    }, 150)
    return () => {
      isLate = true
      clearTimeout(timer)
    }
  }, [words])
  const chosen = found.find(({ place }) => place === value)
  return (
    <>
      <Field label="Town, latitude and longitude in degrees, or “none”" value={words} onValue={setWords} />
      <p class="read-as" role="status">
        {chosen ? (
          <>
            {chosen.label}: <strong>{chosen.place}</strong>
          </>
        ) : (
          words.trim() !== 'none' && words && 'no such town is known; give its latitude and longitude, as 51.5, -0.12'
        )}
      </p>
      {(found.length > 1 || names.length > 1) && (
        <p class="choices">
          <span class="label">Or</span>
          {found
            .filter(reading => reading !== chosen)
            .map(({ label, place }) => (
              <button key={place} type="button" class="choice" onClick={() => onValue(place)}>
                {label}
              </button>
            ))}
          {names
            .filter(name => name !== words)
            .map(name => (
              <button key={name} type="button" class="choice" onClick={() => setWords(name)}>
                {name}
              </button>
            ))}
        </p>
      )}
    </>
  )
}
