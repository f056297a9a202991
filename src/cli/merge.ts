import { readFile } from 'node:fs/promises'
import { notHidden } from '../checks/problems.ts'
import type { Problem, Timeline } from '../model.ts'
import { timelineOf } from '../pipeline.ts'
import { codeVersion } from '../project/code-version.ts'
import { mentionsAhead } from '../project/ahead.ts'
import { aheadOptions } from '../project/project.ts'
import { gathering } from '../scale/collected.ts'
import { type Collection, collectionSchema } from '../scale/collection.ts'
import { type MentionLine, mentionLineSchema } from '../scale/mention-line.ts'
import { settleArticles } from '../edits/apply/apply-publication-days.ts'
import { Unusable } from '../common/unusable.ts'
import { checkedBy, type Command, recordsOf } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments, misused } from './usage.ts'

export const mergeUsage = {
  name: 'merge',
  operands: '[FILE…] [< LINES]',
  most: Infinity,
  about: 'reads lines of “mentions”, writes the timeline of their collection as “events” does',
  options: { collection: { value: 'FILE', isFile: true, about: 'what “settle” made of the same lines' } },
} as const

/**
 * `citeline merge --collection FILE`: the lines of `citeline mentions` in, in any order, some of them twice, the timeline out: the same
 * bytes that `citeline events` makes of the same articles at once. Lines that the collection does not know are passed over; where one
 * is missing there is no timeline.
 */
export const mergeCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, mergeUsage, streams)
  if (typeof read === 'number') return read
  const { out, err, work = {} } = streams
  if (read.values.collection === undefined) return misused(mergeUsage, 'name a collection with --collection', err)
  const collection = await collectionIn(read.values.collection)
  const gathered = gathering(collection)
  let failed = 0
  for await (const { records, bad } of recordsOf(read.operands, streams, checkedBy<MentionLine>(mentionLineSchema))) {
    failed += bad
    records.forEach(gathered.add)
  }
  const { edits, withheld } = collection
  const articles = settleArticles(gathered.articles(), edits)
  await mentionsAhead(articles, aheadOptions(work))
  const timeline = timelineOf(articles, edits)
  const hidden = withheld.length > 0 ? withheld : notHidden(timeline)
  const problems = [...hidden, ...(timeline.problems ?? [])]
  for (const problem of problems) err(problemLine(problem))
  out(`${JSON.stringify(hidden.length > 0 ? { ...nothing, sources: timeline.sources } : timeline)}\n`)
  return failed === 0 && problems.every(({ severity }) => severity !== 'error') ? 0 : 1
}

const nothing: Omit<Timeline, 'sources'> = { events: [], undated: [], entities: [] }

async function collectionIn(path: string): Promise<Collection> {
  let data: unknown
  try {
    data = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw unfit(path, 'this is not JSON')
  }
  const [issue] = collectionSchema.safeParse(data).error?.issues ?? []
  if (issue) throw unfit(path, `this is not a collection: “${issue.path.join('.')}”: ${issue.message}`)
  const collection = data as Collection
  if (collection.code !== codeVersion()) throw unfit(path, 'this was made by another version of Citeline, or of Node')
  return collection
}

function unfit(path: string, message: string): Unusable {
  const problem: Problem = {
    check: 'mentions',
    severity: 'error',
    path,
    message,
    advice: 'Make it again with “citeline settle”.',
  }
  return new Unusable(problem)
}
