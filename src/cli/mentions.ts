import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type { ArticleRecord } from '../articles/plain.ts'
import { draftedIn, draftedRecord } from '../articles/read.ts'
import { loadContent } from '../project/files.ts'
import { mentionsOf } from '../events/article-mentions.ts'
import type { Problem } from '../model.ts'
import { draftsAhead, mentionsAhead } from '../project/ahead.ts'
import { aheadOptions, siteIn } from '../project/project.ts'
import { alone, mentionLine } from '../scale/mention-line.ts'
import { articleLine } from './article-line.ts'
import { type Command, recordsAsTheyCome, type Streams } from './lines.ts'
import { type WorkPart, partOf } from './part.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments, misused } from './usage.ts'

export const mentionsUsage = {
  name: 'mentions',
  operands: '< LINES',
  about: 'reads lines {id, title?, published?, text}, writes lines with what each sentence reports, before anything is joined',
  options: {
    content: { value: 'FOLDER', about: 'a folder of articles to read instead' },
    part: { value: 'K/N', about: 'reads only part K of N of its files: 2/7' },
    files: { about: 'reads only the files whose paths come in, one a line' },
    site: { value: 'FILE', isFile: true, about: 'the settings of the site (site.yaml)' },
  },
} as const

/**
 * `citeline mentions`: lines as `citeline events` takes them in, lines `{id, mentions, …}` out, each as soon as it is read. A mention is
 * that of `src/model.ts`; all offsets are UTF-16, into its passage's text. Every article is read by itself; the rest of its line is what
 * `citeline settle` and `citeline merge` need.
 * `citeline mentions --content FOLDER`: the same from a folder. The exit status is 1 where there is no such file: what is wrong with an
 * article is told on stderr, and its part is done all the same.
 */
export const mentionsCommand: Command = async (args, streams) => {
  const read = parsedArguments(args, mentionsUsage, streams)
  if (typeof read === 'number') return read
  const { content, part, files = false, site } = read.values
  if (content === undefined)
    return part === undefined && !files
      ? fromRecords(streams)
      : misused(mentionsUsage, 'name a folder with --content', streams.err)
  const share = part === undefined ? undefined : partOf(part)
  if (share === 'none')
    return misused(mentionsUsage, `--part ${part}: write the number of the part and of all parts: 2/7`, streams.err)
  const asked = files ? pathsIn(await text(streams.input()), content) : undefined
  return fromFolder(content, isWanted(share, asked), asked ?? new Set(), site, streams)
}

async function fromRecords(streams: Streams): Promise<number> {
  let failed = 0
  for await (const { records, bad } of recordsAsTheyCome(streams, articleLine)) {
    failed += bad
    for (const record of records) {
      const read = alone(draftedRecord(record as ArticleRecord), {})
      const { problems } = mentionsOf(read.article!)
      const all = [...read.article!.problems, ...problems]
      for (const problem of all) streams.err(problemLine(problem))
      failed += all.filter(({ severity }) => severity === 'error').length
      streams.out(`${JSON.stringify(mentionLine(read))}\n`)
    }
  }
  return failed === 0 ? 0 : 1
}

async function fromFolder(
  folder: string,
  wanted: (path: string) => boolean,
  asked: ReadonlySet<string>,
  settings: string | undefined,
  { out, err, work = {} }: Streams,
): Promise<number> {
  const { site } = await siteIn(settings)
  const options = { ...aheadOptions(work), workers: 1 }
  const say = (problem: Problem) => err(problemLine(problem))
  const { files } = await loadContent(folder, wanted)
  for (const read of files) {
    // a record of its own, so that nothing of it stays in memory
    const file = { ...read }
    await draftsAhead([file], options)
    const all = draftedIn(file).map(drafted => alone(drafted, site))
    await mentionsAhead(
      all.flatMap(({ article }) => article ?? []),
      options,
    )
    for (const each of all) {
      const line = mentionLine(each)
      for (const problem of [...each.draft.problems, ...(line.problems ?? [])]) say(problem)
      out(`${JSON.stringify(line)}\n`)
    }
  }
  const missing = [...asked].filter(path => !existsSync(join(folder, path.slice(path.indexOf('/') + 1))))
  for (const path of missing) err(`${path}: there is no such file\n`)
  return missing.length === 0 ? 0 : 1
}

/** The paths that come in, from the folder's own name on: `content/visit.txt`; each may be written from the working directory, too. */
function pathsIn(lines: string, folder: string): ReadonlySet<string> {
  const root = resolve(folder)
  const top = basename(root)
  const named = (line: string): string => {
    if (resolve(line).startsWith(`${root}/`)) return `${top}/${resolve(line).slice(root.length + 1)}`
    return line.startsWith(`${top}/`) ? line : `${top}/${line}`
  }
  const written = lines.split(/\r?\n/).filter(line => line !== '')
  return new Set(written.map(named))
}

function isWanted(share: WorkPart | undefined, asked: ReadonlySet<string> | undefined): (path: string) => boolean {
  let at = 0
  return path => (share === undefined || at++ % share.of === share.part - 1) && (asked === undefined || asked.has(path))
}
