import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { formats, readDefaults } from './articles/read.ts'
import type { Problem, SourceDefaults, SourceFile } from './model.ts'
import { compareText } from './text.ts'
import { systemProblem, Unusable } from './unusable.ts'

/** More than any article: larger files are named and left unread. */
const largestBytes = 10 * 1024 * 1024
const deepestFolder = 20

/** A text file that is not an article: edits, the site's configuration. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** What a content folder holds. All lists are in the order of their paths, on any machine. */
export interface Content {
  readonly files: readonly SourceFile[]
  /** `edits.yaml` first, then `edits/*.yaml`. */
  readonly edits: readonly TextFile[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a content folder. What cannot be read (a link that leaves the folder, a file without permission or without a reader)
 * becomes a problem with its name, and the rest is read. Paths start with the folder's own name: `content/visit.txt`.
 * @throws Unusable when the folder itself is missing or no folder
 */
export async function loadContent(folder: string): Promise<Content> {
  const root = await rootOf(folder)
  const files: SourceFile[] = []
  const edits: TextFile[] = []
  const problems: Problem[] = []
  const problem = (check: string, severity: Problem['severity'], path: string, message: string, advice: string) =>
    problems.push({ check, severity, path, message, advice })

  async function walk(directory: string, path: string, inherited: SourceDefaults, depth: number): Promise<void> {
    if (depth > deepestFolder) {
      problem('folder-depth', 'error', path, `folders are nested more than ${deepestFolder} deep here`, 'Move these articles up.')
      return
    }
    const entries = (await readdir(directory, { withFileTypes: true })).sort((a, b) => compareText(a.name, b.name))
    const defaultsFile = entries.find(entry => entry.name === '_defaults.yaml' && entry.isFile())
    let defaults = inherited
    if (defaultsFile) {
      const read = readDefaults(await readFile(join(directory, defaultsFile.name), 'utf8'), `${path}/${defaultsFile.name}`)
      defaults = { ...inherited, ...read.defaults }
      problems.push(...read.problems)
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry === defaultsFile) continue
      await take(join(directory, entry.name), `${path}/${entry.name}`, entry.isSymbolicLink(), defaults, depth)
    }
  }

  async function take(file: string, path: string, linked: boolean, defaults: SourceDefaults, depth: number): Promise<void> {
    try {
      const real = await realpath(file)
      if (real !== root && !real.startsWith(root + sep)) {
        problem(
          'outside-content',
          'warning',
          path,
          'this link leaves the content folder and was not followed',
          'Copy the file here.',
        )
        return
      }
      if (linked) {
        problem('linked-twice', 'warning', path, 'this link leads to a file that is read at its own place', 'Remove the link.')
        return
      }
      const stats = await stat(real)
      if (stats.isDirectory()) return await walk(file, path, defaults, depth + 1)
      if (isEdits(path)) {
        edits.push({ path, text: await readFile(file, 'utf8') })
        return
      }
      const extension = extname(path).toLowerCase()
      if (!formats.has(extension)) {
        const known = [...formats.keys()].join(' ')
        problem(
          'format',
          'warning',
          path,
          `no reader for ${extension || 'files without an extension'}; known: ${known}`,
          'Save the article’s text as .txt.',
        )
      } else if (!stats.isFile()) {
        problem('unreadable', 'error', path, 'this is not a regular file', 'Remove it.')
      } else if (stats.size > largestBytes) {
        problem(
          'size',
          'error',
          path,
          `this file has ${Math.ceil(stats.size / 1048576)} MB; the limit is 10 MB`,
          'Keep only the article.',
        )
      } else {
        files.push(sameFile({ path, bytes: new Uint8Array(await readFile(file)), defaults }, real))
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'error'
      problem('unreadable', 'error', path, `this could not be read (${code})`, 'Check that it exists and that you may read it.')
    }
  }

  await walk(root, basename(root), {}, 0)
  return { files, edits: edits.sort((a, b) => editsOrder(a.path, b.path)), problems }
}

/** The folder's real path. */
async function rootOf(folder: string): Promise<string> {
  try {
    await readdir(folder)
    return await realpath(folder)
  } catch (error) {
    const problem = systemProblem(error as NodeJS.ErrnoException, folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new Unusable(problem)
    const advice = `Make it, and put articles (${[...formats.keys()].join(' ')}) into it.`
    throw new Unusable({ ...problem, message: 'there is no such folder', advice })
  }
}

/** `content/edits.yaml` and `content/edits/*.yaml`. */
const isEdits = (path: string) => /^[^/]+\/(?:edits\.ya?ml|edits\/[^/]+\.ya?ml)$/.test(path)

const editsOrder = (a: string, b: string) => a.split('/').length - b.split('/').length || compareText(a, b)

/** The files as they were read last, so that an unchanged file is the same record, and what was made of it can be kept. */
const lastRead = new Map<string, SourceFile>()

function sameFile(file: SourceFile, real: string): SourceFile {
  const last = lastRead.get(real)
  if (
    last &&
    last.path === file.path &&
    Buffer.compare(last.bytes, file.bytes) === 0 &&
    isDeepStrictEqual(last.defaults, file.defaults)
  )
    return last
  lastRead.set(real, file)
  return file
}
