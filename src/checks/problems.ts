import { type AccountEntry, accountOf, type ArticleAccount } from './date-coverage.ts'
import type { Doubt } from './doubt.ts'
import { doubtsIn } from './review-items.ts'
import { passagePlace, startOf } from '../common/internal-error.ts'
import { languageOf } from '../languages/index.ts'
import {
  doubtKinds,
  type Article,
  type EditOutcome,
  type FilePosition,
  type Problem,
  type Source,
  type Timeline,
} from '../model.ts'

/**
 * Everything about a timeline that a person should look at: what its articles' readers noticed, what became of corrections,
 * and what is in doubt. In the order of files and lines. What was wrong with the text of `edits.yaml` is said by `readEdits`.
 */
export function problemsIn(
  timeline: Timeline,
  articles: readonly Article[],
  accounts: readonly ArticleAccount[] = accountOf(articles, timeline),
): Problem[] {
  const sources = new Map(timeline.sources.map(source => [source.id, source]))
  const isSettled = ({ id }: Source) => sources.get(id)?.publishedEvidence?.from === 'editor'
  const byArticles = articles.map(({ source, problems }) => ({
    source,
    problems: isSettled(source) ? problems.filter(({ check }) => check !== 'day-month-order') : problems,
  }))
  const sourcesWith = (isIt: (problem: Problem) => boolean) =>
    new Set(byArticles.filter(({ problems }) => problems.some(isIt)).map(({ source }) => source.id))
  const said = sourcesWith(({ check }) => check === 'day-month-order')
  const unread = sourcesWith(({ check, severity }) => check === 'front-matter' && severity === 'error')
  const places = placesIn(articles)
  const doubts = doubtsIn(timeline, articles, accounts)
    .filter(({ kind, source }) => kind !== 'stale-edit' && !(kind === 'day-month-order' && said.has(source ?? '')))
    .map(doubt => problemOf(doubt, places(doubt)))
  const unplaced = accounts.flatMap(account => noPublicationDay(account, sources.get(account.source), unread.has(account.source)))
  return [
    ...byArticles.flatMap(({ problems }) => problems),
    ...(timeline.problems ?? []),
    ...(timeline.edits ?? []).flatMap(editProblem),
    ...doubts,
    ...unplaced,
    ...uncited(timeline, articles),
  ].sort(byPlace)
}

/** Corrections that were to keep something out of sight, and did not find it: it may be there under other words. */
export const notHidden = ({ edits = [] }: Timeline): Problem[] =>
  edits
    .filter(({ instruction, result }) => instruction === 'hide' && (result === 'stale' || result === 'refused'))
    .flatMap(editProblem)

/** Checks whose answer corrections may have settled, so that it means nothing where those cannot be read. */
export const settledByEdits: ReadonlySet<string> = new Set([...doubtKinds, 'edits', 'no-publication-day', 'uncited-article'])

const severities: Readonly<Record<Doubt['kind'], Problem['severity']>> = {
  'day-month-order': 'warning',
  'ambiguous-date': 'warning',
  'year-in-doubt': 'warning',
  'uncertain-reading': 'note',
  'low-confidence-date': 'note',
  accusation: 'warning',
  'weak-merge': 'warning',
  'weak-headline': 'note',
  'maybe-one': 'note',
  disagreement: 'warning',
  undated: 'note',
  'stale-edit': 'error',
}

const problemOf = ({ kind, message, advice, event }: Doubt, place: Partial<FilePosition> & { path: string }): Problem => ({
  check: kind,
  severity: severities[kind],
  ...place,
  message: event === undefined ? message : `${event}: ${message}`,
  advice,
})

function editProblem({ path, line, column, instruction, result, message = '', candidates = [] }: EditOutcome): Problem[] {
  if (result === 'applied') return []
  const severity = result === 'approximate' ? 'note' : result === 'conflict' ? 'warning' : 'error'
  const nearest = candidates.map(({ event, source, text }) => [event, source, `“${text}”`].filter(Boolean).join(' '))
  const advice =
    nearest.length > 0
      ? `Nearest: ${nearest.join('; ')}.`
      : result === 'approximate'
        ? 'Copy its present words, if it is still the one you mean.'
        : instruction === 'hide' && result === 'stale'
          ? 'Remove this correction, if what it hid is gone.'
          : undefined
  const not = severity === 'error' ? 'not applied: ' : ''
  return [{ check: 'edits', severity, path, line, column, message: `${instruction} ${not}${message}`, ...(advice && { advice }) }]
}

/** An article whose words count from a day that it does not give, or that cannot be: "yesterday". A day that can be read in two ways is another problem. */
function noPublicationDay({ entries, contradicted }: ArticleAccount, source: Source | undefined, isUnread: boolean): Problem[] {
  if (!source || (source.published !== undefined && contradicted === undefined) || source.publishedOneOf !== undefined) return []
  const changed = entries.filter(({ anchor }) => anchor?.from === 'modified')
  const [since] = changed
  if (since)
    return [
      {
        check: 'no-publication-day',
        severity: 'note',
        ...placeOf(source, since.line),
        message: `the article does not say when it was published, so ${listed(changed)} ${changed.length === 1 ? 'was' : 'were'} counted from ${since.anchor!.date.edtf}, the day on which the page was changed`,
        advice: 'Write the day into its front matter: published: YYYY-MM-DD',
      },
    ]
  const open = entries.filter(({ unresolved }) => unresolved === 'no-anchor')
  const [first] = open
  // the day may stand in front matter that could not be read, which has been said
  if (!first || isUnread) return []
  const reason =
    contradicted === undefined
      ? 'the article does not say when it was published'
      : `the article mentions years after ${contradicted}, its stated day of publication`
  return [
    {
      check: 'no-publication-day',
      severity: 'warning',
      ...placeOf(source, first.line),
      message: `${reason}, so ${listed(open)} ${open.length === 1 ? 'has' : 'have'} no date`,
      advice: 'Write the day into its front matter: published: YYYY-MM-DD',
    },
  ]
}

/** A line of an article's file, or where the article begins. */
const placeOf = (source: Source, line: number | undefined) => ({
  ...startOf(source),
  ...(line === undefined ? {} : { line, column: 1 }),
})

function listed(entries: readonly AccountEntry[]): string {
  const words = [...new Set(entries.map(({ text }) => `“${text}”`))]
  return words.length > 3 ? `${words.slice(0, 3).join(', ')} and ${words.length - 3} more` : words.join(', ')
}

/** Of an article without a text that is read, its own problem says enough. */
function uncited(timeline: Timeline, articles: readonly Article[]): Problem[] {
  const cited = new Set(timeline.events.flatMap(({ citations }) => citations.map(({ source }) => source)))
  return articles
    .filter(({ source, passages }) => !cited.has(source.id) && passages.length > 0 && languageOf(source.language))
    .map(({ source }) => ({
      check: 'uncited-article',
      severity: 'note',
      ...startOf(source),
      message: 'no event cites this article',
      advice: `See what was found in it: citeline explain ${source.path}`,
    }))
}

/** Where in its file the sentence of a doubt stands, as far as the format tells. */
function placesIn(
  articles: readonly Article[],
): (doubt: Pick<Doubt, 'sentence' | 'source'>) => { path: string; line?: number; column?: number } {
  const byId = new Map(articles.map(article => [article.source.id, article]))
  return ({ sentence, source }) => {
    const article = byId.get(sentence?.source ?? source ?? '')
    if (!article) return { path: sentence?.source ?? source ?? '' }
    return passagePlace(article, sentence?.passage)
  }
}

function byPlace(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** Which events a site may show: all, or those that an editor has looked at (`publish: reviewed` in `site.yaml`) or written. */
export function publishable(timeline: Timeline, rule: 'all' | 'reviewed'): Timeline {
  if (rule === 'all') return timeline
  return { ...timeline, events: timeline.events.filter(isReviewed) }
}

export const isReviewed = ({ editorial }: Timeline['events'][number]): boolean =>
  editorial?.status !== undefined || (editorial?.fields.includes('added') ?? false)
