import type { DirectionEvidence } from '../../language.ts'
import { afterVerbs, isDatesOwn, isFirstAndDone, isOver } from './own-day.ts'
import {
  controlVerbs,
  delaying,
  isPastVerb,
  kindOf,
  modalsOfStories,
  owners,
  pluperfect,
  presentPerfect,
  words,
} from './verb-kinds.ts'

const comingThings =
  /^'s? (?:[a-z-]+ )?(?:meetings?|election|elections|games?|match|race|finals?|semi-?finals?|quarter-?finals?|play-?offs?|championship|bout|fight|primary|vote|summit|deadline|talks|hearing|launch|session|ceremony|release|report|concert|opening|start)\b/

const pastThings =
  /^ (?:[a-z-]+ )?(?:shootings?|attacks?|bombings?|murders?|killings?|slayings?|deaths?|crash|explosions?|fires?|blast|earthquake|quake|flood|storm|hurricane|tsunami|accident|incident|raid|robbery|arrests?|coup|massacre|invasion|uprising|riots?|referendum|agreement|accord|statement|letter|memo|ruling|verdict|decision|announcement|storming|collapse|derailment|sinking|hijacking|kidnapping|assassination|clash(?:es)?|battle)\b/

const movedTo =
  /\b(?<word>rescheduled|postponed|moved|delayed|deferred|adjourned|shifted|pushed|brought|extended)\b[^.;]{0,40} to +(?:[a-z]+ ){0,2}$/i

// "There is a vote on"
const thereIs = /\bthere(?:'s| is| are) (?:also )?(?:an?|no|the) (?:[a-z-]+ ){1,5}(?:on|at) +$/i
const sentenceReach = 64

// ", with voting to start on"
const withCompanion = /^, with (?:[a-z-]+ ){1,3}to (?!the |an? )(?<verb>[a-z]+) [^.;]*$/

// as many characters as the longest of the phrases that stand right before a day, with room for blanks
const nearestWords = 32
const taskReach = 64

// the last words of those phrases, or what is behind their apostrophe
const phraseEnds = words(
  'a an its his her their s the effective starting beginning on from is are t for at by until till through of as than since',
)

/**
 * English puts the verb before the day ("met on Friday", "will meet on Friday"), so the nearest verb before it decides, and
 * what follows only where nothing stands before it ("On Friday, he will …").
 */
export function directionOf(before: string, after: string): DirectionEvidence | undefined {
  // "to get around Friday's ruling": what owns a day has mostly been, whatever the verb
  if (after.startsWith("'") && /^'s? /.test(after) && !comingThings.test(after)) return undefined
  const nearest = before.slice(-nearestWords)
  const last = lastWordOf(nearest)
  const isPhrase = phraseEnds.has(last)
  if (isPhrase) {
    // what a day or month only describes has mostly been: "a June agreement"
    if (/\b(?:an?|its|his|her|their|'s) +$/i.test(nearest)) return undefined
    // "the June 20 shooting" is known, so it has been
    if (/(?:^| )the +$/i.test(nearest) && pastThings.test(after)) return { towards: 'past', because: 'the' }
    // what has lasted since a day began by then
    if (last === 'since') return { towards: 'past', because: 'since', certain: true }
    const start = /\b(?<word>effective|starting|beginning)(?: +(?:on|from))? +$/i.exec(nearest)?.groups
    if (start) return lookingAhead(start['word']!.toLowerCase(), isToldOf(lastCue(before)) || isToldOf(firstCue(after)))
  }
  // "moved the vote to 2 June"
  const moved = nearest.includes(' to ') ? movedTo.exec(before)?.groups : undefined
  if (moved) return lookingAhead(moved['word']!.toLowerCase(), true)
  // "The vote is on Friday": what has been was
  if (isPhrase && thereIs.test(before.slice(-sentenceReach))) return { towards: 'future', because: 'is' }
  if (isPhrase && /\b(?:is|are|isn't|aren't) +(?:(?:on|for|at) +)?$/i.test(nearest)) return { towards: 'future', because: 'is' }
  const companion = withCompanion.exec(before.slice(Math.max(0, before.lastIndexOf(', with '))))?.groups
  if (companion) return lookingAhead(`to ${companion['verb']!.toLowerCase()}`, isToldOf(lastCue(before)))
  const cue = lastCue(before)
  // "by Friday", "as early as Friday": a limit that nothing has put into the past
  const limit = isPhrase
    ? /\b(?<words>by|until|till|through|ahead of(?: the)?|as (?:early|soon|late) as|no later than) +$/i.exec(nearest)
    : null
  if (limit) {
    const term = limit.groups!['words']!.toLowerCase()
    if (term.startsWith('ahead')) return { towards: 'future', because: 'ahead of', inStory: true }
    // "told three firms to run through June": what is yet to be done, up to a day
    const task = /^(?:until|till|through)/.test(term) && cue?.towards !== 'future' ? taskIn(before) : undefined
    if (task !== undefined) return { towards: 'future', because: `to ${task}`, inStory: true }
    const isFirst = before.slice(0, before.length - nearest.length + limit.index).trim() === ''
    if (!isFirst && cue?.towards !== 'past') return lookingAhead(term, cue?.inStory === true)
    // what was agreed on by or through a month is as likely to come; what was over by then is not
    if (!isFirst && cue && !states.test(cue.because)) return undefined
  }
  if (cue?.towards === 'past' && isDatesOwn(before, last)) return { ...cue, certain: true }
  // another clause has a verb of its own: "the dam burst; hearings open on"
  const clause = before.lastIndexOf(';') + 1
  const own = cue && (clause === 0 || lastCue(before.slice(clause))) ? cue : undefined
  const next = own ?? firstCue(after)
  const isDone = !own && next?.towards === 'past' && (isFirstAndDone(before, after) || (last === 'of' && isOver(after)))
  return isDone ? { ...next, certain: true } : next
}

/** The letters before the blanks at the end of a text, in lower case. */
function lastWordOf(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === blank) end--
  if (end === text.length) return ''
  let start = end
  while (start > 0 && isAsciiLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, end).toLowerCase()
}

const blank = 32
const isAsciiLetter = (code: number) => (code | blank) >= 97 && (code | blank) <= 122

/** The verb of "to run through" and "to stay open until". */
const taskIn = (before: string): string | undefined =>
  /\bto +(?!the |an? )(?<verb>[a-z]{2,14})(?: +[a-z]{1,10})? +(?:through|until|till) +$/i
    .exec(before.slice(-taskReach))
    ?.groups?.['verb']?.toLowerCase()

const states = /^(?:had|was|were)\b/

const lookingAhead = (because: string, isTold: boolean): DirectionEvidence =>
  isTold ? { towards: 'future', because, inStory: true } : { towards: 'future', because }

/** Whether a verb is one of a past that is told of, or ahead of it: "agreed", "was to", but not "has agreed". */
const isToldOf = (cue: DirectionEvidence | undefined) =>
  cue !== undefined && (cue.towards === 'past' ? !presentPerfect.has(cue.because) : cue.inStory === true)

const lastCue = (before: string) => cueIn(before, false)
/** After the day ("On Friday he planned to") the first verb is the one of that day. */
const firstCue = (after: string) => cueIn(after, true)

/** The last verb of a clause, or the first one, with the way it points. A participle goes with the auxiliary before it. */
function cueIn(text: string, afterDay: boolean): DirectionEvidence | undefined {
  let last: DirectionEvidence | undefined
  let head: { readonly at: number; readonly cue: DirectionEvidence | undefined } | undefined
  // "demanded that it be shut", until another verb follows
  let demand: DirectionEvidence | undefined
  // "May" with a capital is the month; "a would-be mayor" has no verb
  const plain = text.replaceAll('May', '.').replaceAll('would-be', '.')
  const all = plain.toLowerCase().match(wordPattern) ?? []
  const add = (towards: 'past' | 'future', because: string, isTold = isToldOf(last), isPluperfect = false) => {
    demand = undefined
    return (last =
      towards === 'future'
        ? lookingAhead(because, isTold)
        : isPluperfect
          ? { towards, because, before: true }
          : { towards, because })
  }
  for (let at = 0; at < all.length && !(afterDay && last); at++) {
    const word = all[at]!
    // what was said ends the group: 'We will wait," Ruiz said'
    if (word === '"') head = undefined
    // "is to leave, having lost in July", "is expected to stay after losing in July"
    const next = all[at + 1]
    if (!afterDay && next !== undefined && ((word === 'having' && next !== 'to') || (word === 'after' && next.endsWith('ing')))) {
      head = { at, cue: add('past', word) }
      continue
    }
    // "announced a tour, starting in Orsk on"
    if (!afterDay && startings.has(word) && startsWith.has(next ?? '') && last && announcing.has(last.because)) {
      add('future', word)
      continue
    }
    const kind = kindOf(word)
    if (kind === undefined) continue
    if (word === 'will' && owners.has(all[at - 1] ?? '')) continue
    const inGroup = head !== undefined && at - head.at <= 3
    const negated =
      (word === 'could' || word === 'might') &&
      all.slice(Math.max(0, at - 8), at + 2).some(word => /^(?:not|neither|nor|no|nobody|none)$/.test(word))
    if (negated) {
      head = { at, cue: add('past', `${word} not`) }
    } else if (kind === 'modal') {
      head = { at, cue: add('future', word, modalsOfStories.has(word)) }
    } else if (kind === 'past auxiliary') {
      // "has to leave", "have until Friday" look ahead
      const ahead = (all[at + 1] === 'to' && all[at + 2] !== 'have') || all[at + 1] === 'until'
      const isTold = !presentPerfect.has(word)
      // not of "had a loss"
      const isPluperfect = pluperfect.has(word) && !afterVerbs.has(all[at + 1] ?? '')
      // "today it has 300 people"
      const isOfNow = !isTold && !ahead && at < all.length - 1 && !all.slice(at + 1, at + 4).some(isPastVerb)
      head =
        isOfNow || (inGroup && head?.cue?.towards === 'future')
          ? { at, cue: isOfNow ? undefined : head?.cue }
          : { at, cue: add(ahead ? 'future' : 'past', word, isTold, isPluperfect) }
    } else if (kind === 'linking') {
      head = { at, cue: inGroup ? head?.cue : undefined }
    } else if (kind === 'planned') {
      const next = all[at + 1]
      // a record "set on Friday" has been, the vote "set for Friday" has not
      const done = word === 'set' && next === 'on' && !inGroup
      const object = next === 'a' || next === 'an' || next === 'the'
      const attached =
        (object && word === 'planned') ||
        next === 'to' ||
        next === 'for' ||
        next === undefined ||
        next === 'on' ||
        next === 'in' ||
        next === 'at'
      const perfect = all[at - 1] === 'been' && all.slice(Math.max(0, at - 4), at).includes('had')
      if (done || (afterDay && !inGroup && word.endsWith('ed'))) add('past', word)
      else if (perfect) add('past', `had been ${word}`)
      else if (attached || inGroup) add('future', word)
    } else if (kind === 'to') {
      const next = all[at + 1]
      const isOver = last?.because.startsWith('had been') === true && all[at - 2] === 'been'
      if (!afterDay && next === 'be' && isThingToBeDone(all, at)) add('future', 'to be')
      else if (
        !isOver &&
        next !== undefined &&
        controlVerbs.has(all[at - 1] ?? '') &&
        // "came back to Tula"
        plain.match(wordsAsWritten)![at + 1] === next &&
        !/^(?:the|a|an|his|her|its|their|this|that|be)$/.test(next)
      )
        add('future', `to ${next}`)
    } else if (
      kind === 'until' &&
      !last?.because.startsWith('had') &&
      all.slice(Math.max(0, at - 6), at).some(word => delaying.has(word))
    ) {
      add('future', 'until')
    } else if (kind === 'ahead' && last?.because.startsWith('had been') !== true) {
      add('future', word)
    } else if (kind === 'past') {
      if (inGroup && head) {
        if (head.cue) last = head.cue
      } else {
        const cue = add('past', word)
        if (next === 'that' && demands.has(word)) demand = lookingAhead(`${word} that`, isToldOf(cue))
      }
    }
  }
  return afterDay ? last : (demand ?? last)
}

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
