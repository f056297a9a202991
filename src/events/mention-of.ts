import { parseEdtf } from '../dates/edtf.ts'
import type { DatedSentence, DateValue, EventKind, Mention, Span, TimeExpression } from '../model.ts'
import { antecedentIn } from './antecedent.ts'
import { cutSentence } from './cut-sentence.ts'
import { headlineLength } from './headline-line.ts'
import type { Words } from './headline.ts'
import { namesIn } from './names/names.ts'
import { quantitiesIn } from './names/quantities.ts'
import type { PlacedTime } from './times.ts'
import { sharesMost, shortTitle } from './title.ts'

/** One happening of a sentence before its facts are gathered: where it stands and when it was. */
export interface Found {
  readonly kind: EventKind
  readonly time?: PlacedTime
  /** The word that tells of it. */
  readonly trigger: number
  /** First and last word, both inclusive. */
  readonly first: number
  readonly last: number
  readonly headline: string | undefined
  /** One with a pronoun for its subject, if there is none better. */
  readonly leaning?: string | undefined
  /** The words of its clause, for a line that must be cut. */
  readonly words?: readonly number[] | undefined
  /** "has fired": at a time before now that it does not tell. */
  readonly perfect?: boolean
}

/** How many sentences at an article's top may tell its news; more than one, as heads are not always taken off. */
export const newsWithin = 3

/** What a sentence is read from when the facts of its happenings are gathered. */
interface Reading extends Words {
  readonly sentence: DatedSentence
  /** The sentence before it, if any. */
  readonly before: DatedSentence | undefined
  /** A time of its own that nothing settles. */
  readonly unsettled: TimeExpression | undefined
  /** Indexes of the words of its times. */
  readonly covered: ReadonlySet<number>
}

/** A happening with its facts: when, what, who and how many; `count` is how many happenings its sentence tells of. */
export function mentionOf(each: Found, count: number, reading: Reading): Mention {
  const { sentence, before, unsettled, covered, words, language, quoted } = reading
  const { start, end, text: quote, passage, index, article } = sentence
  const place = words.slice(each.first, each.last + 1)
  const isTime = (offset: number) => (at: number) => covered.has(at + offset)
  const { date, dateFrom } = when(each)
  const trigger: Span = { start: start + words[each.trigger]!.start, end: start + words[each.trigger]!.end }
  const clause: Span = { start: start + words[each.first]!.start, end: start + words[each.last]!.end }
  const isLead = leads(each, date)
  const headline =
    each.headline ?? (isLead ? shortTitle(article.title) : undefined) ?? named(each) ?? cutSentence(reading, each.words)
  return {
    source: article.source,
    passage,
    start,
    end,
    quote,
    trigger,
    ...(count > 1 ? { clause } : {}),
    date,
    dateFrom,
    ...(each.time ? { time: each.time.time } : unsettled ? { time: unsettled } : {}),
    kind: each.kind,
    headline,
    isLead,
    index,
    names: namesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
    quantities: quantitiesIn(count > 1 ? place : words, isTime(count > 1 ? each.first : 0), language),
  }

  /** A headline with "he" or "she" for its subject, and the name in brackets where that is certain. */
  function named({ leaning, first }: Found): string | undefined {
    if (leaning === undefined || !/^(?:he|she)\s/i.test(leaning)) return leaning
    const follows = before?.passage === sentence.passage && before.index === sentence.index - 1
    const pronoun = words.findIndex(({ text: word }, at) => at >= first && /^(?:he|she)$/i.test(word))
    const alone = words.slice(0, pronoun).every(({ tag }, at) => tag !== 'PROPN' || covered.has(at))
    const name = follows && alone && quoted.size === 0 ? antecedentIn(before) : undefined
    const line = name === undefined ? leaning : leaning.replace(/^\S+/, `[${name}]`)
    return line.length <= headlineLength ? line : leaning
  }

  function when(each: Found): Pick<Mention, 'date' | 'dateFrom'> {
    if (each.time) return { date: each.time.time.value, dateFrom: 'words' }
    const { lead, published } = sentence.article
    // its own words name a day, but nothing tells which: no other day may be given to it
    if (unsettled) return { date: undefined, dateFrom: 'none' }
    if (each.kind === 'planned' || each.kind === 'deadline' || (each.perfect && sentence.index > newsWithin))
      return { date: undefined, dateFrom: 'none' }
    if (lead) return { date: lead, dateFrom: 'lead' }
    const day = published === undefined ? undefined : parseEdtf(published)
    return day ? { date: day, dateFrom: 'published' } : { date: undefined, dateFrom: 'none' }
  }

  /** The article's own news: its first sentences, or what its title says. */
  function leads(each: Found, date: DateValue | undefined): boolean {
    if (each.kind === 'background') return false
    const { lead, title } = sentence.article
    if (lead && date && lead.edtf !== date.edtf) return false
    if (sentence.index <= 1) return true
    return title !== undefined && sharesMost(title, sentence.text, language)
  }
}
