import { numberOf } from './words.ts'
import { isPastVerb, kindOf, words } from './verb-kinds.ts'

// what may be for a day to come is arranged, put off or asked for
const arranging = words(
  `announced arranged called scheduled rescheduled planned set fixed booked promised proposed ordered approved authorised authorized
   declared invited summoned subpoenaed extended delayed postponed adjourned deferred moved expected hoped wanted awaited feared sought
   demanded urged slated threatened told said confirmed predicted forecast offered given gave got convened named amended updated corrected
   edited revised cancelled canceled boycotted banned opposed backed welcomed joined entered faced missed prepared applied registered asked
   voted decided agreed chose picked selected nominated put made needed required issued sold bought`,
)

// what is spoken of before it happens
const comingThings = words(
  `vote votes election elections meeting meetings game games match matches race final finals summit hearing hearings trial conference concert
   show festival ceremony session launch release deadline talks congress debate referendum primary fight bout tour visit strike rally march
   protest parade wedding funeral premiere opening inauguration convention service event competition tournament auction exhibition appearance`,
)

const notOfAnObject = words('to for until till by about that of from with and or not')
export const afterVerbs = words(
  'the a an his her its their our him them it there here again down out up off in at near into against',
)
const notFinite = words('to be being getting will would')
const wordsOfAnObject = 4

const beforeDays = words('on in of from between')
// what makes the day that of another clause, or one that is spoken of
const elsewhere = words(
  'until till by about that not which who whom whose whether if than as because after before when while where , ; "',
)
// "went to court", but not "voted to close"
const afterTo = words(
  'the a an his her its their court jail prison hospital work death life power office shore land port town school',
)
const mostWords = 12
const reach = 120

/**
 * Whether a day after a verb of the past is that of the verb: "met on", "rejected the plan on", "shot two men near the station on", but not
 * "sold tickets for the show on".
 */
export function isDatesOwn(before: string, last: string): boolean {
  if (!beforeDays.has(last)) return false
  const written = (before.slice(-reach).match(/[A-Za-z]+|[,;"]/g) ?? []).slice(0, -1)
  // "on the night of"
  const of = last === 'of' ? written.findLastIndex(word => word === 'on' || word === 'in') : written.length
  const all = written.slice(0, Math.max(0, of)).map(word => word.toLowerCase())
  const verb = all.findLastIndex(isPastVerb)
  const object = all.slice(verb + 1)
  if (verb < 0 || object.length > mostWords || arranging.has(all[verb]!)) return false
  if (all.slice(Math.max(0, verb - 3), verb).some(word => notFinite.has(word))) return false
  if (comingThings.has(object.at(-1) ?? ''))
    return object.length <= wordsOfAnObject && afterVerbs.has(object[0]!) && !object.some(word => notOfAnObject.has(word))
  return object.every((word, at) => {
    const next = written[verb + at + 2] ?? ''
    if (word === 'to') return afterTo.has(next.toLowerCase()) || /^[A-Z]/.test(next) || numberOf(next) !== undefined
    return word === 'for' ? next === 'good' || /^[A-Z]/.test(next) : !elsewhere.has(word)
  })
}

const openers = words(
  'on in by until till from between since and but then early late mid the only just about around at night evening morning afternoon of later finally',
)

/** Whether a day opens its clause, and what follows is done: "On 12 December the mill burned", but not "On 12 December, she said, it will". */
export function isFirstAndDone(before: string, after: string): boolean {
  const first = before.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  if (!first.every(word => openers.has(word))) return false
  const all =
    after
      .slice(0, reach)
      .toLowerCase()
      .match(/[a-z]+(?:'[a-z]+)?/g) ?? []
  const verb = all.findIndex(word => kindOf(word) === 'past' || kindOf(word) === 'past auxiliary')
  return (
    verb >= 0 &&
    !all
      .slice(verb, verb + (kindOf(all[verb]!) === 'past' ? 1 : 3))
      .some(word => arranging.has(word) || kindOf(word) === 'planned')
  )
}

const wasSo = new RegExp(`^ (?:was|were)(?: not)? (?!(?:${[...arranging].join('|')})\\b)`, 'i')

/** "The vote of 12 December was close", but not "was put off". */
export const isOver = (after: string) => wasSo.test(after)
