import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { accountOf, type ArticleAccount } from './account.ts'
import { readArticles } from './articles/read.ts'
import { problemsIn, publishable } from './checks.ts'
import { readEdits } from './edits/read.ts'
import { type Content, loadContent } from './files.ts'
import type { Article, Edit, Problem, Timeline } from './model.ts'
import { timelineOf } from './pipeline.ts'
import type { Change } from './release/changes.ts'
import { pendingChanges, readReleases, type Release } from './release/releases.ts'
import { provenanceOf, snapshotOf, type Provenance } from './release/snapshot.ts'
import { readSite, type Site } from './site.ts'
import { settleArticles } from './timeline/settle-articles.ts'
import { systemProblem, Unusable } from './unusable.ts'
import { version } from './version.ts'

/** Where a project is, relative to the working directory. */
export interface ProjectPlace {
  readonly content?: string
  readonly site?: string
  /** The log of releases. */
  readonly releases?: string
}

/** A content folder with all that is made of it. */
export interface Project {
  readonly site: Site
  readonly content: Content
  readonly articles: readonly Article[]
  readonly edits: readonly Edit[]
  /** All events, whichever of them the site may show. */
  readonly timeline: Timeline
  /** The events that the site shows. */
  readonly published: Timeline
  readonly problems: readonly Problem[]
  readonly record: BuildRecord
}

/** What a build says of itself, for the report, the corrections page and `provenance.json`. */
export interface BuildRecord {
  readonly accounts: readonly ArticleAccount[]
  readonly provenance: Provenance
  /** The newest first. */
  readonly releases: readonly Release[]
  /** What this build changes against the last release; empty where there is none. */
  readonly pending: readonly Change[]
}

/**
 * Reads a content folder and makes its timeline, with everything that a person should look at.
 * @throws Unusable when the content folder is missing, or the log of releases is damaged
 */
export async function loadProject({
  content: folder = 'content',
  site: settings = 'site.yaml',
  releases: log = 'releases.json',
}: ProjectPlace = {}): Promise<Project> {
  const { site, problems: siteProblems } = readSite(await textOf(settings), settings)
  const content = await loadContent(folder)
  const { edits, problems: editProblems } = readEdits(content.edits)
  const articles = settleArticles(readArticles(content.files, site), edits)
  const timeline = timelineOf(articles, edits)
  const accounts = accountOf(articles, timeline)
  const problems = [...siteProblems, ...content.problems, ...editProblems, ...problemsIn(timeline, articles, accounts)]
  const published = publishable(timeline, site.publish ?? 'all')
  const provenance = provenanceOf(published, content.edits, version)
  const releases = readReleases(await textOf(log), log)
  const pending = pendingChanges(releases, snapshotOf(published, provenance))
  const record: BuildRecord = { accounts, provenance, releases: releases?.releases ?? [], pending }
  return { site, content, articles, edits, timeline, published, problems, record }
}

/** What the content was, byte for byte: the same hash, the same timeline. */
export function contentHash({ files, edits }: Content): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  for (const { path, text } of edits) hash.update(`${path}\0${text.length}\0${text}`)
  return hash.digest('hex')
}

/**
 * A text file, empty where there is none.
 * @throws Unusable where something else has its name, or it may not be read
 */
export const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw new Unusable(systemProblem(error, file))
  })
