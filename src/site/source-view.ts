import { fill, plural } from '../languages/site-words.ts'
import type { Article, Mention, RemovedLine, Source, Timeline, TimelineEvent } from '../model.ts'
import { shownIn } from '../pictures/named.ts'
import type { Pictures } from '../project/pictures.ts'
import { headlineAsTold } from '../timeline/claim.ts'
import { dateLabel } from '../dates/date-label.ts'
import { citationMeta, coins } from '../writers/citations.ts'
import { httpLink } from '../writers/strip-control.ts'
import { sourceLd } from '../writers/schema-org.ts'
import { locatorLabel, outletOf, displayTitle } from './citation-view.ts'
import type { EventContext } from './event-view.ts'
import { eventPath, sourcePath } from './paths.ts'
import { type PictureView, pictureView } from './picture-view.ts'
import { sourceFacts, type SourceFact } from './source-facts.ts'

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
  /** What reference managers read in the head of its page: `citation_title` and the like. */
  readonly meta: readonly (readonly [name: string, content: string])[]
  /** schema.org JSON-LD. */
  readonly ld: object
  readonly cited: readonly CitedSentence[]
  readonly alone?: string
  readonly notes: readonly string[]
  readonly removed: readonly RemovedLine[]
  /** What its author gives it; pictures in its text stand there. */
  readonly picture?: PictureView
  readonly fullText?: {
    readonly under: string
    /** Passages, and pictures between them. */
    readonly parts: readonly ({ readonly heading: boolean; readonly text: string } | PictureView)[]
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
export function sourceViews(
  articles: readonly Article[],
  { events }: Timeline,
  context: EventContext,
  pictures: Pictures['shown'],
): SourceView[] {
  const citing = new Map<string, Citing[]>()
  for (const event of events)
    for (const mention of event.citations) {
      const list = citing.get(mention.source) ?? []
      list.push({ event, mention })
      citing.set(mention.source, list)
    }
  return articles.map(article => sourceView(article, citing.get(article.source.id) ?? [], context, pictures))
}

function sourceView(
  article: Article,
  citedBy: readonly Citing[],
  context: EventContext,
  pictures: Pictures['shown'],
): SourceView {
  const { source } = article
  const { words, style, url: address } = context
  const url = httpLink(source.url)
  const alone = citedBy.filter(({ event }) => event.sourceCount === 1).length
  const picture = source.image && pictureView(source.image, pictures)
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
    title: displayTitle(source, words),
    outlet: outletOf(source, words),
    language: source.language,
    ...sourceFacts(source, context),
    ...(url === undefined ? {} : { url }),
    ...(source.published === undefined
      ? {}
      : { published: source.published, publishedLabel: dateLabel({ edtf: source.published }, style) }),
    coins: coins(source),
    meta: citationMeta(source),
    ld: sourceLd(source, address && `${address}${sourcePath(source.id)}`),
    cited,
    ...(alone === 0 ? {} : { alone: plural(words.aloneCount, alone, style.language) }),
    notes: source.notes ?? [],
    removed: source.removed ?? [],
    ...(picture && { picture }),
    ...(under === undefined
      ? {}
      : {
          fullText: {
            under: fill(words.fullTextUnder, { terms: under }),
            parts: fullText(article, pictures),
          },
        }),
    passageCount: article.passages.length,
    sentenceCount: article.sentences.length,
    source,
  }
}

/** The text of an article with the pictures that stand in it, each before the passage that follows its line. */
function fullText(article: Article, shown: Pictures['shown']): NonNullable<SourceView['fullText']>['parts'] {
  const pictures = shownIn(article).flatMap(picture => {
    const view = pictureView(picture, shown)
    return view ? [{ line: picture.at.line, view }] : []
  })
  const texts = article.passages.map(({ kind, text, line = 0 }) => ({ line, view: { heading: kind === 'heading', text } }))
  return [...pictures, ...texts].sort((a, b) => a.line - b.line).map(({ view }) => view)
}

/** An event with the one of its citations that is from the source in question. */
interface Citing {
  readonly event: TimelineEvent
  readonly mention: Mention
}
