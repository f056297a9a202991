import { isDeepStrictEqual } from 'node:util'
import { append } from '../common/append.ts'
import { fill, type SiteWords } from '../languages/site-words.ts'
import { datedSentencesOf } from '../events/article-mentions.ts'
import { areDisjoint } from '../timeline/disagree.ts'
import type {
  Anchor,
  Article,
  DatedSentence,
  IsoDate,
  Mention,
  Passage,
  SentencePlace,
  Span,
  TimeExpression,
  Timeline,
  TimelineEvent,
} from '../model.ts'

/** What became of one date expression: an event has its date from it, or why not. */
export interface AccountEntry extends Span {
  readonly passage: string
  /** 1-based line of the file, where the format tells. */
  readonly line?: number
  readonly text: string
  /** The rule that read it. */
  readonly rule: string
  readonly edtf?: string
  /** What it is by another reading of its year. */
  readonly alternative?: string
  readonly time?: string
  /** What it was counted from, where its words do not give it in full. */
  readonly anchor?: Anchor
  readonly outcome: 'used' | 'skipped' | 'ambiguous' | 'vague'
  readonly reason: AccountReason
  /** Why it names no date, where it names none. */
  readonly unresolved?: NonNullable<TimeExpression['unresolved']>
  /** The events that have their date from it, or one that agrees with it. */
  readonly events?: readonly string[]
}

/** Why an expression was used or not. */
export type AccountReason =
  | {
      readonly code:
        | 'dates-event'
        | 'agrees'
        | 'several-days'
        | 'publication-open'
        | 'no-anchor'
        | 'duration'
        | 'repeating'
        | 'vague'
        | 'editor-dated-event'
        | 'other-date'
        | 'editor-dated-sentence'
        | 'dated-elsewhere'
        | 'background'
        | 'undated'
        | 'nothing-happened'
    }
  /** An editor's correction took the sentence out: `content/edits.yaml:12`. */
  | { readonly code: 'hidden' | 'detached'; readonly at: string }
  /** It stands where nothing is reported. */
  | { readonly code: 'passage-kind'; readonly kind: Passage['kind'] }

/** One article's date expressions: `found = used + skipped + ambiguous + vague`, always. */
export interface ArticleAccount {
  readonly source: string
  readonly path: string
  readonly found: number
  readonly used: number
  readonly skipped: number
  readonly ambiguous: number
  readonly vague: number
  /** The day given for its publication, where its own words belie it, so that nothing was counted from it. */
  readonly contradicted?: IsoDate
  readonly entries: readonly AccountEntry[]
}

/** Accounts for every date expression of every article. */
export function accountOf(articles: readonly Article[], timeline: Timeline): ArticleAccount[] {
  const index = coverageIndex(timeline)
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  return articles.map(given => {
    // an editor may have settled the day that its expressions are counted from; else what is remembered of the article holds
    const source = sources.get(given.source.id) ?? given.source
    const article = isDeepStrictEqual(source, given.source) ? given : { ...given, source }
    const lines = new Map(article.passages.map(({ id, line }) => [id, line]))
    const { made: sentences } = datedSentencesOf(article)
    const { published } = article.source
    const isContradicted = published !== undefined && sentences[0] !== undefined && sentences[0].article.published === undefined
    const entries = sentences.flatMap(sentence =>
      sentence.times.map(time => entryOf(sentence, time, article, index, lines.get(sentence.passage))),
    )
    const count = (outcome: AccountEntry['outcome']) => entries.filter(entry => entry.outcome === outcome).length
    return {
      source: article.source.id,
      path: article.source.path,
      found: entries.length,
      used: count('used'),
      skipped: count('skipped'),
      ambiguous: count('ambiguous'),
      vague: count('vague'),
      ...(isContradicted ? { contradicted: published } : {}),
      entries,
    }
  })
}

interface CoverageIndex {
  /** Events by the expressions that date their citations. */
  readonly byTime: ReadonlyMap<string, readonly TimelineEvent[]>
  readonly cited: ReadonlyMap<string, readonly { readonly event: string; readonly mention: Mention }[]>
  /** What took sentences out of the timeline. */
  readonly removed: ReadonlyMap<string, AccountReason>
  readonly undated: ReadonlySet<string>
  readonly setAside: ReadonlySet<string>
}

function coverageIndex(timeline: Timeline): CoverageIndex {
  const byTime = new Map<string, TimelineEvent[]>()
  const cited = new Map<string, { event: string; mention: Mention }[]>()
  for (const event of timeline.events) {
    for (const mention of event.citations) {
      append(cited, keyOf(mention), { event: event.id, mention })
      if (mention.time && mention.dateFrom === 'words') append(byTime, keyOf({ ...mention, ...spanOf(mention.time) }), event)
    }
  }
  const removed = new Map<string, AccountReason>()
  for (const { instruction, path, line, removed: sentences = [] } of timeline.edits ?? [])
    for (const sentence of sentences)
      removed.set(keyOf(sentence), { code: instruction === 'detach' ? 'detached' : 'hidden', at: `${path}:${line}` })
  const setAside = new Set((timeline.setAside ?? []).map(keyOf))
  return { byTime, cited, removed, undated: new Set(timeline.undated.map(keyOf)), setAside }
}

function entryOf(
  sentence: DatedSentence,
  time: TimeExpression,
  article: Article,
  index: CoverageIndex,
  line: number | undefined,
): AccountEntry {
  const source = article.source.id
  const citing = index.byTime.get(keyOf({ source, passage: sentence.passage, ...spanOf(time) })) ?? []
  const events = citing.filter(({ date }) => time.value && !areDisjoint(date, time.value)).map(({ id }) => id)
  const { outcome, reason } = outcomeOf({ ...sentence, source }, time, article, index, citing)
  return {
    passage: sentence.passage,
    ...(line === undefined ? {} : { line }),
    ...spanOf(time),
    text: time.text,
    rule: time.rule,
    ...(time.value ? { edtf: time.value.edtf, ...(time.value.time === undefined ? {} : { time: time.value.time }) } : {}),
    ...(time.alternative ? { alternative: time.alternative.edtf } : {}),
    ...(time.anchor ? { anchor: time.anchor } : {}),
    outcome,
    reason,
    ...(time.value || !time.unresolved ? {} : { unresolved: time.unresolved }),
    ...(events.length > 0 ? { events: [...new Set(events)] } : {}),
  }
}

function outcomeOf(
  sentence: DatedSentence & SentencePlace,
  time: TimeExpression,
  { source }: Article,
  { cited, removed, undated, setAside }: CoverageIndex,
  events: readonly TimelineEvent[],
): Pick<AccountEntry, 'outcome' | 'reason'> {
  const { value } = time
  const dated = value ? events.filter(({ date }) => !areDisjoint(date, value)) : []
  if (dated.some(({ date }) => date.edtf === value?.edtf)) return { outcome: 'used', reason: { code: 'dates-event' } }
  if (dated.length > 0) return { outcome: 'used', reason: { code: 'agrees' } }
  if (time.value?.precision === 'one-of') return { outcome: 'ambiguous', reason: { code: 'several-days' } }
  if (!time.value) return withoutValue(time, source.publishedOneOf !== undefined)
  const skipped = (reason: AccountReason) => ({ outcome: 'skipped', reason }) as const
  if (events.length > 0) {
    const isSet = events.some(({ editorial }) => editorial?.fields.includes('date'))
    return skipped({ code: isSet ? 'editor-dated-event' : 'other-date' })
  }
  const citing = cited.get(keyOf(sentence)) ?? []
  const by = removed.get(keyOf(sentence))
  if (by !== undefined && citing.length === 0) return skipped(by)
  if (citing.some(({ mention }) => mention.dateFrom === 'editor')) return skipped({ code: 'editor-dated-sentence' })
  if (citing.length > 0) return skipped({ code: 'dated-elsewhere' })
  if (setAside.has(keyOf(sentence))) return skipped({ code: 'background' })
  if (undated.has(keyOf(sentence))) return skipped({ code: 'undated' })
  if (sentence.passageKind !== 'paragraph' && sentence.passageKind !== 'list-item')
    return skipped({ code: 'passage-kind', kind: sentence.passageKind })
  return skipped({ code: 'nothing-happened' })
}

function withoutValue(time: TimeExpression, isDayUnsettled: boolean): Pick<AccountEntry, 'outcome' | 'reason'> {
  if (time.unresolved === 'ambiguous') return { outcome: 'ambiguous', reason: { code: 'several-days' } }
  if (time.unresolved === 'no-anchor') {
    return isDayUnsettled
      ? { outcome: 'ambiguous', reason: { code: 'publication-open' } }
      : { outcome: 'skipped', reason: { code: 'no-anchor' } }
  }
  if (time.unresolved === 'duration' || time.type === 'DURATION') return { outcome: 'vague', reason: { code: 'duration' } }
  if (time.unresolved === 'repeating' || time.type === 'SET') return { outcome: 'vague', reason: { code: 'repeating' } }
  return { outcome: 'vague', reason: { code: 'vague' } }
}

/** What became of an expression, in words. */
export const reasonInWords = (reason: AccountReason, { accountReasons, passageKinds }: SiteWords): string =>
  fill(accountReasons[reason.code], {
    ...('at' in reason ? { at: reason.at } : {}),
    ...('kind' in reason ? { kind: passageKinds[reason.kind] } : {}),
  })

/** The account's table for a terminal: one line an article, and the sum. */
export function accountTable(accounts: readonly ArticleAccount[]): string {
  const columns = ['found', 'used', 'skipped', 'ambiguous', 'vague'] as const
  const total = {
    path: 'all articles',
    ...Object.fromEntries(columns.map(name => [name, sum(accounts, name)])),
  } as ArticleAccount
  const width = Math.max(7, ...accounts.map(({ path }) => path.length), total.path.length)
  const row = (name: string, cells: readonly (string | number)[]) =>
    `${name.padEnd(width)}${cells.map((cell, index) => String(cell).padStart(columns[index]!.length + 2)).join('')}\n`
  return [
    row('article', columns),
    ...accounts.map(account =>
      row(
        account.path,
        columns.map(name => account[name]),
      ),
    ),
    row(
      total.path,
      columns.map(name => total[name]),
    ),
  ].join('')
}

const sum = (accounts: readonly ArticleAccount[], name: 'found' | 'used' | 'skipped' | 'ambiguous' | 'vague') =>
  accounts.reduce((total, account) => total + account[name], 0)

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const keyOf = ({ source, passage, start, end }: SentencePlace) => JSON.stringify([source, passage, start, end])
