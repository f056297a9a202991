import { factualities } from '../model.ts'
import type { SiteData } from './site-data.ts'
import { safeJson } from './html.ts'

/** Beyond this many events the filters' words are looked for in headlines only, to keep their data small. */
const mostWithQuotes = 2500

/**
 * The data of the filters, as a script that sets one variable: unlike JSON, a page on a disk may load it.
 * A row an event: path, headline, date in words, first and last day, kind, outlets, names, tags (by number), more words, how it is told, 1 where the date is
 * not known exactly. Names have their kinds beside them.
 */
export function filterScript({ events, words, names: topics }: SiteData): string {
  const outlets = numbered()
  const names = numbered()
  const tags = numbered()
  const kindOf = new Map(topics.map(({ label, kind }) => [label, kind] as const))
  const kinds = Object.keys(words.kinds)
  // where all is fact, there is nothing to choose
  const told = events.some(({ claim }) => claim)
    ? factualities.filter(each => events.some(event => event.factuality === each))
    : []
  const rows = events.map(event => [
    event.path,
    event.title,
    event.date.label,
    event.earliest ?? '',
    event.latest ?? '',
    kinds.indexOf(event.kind),
    [...new Set(event.citations.map(citation => outlets.of(citation.source.outlet)))],
    event.names.map(name => names.of(name.text)),
    event.tags.map(tag => tags.of(tag.text)),
    events.length > mostWithQuotes ? '' : (event.citations[0]?.pieces.map(piece => piece.text).join('') ?? ''),
    told.indexOf(event.factuality),
    event.date.shape === 'vague' ? 1 : 0,
  ])
  const said = [words.results, words.showMore, words.any, words.filterUnread, words.filterSlip]
  const record = {
    rows,
    outlets: outlets.list,
    names: names.list,
    nameKinds: names.list.map(name => kindOf.get(name) ?? 'other'),
    tags: tags.list,
    kinds: Object.entries(words.kinds),
    factualities: told.map(each => [each, words.factualities[each]]),
    said,
  }
  return `var citelineEvents=${safeJson(record)}\n`
}

function numbered(): { list: string[]; of: (text: string) => number } {
  const list: string[] = []
  const numbers = new Map<string, number>()
  const of = (text: string) => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, list.length)
    return list.push(text) - 1
  }
  return { list, of }
}
