import { text as wholeText } from 'node:stream/consumers'
import type { ArticleRecord } from '../articles/plain.ts'
import { articlesOfRecords } from '../articles/read.ts'
import { timelineOf } from '../pipeline.ts'
import { mentionsAhead } from '../project/ahead.ts'
import { loadProject } from '../project/project.ts'
import { articleLine } from './article-line.ts'
import { type Command, jsonLines } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments } from './usage.ts'

export const eventsUsage = {
  name: 'events',
  operands: '[FOLDER] [< LINES]',
  most: 1,
  about: 'writes the timeline of a folder, or of lines {id, title?, published?, url?, publisher?, text}, as JSON',
  options: {},
} as const

/**
 * `citeline events`: lines `{id, title?, published?, url?, publisher?, language?, text}` in, one JSON timeline out. What should be
 * looked at is told on stderr.
 * `citeline events FOLDER`: the same from a folder of articles, with its edits; without an event, where those cannot be used.
 */
export const eventsCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, eventsUsage, streams)
  if (typeof read === 'number') return read
  const { input, out, err } = streams
  const [folder] = read.operands
  if (folder !== undefined) {
    const { timeline, published, withheld, problems } = await loadProject({ content: folder, ...streams.work })
    for (const problem of problems) err(problemLine(problem))
    out(JSON.stringify(withheld.length > 0 ? published : timeline) + '\n')
    return problems.some(problem => problem.severity === 'error') ? 1 : 0
  }
  const { records, bad } = jsonLines(await wholeText(input()), articleLine, err, { uniqueIds: true })
  const articles = articlesOfRecords(records as ArticleRecord[])
  await mentionsAhead(articles, streams.work ?? {})
  const timeline = timelineOf(articles)
  const problems = [...articles.flatMap(article => article.problems), ...(timeline.problems ?? [])]
  for (const problem of problems) err(problemLine(problem))
  out(JSON.stringify(timeline) + '\n')
  return bad === 0 && problems.every(({ severity }) => severity !== 'error') ? 0 : 1
}
