import type { Fingerprint } from '../articles/fingerprint.ts'
import { readEdits } from '../edits/read.ts'
import { loadContent } from '../project/files.ts'
import type { Problem } from '../model.ts'
import { codeVersion } from '../project/code-version.ts'
import { siteIn, unreadEdits } from '../project/project.ts'
import { collectionOf } from '../scale/collection.ts'
import { type PrintLine, printLineSchema } from '../scale/mention-line.ts'
import { refuse } from '../scale/refuse.ts'
import { checkedBy, type Command, recordsOf } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments, projectOptions } from './usage.ts'

export const settleUsage = {
  name: 'settle',
  operands: '[FILE…] [< LINES]',
  most: Infinity,
  about: 'reads lines of “mentions”, writes what their articles must know of one another: days, copies, corrections',
  options: projectOptions,
} as const

/**
 * `citeline settle`: the lines of `citeline mentions` in, in any order, some of them twice, `collection.json` out: what rests on all
 * articles, of which only the fingerprints are read. Those of a folder come with its settings and corrections, and must be all of it.
 * The exit status is 1 where a line could not be read, or there is no collection.
 */
export const settleCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, settleUsage, streams)
  if (typeof read === 'number') return read
  const { out, err } = streams
  let failed = 0
  const prints = new Map<string, PrintLine>()
  const problems: Problem[] = []
  for await (const { records, bad } of recordsOf(read.operands, streams, checkedBy<PrintLine>(printLineSchema))) {
    failed += bad
    for (const line of records) {
      const known = prints.get(line.print.path)
      if (known && JSON.stringify(known.print) !== JSON.stringify(line.print)) problems.push(twice(line.print.path))
      if (line.code !== codeVersion()) problems.push(otherCode(line.print.path))
      const { id, code, print } = line
      if (!known) prints.set(print.path, { id, code, print })
    }
  }
  const all = [...prints.values()].map(({ print }) => print)
  const { collection, left } =
    read.values.content !== undefined || all.some(({ id }) => id === undefined)
      ? await ofFolder(all, read.values)
      : { collection: collectionOf(all, { code: codeVersion(), edits: [], withheld: [] }), left: [] }
  problems.push(...left)
  refuse(problems)
  for (const problem of collection.articles.flatMap(article => article.problems)) err(problemLine(problem))
  out(`${JSON.stringify(collection)}\n`)
  return failed === 0 ? 0 : 1
}

/** The collection of a folder's articles, and which of them are left out or gone. */
async function ofFolder(prints: readonly Fingerprint[], place: { readonly content?: string; readonly site?: string }) {
  const there = new Set<string>()
  const content = await loadContent(place.content ?? 'content', path => {
    there.add(path)
    return false
  })
  const { site } = await siteIn(place.site)
  const { edits, problems } = readEdits(content.edits)
  const settings = { code: codeVersion(), edits, withheld: unreadEdits(content, problems) }
  const given = new Set(prints.map(({ path, within }) => within?.path ?? path))
  return {
    collection: collectionOf(prints, { ...settings, ...(site.dateOrder ? { dateOrder: site.dateOrder } : {}) }),
    left: [
      ...[...there].filter(path => !given.has(path)).map(path => unread(path)),
      ...[...given].filter(path => !there.has(path)).map(path => gone(path)),
    ],
  }
}

const problem = (path: string, message: string, advice: string): Problem => ({
  check: 'mentions',
  severity: 'error',
  path,
  message,
  advice,
})

const again = 'Read it again with “citeline mentions”.'
const unread = (path: string) => problem(path, 'none of the lines is about this article', again)
const gone = (path: string) => problem(path, 'a line is about this article, which is not in the folder', 'Remove that line.')
const twice = (path: string) =>
  problem(path, 'two lines are about this article, with different text or settings', 'Remove the older one.')
const otherCode = (path: string) =>
  problem(
    path,
    'this line was made by another version of Citeline, or of Node',
    'Use the same version everywhere, and read it again.',
  )
