import type { PlacedTime } from '../attachment/placed-time.ts'
import { isArrangedFor } from '../attachment/lies-ahead.ts'
import { isOrigin } from '../attachment/questions.ts'
import { timeInTree } from '../attachment/time-in-tree.ts'
import { relationOf, subtreeOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { followsUnique } from './adjuncts.ts'

/** Leaves out times that stand as a phrase of their own; one that describes a noun stays, and so does how long or how often something is. */
export function withoutTimes(sentence: ParsedSentence, kept: readonly number[]): number[] {
  const { words, times, language } = sentence
  const inside = new Set(kept)
  for (const time of times) {
    if (isToldOtherwise(sentence, time) || timeCases.some(({ holds }) => holds(sentence, time))) continue
    const { phraseFirst, last } = time
    // "fined on Friday minutes after the vote"
    const own = isOfSpan(sentence, time) && words[phraseFirst - 1]?.deprel === 'case' ? phraseFirst - 1 : phraseFirst
    // "as early as Sunday"
    const isLimit = words[own]!.upos === 'ADV' && own > 0 && words[own - 1]!.text === words[own + 1]?.text
    const from = isLimit ? own - 1 : own
    // "on Friday alone"
    const isSingled = words[last + 1]?.upos === 'ADV' && language.timeFocusers.has(words[last + 1]!.lemma)
    for (let at = from; at <= last + Number(isSingled); at++) inside.delete(at)
  }
  if (inside.size === kept.length) return [...kept]
  dropLoose(sentence, kept, inside)
  return kept.filter(at => inside.has(at))
}

/** Whether a time describes a noun or is a speaker's, or tells how long or how often. */
function isToldOtherwise(sentence: ParsedSentence, placed: PlacedTime): boolean {
  const { words, quoted, language } = sentence
  const { time, noun, first, last } = placed
  const isOwner = /^['’]/.test(words[last + 1]?.text ?? '') || words[last]!.deprel === 'nmod:poss'
  // "Today opposition leaders said", but "Friday prayers" and "today's vote"
  // "the Today programme"
  const isName = first > 0 && /^\p{Lu}/u.test(words[first]!.text)
  const isDeictic = language.deicticWords.has(words[first]!.text.toLowerCase()) && !isOwner && !isName
  const describes = noun !== undefined && !isDeictic && !isOfSpan(sentence, placed)
  return describes || quoted.has(first) || time.type === 'SET' || time.type === 'DURATION'
}

const isOfSpan = ({ words, language }: ParsedSentence, { noun }: PlacedTime): boolean =>
  noun !== undefined && language.spanNouns.has(words[noun]!.lemma)

/** One way for a time to be what a line would say something else without. Each example is a sentence and the time that stays, null for none. */
interface TimeCase {
  readonly name: string
  readonly holds: (sentence: ParsedSentence, time: PlacedTime) => boolean
  readonly examples: Readonly<Record<string, string | null>>
}

export const timeCases: readonly TimeCase[] = [
  {
    name: 'how long something is',
    holds: isMeasure,
    examples: { 'The war lasted from 1954 to 1962.': '1954 to 1962', 'The war began in 1954.': null },
  },
  {
    name: 'a subject',
    holds: isSubject,
    examples: { 'Last week saw a march in Velm.': 'Last week', 'Last week miners held a march in Velm.': null },
  },
  {
    name: 'that of a matter',
    holds: isOfMatter,
    examples: { 'He was questioned about the events of 8 May.': '8 May', 'He was questioned about the events on 8 May.': null },
  },
  {
    name: 'when an aim is to be reached',
    holds: isAim,
    examples: { 'A goal of half its power by 2030 was set.': '2030', 'Velm won half its power in 2020.': null },
  },
  {
    name: 'how long somebody has',
    holds: isTerm,
    examples: {
      'The union has until 1 December 2023 to sign.': '1 December 2023',
      'The union signed until 1 December 2023.': null,
    },
  },
  {
    name: 'since when something is the first or the most',
    holds: isRecord,
    examples: {
      'Velm cut the toll for the first time since 2005.': '2005',
      'Velm has cut the toll since 2005.': null,
    },
  },
  {
    name: 'when a thing is from',
    holds: (sentence, time) => isOrigin(timeInTree(sentence, time)),
    examples: { 'Police showed pictures from 2009.': '2009', 'Police showed pictures in 2009.': null },
  },
  {
    name: 'what something is arranged for',
    holds: (sentence, time) => isArrangedFor(timeInTree(sentence, time)),
    examples: { 'Orr called a vote for Friday.': 'Friday', 'Orr called a vote on Friday.': null },
  },
  {
    name: 'part of a phrase',
    holds: isPartOfPhrase,
    examples: {
      'More people fled than in 2014.': '2014',
      'They gave up their Friday evening.': 'Friday evening',
      'More people fled in 2014.': null,
    },
  },
]

/** "The war lasted from 1954 to 1962" */
function isMeasure({ tree: { words, children }, language }: ParsedSentence, { first, last, governor }: PlacedTime): boolean {
  if (!language.measureVerbs.has(words[governor]?.lemma ?? '')) return false
  return !children[governor]!.some(
    child => /^(?:obj|obl|advmod|xcomp)/.test(words[child]!.deprel) && (child < first || child > last),
  )
}

function isSubject({ tree: { words, children }, groups }: ParsedSentence, time: PlacedTime): boolean {
  const { first, last, phraseFirst, top, governor } = time
  // "Last week saw a march", where it was not taken for the subject
  const { first: verb } = groups.get(governor) ?? {}
  const isPlain = words[governor]?.deprel !== 'conj' && verb === last + 1 && phraseFirst === first
  if (isPlain && children[governor]!.every(child => !/^(?:nsubj|csubj|expl|obl:agent)/.test(words[child]!.deprel))) return true
  // "The 20th century saw"
  if (words[top]!.deprel.startsWith('nsubj')) return true
  // "said that now is the time"
  const before = words[first - 1]
  return first === last && before !== undefined && before.deprel.startsWith('nsubj') && before.upos === 'SCONJ'
}

/** "questioned about the events of 8 May" */
function isOfMatter(sentence: ParsedSentence, time: PlacedTime): boolean {
  const { tree, language } = sentence
  const { words, children } = tree
  const { top, governor } = time
  const isGenitive = children[top]!.some(child => language.attachment.genitives.has(words[child]!.text.toLowerCase()))
  const isBare =
    governor >= 0 && children[governor]!.every(child => child === top || /^(?:det|case|punct)$/.test(words[child]!.deprel))
  if (!isGenitive || !isBare || isOfSpan(sentence, time)) return false
  return words[governor]!.upos === 'NOUN' && !language.spanNouns.has(words[governor]!.lemma)
}

/** "a goal of half its power by 2030": what something is to be by then. */
function isAim({ groups }: ParsedSentence, { time: { value, text }, governor }: PlacedTime): boolean {
  const hasOnlyEnd = value !== undefined && value.earliest === undefined
  return hasOnlyEnd && groups.get(governor)?.finite !== true && /\d{4}/.test(text)
}

/** "has until Friday to sign" */
function isTerm({ words, language }: ParsedSentence, { time: { value }, governor }: PlacedTime): boolean {
  const { upos, lemma } = words[governor] ?? {}
  return value !== undefined && value.earliest === undefined && upos === 'VERB' && language.perfectAuxiliaries.has(lemma!)
}

/** "for the first time since 2005", "its lowest level since May" */
function isRecord(sentence: ParsedSentence, { time: { value }, phraseFirst }: PlacedTime): boolean {
  return value !== undefined && value.latest === undefined && followsUnique(sentence, phraseFirst)
}

/** "more people fled than in 2014", "than in that of 1906"; "gave up their Friday evening" */
function isPartOfPhrase({ tree: { words, children }, language }: ParsedSentence, { top, governor }: PlacedTime): boolean {
  const isOfPhrase = ({ text, deprel, upos }: ParsedSentence['words'][number]) =>
    language.attachment.differences.has(text.toLowerCase()) || (deprel === 'nmod:poss' && upos === 'PRON')
  return words[governor]?.upos === 'PRON' || children[top]!.some(child => isOfPhrase(words[child]!))
}

const links: ReadonlySet<string> = new Set(['case', 'mark', 'cc', 'det'])

/** What hung on a time goes with it, and a participle that waited for it: "a fee introduced in 2019". */
function dropLoose({ tree, groups, language }: ParsedSentence, kept: readonly number[], inside: Set<number>): void {
  const { words, children } = tree
  const isGone = (at: number) => kept.includes(at) && !inside.has(at)
  const mayGo = (at: number): boolean => {
    const { head, deprel, verbForm } = words[at]!
    if (head >= 0 && links.has(relationOf(words[at]!)) && isGone(head)) return true
    const isAlone = children[at]!.every(child => !inside.has(child) || words[child]!.upos === 'PUNCT')
    if (!isAlone || !/^(?:acl|advcl)/.test(deprel)) return false
    const waits = /^(?:acl|advcl)$/.test(deprel) && groups.get(at)?.finite !== true && children[at]!.some(isGone)
    // "a meeting scheduled for Friday", where the day hangs on another verb
    return waits || (deprel.startsWith('acl') && verbForm === 'participle' && isGone(at + 1))
  }
  const saysOnlyWhen = (at: number): boolean => {
    const { lemma, deprel } = words[at]!
    const rest = children[at]!.filter(child => inside.has(child))
    const isLink = (child: number) => words[child]!.isRelative || /^(?:aux|mark|punct)/.test(words[child]!.deprel)
    if (rest.length === 0 || !rest.every(isLink) || !children[at]!.some(isGone)) return false
    // "a battle that had begun [in May]"
    const isBegun = language.attachment.beginnings.has(lemma) || language.foundingVerbs.has(lemma)
    if (deprel === 'acl:relcl') return isBegun && rest.some(child => words[child]!.isRelative)
    // ", to be shown [tonight]"
    const isAside = /^(?:acl|advcl)$/.test(deprel) && words[subtreeOf(tree, at)[0]! - 1]?.text === ','
    return isAside && groups.get(at)?.finite === false
  }
  for (const at of kept.filter(each => inside.has(each) && saysOnlyWhen(each)))
    for (const each of subtreeOf(tree, at)) inside.delete(each)
  for (let changed = true; changed;) {
    changed = false
    for (const at of inside) if (mayGo(at)) changed = inside.delete(at)
  }
}
