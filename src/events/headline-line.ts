import type { EventLanguage, Word } from '../languages/language.ts'
import type { Words } from './headline.ts'

/** The most characters of a headline. */
export const headlineLength = 90

/** Words as a line, without dates and brackets; undefined where it is too long, too short, or ends in a word that waits for another. */
export function wholeLine(sentence: Words, kept: readonly number[]): string | undefined {
  const line = checked(sentence, trimmed(sentence, kept))
  return line !== undefined && line.length <= headlineLength ? line : undefined
}

/** What an infinitive belongs to: the verb, which it then is not cut off from, or the verb's object, which is then not told without it. */
export type Control = 'nothing' | 'verb' | 'object'

/** The same, cut to length where a phrase ends, but never before the word `least`. */
export function cutLine(sentence: Words, kept: readonly number[], least: number, controls: Control): string | undefined {
  const indexes = trimmed(sentence, kept)
  const shortest = indexes.findIndex(index => index > least)
  // the length of the line that ends before each word is found once, so that many cuts cost no more than one
  for (let end = indexes.length - 1; end > Math.max(1, shortest); end--) {
    if (sentence.words[indexes[end - 1]!]!.end - sentence.words[indexes[0]!]!.start > headlineLength * 6) continue
    if (!canEndBefore(sentence, indexes, end, controls)) continue
    const line = checked(sentence, indexes.slice(0, end))
    if (line !== undefined && line.length <= headlineLength) return line
  }
  return undefined
}

/** Words without those that a headline leaves out: times that stand as a phrase of their own, and brackets. */
export function trimmed(sentence: Words, kept: readonly number[]): number[] {
  const indexes = withoutBrackets(sentence.words, withoutTimes(sentence, kept))
  while (
    indexes.length > 0 &&
    /^(?:PUNCT|CCONJ|SCONJ)$/.test(sentence.words[indexes.at(-1)!]!.tag) &&
    !/^[”"’')%]$/.test(sentence.words[indexes.at(-1)!]!.text)
  )
    indexes.pop()
  return indexes
}

function checked(sentence: Words, indexes: readonly number[]): string | undefined {
  if (indexes.length < 2 || dangles(sentence, indexes.at(-1)!, indexes)) return undefined
  const line = lineOf(sentence, indexes)
  return line.length > 0 && balanced(line) ? line : undefined
}

/** "the ship went down", "the talks go on": a preposition that belongs to the verb and waits for nothing. */
function isParticle(words: readonly Word[], index: number, language: EventLanguage): boolean {
  const goesOn = words[index]!.text === 'on' && /^(?:go|carry|move|hold|press|drag|live)$/.test(words[index - 1]?.lemma ?? '')
  return goesOn || language.particles.has(words[index]!.text.toLowerCase())
}

/** Whether the last word waits for another: a preposition, an article, a verb cut off from its object. */
function dangles({ words, times, language }: Words, last: number, indexes: readonly number[]): boolean {
  const word = words[last]!
  // "the towns they left behind", "at $43 each"
  const closes = words[last + 1] === undefined || /^[,.;:!?]$/.test(words[last + 1]!.text)
  if (closes && /^(?:DET|ADP)$/.test(word.tag)) return false
  if (/^(?:DET|AUX|PART)$/.test(word.tag) && word.text !== "'s" && word.text !== '’s')
    return !/^(?:all|both|this|that)$/i.test(word.text)
  if (word.tag === 'ADP') return !isParticle(words, last, language)
  if (word.tag === 'ADV' && /^(?:more|less|as|very|so|too|than|just|only|even|about|almost|nearly)$/i.test(word.text)) return true
  // "gave a reply, warning" against something
  if (words[last - 1]?.text === ',' && word.text.endsWith('ing') && words[last + 1]?.tag === 'ADP') return true
  if (word.tag !== 'VERB' && word.tag !== 'ADJ') return false
  // what follows in the sentence, past the times that were left out
  let next = last + 1
  for (let time = times.find(each => each.phraseFirst <= next && each.last >= next); time;) {
    next = time.last + 1
    const at = next
    time = times.find(each => each.phraseFirst === at)
  }
  const after = words[next]
  return after !== undefined && !indexes.includes(next) && /^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(after.tag)
}

/** Leaves out times that stand as a phrase of their own, several that are joined at once; one that describes a noun stays. */
function withoutTimes({ words, times, clauses, language, quoted }: Words, kept: readonly number[]): number[] {
  let indexes = [...kept]
  const dates = times.filter(
    ({ noun, time, first }) => noun === undefined && !quoted.has(first) && time.type !== 'SET' && time.type !== 'DURATION',
  )
  for (let at = 0; at < dates.length; at++) {
    let { phraseFirst: from, last: to } = dates[at]!
    // "on 5 and 6 May" goes as one
    for (let next = dates[at + 1]; next && joined(to + 1, next.phraseFirst); next = dates[at + 1]) {
      to = Math.max(to, next.last)
      at++
    }
    // "the 16th and 17th centuries", "between 5 and 6 May"
    if (words[from - 1]?.tag === 'CCONJ' && /^(?:\d+|\d+(?:st|nd|rd|th))$/.test(words[from - 2]?.text ?? '')) {
      from -= 2
      while (
        words[from - 1]?.text.toLowerCase() === 'the' ||
        language.timePrepositions.has(words[from - 1]?.text.toLowerCase() ?? '')
      )
        from--
    }
    if (!indexes.some(index => index >= from && index <= to)) continue
    const before = words[from - 1]
    // "the 5 May 2021 attempted theft", "a flat second quarter", "Monday's": part of a phrase that goes on without it
    const described =
      /^the$/i.test(words[dates[at]!.first - 1]?.text ?? '') && /^(?:VERB|ADJ|NOUN)$/.test(words[to + 1]?.tag ?? '')
    if (
      (described && clauses.every(({ verb }) => verb.first !== to + 1)) ||
      /^['’]s$/.test(words[to + 1]?.text ?? '') ||
      (before &&
        from === dates[at]!.first &&
        (/^(?:ADJ|DET)$/.test(before.tag) || (before.tag === 'ADV' && /^(?:ADV|DET)$/.test(words[from - 2]?.tag ?? ''))))
    )
      continue
    const leans = before?.tag === 'ADP' && !isParticle(words, from - 1, language)
    if (leans || before?.text.toLowerCase() === 'than') {
      // "compared with 2019": the line ends before what the time is leaned on
      const start = words[from - 2]?.tag === 'VERB' ? from - 2 : from - 1
      indexes = indexes.filter(index => index < start || index > to)
      continue
    }
    // "a fee introduced in 2019": a participle goes with the time that it waits for
    if (before?.tag === 'VERB' && words[from - 2]?.tag === 'NOUN' && isHanging(from - 1)) from--
    // ", on 3 May," goes with its commas
    const opened = words[from - 1]?.text === ',' && !(words[to + 1]?.text !== ',' && closesName(from - 1))
    if (opened) from--
    // "Hale on Friday, asked whether …, said": a comma without a fellow belongs to what follows
    if (opened && words[to + 1]?.text === ',') to++
    indexes = indexes.filter(index => index < from || index > to)
  }
  return indexes

  /** The comma after "its chairman, Otto Hale," is the name's. */
  function closesName(comma: number): boolean {
    let first = comma
    while (words[first - 1]?.tag === 'PROPN') first--
    return first < comma && words[first - 1]?.text === ',' && words[first - 2]?.tag === 'NOUN'
  }

  /** A past participle that is no clause's verb. */
  function isHanging(at: number): boolean {
    const inClause = clauses.some(({ verb }) => verb.first <= at && at <= verb.last)
    return !inClause && language.pastOf(words[at]!.text) !== undefined
  }

  function joined(from: number, to: number): boolean {
    return (
      to >= from &&
      to - from <= 2 &&
      words.slice(from, to).every(word => word.tag === 'CCONJ' || /^(?:,|to|[-–])$/.test(word.text))
    )
  }
}

function withoutBrackets(words: readonly Word[], indexes: readonly number[]): number[] {
  let depth = 0
  return indexes.filter(index => {
    const { text } = words[index]!
    if (text === '(' || text === '[') depth++
    const inside = depth > 0
    if ((text === ')' || text === ']') && depth > 0) depth--
    return !inside
  })
}

/** Whether a headline may end before this word: a new phrase begins there and what stands before is no word that waits for another. */
function canEndBefore({ words, clauses }: Words, indexes: readonly number[], end: number, controls: Control): boolean {
  const at = indexes[end]!
  const word = words[at]!
  // "said that the ships …": a clause that has begun has a verb
  if (
    clauses.some(
      ({ from, subject, verb }) => Math.min(from, subject?.first ?? from) < at && at <= verb.first && from >= indexes[0]!,
    )
  )
    return false
  const before = words[indexes[end - 1]!]!
  const infinitive = word.tag === 'PART' && word.lemma === 'to'
  // "took part hoping …", "an attack that saw …"
  const hanging = (word.tag === 'VERB' && word.text.endsWith('ing')) || /^(?:that|which)$/.test(word.text)
  // "ordered all drivers in Lund to stop": what was ordered belongs to it
  const ordered = indexes.slice(end).findIndex(each => words[each]!.text === 'to' && words[each]!.tag === 'PART')
  if (
    controls === 'object' &&
    ordered >= 0 &&
    !indexes.slice(end, end + ordered).some(each => words[each]!.text === ',') &&
    !toldBefore(words, indexes, end)
  )
    return false
  // "Syria, Jordan and Egypt" is not cut
  if ((word.text === ',' || word.tag === 'CCONJ') && inList(words, at)) return false
  const begins = /^(?:ADP|CCONJ|SCONJ)$/.test(word.tag) || word.text === ',' || infinitive || hanging
  if (word.text.toLowerCase() === 'of' || (infinitive && controls !== 'nothing')) return false
  return begins && /^(?:NOUN|PROPN|NUM|PRON)$/.test(before.tag)
}

/** Whether what is ordered stands before a word already. */
function toldBefore(words: readonly Word[], indexes: readonly number[], end: number): boolean {
  return indexes.slice(0, end).some(each => /^(?:to|that)$/.test(words[each]!.text) && /^(?:PART|SCONJ)$/.test(words[each]!.tag))
}

/** Whether a comma or a conjunction stands between the members of a row of nouns. */
function inList(words: readonly Word[], at: number): boolean {
  if (words[at]!.tag === 'CCONJ') return /^(?:NOUN|PROPN|NUM)$/.test(words[at + 1]?.tag ?? '')
  const rest = words.slice(at + 1, at + 8)
  const conjunction = rest.findIndex(({ tag }) => tag === 'CCONJ')
  return (
    conjunction > 0 &&
    rest.slice(0, conjunction).every(({ tag, text }) => /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tag) || text === ',')
  )
}

/** Words as they are written in the sentence, one blank where something was left out. */
export function lineOf({ words, text }: Words, indexes: readonly number[]): string {
  let line = ''
  indexes.forEach((index, at) => {
    const word = words[index]!
    const before = at === 0 ? undefined : words[indexes[at - 1]!]!
    const gap = before && word.start > before.end && indexes[at - 1] === index - 1 ? text.slice(before.end, word.start) : ''
    const jump = before && indexes[at - 1] !== index - 1 && !/^[,.;:!?)’”]|^['’]s/.test(word.text) ? ' ' : gap
    line += jump + word.text
  })
  line = line
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
  line = line.replace(/(?<!\b(?:\p{Lu}|Inc|Co|Corp|Ltd|Jr|Sr|St))\.$/u, '')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** No quotation mark or bracket without its other half. */
export function balanced(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  return count(/"/g) % 2 === 0 && count(/[“]/g) === count(/[”]/g) && count(/\(/g) === count(/\)/g)
}
