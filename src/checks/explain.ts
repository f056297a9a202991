import { type ArticleAccount, accountOf, reasonInWords } from './date-coverage.ts'
import { written } from '../dates/edtf.ts'
import { nearMissesOf } from '../events/join/near-misses.ts'
import { startOf } from '../common/internal-error.ts'
import { languageOf } from '../languages/index.ts'
import { directionInWords, fill, joinInWords, terminalWords } from '../languages/site-words.ts'
import type { Anchor, Article, EditOutcome, Mention, Timeline, TimelineEvent } from '../model.ts'
import { claimOf, inOneLine, terminalWording } from '../timeline/claim.ts'

/**
 * The story of an event (by its id or a former one), or of every date expression of an article or of one of its lines
 * (`content/a.md:12`, or without the line). Plain text; undefined where there is nothing of that name.
 */
export function explain(name: string, timeline: Timeline, articles: readonly Article[]): string | undefined {
  const event = timeline.events.find(({ id, aliases }) => id === name || aliases?.includes(name))
  if (event) return eventStory(event, timeline)
  const { path = '', line } = placeOf(name)
  const named = articlesAt(path, line === undefined ? undefined : Number(line), articles).map(({ source }) => source.id)
  const accounts = accountOf(articles, timeline).filter(account => named.includes(account.source))
  if (accounts.length > 0)
    return accounts.map(account => articleStory(account, articles, line === undefined ? undefined : Number(line))).join('')
  return storyOfCorrection(name, timeline)
}

/** The article of a path, or those in the file of that path: the one that a line stands in, or all. */
function articlesAt(path: string, line: number | undefined, articles: readonly Article[]): readonly Article[] {
  const isIt = (own: string) => own === path || own.endsWith(`/${path}`)
  const named = articles.find(({ source }) => isIt(source.path))
  if (named) return [named]
  const inFile = articles.filter(({ source }) => isIt(startOf(source).path))
  return line === undefined ? inFile : inFile.filter(({ source }) => (source.within!.line ?? 0) <= line).slice(-1)
}

/** What became of a file of corrections, or of the one on one of its lines; undefined where there is none. */
export function storyOfCorrection(name: string, { edits = [] }: Timeline): string | undefined {
  const { path, line } = placeOf(name)
  const outcomes = edits.filter(edit => edit.path === path && (line === undefined || edit.line === Number(line)))
  return outcomes.length > 0 ? outcomes.map(outcomeLine).join('') : undefined
}

const placeOf = (name: string) => /^(?<path>.*?)(?::(?<line>\d+))?(?::\d+)?$/.exec(name)?.groups ?? {}

function eventStory(event: TimelineEvent, timeline: Timeline): string {
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  const { id, aliases = [], headline, date, kind, citations, joined = [], disagreements = [], editorial } = event
  const bounds = date.earliest === date.latest ? date.earliest : `${date.earliest ?? '…'} to ${date.latest ?? '…'}`
  const claim = claimOf(event, terminalWording)
  const by = (field: string) => (editorial?.fields.includes(field) ? ', set by the editor' : '')
  const outcomes = (timeline.edits ?? []).filter(outcome => outcome.event === id)
  return [
    `${id}\n  ${headline}${by('headline')}\n`,
    ...(aliases.length > 0 ? [`  also under ${aliases.join(', ')}\n`] : []),
    `  date ${written(date)} (${date.precision}: ${bounds})${by('date')}; kind ${kind}\n`,
    ...(claim ? [`  not reported as fact: ${inOneLine(claim)}${by('factuality')}\n`] : []),
    ...citations.map(
      mention =>
        `  cites ${sources.get(mention.source)?.path ?? mention.source}: “${mention.quote}”\n    ${dateStory(mention)}\n`,
    ),
    ...joined.map(reason => `  joined because ${joinInWords(reason, terminalWords)}\n`),
    ...nearMissesOf(event, timeline).map(
      ({ event: other, reasons, against }) =>
        `  not joined with ${other.id}, ${written(other.date)} “${other.headline}”: ${[...reasons.map(reason => joinInWords(reason, terminalWords)), terminalWords.nearMisses[against]].join('; ')}\n`,
    ),
    ...disagreements.map(
      ({ about, of, values }) =>
        `  the reports differ on ${of ? `the number of ${of}` : `the ${about}`}: ${values.map(({ value }) => value).join(' / ')}\n`,
    ),
    ...(editorial?.status === undefined
      ? []
      : [`  ${editorial.status}${editorial.by === undefined ? '' : ` by ${editorial.by}`}\n`]),
    ...(editorial?.note === undefined ? [] : [`  note: ${editorial.note}\n`]),
    ...outcomes.map(outcome => `  ${outcomeLine(outcome)}`),
  ].join('')
}

/** `“on Friday” is 2023-11-03: rule weekday, counted from 2023-11-06 (published), towards the past because …`. */
function dateStory({ date, dateFrom, time, over }: Mention): string {
  if (date && over !== undefined) return `${written(date)}, from “${over}” over it`
  if (!date) return dateFrom === 'editor' ? 'the editor cites it' : 'it gives no date'
  if (!time || dateFrom !== 'words') {
    const from = {
      lead: 'the date of what the article reports',
      published: 'the day of publication',
    }
    return `${written(date)}, from ${from[dateFrom as keyof typeof from] ?? 'the editor'}`
  }
  const { text, rule, anchor, direction } = time
  return [
    `“${text}” is ${written(date)}: rule ${rule}`,
    ...(anchor ? [countedFrom(anchor)] : []),
    ...(direction ? [`towards the ${direction.towards} because of ${directionInWords(direction.because, terminalWords)}`] : []),
  ].join(', ')
}

function articleStory({ source, path, entries }: ArticleAccount, articles: readonly Article[], line: number | undefined): string {
  const article = articles.find(article => article.source.id === source)
  const file = article ? startOf(article.source).path : path
  const passages = new Map(article?.passages.map(passage => [passage.id, passage]))
  // a passage goes on until the line on which the next one starts
  const starts = (article?.passages ?? []).flatMap(passage => passage.line ?? [])
  const at = line === undefined ? undefined : Math.max(0, ...starts.filter(start => start <= line))
  const chosen = entries.filter(entry => at === undefined || entry.line === at)
  if (article && !languageOf(article.source.language))
    return `${path}: nothing was read in it, because its language, “${article.source.language}”, is not supported\n`
  if (chosen.length === 0) return `${path}${line === undefined ? '' : `:${line}`}: no date expressions here\n`
  return chosen
    .map(({ passage, start, end, text, edtf, time, rule, anchor, outcome, reason, events = [], line }) => {
      const words = passages.get(passage)?.text ?? ''
      const around = `${words.slice(Math.max(0, start - 40), start)}[${text}]${words.slice(end, end + 40)}`.replace(/\s+/g, ' ')
      const place = line === undefined ? path : `${file}:${line}`
      return `${place}: “${around}”\n  ${edtf === undefined ? 'no value' : written({ edtf, ...(time === undefined ? {} : { time }) })} by rule ${rule}${anchor ? `, ${countedFrom(anchor)}` : ''}; ${outcome}: ${reasonInWords(reason, terminalWords)}${events.length > 0 ? ` (${events.join(', ')})` : ''}\n`
    })
    .join('')
}

/** `counted from 3 May 2021, the day of publication` */
export const countedFrom = ({ from, date }: Anchor) =>
  fill(terminalWords.counted, { date: written(date), anchor: terminalWords.anchors[from] })

const outcomeLine = ({ path, line, instruction, result, message, event }: EditOutcome) =>
  `${path}:${line}: ${instruction} ${result}${event === undefined ? '' : ` to ${event}`}${message === undefined ? '' : `: ${message}`}\n`
