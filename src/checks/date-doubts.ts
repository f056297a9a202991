import { evidenceInWords, terminalWords } from '../languages/site-words.ts'
import { sentencePlace } from '../events/placed-sentence.ts'
import { daysBetween } from '../common/calendar.ts'
import type { Mention, Source, TimelineEvent } from '../model.ts'
import { type Doubt, isSet } from './doubt.ts'
import { confident, newsIsWithin, risks, surelyRead } from './risks.ts'

/** A date that only sentences give of which the parser is not sure. */
export function uncertainReading(event: TimelineEvent): Doubt[] {
  if (isSet(event, 'date') || isSet(event, 'headline')) return []
  const dating = event.citations.filter(({ date, dateFrom }) => dateFrom === 'words' && date?.edtf === event.date.edtf)
  const [surest] = [...dating].sort((a, b) => (b.confidence ?? 1) - (a.confidence ?? 1))
  if (!surest?.time || surest.confidence === undefined || surest.confidence >= surelyRead) return []
  if (surest.time.anchor?.from === 'modified') return []
  return [
    {
      key: `reading-${event.id}`,
      kind: 'uncertain-reading',
      message: `the sentence can be read in several ways: it is not certain what “${surest.time.text}” dates, or who did it`,
      advice: 'Read the sentence, and set or confirm the date and the headline.',
      event: event.id,
      sentence: sentencePlace(surest),
      risk: 1 - surest.confidence,
    },
  ]
}

/** A date that no cited sentence gives, that is one of two, or that was counted from a doubtful day. */
export function lowConfidence(event: TimelineEvent, sources: ReadonlyMap<string, Source>): Doubt[] {
  if (isSet(event, 'date')) return []
  const about: About = (risk, message, advice, mention) => [
    {
      key: `low-${event.id}`,
      kind: 'low-confidence-date',
      message,
      advice,
      event: event.id,
      sentence: sentencePlace(mention),
      risk,
    },
  ]
  const [first] = event.citations
  if (event.date.precision === 'one-of')
    return about(risks.oneOf, `the date is one of ${event.date.edtf}`, 'Set the date that is right.', first)
  if (!event.date.earliest && !event.date.latest)
    return about(risks.openDate, 'no report says when it was', 'Set the date, or the day of publication of an article.', first)
  const late = event.citations.find(mention => mention.isLead && isLongBefore(event, sources.get(mention.source)))
  // history is told with its days in full
  if (late && !event.citations.some(({ dateFrom, time }) => dateFrom === 'words' && time && !time.anchor))
    return about(
      risks.longBeforeNews,
      `it is the news of an article of ${sources.get(late.source)!.published}, and is dated ${event.date.edtf}`,
      'Read the sentence; set the date, or split off what is of another day.',
      late,
    )
  const aside = datedAside(event)
  if (aside)
    return about(
      risks.datedAside,
      `“${aside.time?.text ?? event.date.edtf}” is said beside its news, which gives no day`,
      'Read the sentences together; set the date, or split off what is of another day.',
      aside,
    )
  return countedFromDoubtful(event, sources, about)
}

type About = (risk: number, message: string, advice: string, mention: Mention) => Doubt[]

/** A date that was counted from a day that is not sure, and that no sentence gives in full. */
function countedFromDoubtful(event: TimelineEvent, sources: ReadonlyMap<string, Source>, about: About): Doubt[] {
  const [first] = event.citations
  const worded = event.citations.some(({ dateFrom }) => dateFrom === 'words' || dateFrom === 'editor')
  if (!worded) {
    const from = { lead: 'the article’s main event', published: 'the day of publication' }
    const dating = event.citations.find(({ dateFrom }) => dateFrom in from) ?? first
    const because = from[dating.dateFrom as keyof typeof from] ?? 'elsewhere'
    return about(
      risks.noOwnDate,
      `no cited sentence names the date; it was taken from ${because}`,
      'Read the sentence, and set or confirm the date.',
      dating,
    )
  }
  if (event.citations.every(({ time }) => time?.anchor?.from === 'modified'))
    return about(
      risks.changeDay,
      `“${first.time!.text}” was counted from ${first.time!.anchor!.date.edtf}, the day on which the page was changed, as it does not say when it was published`,
      'Check the date, or write the day of publication into the article’s front matter.',
      first,
    )
  const counted = event.citations.filter(({ time }) => time?.anchor?.from === 'published')
  const weak = counted.find(({ source }) => (sources.get(source)?.publishedEvidence?.confidence ?? 1) < confident)
  if (!weak || counted.length < event.citations.length) return []
  const evidence = sources.get(weak.source)!.publishedEvidence!
  const sure = Math.round(100 * evidence.confidence)
  return about(
    risks.weakPublicationDay,
    `“${weak.time!.text}” was counted from a publication day read from ${evidenceInWords(evidence, terminalWords)}, which is right in ${sure} % of cases`,
    'Check the article’s publication day.',
    weak,
  )
}

const isLongBefore = ({ date, kind }: TimelineEvent, source: Source | undefined) =>
  kind !== 'background' &&
  date.latest !== undefined &&
  source?.published !== undefined &&
  daysBetween(date.latest, source.published) > newsIsWithin

/** The first sentence that gives the day, where none that does is its article's news and one that is gives none. */
function datedAside({ citations, kind }: TimelineEvent): Mention | undefined {
  const dating = citations.filter(({ date }) => date)
  const isAside = kind !== 'background' && dating.every(({ isLead, dateFrom }) => !isLead && dateFrom === 'words')
  return isAside && citations.some(({ isLead, date }) => isLead && !date) ? dating[0] : undefined
}
