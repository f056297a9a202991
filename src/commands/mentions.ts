import type { ArticleRecord } from '../articles/plain.ts'
import { articlesOfRecords } from '../articles/read.ts'
import { mentionsOf } from '../mentions.ts'
import { articleLine } from './article-line.ts'
import { type Command, recordsAsTheyCome } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { argumentsOf } from './usage.ts'

export const mentionsUsage = {
  name: 'mentions',
  operands: '< LINES',
  about: 'lines {id, title?, published?, text} in, lines with what each sentence tells of out, before anything is joined',
  options: {},
} as const

/**
 * `citeline mentions`: lines as `citeline events` takes them in, lines `{id, mentions}` out, each as soon as it is read. A mention is
 * that of `src/model.ts`; all offsets are UTF-16, into its passage's text. Every article is read by itself.
 */
export const mentions: Command = async (args, streams) => {
  const read = argumentsOf(args, mentionsUsage, streams)
  if (typeof read === 'number') return read
  let failed = 0
  for await (const { records, bad } of recordsAsTheyCome(streams, articleLine)) {
    failed += bad
    for (const record of records) {
      const [article] = articlesOfRecords([record as ArticleRecord])
      const { made, problems } = mentionsOf(article!)
      const all = [...article!.problems, ...problems]
      for (const problem of all) streams.err(problemLine(problem))
      failed += all.filter(({ severity }) => severity === 'error').length
      streams.out(`${JSON.stringify({ id: article!.source.id, mentions: made })}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}
