import type { DirectionEvidence } from '../../language.ts'
import { afterVerbs } from './own-day.ts'
import {
  controlVerbs,
  delaying,
  isPastVerb,
  type Kind,
  kindOf,
  modalsOfStories,
  owners,
  pluperfect,
  presentPerfect,
  words,
} from './verb-kinds.ts'

/** The way that the last verb before a day points. A participle goes with the auxiliary before it. */
export const lastCue = (before: string) => cueIn(before, false)

/** After the day ("On Friday he planned to") the first verb is the one of that day. */
export const firstCue = (after: string) => cueIn(after, true)

export const lookingAhead = (because: string, isTold: boolean): DirectionEvidence =>
  isTold ? { towards: 'future', because, inStory: true } : { towards: 'future', because }

/** Whether a verb is one of a past that is told of, or ahead of it: "agreed", "was to", but not "has agreed". */
export const isToldOf = (cue: DirectionEvidence | undefined) =>
  cue !== undefined && (cue.towards === 'past' ? !presentPerfect.has(cue.because) : cue.inStory === true)

/** The words of a clause on one side of a day, and what has been read of them. */
interface Clause {
  readonly plain: string
  /** In lower case. */
  readonly all: readonly string[]
  readonly afterDay: boolean
  last: DirectionEvidence | undefined
  /** The auxiliary that opens a group of verbs. */
  head: { readonly at: number; readonly cue: DirectionEvidence | undefined } | undefined
  /** "demanded that it be shut", until another verb follows. */
  demand: DirectionEvidence | undefined
}

function cueIn(text: string, afterDay: boolean): DirectionEvidence | undefined {
  // "May" with a capital is the month; "a would-be mayor" has no verb
  const plain = text.replaceAll('May', '.').replaceAll('would-be', '.')
  const all = plain.toLowerCase().match(wordPattern) ?? []
  const clause: Clause = { plain, all, afterDay, last: undefined, head: undefined, demand: undefined }
  for (let at = 0; at < all.length && !(afterDay && clause.last); at++) {
    const word = all[at]!
    // what was said ends the group: 'We will wait," Ruiz said'
    if (word === '"') clause.head = undefined
    if (!afterDay && readParticiple(clause, at, word)) continue
    const kind = kindOf(word)
    if (kind !== undefined) readers[kind](clause, at, word)
  }
  return afterDay ? clause.last : (clause.demand ?? clause.last)
}

function add(
  clause: Clause,
  towards: 'past' | 'future',
  because: string,
  isTold = isToldOf(clause.last),
  isPluperfect = false,
): DirectionEvidence {
  clause.demand = undefined
  return (clause.last =
    towards === 'future'
      ? lookingAhead(because, isTold)
      : isPluperfect
        ? { towards, because, before: true }
        : { towards, because })
}

const isInGroup = ({ head }: Clause, at: number) => head !== undefined && at - head.at <= 3

/** Whether a word opens a phrase with a time of its own. */
function readParticiple(clause: Clause, at: number, word: string): boolean {
  const next = clause.all[at + 1]
  // "is to leave, having lost in July", "is expected to stay after losing in July"
  if (next !== undefined && ((word === 'having' && next !== 'to') || (word === 'after' && next.endsWith('ing')))) {
    clause.head = { at, cue: add(clause, 'past', word) }
    return true
  }
  // "announced a tour, starting in Orsk on"
  const isStart = startings.has(word) && startsWith.has(next ?? '') && clause.last && announcing.has(clause.last.because)
  if (isStart) add(clause, 'future', word)
  return isStart === true
}

const readers: Readonly<Record<Kind, (clause: Clause, at: number, word: string) => void>> = {
  modal(clause, at, word) {
    if (word === 'will' && owners.has(clause.all[at - 1] ?? '')) return
    const cue = isNegated(clause, at, word)
      ? add(clause, 'past', `${word} not`)
      : add(clause, 'future', word, modalsOfStories.has(word))
    clause.head = { at, cue }
  },
  'past auxiliary'(clause, at, word) {
    const { all, head } = clause
    // "has to leave", "have until Friday" look ahead
    const ahead = (all[at + 1] === 'to' && all[at + 2] !== 'have') || all[at + 1] === 'until'
    const isTold = !presentPerfect.has(word)
    // not of "had a loss"
    const isPluperfect = pluperfect.has(word) && !afterVerbs.has(all[at + 1] ?? '')
    // "today it has 300 people"
    const isOfNow = !isTold && !ahead && at < all.length - 1 && !all.slice(at + 1, at + 4).some(isPastVerb)
    if (isOfNow) clause.head = { at, cue: undefined }
    else if (isInGroup(clause, at) && head?.cue?.towards === 'future') clause.head = { at, cue: head.cue }
    else clause.head = { at, cue: add(clause, ahead ? 'future' : 'past', word, isTold, isPluperfect) }
  },
  linking(clause, at) {
    clause.head = { at, cue: isInGroup(clause, at) ? clause.head?.cue : undefined }
  },
  planned(clause, at, word) {
    const { all, afterDay } = clause
    const inGroup = isInGroup(clause, at)
    const next = all[at + 1]
    // a record "set on Friday" has been, the vote "set for Friday" has not
    const done = word === 'set' && next === 'on' && !inGroup
    const attached = next === undefined || afterPlanned.has(next) || (word === 'planned' && afterPlannedVerb.has(next))
    const perfect = all[at - 1] === 'been' && all.slice(Math.max(0, at - 4), at).includes('had')
    if (done || (afterDay && !inGroup && word.endsWith('ed'))) add(clause, 'past', word)
    else if (perfect) add(clause, 'past', `had been ${word}`)
    else if (attached || inGroup) add(clause, 'future', word)
  },
  to(clause, at) {
    const { all, last, plain, afterDay } = clause
    const next = all[at + 1]
    const isOver = last?.because.startsWith('had been') === true && all[at - 2] === 'been'
    if (!afterDay && next === 'be' && isThingToBeDone(all, at)) add(clause, 'future', 'to be')
    else if (
      !isOver &&
      next !== undefined &&
      controlVerbs.has(all[at - 1] ?? '') &&
      // "came back to Tula"
      plain.match(wordsAsWritten)![at + 1] === next &&
      !/^(?:the|a|an|his|her|its|their|this|that|be)$/.test(next)
    )
      add(clause, 'future', `to ${next}`)
  },
  until(clause, at) {
    const isDelayed = clause.all.slice(Math.max(0, at - 6), at).some(word => delaying.has(word))
    if (isDelayed && !clause.last?.because.startsWith('had')) add(clause, 'future', 'until')
  },
  ahead(clause, _at, word) {
    if (clause.last?.because.startsWith('had been') !== true) add(clause, 'future', word)
  },
  past(clause, at, word) {
    const { head, all } = clause
    if (head && isInGroup(clause, at)) {
      if (head.cue) clause.last = head.cue
      return
    }
    const cue = add(clause, 'past', word)
    if (all[at + 1] === 'that' && demands.has(word)) clause.demand = lookingAhead(`${word} that`, isToldOf(cue))
  },
}

/** "could not", "neither might" */
const isNegated = ({ all }: Clause, at: number, word: string) =>
  (word === 'could' || word === 'might') &&
  all.slice(Math.max(0, at - 8), at + 2).some(word => /^(?:not|neither|nor|no|nobody|none)$/.test(word))

const afterPlanned = words('to for on in at')
// "planned a march"
const afterPlannedVerb = words('a an the')
const demands = words(
  'demanded ordered insisted recommended proposed requested asked urged required instructed directed decreed advised',
)
const announcing = words('announced unveiled published released proposed approved outlined')
const startings = words('starting beginning commencing culminating')
const startsWith = words('with in at on from')

/** "talks to be held", but not "was thought to be held" nor "the first to be held"; `at` is that of "to". */
function isThingToBeDone(all: readonly string[], at: number): boolean {
  const thing = all[at - 1]
  return (
    thing !== undefined &&
    kindOf(thing) === undefined &&
    isPastVerb(all[at + 2] ?? '') &&
    !all
      .slice(Math.max(0, at - 4), at)
      .some(word => /^(?:first|second|third|last|latest|only|next|[a-z]+est|one|those)$/.test(word))
  )
}

const wordPattern = /[a-z]+(?:'[a-z]+)?|'[a-z]+|"/g
const wordsAsWritten = new RegExp(wordPattern, 'gi')
