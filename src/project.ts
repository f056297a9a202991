import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readArticles } from './articles/read.ts'
import { problemsIn } from './checks.ts'
import { readEdits } from './edits/read.ts'
import { type Content, loadContent } from './files.ts'
import type { Article, Edit, Problem, Timeline } from './model.ts'
import { timelineOf } from './pipeline.ts'
import { readSite, type Site } from './site.ts'

/** Where a project is, relative to the working directory. */
export interface ProjectPlace {
  readonly content?: string
  readonly site?: string
}

/** A content folder with all that is made of it. */
export interface Project {
  readonly site: Site
  readonly content: Content
  readonly articles: readonly Article[]
  readonly edits: readonly Edit[]
  /** All events, whichever of them the site may show. */
  readonly timeline: Timeline
  readonly problems: readonly Problem[]
}

/**
 * Reads a content folder and makes its timeline, with everything that a person should look at.
 * @throws when the content folder is missing
 */
export async function loadProject({
  content: folder = 'content',
  site: settings = 'site.yaml',
}: ProjectPlace = {}): Promise<Project> {
  const { site, problems: siteProblems } = readSite(await textOf(settings), settings)
  const content = await loadContent(folder)
  const articles = readArticles(content.files, site)
  const { edits, problems: editProblems } = readEdits(content.edits)
  const timeline = timelineOf(articles, edits)
  const problems = [...siteProblems, ...content.problems, ...editProblems, ...problemsIn(timeline, articles)]
  return { site, content, articles, edits, timeline, problems }
}

/** What the content was, byte for byte: the same hash, the same timeline. */
export function contentHash({ files, edits }: Content): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  for (const { path, text } of edits) hash.update(`${path}\0${text.length}\0${text}`)
  return hash.digest('hex')
}

/** A text file, empty where there is none. */
export const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
