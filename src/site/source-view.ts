import { fill, plural } from '../languages/words.ts'
import type { Article, Mention, RemovedLine, Source, Timeline, TimelineEvent } from '../model.ts'
import { headlineAsTold } from '../timeline/claim.ts'
import { dateLabel } from '../timeline/label.ts'
import { coins } from '../writers/citations.ts'
import { httpLink } from '../writers/clean.ts'
import { type CitationContext, locatorLabel, outletOf, titleOf } from './citation-view.ts'
import { eventPath, sourcePath } from './paths.ts'
import { factsOf, type SourceFact } from './source-facts.ts'

/** Everything that the pages show of a source. */
export interface SourceView {
  readonly id: string
  readonly path: string
  readonly title: string
  readonly outlet: string
  readonly language: string
  /** What is known of it, in order: a term and its description, with an address where it is a link. */
  readonly facts: readonly SourceFact[]
  /** What only few want to know: its file, its hash. */
  readonly technical: readonly SourceFact[]
  readonly url?: string
  readonly published?: string
  readonly publishedLabel?: string
  readonly coins: string
  readonly cited: readonly CitedSentence[]
  readonly alone?: string
  readonly notes: readonly string[]
  readonly removed: readonly RemovedLine[]
  readonly fullText?: {
    readonly under: string
    readonly passages: readonly { readonly heading: boolean; readonly text: string }[]
  }
  readonly passageCount: number
  readonly sentenceCount: number
  readonly source: Source
}

/** A sentence of a source that is cited, with the event that it is cited for. */
interface CitedSentence {
  readonly quote: string
  readonly passage: string
  /** `p. 3` */
  readonly locator?: string
  readonly event: { readonly path: string; readonly headline: string; readonly date: string }
  readonly alone: boolean
}

/** The views of all sources, with their citations. */
export function sourceViews(articles: readonly Article[], { events }: Timeline, context: CitationContext): SourceView[] {
  const citing = new Map<string, Citing[]>()
  for (const event of events)
    for (const mention of event.citations) {
      const list = citing.get(mention.source) ?? []
      list.push({ event, mention })
      citing.set(mention.source, list)
    }
  return articles.map(article => sourceView(article, citing.get(article.source.id) ?? [], context))
}

function sourceView(article: Article, citedBy: readonly Citing[], context: CitationContext): SourceView {
  const { source } = article
  const { words, style } = context
  const url = httpLink(source.url)
  const alone = citedBy.filter(({ event }) => event.sourceCount === 1).length
  const under = source.license ?? source.permission
  const cited = [...citedBy]
    .sort((a, b) => a.mention.index - b.mention.index || a.mention.start - b.mention.start)
    .map(({ event, mention }) => ({
      quote: mention.quote,
      passage: mention.passage,
      ...(mention.locator ? { locator: locatorLabel(mention.locator, words) } : {}),
      event: { path: eventPath(event.id), headline: headlineAsTold(event, context), date: dateLabel(event.date, style) },
      alone: event.sourceCount === 1,
    }))
  return {
    id: source.id,
    path: sourcePath(source.id),
    title: titleOf(source, words),
    outlet: outletOf(source, words),
    language: source.language,
    ...factsOf(source, context),
    ...(url === undefined ? {} : { url }),
    ...(source.published === undefined
      ? {}
      : { published: source.published, publishedLabel: dateLabel({ edtf: source.published }, style) }),
    coins: coins(source),
    cited,
    ...(alone === 0 ? {} : { alone: plural(words.aloneCount, alone, style.language) }),
    notes: source.notes ?? [],
    removed: source.removed ?? [],
    ...(under === undefined
      ? {}
      : {
          fullText: {
            under: fill(words.fullTextUnder, { terms: under }),
            passages: article.passages.map(({ kind, text }) => ({ heading: kind === 'heading', text })),
          },
        }),
    passageCount: article.passages.length,
    sentenceCount: article.sentences.length,
    source,
  }
}

/** An event with the one of its citations that is from the source in question. */
interface Citing {
  readonly event: TimelineEvent
  readonly mention: Mention
}
