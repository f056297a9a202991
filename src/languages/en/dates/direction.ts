import type { DirectionEvidence } from '../../language.ts'
import { isDatesOwn, isFirstAndDone, isOver } from './own-day.ts'
import { firstCue, isToldOf, lastCue, lookingAhead } from './verb-cue.ts'
import { words } from './verb-kinds.ts'

const comingThings =
  /^'s? (?:[a-z-]+ )?(?:meetings?|election|elections|games?|match|race|finals?|semi-?finals?|quarter-?finals?|play-?offs?|championship|bout|fight|primary|vote|summit|deadline|talks|hearing|launch|session|ceremony|release|report|concert|opening|start)\b/

const pastThings =
  /^ (?:[a-z-]+ )?(?:shootings?|attacks?|bombings?|murders?|killings?|slayings?|deaths?|crash|explosions?|fires?|blast|earthquake|quake|flood|storm|hurricane|tsunami|accident|incident|raid|robbery|arrests?|coup|massacre|invasion|uprising|riots?|referendum|agreement|accord|statement|letter|memo|ruling|verdict|decision|announcement|storming|collapse|derailment|sinking|hijacking|kidnapping|assassination|clash(?:es)?|battle)\b/

const movedTo =
  /\b(?<word>rescheduled|postponed|moved|delayed|deferred|adjourned|shifted|pushed|brought|extended)\b[^.;]{0,40} to +(?:[a-z]+ ){0,2}$/i

// "There is a vote on"
const thereIs = /\bthere(?:'s| is| are) (?:also )?(?:an?|no|the) (?:[a-z-]+ ){1,5}(?:on|at) +$/i
const sentenceReach = 64

// "called a vote for", "rooms were being cleared for"
const arrangedFor =
  /\b(?<word>called|arranged|organi[sz]ed|announced|booked|cleared|reserved|fixed|prepared|convened|summoned|invited|pencilled|earmarked|timed)(?: +[a-z-]+){0,4} +for +$/i

// ", with voting to start on"
const withCompanion = /^, with (?:[a-z-]+ ){1,3}to (?!the |an? )(?<verb>[a-z]+) [^.;]*$/

// as many characters as the longest of the phrases that stand right before a day, with room for blanks
const nearestWords = 32
const taskReach = 64

// the last words of those phrases, or what is behind their apostrophe
const phraseEnds = words(
  'a an its his her their s the effective starting beginning on from is are t for at by until till through of as than since',
)

/** What stands around a day. */
interface Surroundings {
  readonly before: string
  readonly after: string
  /** As much of `before` as the phrases right before a day take, and its last word. */
  readonly nearest: string
  readonly last: string
  /** Whether one of those phrases may end there. */
  readonly isPhrase: boolean
}

/** `open` where the words show that neither way is said. */
type Said = DirectionEvidence | 'open' | undefined

/**
 * English puts the verb before the day ("met on Friday", "will meet on Friday"), so the nearest verb before it decides, and
 * what follows only where nothing stands before it ("On Friday, he will …").
 */
export function directionOf(before: string, after: string): DirectionEvidence | undefined {
  // "to get around Friday's ruling": what owns a day has mostly been, whatever the verb
  if (after.startsWith("'") && /^'s? /.test(after) && !comingThings.test(after)) return undefined
  const nearest = before.slice(-nearestWords)
  const last = lastWordOf(nearest)
  const around = { before, after, nearest, last, isPhrase: phraseEnds.has(last) }
  const said =
    ofNoun(around) ?? ofStart(around) ?? ofMove(around) ?? ofArranging(around) ?? ofPresent(around) ?? ofCompanion(around)
  if (said !== undefined) return said === 'open' ? undefined : said
  const cue = lastCue(before)
  const limit = ofLimit(around, cue)
  if (limit !== undefined) return limit === 'open' ? undefined : limit
  return ofVerb(around, cue)
}

function ofNoun({ nearest, last, after, isPhrase }: Surroundings): Said {
  if (!isPhrase) return undefined
  // what a day or month only describes has mostly been: "a June agreement"
  if (/\b(?:an?|its|his|her|their|'s) +$/i.test(nearest)) return 'open'
  // "the June 20 shooting" is known, so it has been
  if (/(?:^| )the +$/i.test(nearest) && pastThings.test(after)) return { towards: 'past', because: 'the' }
  // what has lasted since a day began by then
  return last === 'since' ? { towards: 'past', because: 'since', certain: true } : undefined
}

/** "effective on Monday" */
function ofStart({ before, after, nearest, isPhrase }: Surroundings): Said {
  const start = isPhrase ? /\b(?<word>effective|starting|beginning)(?: +(?:on|from))? +$/i.exec(nearest)?.groups : undefined
  return start && lookingAhead(start['word']!.toLowerCase(), isToldOf(lastCue(before)) || isToldOf(firstCue(after)))
}

/** "moved the vote to 2 June" */
function ofMove({ before, nearest }: Surroundings): Said {
  const moved = nearest.includes(' to ') ? movedTo.exec(before)?.groups : undefined
  return moved && lookingAhead(moved['word']!.toLowerCase(), true)
}

/** "called a vote for Friday" */
function ofArranging({ before, last }: Surroundings): Said {
  const arranged = last === 'for' ? arrangedFor.exec(before.slice(-sentenceReach))?.groups : undefined
  return arranged && lookingAhead(arranged['word']!.toLowerCase(), true)
}

/** "The vote is on Friday": what has been was. */
function ofPresent({ before, nearest, isPhrase }: Surroundings): Said {
  if (!isPhrase) return undefined
  const isAhead = thereIs.test(before.slice(-sentenceReach)) || /\b(?:is|are|isn't|aren't) +(?:(?:on|for|at) +)?$/i.test(nearest)
  if (isAhead) return { towards: 'future', because: 'is' }
  // "talks that begin on Tuesday"
  const scheduled =
    /\b(?<word>begins|starts|opens|resumes|(?<=(?:which|that|they) )(?:begin|start|open|resume)) +(?:on +)?$/i.exec(nearest)
  return scheduled ? { towards: 'future', because: scheduled.groups!['word']!.toLowerCase() } : undefined
}

/** ", with voting to start on Friday" */
function ofCompanion({ before }: Surroundings): Said {
  const from = before.lastIndexOf(', with ')
  const companion = from < 0 ? undefined : withCompanion.exec(before.slice(from))?.groups
  return companion && lookingAhead(`to ${companion['verb']!.toLowerCase()}`, isToldOf(lastCue(before)))
}

/** "by Friday", "as early as Friday": a limit that nothing has put into the past. */
function ofLimit({ before, nearest, isPhrase }: Surroundings, cue: DirectionEvidence | undefined): Said {
  const limit = isPhrase
    ? /\b(?<words>by|until|till|through|ahead of(?: the)?|as (?:early|soon|late) as|no later than) +$/i.exec(nearest)
    : null
  if (!limit) return undefined
  const term = limit.groups!['words']!.toLowerCase()
  if (term.startsWith('ahead')) return { towards: 'future', because: 'ahead of', inStory: true }
  // "told three firms to run through June": what is yet to be done, up to a day
  const task = /^(?:until|till|through)/.test(term) && cue?.towards !== 'future' ? taskIn(before) : undefined
  if (task !== undefined) return { towards: 'future', because: `to ${task}`, inStory: true }
  const isFirst = before.slice(0, before.length - nearest.length + limit.index).trim() === ''
  if (isFirst) return undefined
  if (cue?.towards !== 'past') return lookingAhead(term, cue?.inStory === true)
  // what was agreed on by or through a month is as likely to come; what was over by then is not
  return states.test(cue.because) ? undefined : 'open'
}

const states = /^(?:had|was|were)\b/

function ofVerb({ before, after, last }: Surroundings, cue: DirectionEvidence | undefined): DirectionEvidence | undefined {
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
