import type { HeadLanguage } from '../../languages/language.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { type PrintedDate, printedDates } from '../publication-day/printed-date.ts'

/** Where and when a report was written, as the start of its first sentence says. */
export interface Dateline {
  /** Its own length in the text, with the dash and the space after it. */
  readonly length: number
  readonly place?: string
  readonly agency?: string
  readonly date?: PrintedDate
}

/** Reads `AMMAN, Nov 7 (Reuters) - `, `SALEM, Ore. (AP) — `, `6-11-2023 (BAGHDAD) `, `OSLO — `. */
export function datelineOf(text: string, language: HeadLanguage): Dateline | undefined {
  return dateBeforePlace(text) ?? agencyBetweenDashes(text) ?? placeBeforeDash(text, language) ?? placeBeforeColon(text, language)
}

function dateBeforePlace(text: string): Dateline | undefined {
  const match = /^[([]?(?<date>[^()\n]{6,30}?)[)\]]?\s*\((?<place>\p{Lu}[\p{Lu} .,'’-]{1,40})\)\s*(?:[-–—:]\s*)?/u.exec(text)
  if (!match) return undefined
  const date = printedDates(match.groups!['date']!, monthNames())[0]
  if (!date || date.text.length < match.groups!['date']!.trim().length) return undefined
  return { length: match[0].length, place: match.groups!['place']!.trim(), date }
}

/** `ORRIN, Ore.--(BUSINESS WIRE)--May 7, 2019--`, `ORRIN, May 7. /TASS/. ` */
function agencyBetweenDashes(text: string): Dateline | undefined {
  const match =
    /^(?<place>\p{Lu}[^\n—–()/]{1,60}?)(?:\s?(?:--|—|–)\s?\((?<agency>\p{Lu}[\p{L} .-]{1,30})\)\s?(?:--|—|–)\s?|\. ?\/(?<agency2>\p{Lu}[\p{L} .-]{1,30})\/\.?\s)/u.exec(
      text,
    )
  if (!match) return undefined
  const { place = '', agency, agency2 } = match.groups!
  const after = /^(?<day>\p{L}{3,9}\.? \d{1,2}, \d{4})\s?(?:--|—|–)\s?/u.exec(text.slice(match[0].length))
  const date = [place, after?.groups!['day'] ?? ''].flatMap(words => printedDates(words, monthNames())).at(-1)
  const city = date && place.endsWith(date.text) ? place.slice(0, date.start).replace(/[\s,.]+$/, '') : place
  return { length: match[0].length + (after?.[0].length ?? 0), ...optional(city, agency ?? agency2, date) }
}

/** `NEW DELHI: The court …`, as papers of South Asia write it. */
function placeBeforeColon(text: string, language: HeadLanguage): Dateline | undefined {
  const match = /^(?<place>\p{Lu}{3,20}(?:[ -]\p{Lu}{2,20}){0,2}): +(?=["“‘']?\p{Lu}\p{Ll}|A )/u.exec(text)
  const place = match?.groups?.['place'] ?? ''
  if (!match || text.length < 60 || language.notPlaces.has(place.split(/[ -]/)[0]!.toLowerCase())) return undefined
  return { length: match[0].length, place }
}

function placeBeforeDash(text: string, language: HeadLanguage): Dateline | undefined {
  const match = /^(?<head>[^\n—–_]{2,90}?)(?:\s*(?<dash>--|—|–|_)\s*|(?<=\))\s*(?<dash2>-|:)\s*|\s(?<dash3>-)\s)/u.exec(text)
  if (!match) return undefined
  const head = match.groups!['head']!.trim()
  const { agency, before } = agencyAtEnd(head, language)
  let place = before
  const date = printedDates(place, monthNames()).at(-1)
  if (date) place = place.slice(0, date.start) + place.slice(date.end)
  place = place
    .replace(/\p{L}+/gu, word => (language.weekdays.has(word.toLowerCase()) ? '' : word))
    .replace(/^[\s,;/.]+|[\s,;/]+$/g, '')
    // “ORRIN. May 7 (Interfax)”, but “SALEM, Ore. (AP)”
    .replace(/(?<=^\p{Lu}+)\.$/u, '')
  if (place.length > 60 || /\d/.test(place)) return undefined
  const isKnown = agency !== undefined && language.agencies.has(agency.split(/\s?[/,]\s?/)[0]!)
  if (place === '')
    return isKnown || (agency !== undefined && date)
      ? { length: match[0].length, ...optional(undefined, agency, date) }
      : undefined
  // the place itself is in capitals; a state or a country after it may not be
  const city = place.split(',')[0]!
  const isCapitals = /^[\p{Lu}][\p{Lu}\s.'’/-]+$/u.test(city) && city.length >= 3
  if (!isCapitals && !(isKnown && /^\p{Lu}[\p{L} .'’-]{2,30}$/u.test(city))) return undefined
  if (
    agency === undefined &&
    !date &&
    (match.groups!['dash3'] !== undefined || place.includes(':') || city.split(/\s/).length > 4)
  )
    return undefined
  return { length: match[0].length, ...optional(place, agency, date) }
}

/** `SALEM, Ore. (AP)`, `ORRIN, May 7 /TASS/`: the agency, and what stands before it. */
function agencyAtEnd(head: string, language: HeadLanguage): { readonly agency?: string; readonly before: string } {
  const named = /\((?<agency>\p{L}[^()]{1,40})\)$|\/(?<wire>\p{Lu}[^/]{1,40})\/$/u.exec(head)
  const agency = named?.groups!['agency'] ?? named?.groups!['wire']
  if (!named || agency === undefined) return { before: head }
  const isAgency = /^\p{Lu}/u.test(agency) || language.agencies.has(agency.split('/')[0]!)
  return isAgency ? { agency, before: head.slice(0, named.index).trim() } : { before: head }
}

const optional = (place: string | undefined, agency: string | undefined, date: PrintedDate | undefined) => ({
  ...(place === undefined ? {} : { place }),
  ...(agency === undefined ? {} : { agency }),
  ...(date ? { date } : {}),
})
