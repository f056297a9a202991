import { z } from 'zod'
import { plainArticle } from '../articles/read.ts'
import { languageOf } from '../languages/index.ts'
import type { Article } from '../model.ts'
import { parserOf } from '../syntax/parse.ts'
import { type Command, jsonLines, linesAsTheyCome } from './lines.ts'
import { argumentsOf } from './usage.ts'

const schema = z.object({ id: z.string(), text: z.string() })

export const parseUsage = {
  name: 'parse',
  operands: '< LINES',
  about: 'lines {id, text} in, lines with the dependency tree of each sentence out',
  options: {},
} as const

/**
 * `citeline parse`: lines `{id, text}` in, lines `{id, sentences: [{start, end, words}]}` out, each as soon as it is read. A word is
 * `{text, start, end, lemma, upos, xpos, head, deprel, margin}`: offsets are UTF-16, into `text`; `head` is an index into the
 * sentence's words, −1 for the root; tags and relations are those of Universal Dependencies.
 */
export const parse: Command = async (args, streams) => {
  const read = argumentsOf(args, parseUsage, streams)
  if (typeof read === 'number') return read
  let failed = 0
  for await (const { text, firstLine } of linesAsTheyCome(streams.input())) {
    const { records, bad } = jsonLines(text, schema, streams.err, { firstLine })
    failed += bad
    const articles = records.map(record => plainArticle(record))
    treesOf(articles).forEach(line => streams.out(`${JSON.stringify(line)}\n`))
  }
  return failed === 0 ? 0 : 1
}

/** The sentences of several articles at once: the parser is quickest with many. */
function treesOf(articles: readonly Article[]) {
  const trees = articles.flatMap(({ source, sentences }) =>
    parserOf(languageOf(source.language).syntax)(sentences.map(sentence => sentence.text)),
  )
  let next = 0
  return articles.map(({ source, sentences }) => ({
    id: source.id,
    sentences: sentences.map(({ start, end }) => ({
      start,
      end,
      words: trees[next++]!.words.map(word => ({ ...word, start: start + word.start, end: start + word.end })),
    })),
  }))
}
