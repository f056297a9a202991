import type { EventLanguage } from '../../languages/language.ts'
import type { DatedSentence, TimeExpression } from '../../model.ts'
import { dependentOf, governorOf, isBelow, relationOf, type Tree } from '../../syntax/tree.ts'

/** A time expression with its place in the sentence's tree. Positions are indexes into the sentence's words. */
export interface PlacedTime {
  readonly time: TimeExpression
  readonly first: number
  readonly last: number
  /** From its preposition and adverb on: "late on Monday" has two words before it. */
  readonly phraseFirst: number
  /** The word of it on which its other words hang, and the word outside of it on which that hangs; −1 if it is the sentence's root. */
  readonly top: number
  readonly governor: number
  /** The noun that it stands before and describes, or whose name it ends: "the 2003 invasion", "Friday's vote", "Harbour Fund 2019". */
  readonly noun?: number
}

const before: ReadonlySet<string> = new Set(['case', 'advmod', 'det', 'amod', 'nummod', 'compound', 'nmod', 'fixed'])
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ'])

/** The sentence's time expressions, placed in its tree. */
export function placeTimes({ times, start }: DatedSentence, tree: Tree, language: EventLanguage): PlacedTime[] {
  const { words } = tree
  return times.flatMap(time => {
    const from = words.findIndex(word => word.end > time.start - start)
    let to = from
    while (to + 1 < words.length && words[to + 1]!.start < time.end - start) to++
    if (from < 0 || words[from]!.start >= time.end - start) return []
    let { first, last, top, governor } = { first: from, last: to, ...hung(from, to) }
    // "on the morning of 5 May", "in the 2008-09 season": a time in more words
    while (governor >= 0 && isPartOfTime(top, governor)) {
      first = Math.min(first, governor)
      last = Math.max(last, governor)
      ;({ top, governor } = hung(first, last))
    }
    const noun = describedNoun(first, last, top, governor)
    return [{ time, first, last, phraseFirst: phraseFirst(first, top), top, governor, ...(noun === undefined ? {} : { noun }) }]
  })

  function hung(first: number, last: number): { top: number; governor: number } {
    return governorOf(tree, first, last) ?? { top: last, governor: -1 }
  }

  function isPartOfTime(top: number, governor: number): boolean {
    const { upos, lemma, text } = words[governor]!
    const own = dependentOf(tree, top, 'case')
    const isOf = own === undefined || language.attachment.genitives.has(words[own]!.text.toLowerCase())
    if (upos !== 'NOUN' || !isOf || !['nmod', 'nummod', 'compound', 'amod'].includes(relationOf(words[top]!))) return false
    if (language.timeNouns.has(text.toLowerCase())) return true
    const preposition = dependentOf(tree, governor, 'case')
    const isScene = preposition !== undefined && language.attachment.scenePrepositions.has(words[preposition]!.text.toLowerCase())
    return isScene && language.attachment.seasons.has(lemma)
  }

  function describedNoun(first: number, last: number, top: number, governor: number): number | undefined {
    // "a May 3, 2020, sale agreement": between an article and its noun
    const article = words[first - 1]
    if (article && article.head > last && article.head - last < 5 && ['det', 'amod', 'nmod'].includes(relationOf(article)))
      return article.head
    // "Harbour Fund 2019": a year that is part of a name
    const isBareYear = first === last && /^\d{4}$/.test(words[first]!.text) && dependentOf(tree, top, 'case') === undefined
    if (isBareYear && governor === first - 1 && words[governor]?.upos === 'PROPN') return governor
    // "On Monday the road was impassable"
    if (governor >= 0 && dependentOf(tree, governor, 'cop', 'nsubj') !== undefined) return undefined
    if (governor < top || !nominal.has(words[governor]!.upos)) return undefined
    return ['nmod', 'nummod', 'compound', 'amod', 'det', 'flat', 'obl', 'advmod'].includes(relationOf(words[top]!))
      ? governor
      : undefined
  }

  function phraseFirst(first: number, top: number): number {
    let at = first
    while (at > 0) {
      const word = words[at - 1]!
      const belongs = isBelow(tree, at - 1, top) && before.has(relationOf(word))
      const lower = word.text.toLowerCase()
      // "came back on 4 May", but "won it back in 2008"
      const isVerbs = language.attachment.directions.has(lower) && words[at - 2]?.upos === 'VERB'
      if (!belongs && (isVerbs || !language.timeAdverbs.has(lower))) break
      at--
    }
    return at
  }
}

/** Whether a time is a day or a part of one. */
export const isDayPrecise = ({ time }: PlacedTime): boolean => /^(?:day|hour|minute)$/.test(time.value?.precision ?? '')

/** Whether a time is one of several that only commas and conjunctions join and that do not follow one another: not "on 5 and 6 May". */
export function inRow(time: PlacedTime, times: readonly PlacedTime[], { words }: Tree): boolean {
  const linked = (first: PlacedTime, second: PlacedTime): boolean => {
    const between = words.slice(first.last + 1, second.phraseFirst)
    const gap = Date.parse(second.time.value?.earliest ?? '') - Date.parse(first.time.value?.latest ?? '')
    const joins = between.every(({ upos, text }) => upos === 'CCONJ' || text === ',')
    return between.length > 0 && between.length < 3 && joins && gap > 864e5
  }
  const at = times.indexOf(time)
  const [previous, next] = [times[at - 1], times[at + 1]]
  return (previous !== undefined && linked(previous, time)) || (next !== undefined && linked(time, next))
}
