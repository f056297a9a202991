import type { EventLanguage, Word } from '../languages/language.ts'
import type { DatedSentence, TimeExpression } from '../model.ts'

/** A time expression with the words that it covers, and the words that go with it when it is left out of a headline. */
export interface PlacedTime {
  readonly time: TimeExpression
  /** Indexes of its first and last word. */
  readonly first: number
  readonly last: number
  /** From its preposition and adverb on: "late on Monday" has two words before it. */
  readonly phraseFirst: number
  /** It stands before a noun that it describes: "the 2003 invasion", "Friday's vote". */
  readonly noun?: number
}

/** The sentence's time expressions that have a calendar value, placed among its words. */
export function placeTimes(sentence: DatedSentence, words: readonly Word[], language: EventLanguage): PlacedTime[] {
  return sentence.times.flatMap(time => {
    const start = time.start - sentence.start
    const end = time.end - sentence.start
    const first = words.findIndex(word => word.end > start)
    let last = first
    while (last + 1 < words.length && words[last + 1]!.start < end) last++
    if (first < 0 || words[first]!.start >= end) return []
    let phraseFirst = first
    while (phraseFirst > 0 && goesWithTime(words[phraseFirst - 1]!, words[phraseFirst]!)) phraseFirst--
    // "on the morning of 5 May", "in the first week of June"
    const part = words[phraseFirst]?.text === 'of' ? words[phraseFirst - 1]?.text.toLowerCase() : undefined
    if (part !== undefined && language.timeNouns.has(part)) {
      phraseFirst--
      while (phraseFirst > 0 && /^(?:ADJ|NUM)$/.test(words[phraseFirst - 1]!.tag)) phraseFirst--
      while (phraseFirst > 0 && goesWithTime(words[phraseFirst - 1]!, words[phraseFirst]!)) phraseFirst--
    }
    const noun = describedNoun(first, last)
    return [{ time, first, last, phraseFirst, ...(noun === undefined ? {} : { noun }) }]
  })

  function goesWithTime(word: Word, after: Word): boolean {
    const lower = word.text.toLowerCase()
    return (
      language.timePrepositions.has(lower) ||
      language.timeAdverbs.has(lower) ||
      (lower === 'the' && (after.tag !== 'NOUN' || language.timeNouns.has(after.text.toLowerCase()))) ||
      (lower === 'the' && after.start === sentence.start)
    )
  }

  /** The noun that a time right before it describes, across adjectives and other nouns. */
  function describedNoun(first: number, last: number): number | undefined {
    let index = last + 1
    // "in 2003 troops left", "On Friday police arrested": a time with a preposition of its own stands for itself
    const own =
      words[first - 1]?.tag === 'ADP' && (first === 1 || words[first - 2]?.text === ',' || /^\d{4}$/.test(words[last]!.text))
    if (words[index]?.text === "'s" || words[index]?.text === '’s') index++
    else if (own) return undefined
    else if (words[index]?.tag === 'ADP' || words[last]?.tag === 'ADV') return undefined
    const from = index
    while (words[index] && /^(?:ADJ|NOUN|PROPN)$/.test(words[index]!.tag) && index - from < 5) index++
    const noun = index - 1
    return noun >= from && words[noun]!.tag === 'NOUN' ? noun : undefined
  }
}

/** Whether a time is one of several that only commas and "and" join and that do not follow one another: not "on 5 and 6 May". */
export function inRow(time: PlacedTime, times: readonly PlacedTime[], words: readonly Word[]): boolean {
  const linked = (first: PlacedTime, second: PlacedTime): boolean => {
    const between = words.slice(first.last + 1, second.phraseFirst)
    const gap = Date.parse(second.time.value?.earliest ?? '') - Date.parse(first.time.value?.latest ?? '')
    return (
      between.length > 0 && between.length < 3 && between.every(({ tag, text }) => tag === 'CCONJ' || text === ',') && gap > 864e5
    )
  }
  const at = times.indexOf(time)
  const [before, after] = [times[at - 1], times[at + 1]]
  return (before !== undefined && linked(before, time)) || (after !== undefined && linked(time, after))
}
