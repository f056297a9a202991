import { append } from '../../common/append.ts'
import { longestLine } from '../../events/headline/headline-text.ts'
import type { Article, Mention, SentencePlace, TimelineEvent } from '../../model.ts'

/**
 * Takes from events and mentions what only a hidden sentence names: a headline that says in brackets whom a pronoun means, as that
 * sentence told, is its own sentence again.
 */
export function hiderOfNames(hidden: readonly SentencePlace[], articles: readonly Article[]) {
  const texts = new Map<string, string[]>()
  for (const place of hidden) append(texts, place.source, textAt(place, articles))
  const namesHidden = ({ source, headline }: Mention): boolean => {
    const own = texts.get(source)
    if (own === undefined) return false
    return [...headline.matchAll(/\[(?<name>[^\]]+)\]/g)].some(([, name]) => own.some(text => text.includes(name!)))
  }
  const opensHidden = ({ source, leansOn }: Mention): boolean =>
    leansOn !== undefined && (texts.get(source) ?? []).some(text => isOf(leansOn, text))
  const inMention = (mention: Mention): Mention => {
    const shown = opensHidden(mention) ? { ...mention, leansOn: '' } : mention
    return namesHidden(mention) ? { ...shown, headline: lineOf(mention.quote) } : shown
  }
  const inEvent = (event: TimelineEvent): TimelineEvent => {
    const naming = event.citations.filter(namesHidden)
    if (naming.length === 0 && !event.citations.some(opensHidden)) return event
    const shown = naming.find(({ headline }) => headline === event.headline)
    const [first, ...rest] = event.citations
    const citations = [inMention(first), ...rest.map(inMention)] as const
    return { ...event, headline: shown ? lineOf(shown.quote) : event.headline, citations }
  }
  return { inMention, inEvent }
}

/** Whether a line is made of the words of a text. */
const isOf = (line: string, text: string): boolean =>
  line !== '' && line.split(/[\s…]+/).every(word => text.toLowerCase().includes(word.toLowerCase()))

function textAt({ source, passage, start, end }: SentencePlace, articles: readonly Article[]): string {
  const article = articles.find(each => each.source.id === source)
  return article?.passages.find(({ id }) => id === passage)?.text.slice(start, end) ?? ''
}

/** A sentence as a headline, cut at a word where it is too long. */
function lineOf(quote: string): string {
  const line = quote.replace(/\.$/, '')
  return line.length <= longestLine ? line : `${line.slice(0, line.lastIndexOf(' ', longestLine - 2))} …`
}
