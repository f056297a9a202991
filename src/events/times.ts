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
    // "in the 2008-09 season", "early on Sunday morning"
    const season = nounBefore(nounRun(last + 1), last + 1)
    if (inSeason(first, season)) last = season!
    return [{ time, first, last, phraseFirst, ...(noun === undefined ? {} : { noun }) }]
  })

  function goesWithTime(word: Word, after: Word): boolean {
    const lower = word.text.toLowerCase()
    // "will go on in the summer": the first belongs to the verb
    if (lower === 'on' && language.timePrepositions.has(after.text.toLowerCase())) return false
    return (
      language.timePrepositions.has(lower) ||
      language.timeAdverbs.has(lower) ||
      (lower === 'the' && (after.tag !== 'NOUN' || language.timeNouns.has(after.text.toLowerCase()))) ||
      (lower === 'the' && after.start === sentence.start)
    )
  }

  /** The noun that a time right before it describes, across adjectives and other nouns. */
  function describedNoun(first: number, last: number): number | undefined {
    const owner = words[last + 1]
    const owned = owner?.text === "'s" || owner?.text === '’s'
    const from = owned ? last + 2 : last + 1
    const end = nounRun(from)
    const noun = nounBefore(end, from)
    if (inSeason(first, noun)) return undefined
    const before = words[first - 1]
    const pointed = first > 0 && (isPointer(first - 1) || before!.tag === 'ADJ')
    // "the 2005 “Riverbend”", "the 1998 and 2002 cups": behind an article a bare year is never a time of its own
    if (pointed && first === last && isYear(last)) return noun ?? nounSoon(last + 1)
    // "a 10 August 1988, share sale"
    if (pointed && /^an?$/i.test(before!.text) && isYear(last)) return noun ?? nounSoon(last + 1)
    if (noun === undefined || owned) return noun
    const text = words.slice(first, last + 1).map(each => each.text.toLowerCase())
    // "And last month thieves made off", "5 May Ruiz resigned": only what is pointed at describes
    if (text.some(each => language.timeHolders.deictics.has(each))) return undefined
    if (words[last]!.tag === 'ADV' || (words[noun]!.tag === 'PROPN' && !isYear(last) && !pointed)) return undefined
    // "In 2003 troops left", "On Friday police arrested two", "in 2007 using grants": a time with a preposition stands for itself
    const fronted = first === 1 || words[first - 2]?.text === ','
    if (before?.tag === 'ADP' && (fronted || isVerb(end) || words[last + 1]!.text.endsWith('ing'))) return undefined
    // "took effect 9 May pending a vote", "said Friday ferries would run"
    const follows = /^(?:VERB|NOUN|PROPN|ADV)$/.test(before?.tag ?? '') && !text.includes('-')
    return follows && !isYear(last) && (isVerb(end) || /\d/.test(text.join(' '))) ? undefined : noun
  }

  /** Past the words of a noun phrase from a place on: "pin-up queen", "Toyota Corolla". */
  function nounRun(from: number): number {
    let index = from
    while (words[index] && index - from < 7) {
      const word = words[index]!
      const joined = /^[-‑]$/.test(word.text) && index > from && word.start === words[index - 1]!.end
      if (joined && words[index + 1]?.start === word.end) index += 2
      else if (/^(?:ADJ|NOUN|PROPN)$/.test(word.tag)) index++
      else break
    }
    return index
  }

  /** "the break-in": the noun of a compound may stand before its hyphen. */
  function nounBefore(end: number, from: number): number | undefined {
    const isNoun = (index: number): boolean => index >= from && /^(?:NOUN|PROPN)$/.test(words[index]!.tag)
    if (isNoun(end - 1)) return end - 1
    return /^[-‑]$/.test(words[end - 2]?.text ?? '') && isNoun(end - 3) ? end - 3 : undefined
  }

  function nounSoon(from: number): number | undefined {
    const at = words.slice(from, from + 4).findIndex(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag))
    return at < 0 ? undefined : from + at
  }

  /** "in the 2008-09 season", "during the 2011 fiscal year": a time in more words. */
  function inSeason(first: number, noun: number | undefined): boolean {
    const { seasons } = language.timeHolders
    if (noun === undefined || !(seasons.has(words[noun]!.lemma) || language.timeNouns.has(words[noun]!.text))) return false
    let before = first - 1
    while (before > 0 && (isPointer(before) || words[before]!.tag === 'ADJ')) before--
    return language.timeHolders.settings.has(words[before]?.text.toLowerCase() ?? '')
  }

  function isPointer(index: number): boolean {
    const { tag, text } = words[index]!
    return (tag === 'DET' && !/^(?:all|both)$/i.test(text)) || /^(?:['’]s?|his|her|its|their|my|our|your)$/i.test(text)
  }

  function isVerb(index: number): boolean {
    return /^(?:VERB|AUX)$/.test(words[index]?.tag ?? '')
  }

  function isYear(index: number): boolean {
    return /^(?:\d{4}(?:[-–]\d\d(?:\d\d)?)?|\d{3}0['’]?s)$/.test(words[index]!.text)
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
