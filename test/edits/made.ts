import { plainArticle } from '../../src/articles/plain.ts'
import { parseEdtf } from '../../src/dates/edtf.ts'
import type { Article, MergedEvents, Mention, NonEmpty, TimelineEvent } from '../../src/model.ts'
import { readEdits } from '../../src/edits/read.ts'
import { arrange } from '../../src/timeline/arrange.ts'
import { applyEdits } from '../../src/edits/apply/apply-edits.ts'

/** Articles by path and text, without any reader of heads or Markdown. */
export const articlesOf = (texts: Readonly<Record<string, string>>): Article[] =>
  Object.entries(texts).map(([path, text]) => {
    const article = plainArticle({ id: path.replace(/\W+/g, '-'), text })
    return { ...article, source: { ...article.source, path: `content/${path}` } }
  })

export const dateOf = (edtf: string) => parseEdtf(edtf)!

/** The mention of the one sentence that has these words in it. */
export function mentionOf(articles: readonly Article[], words: string, edtf?: string): Mention {
  const [found, ...more] = articles.flatMap(({ source, sentences }) =>
    sentences.flatMap((sentence, index) => (sentence.text.includes(words) ? [{ source, sentence, index }] : [])),
  )
  if (!found || more.length > 0) throw new Error(`${words}: in ${more.length + (found ? 1 : 0)} sentences`)
  const { passage, start, end, text } = found.sentence
  return {
    source: found.source.id,
    passage,
    start,
    end,
    quote: text,
    date: edtf === undefined ? undefined : dateOf(edtf),
    dateFrom: edtf === undefined ? 'none' : 'words',
    kind: 'happened',
    headline: text,
    isLead: false,
    index: found.index,
    names: [],
    quantities: [],
  }
}

export const eventOf = (id: string, edtf: string, citations: NonEmpty<Mention>): TimelineEvent => ({
  id,
  date: dateOf(edtf),
  headline: citations[0].headline,
  kind: 'happened',
  citations,
  sourceCount: new Set(citations.map(({ source }) => source)).size,
  independentCount: new Set(citations.map(({ source }) => source)).size,
  importance: 0.5,
  entities: [],
  tags: [],
})

/** Applies edits as they are written in `content/edits.yaml`. */
export function edited(found: MergedEvents, articles: readonly Article[], yaml: string) {
  const { edits, problems } = readEdits([{ path: 'content/edits.yaml', text: yaml }])
  const sources = articles.map(({ source }) => source)
  const result = arrange(applyEdits(found, edits, articles), sources)
  const event = (id: string) => result.events.find(event => event.id === id || event.aliases?.includes(id))
  const said = (result.edits ?? []).map(({ line, instruction, result }) => `${line} ${instruction} ${result}`)
  return { ...result, problems, event, said, outcomes: result.edits ?? [] }
}
