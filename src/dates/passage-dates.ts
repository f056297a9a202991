import type { DateLanguage } from '../languages/language.ts'
import type { DateOrder, DateValue, Passage, PassageDate } from '../model.ts'
import { daysBetween, partsOf } from '../common/calendar.ts'
import { named, nothingNamed } from './context.ts'
import { calendarDate } from './edtf.ts'
import { type TimeMatch, findTimes } from './find.ts'
import type { LastNamed, Resolved } from './known.ts'
import { narrationFrom } from './narration.ts'
import { resolve } from './resolve.ts'

/** The date of a passage that has one before or over it; `found` where its words stand in the passage. */
export interface DateBefore {
  readonly resolved: Resolved
  readonly found: TimeMatch | undefined
}

interface Known {
  readonly language: DateLanguage
  readonly published: DateValue | undefined
  readonly order: DateOrder | undefined
}

/** The dates that stand before or over passages, by their ids. What has no year goes on from the entry before it. */
export function passageDates(passages: readonly Passage[], known: Known): ReadonlyMap<string, DateBefore> {
  if (!passages.some(({ dated }) => dated)) return noDates
  const forward = datesInOrder(passages, known, false)
  return isBackward([...forward.values()]) ? datesInOrder(passages, known, true) : forward
}

const noDates: ReadonlyMap<string, DateBefore> = new Map()

function datesInOrder(passages: readonly Passage[], known: Known, backward: boolean): Map<string, DateBefore> {
  const given = new Map<string, DateBefore>()
  let last = nothingNamed
  let before: ({ readonly words: string } & DateBefore) | undefined
  for (const { id, dated } of passages) {
    if (!dated) continue
    const words = dated.words.join('\n')
    if (before?.words !== words) {
      const made = dateOf(dated, last, backward, known)
      if (made.resolved.value && dated.of !== 'post') last = named(nothingNamed, made.resolved.value)
      before = { words, ...made }
    }
    const { resolved, found } = before
    const at = dated.at && found ? { ...found, ...dated.at } : undefined
    given.set(id, { resolved, found: at && withoutEnds(at) })
  }
  return given
}

/** Whether entries have the newest first; a step of half a year is the turn of one. */
function isBackward(dates: readonly DateBefore[]): boolean {
  let steps = 0
  let before: string | undefined
  for (const { resolved } of dates) {
    const day = resolved.value?.earliest
    if (day === undefined) continue
    const days = before === undefined ? 0 : daysBetween(before, day)
    if (Math.abs(days) < 180) steps += Math.sign(days)
    before = day
  }
  return steps < 0
}

/** The ends of a range stand elsewhere in the passage than in its words alone. */
const withoutEnds = ({ start, end, reading, rule }: TimeMatch): TimeMatch => ({ start, end, reading, rule })

/** The value of words that stand over one another, each read within the one before. */
function dateOf({ words }: PassageDate, last: LastNamed, backward: boolean, known: Known): DateBefore {
  let within = nothingNamed
  let made: DateBefore = { resolved: { type: 'DATE', unresolved: 'no-anchor' }, found: undefined }
  words.forEach((own, index) => {
    // “22:15” under a day or on that of publication, “May” under a year, are no dates by themselves
    const above = words[index - 1] ?? known.published?.edtf
    const texts = [own, ...(above === undefined ? [] : [`${above} ${own}`, `${own} ${above}`])]
    const choices = isClock(own) || index > 0 ? texts : [own]
    const whole = choices.map(text => wholeTime(text, known.language, false)).find(found => found !== undefined)
    const found = whole ?? wholeTime(own, known.language, true)
    if (!found) return
    const from = within === nothingNamed ? last : within
    made = { found, resolved: resolvedIn(found, from, known) }
    if (from === within) made = { found, resolved: countedFromHeading(made.resolved) }
    if (within === nothingNamed) made = { found, resolved: beyondYear(made.resolved, found, last, backward, known) }
    if (made.resolved.value) within = named(within, made.resolved.value)
  })
  return made
}

const isClock = (words: string) => /^\d{1,2}[:.]\d\d|^\d{1,2} ?[ap]\.?m/i.test(words)

/** The one expression that a text is, but for signs and a weekday beside it, or for a number that is none of its own. */
function wholeTime(text: string, language: DateLanguage, besideNumbers: boolean): TimeMatch | undefined {
  const [found, other] = findTimes(text, language)
  if (!found || other) return undefined
  const beside = `${text.slice(0, found.start)} ${text.slice(found.end)}`
  if (!besideNumbers && /\d/.test(beside)) return undefined
  return (beside.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= mostBeside ? found : undefined
}

// “(Wednesday)”, “– present”
const mostBeside = 10

const atHeading = { sentence: 0, paragraph: 0 }

function resolvedIn({ reading }: TimeMatch, last: LastNamed, { published, order }: Known): Resolved {
  const isOpen = last.year === undefined
  return resolve(reading, {
    published: isOpen ? published : undefined,
    modified: undefined,
    lead: undefined,
    order,
    story: isOpen && published ? 'nowhere' : 'everywhere',
    isReport: false,
    isOfWriter: false,
    last,
    isDayFar: false,
    narration: () => narrationFrom(last.any, atHeading),
    at: atHeading,
    directionOf: () => undefined,
  })
}

/** What was counted from a date over or before it says so. */
export const countedFromHeading = (made: Resolved): Resolved =>
  made.anchor ? { ...made, anchor: { from: 'heading', date: made.anchor.date } } : made

/**
 * A day without a year at the turn of one: February under August is of the year after, but for one that is still to come, and in a list
 * with the newest first December under January is of the year before.
 */
function beyondYear(made: Resolved, found: TimeMatch, { year }: LastNamed, backward: boolean, known: Known): Resolved {
  const [day, then] = [made.value?.earliest, year?.earliest]
  if (made.anchor?.from !== 'previous' || day === undefined || then === undefined) return made
  const [one, other] = [partsOf(day), partsOf(then)]
  const step = backward ? -1 : 1
  if ((other.month - one.month) * step < 6 || one.year !== other.year) return made
  const beyond = resolvedIn(found, named(nothingNamed, calendarDate(one.year + step)!), known)
  const { earliest } = known.published ?? {}
  const isAhead =
    beyond.value?.earliest !== undefined && earliest !== undefined && daysBetween(earliest, beyond.value.earliest) > 0
  return isAhead && !backward ? made : beyond
}
