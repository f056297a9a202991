import { isUtf8 } from 'node:buffer'
import type { Stats } from 'node:fs'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Work, worksIn } from '../articles/catalogues/works.ts'
import { type Catalogue, catalogued } from '../articles/catalogues/export.ts'
import { extensionOf, formats, mostBytes, readDefaults } from '../articles/read.ts'
import { isEdits, isOfPage, meansDefaults, meansEdits } from './file-names.ts'
import { largestBytes, sizeMessage, readTextIn, unreadable } from './text-file.ts'
import type { CheckName, Problem, SourceDefaults, SourceFile } from '../model.ts'
import { compareText } from '../common/text.ts'
import { systemProblem, Unusable } from '../common/unusable.ts'

const deepestFolder = 20

/** A text file that is not an article: edits, the site's configuration. */
interface TextFile {
  readonly path: string
  readonly text: string
}

/** A picture of the content folder. Its bytes are read only where something names it. */
export interface PictureFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly read: () => Promise<Uint8Array>
}

/** What a content folder holds. All lists are in the order of their paths, on any machine. */
export interface Content {
  readonly files: readonly SourceFile[]
  /** `edits.yaml` first, then `edits/*.yaml`. */
  readonly edits: readonly TextFile[]
  /** The text of `about.md`, what the author says before the timeline; no article. */
  readonly introduction?: string
  readonly pictures: readonly PictureFile[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a content folder. What cannot be read (a link that leaves the folder, a file without permission or without a reader)
 * becomes a problem with its name, and the rest is read. Where that may be corrections, it is an error of the check `edits`.
 * Paths start with the folder's own name: `content/visit.txt`.
 * @param isWanted of which articles the files are read; it is asked in the order of their paths
 * @throws Unusable when the folder itself is missing or no folder
 */
export async function loadContent(folder: string, isWanted: (path: string) => boolean = () => true): Promise<Content> {
  const root = await rootOf(folder)
  // as it was named: `content` may be a link to a folder of another name
  const top = basename(resolve(folder))
  const found: Found = { root, top, isWanted, files: [], catalogues: [], edits: [], pictures: [], problems: [] }
  await walk(found, root, top, {}, 0)
  const { files, catalogues, edits, pictures, problems, introduction } = found
  const known = catalogued(
    catalogues,
    files.map(({ file }) => file.path),
  )
  return {
    files: files.map(({ file, real }) => {
      const facts = known.facts.get(file.path)
      return sameFile(facts ? { ...file, catalogued: facts } : file, real)
    }),
    edits: edits.sort((a, b) => editsOrder(a.path, b.path)),
    ...(introduction === undefined ? {} : { introduction }),
    pictures,
    problems: [...problems, ...known.problems],
  }
}

/** What has been found so far in a content folder. */
interface Found {
  /** Its real path, and its own name. */
  readonly root: string
  readonly top: string
  readonly isWanted: (path: string) => boolean
  readonly files: { readonly file: SourceFile; readonly real: string }[]
  readonly catalogues: Catalogue[]
  readonly edits: TextFile[]
  readonly pictures: PictureFile[]
  readonly problems: Problem[]
  introduction?: string | undefined
}

/** What stands in a folder: where it is on the disk, its path for messages, and what holds for all in its folder. */
interface Entry {
  readonly file: string
  readonly path: string
  readonly defaults: SourceDefaults
  /** How many folders it stands in. */
  readonly depth: number
}

function report(
  { problems }: Found,
  check: CheckName,
  severity: Problem['severity'],
  path: string,
  message: string,
  advice: string,
) {
  problems.push({ check, severity, path, message, advice })
}

async function walk(found: Found, directory: string, path: string, inherited: SourceDefaults, depth: number): Promise<void> {
  if (depth > deepestFolder) {
    const message = `folders are nested more than ${deepestFolder} deep here`
    report(found, 'folder-depth', 'error', path, message, 'Move these articles to a folder higher up.')
    return
  }
  const names = await namesIn(found, directory, path)
  const defaults = names.includes('_defaults.yaml') ? { ...inherited, ...(await defaultsIn(found, directory, path)) } : inherited
  for (const name of names) {
    if (name.startsWith('.') || name === '_defaults.yaml') continue
    const [file, filePath] = [join(directory, name), `${path}/${name}`]
    if (isOfPage(name, names) && (await isFolder(file))) await takePictures(found, file, filePath)
    else await take(found, { file, path: filePath, defaults, depth })
  }
}

/** The pictures that a browser saved with a page, of which an editor may name one. */
async function takePictures({ pictures }: Found, directory: string, path: string): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names.filter(isPicture).sort(compareText)) {
    const stats = await lstat(join(directory, name)).catch(() => undefined)
    if (stats?.isFile()) pictures.push(pictureAt(join(directory, name), `${path}/${name}`, stats.size))
  }
}

const pictureAt = (file: string, path: string, size: number): PictureFile => ({
  path,
  size,
  read: async () => new Uint8Array(await readFile(file)),
})

/** The names in a folder, in order. One that is not UTF-8 cannot be opened, as text has no way to write it. */
async function namesIn(found: Found, directory: string, path: string): Promise<string[]> {
  const names = (await readdir(directory, { encoding: 'buffer' })).flatMap(bytes => {
    const name = bytes.toString('utf8')
    if (isUtf8(bytes)) return [name]
    if (name.startsWith('.')) return []
    const check = meansEdits(`${path}/${name}`) ? 'edits' : 'file-name'
    const message = 'the name of this file is not UTF-8, so it cannot be opened'
    report(found, check, 'error', `${path}/${name}`, message, 'Rename it, with letters from a to z.')
    return []
  })
  return names.sort(compareText)
}

async function defaultsIn(found: Found, directory: string, path: string): Promise<SourceDefaults> {
  const read = await textIn(found, join(directory, '_defaults.yaml'), `${path}/_defaults.yaml`, 'defaults')
  if (read === undefined) return {}
  const { defaults, problems } = readDefaults(read, `${path}/_defaults.yaml`)
  found.problems.push(...problems)
  return defaults
}

/** Takes what a name in a folder stands for: corrections, the introduction, a folder, a picture, a catalogue or articles. */
async function take(found: Found, entry: Entry): Promise<void> {
  const { file, path } = entry
  try {
    if (isEdits(path)) {
      const text = await textIn(found, file, path, 'edits')
      if (text !== undefined) found.edits.push({ path, text })
    } else if (path === `${found.top}/about.md`) found.introduction = await textIn(found, file, path, 'introduction')
    else await takeLinked(found, entry)
  } catch (error) {
    const check = meansEdits(path) ? 'edits' : 'unreadable'
    report(found, check, 'error', path, unreadable(error), 'Check that it exists and that you may read it.')
  }
}

/** Takes a folder, or a file that may be a link to one of this folder. */
async function takeLinked(found: Found, entry: Entry): Promise<void> {
  const { file, path, defaults, depth } = entry
  const real = await realpath(file)
  const link = await linkProblem(found, file, real)
  const isOfEdits = meansEdits(path)
  if (link)
    return report(found, isOfEdits ? 'edits' : link.check, isOfEdits ? 'error' : 'warning', path, link.message, link.advice)
  const stats = await stat(real)
  if (stats.isDirectory()) return await walk(found, file, path, defaults, depth + 1)
  if (isOfEdits) {
    const advice = `Call it edits.yaml, in ${found.top}/, or put it into ${found.top}/edits/ with a name that ends in .yaml; or remove it.`
    return report(found, 'edits', 'error', path, 'corrections are not read from a file of this name, or in this place', advice)
  }
  if (isPicture(path) && stats.isFile()) found.pictures.push(pictureAt(file, path, stats.size))
  else await takeArticles(found, entry, real, stats)
}

async function takeArticles(found: Found, { file, path, defaults }: Entry, real: string, stats: Stats): Promise<void> {
  const extension = extensionOf(path)
  const works = extension === '.json' && stats.isFile() && stats.size <= largestBytes ? await catalogueIn(file) : undefined
  if (works) found.catalogues.push({ path, works })
  else if (!formats.has(extension)) {
    const known = [...formats.keys()].join(' ')
    const message = `no reader for ${extension || 'files without an extension'}; known: ${known}`
    report(found, 'format', 'warning', path, message, adviceFor(path))
  } else if (!stats.isFile()) report(found, 'unreadable', 'error', path, 'this is not a regular file', 'Remove it.')
  else if (stats.size > mostBytes(path))
    report(found, 'size', 'error', path, sizeMessage(stats.size, mostBytes(path)), 'Keep only the article.')
  else if (found.isWanted(path)) found.files.push({ file: { path, bytes: new Uint8Array(await readFile(file)), defaults }, real })
}

/** Where a link leads, if it is one: out of the folder, or to a file that is read at its own place. */
async function linkProblem(
  { root }: Found,
  file: string,
  real: string,
): Promise<{ check: CheckName; message: string; advice: string } | undefined> {
  if (real !== root && !real.startsWith(root + sep)) {
    const message = 'this link leaves the content folder and was not followed'
    return { check: 'outside-content', message, advice: 'Copy the file here.' }
  }
  if (!(await lstat(file)).isSymbolicLink()) return undefined
  return {
    check: 'linked-twice',
    message: 'this link leads to a file that is read at its own place',
    advice: 'Remove the link.',
  }
}

/** The text of a file that is no article; a problem where it cannot be had whole. */
async function textIn({ problems }: Found, file: string, path: string, check: CheckName): Promise<string | undefined> {
  const read = await readTextIn(file)
  if ('text' in read) return read.text
  problems.push({ check, severity: 'error', path, ...read })
  return undefined
}

/** The works that a file lists, if it is an export of a catalogue. */
async function catalogueIn(file: string): Promise<readonly Work[] | undefined> {
  try {
    return worksIn(JSON.parse(new TextDecoder().decode(await readFile(file))))
  } catch {
    return undefined
  }
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

const isFolder = async (path: string) => (await lstat(path).catch(() => undefined))?.isDirectory() ?? false

const editsOrder = (a: string, b: string) => a.split('/').length - b.split('/').length || compareText(a, b)

function adviceFor(path: string): string {
  if (meansDefaults(path)) return 'Call it _defaults.yaml.'
  if (/\.ya?ml$/i.test(path)) return 'Corrections are read from edits.yaml, and what holds for a folder from its _defaults.yaml.'
  if (/\.(?:gif|avif|heic|tiff?|bmp|svg)$/i.test(path)) return 'Save the picture as JPEG, PNG or WebP.'
  return 'Save the article’s text as .txt.'
}

const isPicture = (path: string) => /\.(?:jpe?g|png|webp)$/i.test(path)

/** The files as they were read last, so that an unchanged file is the same record, and what was made of it can be kept. */
const lastRead = new Map<string, SourceFile>()

function sameFile(file: SourceFile, real: string): SourceFile {
  const last = lastRead.get(real)
  if (
    last &&
    last.path === file.path &&
    Buffer.compare(last.bytes, file.bytes) === 0 &&
    isDeepStrictEqual(last.defaults, file.defaults) &&
    isDeepStrictEqual(last.catalogued, file.catalogued)
  )
    return last
  lastRead.set(real, file)
  return file
}
