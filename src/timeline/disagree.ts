import { isOfTitle } from '../articles/title-passage.ts'
import type { ComparedWords } from '../languages/language.ts'
import { isOwnDate } from '../events/join/date-distance.ts'
import type { Disagreement, Dismissal, Mention, Name, Quantity, TimelineEvent } from '../model.ts'

/** On what the reports of an event differ: days that exclude one another, towns, and counts of the same thing that cannot all be true. */
export function disagreementsIn({ citations: all }: TimelineEvent, wordsOf: (source: string) => ComparedWords): Disagreement[] {
  // one report cannot differ, and most events have no other
  if (all.length === 1) return []
  // a title tells in short what its article's sentences tell
  const citations = all.map((each): Mention =>
    isOfTitle(each) ? { ...each, dateFrom: 'none', names: [], quantities: [] } : each,
  )
  return [...dates(citations), ...places(citations, wordsOf), ...numbers(citations)]
}

/** Whether an editor dismissed it: as it is, or whatever the reports say. */
export const isDismissed = (disagreement: Disagreement, dismissal: Dismissal): boolean =>
  isOn(disagreement, dismissal) && valuesUnseen(disagreement, dismissal).length === 0

/** Whether they are about the same thing. */
export const isOn = ({ about, of }: Disagreement, dismissal: Dismissal): boolean =>
  about === dismissal.about && (dismissal.of === undefined || of === dismissal.of)

/** What the reports say that the editor did not know of. */
export const valuesUnseen = ({ values }: Disagreement, { values: seen }: Dismissal): string[] =>
  seen === undefined ? [] : values.map(({ value }) => value).filter(value => !seen.includes(value))

/** Only days that the sentences themselves, or an editor, give; a month and a day inside it agree. */
function dates(citations: readonly Mention[]): Disagreement[] {
  const given = citations.flatMap(({ date, dateFrom, kind }, at) =>
    date && isOwnDate({ dateFrom }) && kind !== 'background' ? [{ date, at }] : [],
  )
  const differ = given.some(({ date: one }) => given.some(({ date: other }) => areDisjoint(one, other)))
  if (!differ) return []
  return [{ about: 'date', values: grouped(given.map(({ date, at }) => ({ value: date.edtf, at }))) }]
}

/** Whether no day can be meant by both; an open side excludes nothing. */
export function areDisjoint(one: { earliest?: string; latest?: string }, other: { earliest?: string; latest?: string }): boolean {
  if (!one.earliest || !one.latest || !other.earliest || !other.latest) return false
  return one.latest < other.earliest || other.latest < one.earliest
}

/**
 * Towns in which reports place the deed. Only where each headline names one town, and no source names the other's: a region may hold
 * a town, and a town may be where somebody came from. Reports in two languages may have two names for one town.
 */
function places(citations: readonly Mention[], wordsOf: (source: string) => ComparedWords): Disagreement[] {
  const townsIn = ({ names, source }: Mention): string[] =>
    names.flatMap(({ text }) => {
      const { places, coreference } = wordsOf(source)
      const shown = places.get(text.toLowerCase())
      return shown !== undefined && coreference.towns.has(shown) ? [shown] : []
    })
  const given = citations.flatMap((mention, at) => {
    const line = ` ${mention.headline} `
    const { placePrepositions } = wordsOf(mention.source).coreference
    const told = ({ text }: Name): boolean => placePrepositions.some(word => line.includes(` ${word} ${text}`))
    const towns = townsIn({ ...mention, names: mention.names.filter(told) })
    return mention.kind !== 'background' && towns.length === 1 ? [{ value: towns[0]!, at, source: mention.source }] : []
  })
  const named = (source: string, town: string): boolean =>
    citations.some(each => each.source === source && townsIn(each).includes(town))
  const differ = given.some(one =>
    given.some(
      other =>
        one.value !== other.value &&
        wordsOf(one.source) === wordsOf(other.source) &&
        !named(one.source, other.value) &&
        !named(other.source, one.value),
    ),
  )
  return differ ? [{ about: 'place', values: grouped(given) }] : []
}

/** Numbers of the same thing by different sources: "1,400" and "1400" are one value, "more than 1,300" agrees with both, "1,200" does not. */
function numbers(citations: readonly Mention[]): Disagreement[] {
  const byThing = new Map<string, { quantity: Quantity; at: number; source: string }[]>()
  citations.forEach(({ quantities, source }, at) => {
    for (const quantity of quantities) byThing.set(quantity.of, [...(byThing.get(quantity.of) ?? []), { quantity, at, source }])
  })
  return [...byThing].flatMap(([of, given]) => {
    const differ = given.some(one => given.some(other => one.source !== other.source && !agree(one.quantity, other.quantity)))
    // one source may count two things under one word, so a source with several numbers says nothing against another
    const several = given.some(one =>
      given.some(other => one.source === other.source && one.quantity.value !== other.quantity.value),
    )
    return differ && !several
      ? [
          {
            about: 'number' as const,
            of,
            values: grouped(given.map(({ quantity: { text, as, value }, at }) => ({ value: text, at, key: `${as} ${value}` }))),
          },
        ]
      : []
  })
}

/** Whether two numbers can both be true, as exact as their words are: "about" allows a tenth. */
function agree(one: Quantity, other: Quantity): boolean {
  const [low, high] = bounds(one)
  const [lower, higher] = bounds(other)
  return low <= higher && lower <= high
}

function bounds({ value, as }: Quantity): readonly [number, number] {
  if (as === 'about') return [value * 0.9, value * 1.1]
  // "more than 1,300" is not said of 13,000
  if (as === 'above') return [value, value * 1.5]
  if (as === 'below') return [value * 0.5, value]
  return [value, value]
}

/** Citations by what they give, in the words of the first; “seven”, “Seven” and “7” have one key. */
function grouped(given: readonly { value: string; at: number; key?: string }[]): Disagreement['values'] {
  const groups = new Map<string, { value: string; citations: number[] }>()
  for (const { value, at, key = value } of given) {
    const { citations } = groups.get(key) ?? groups.set(key, { value, citations: [] }).get(key)!
    if (!citations.includes(at)) citations.push(at)
  }
  return [...groups.values()]
}
