import { readFile, stat } from 'node:fs/promises'
import { extensionOf, formats, noArticles, readArticles } from '../articles/read.ts'
import type { SourceFile } from '../model.ts'
import { draftsAhead } from '../project/ahead.ts'
import { systemProblem } from '../common/unusable.ts'
import type { Command } from './lines.ts'
import { problemLine } from './problem-lines.ts'
import { parsedArguments, misused } from './usage.ts'

export const readUsage = {
  name: 'read',
  operands: 'FILE…',
  most: Infinity,
  about: 'writes what is read from files: a line of JSON for each article, with its source and its passages',
  options: {},
} as const

/**
 * `citeline read FILE…`: a line an article `{path, source, passages: [{id, text, locator?}]}`, in the order of their paths. The files are read as one
 * collection. What should be looked at is told on stderr; a file that cannot be read makes the exit status 1.
 */
export const readCommand: Command = async (args, streams) => {
  const given = parsedArguments(args, readUsage, streams)
  if (typeof given === 'number') return given
  const { out, err } = streams
  if (given.operands.length === 0) return misused(readUsage, 'which files?', err)
  let bad = 0
  const files: SourceFile[] = []
  for (const path of new Set(given.operands)) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false
    if (!isFolder && !formats.has(extensionOf(path))) {
      err(
        `${path}: no reader for ${extensionOf(path) || 'files without an extension'}; known: ${[...formats.keys()].join(' ')}\n`,
      )
      bad++
      continue
    }
    try {
      files.push({ path, bytes: new Uint8Array(await readFile(path)) })
    } catch (error) {
      err(problemLine(systemProblem(error as NodeJS.ErrnoException, path)))
      bad++
    }
  }
  await draftsAhead(files, streams.work ?? {})
  noArticles(files).forEach(problem => err(problemLine(problem)))
  for (const { source, passages, problems } of readArticles(files)) {
    problems.forEach(problem => err(problemLine(problem)))
    if (problems.some(problem => problem.severity === 'error' && passages.length === 0)) bad++
    else
      out(
        JSON.stringify({
          path: source.path,
          source,
          passages: passages.map(({ id, text, locator }) => ({ id, text, ...(locator ? { locator } : {}) })),
        }) + '\n',
      )
  }
  return bad === 0 ? 0 : 1
}
