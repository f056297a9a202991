import { z } from 'zod'
import { languageLine } from '../articles/front-matter/stated-language.ts'
import { plainArticle } from '../articles/plain.ts'
import { defaultLanguage, languageOf } from '../languages/index.ts'
import type { Article } from '../model.ts'
import type { Tree } from '../syntax/tree.ts'
import { type Command, recordsAsTheyCome } from './lines.ts'
import { parsedArguments } from './usage.ts'

const schema = z.object({ id: z.string(), language: languageLine.optional(), text: z.string() })

export const parseUsage = {
  name: 'parse',
  operands: '< LINES',
  about: 'reads lines {id, language?, text}, writes lines with the dependency tree of each sentence',
  options: {},
} as const

/**
 * `citeline parse`: lines `{id, language?, text}` in, lines `{id, sentences: [{start, end, words}]}` out, each as soon as it is read.
 * A word is `{text, start, end, lemma, upos, xpos, head, deprel, margin}`: offsets are UTF-16, into `text`; `head` is an index into
 * the sentence's words, −1 for the root; tags and relations are those of Universal Dependencies. A text is read as English unless
 * its line says otherwise, and one in a language that is not read has no sentences.
 */
export const parseCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, parseUsage, streams)
  if (typeof read === 'number') return read
  let failed = 0
  for await (const { records, bad } of recordsAsTheyCome(streams, schema)) {
    failed += bad
    const articles = records.map(({ language = defaultLanguage, ...record }) => plainArticle({ ...record, language }))
    for (const { source } of articles.filter(({ source }) => !languageOf(source.language)))
      streams.err(`${source.id}: nothing was read, because its language, “${source.language}”, is not supported\n`)
    const trees = treesOf(articles)
    for (const article of articles) streams.out(`${JSON.stringify(parseLine(article, trees.get(article) ?? []))}\n`)
  }
  return failed === 0 ? 0 : 1
}

/** The trees of the articles whose language is read: all of one language at once, as the parser is quickest with many sentences. */
function treesOf(articles: readonly Article[]): ReadonlyMap<Article, readonly Tree[]> {
  const trees = new Map<Article, readonly Tree[]>()
  for (const language of new Set(articles.map(({ source }) => languageOf(source.language)))) {
    if (!language) continue
    const own = articles.filter(({ source }) => languageOf(source.language) === language)
    const all = language.parse(own.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    let next = 0
    for (const article of own) trees.set(article, all.slice(next, (next += article.sentences.length)))
  }
  return trees
}

const parseLine = ({ source, sentences }: Article, trees: readonly Tree[]) => ({
  id: source.id,
  sentences: trees.map(({ words }, at) => {
    const { start, end } = sentences[at]!
    return { start, end, words: words.map(word => ({ ...word, start: start + word.start, end: start + word.end })) }
  }),
})
