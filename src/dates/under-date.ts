import type { ArticleFacts, DateValue, GivenDate, Passage, Sentence, Span, TimeExpression } from '../model.ts'
import { named, nothingNamed } from './context.ts'
import type { Context } from './known.ts'
import type { DateBefore } from './passage-dates.ts'
import type { NarrativeMode } from './narrative-mode.ts'

/** What a sentence's times count from, as `Context` has it, and how its text tells. */
interface Counting extends Pick<Context, 'published' | 'modified' | 'lead'> {
  readonly narrativeMode: NarrativeMode
}

/** What counts from the day of publication elsewhere counts from the date before or over a passage there, if that is a day. */
export function countingUnder<C extends Counting>(counting: C, { resolved: { value } }: DateBefore, { dated }: Passage): C {
  const day = value && dayOf(value)
  const { isReport } = counting.narrativeMode
  if (dated!.of === 'around') return { ...counting, narrativeMode: { isReport, at: () => 'much' } }
  const others = { ...counting, modified: undefined, lead: undefined }
  if (day) return { ...others, published: day, narrativeMode: { isReport, at: () => 'nothing' } }
  return { ...others, published: undefined, narrativeMode: { isReport, at: () => (value ? 'all' : 'nothing') } }
}

/** What has been named where a passage with another date begins. */
export const namedUnder = ({ resolved: { value } }: DateBefore): Context['last'] =>
  value ? named(nothingNamed, value) : nothingNamed

/** The facts of a post: its day is that of its own publication. */
export function factsUnder(facts: ArticleFacts, { resolved: { value } }: DateBefore, { dated }: Passage): ArticleFacts {
  const day = value && dayOf(value)?.earliest
  if (dated!.of !== 'post') return facts
  const { published: _, lead: __, ...others } = facts
  return day === undefined ? others : { ...others, published: day }
}

/** What of a sentence tells: not the date that its passage begins with, and nothing of a passage that is only that. */
export function toldOf({ start, end }: Sentence, { dated }: Passage): Span | undefined {
  if (!dated?.told) return undefined
  const from = Math.max(start, dated.told.start)
  return { start: from, end: Math.max(from, Math.min(end, dated.told.end)) }
}

/** The date that a passage gives to one of its sentences; posts and what only stands under a heading with other words have none. */
export function givenTo(
  sentence: Sentence,
  { resolved: { value } }: DateBefore,
  { dated, text, kind }: Passage,
  times: readonly TimeExpression[],
  last: GivenDate | undefined,
): GivenDate | undefined {
  const { of, at, told, words } = dated!
  if (!value || of === 'post' || of === 'around' || sentence.start >= (told?.end ?? text.length)) return undefined
  if (told && told.end <= told.start) return undefined
  const time = times.find(each => at && each.start === at.start && each.end === at.end) ?? last?.time
  const isFirst = text.slice(told?.start ?? 0, sentence.start).trim() === ''
  return {
    value,
    ...(time ? { time } : { over: words.join(', ') }),
    isEntry: isFirst && (of === 'entry' || kind === 'list-item'),
  }
}

const dayOf = (value: DateValue): DateValue | undefined =>
  value.earliest !== undefined && value.earliest === value.latest ? named(nothingNamed, value).day : undefined
