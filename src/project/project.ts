import { join } from 'node:path'
import { accountOf, type ArticleAccount } from '../checks/date-coverage.ts'
import { noArticles, readArticles } from '../articles/read.ts'
import { readTextFile } from './atomic-write.ts'
import { notHidden, problemsIn, publishable, settledByEdits } from '../checks/problems.ts'
import { readEdits } from '../edits/read.ts'
import { type Content, loadContent } from './files.ts'
import type { Article, Edit, Problem, Timeline } from '../model.ts'
import { timelineOf } from '../pipeline.ts'
import { type AheadOptions, draftsAhead, mentionsAhead, type Progress } from './ahead.ts'
import { timelineFrom } from './events-file.ts'
import { joinAhead } from './joined.ts'
import { storeOf } from './store.ts'
import type { Change } from '../release/changes.ts'
import { pendingChanges, readReleases, releasedIds, type Release } from '../release/releases.ts'
import { provenanceOf, snapshotOf, type Provenance } from '../release/snapshot.ts'
import { readSite, type Site } from '../settings/site-settings.ts'
import { settleArticles } from '../edits/apply/apply-publication-days.ts'
import { isUnusable, systemProblem, Unusable } from '../common/unusable.ts'
import { version } from '../common/version.ts'

/** Where a project is, relative to the working directory. */
export interface ProjectPlace {
  readonly content?: string
  readonly site?: string
  /** The log of releases. */
  readonly releases?: string
  /** A file of events that were made elsewhere of these articles, which are then only read for their pages. */
  readonly events?: string | undefined
}

/** How the work on single files and articles is done: nothing of it changes what is made. */
export interface ProjectWork {
  /** The folder in which it is kept between builds: `.cache/citeline`. Without it, nothing is kept. */
  readonly cache?: string
  /** Threads. Where it is not said: as many as the machine has processors if there is much to do, else one. */
  readonly workers?: number
  readonly progress?: (progress: Progress) => void
}

/** A content folder with all that is made of it. */
export interface Project {
  readonly site: Site
  readonly content: Content
  readonly articles: readonly Article[]
  readonly edits: readonly Edit[]
  /** All events, whichever of them the site may show. */
  readonly timeline: Timeline
  /** The events that the site shows; none where corrections cannot be used, as nothing then tells which of them are hidden. */
  readonly published: Timeline
  /** What is wrong with the corrections, where that may let something be seen that an editor has hidden: nothing may be published. */
  readonly withheld: readonly Problem[]
  readonly problems: readonly Problem[]
  readonly record: BuildRecord
}

/** What a build says of itself, for the report, the corrections page and `provenance.json`. */
export interface BuildRecord {
  readonly accounts: readonly ArticleAccount[]
  readonly provenance: Provenance
  /** The newest first. */
  readonly releases: readonly Release[]
  /** The ids under which releases have had events. */
  readonly releasedIds: readonly string[]
  /** What this build changes against the last release; empty where there is none. */
  readonly pending: readonly Change[]
}

/** A content folder as it was read: all that corrections have no part in. */
export interface Folder {
  readonly site: Site
  readonly content: Content
  /** Before an editor settled anything of them. */
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** What articles and corrections come to, before anything is checked or published. */
export interface Corrected extends Pick<Project, 'articles' | 'edits' | 'timeline' | 'withheld'> {
  /** What is wrong with the corrections as they are written. */
  readonly editProblems: readonly Problem[]
}

/**
 * Reads a content folder and makes its timeline, with everything that a person should look at.
 * @throws Unusable when the content folder is missing, or the log of releases is damaged
 */
export async function loadProject({
  releases: log = 'releases.json',
  ...place
}: ProjectPlace & ProjectWork = {}): Promise<Project> {
  const folder = await readFolder(place)
  const { articles, edits, timeline, withheld, editProblems } = await corrected(folder, place, place.events)
  const { site, content } = folder
  const accounts = accountOf(articles, timeline)
  const isUnread = unreadEdits(content, editProblems).length > 0
  const found = problemsIn(timeline, articles, accounts).filter(({ check }) => !isUnread || !settledByEdits.has(check))
  const problems = [...folder.problems, ...editProblems, ...found]
  const published =
    withheld.length > 0
      ? { events: [], undated: [], entities: [], sources: timeline.sources }
      : publishable(timeline, site.publish ?? 'all')
  const provenance = provenanceOf(published, content.edits, version)
  const releases = readReleases(await textIfPresent(log), log)
  const pending = pendingChanges(releases, snapshotOf(published, provenance))
  const record: BuildRecord = {
    accounts,
    provenance,
    releases: releases?.releases ?? [],
    releasedIds: releasedIds(releases),
    pending,
  }
  return { site, content, articles, edits, timeline, published, withheld, problems, record }
}

/**
 * Reads the articles of a content folder, each alone.
 * @throws Unusable when the folder is missing
 */
export async function readFolder({
  content: folder = 'content',
  site: settings = 'site.yaml',
  ...work
}: ProjectPlace & ProjectWork): Promise<Folder> {
  const { site, problems: siteProblems } = await siteIn(settings)
  const content = await loadContent(folder)
  await draftsAhead(content.files, aheadOptions(work))
  const articles = readArticles(content.files, site)
  return { site, content, articles, problems: [...siteProblems, ...content.problems, ...noArticles(content.files)] }
}

/**
 * Makes the timeline of a folder with its corrections. What articles tell of is remembered: other corrections are soon applied.
 * @param events a file of events that were made elsewhere
 * @throws Unusable where those are of other articles or corrections
 */
export async function corrected(
  { content, articles: drafts }: Folder,
  work: ProjectWork = {},
  events?: string,
): Promise<Corrected> {
  const { edits, problems: editProblems } = readEdits(content.edits)
  const articles = settleArticles(drafts, edits)
  const timeline =
    events === undefined ? await told(articles, edits, work) : timelineFrom(events, await textIfPresent(events), articles, edits)
  const unread = unreadEdits(content, editProblems)
  return { articles, edits, timeline, editProblems, withheld: unread.length > 0 ? unread : notHidden(timeline) }
}

async function told(articles: readonly Article[], edits: readonly Edit[], work: ProjectWork): Promise<Timeline> {
  const options = aheadOptions(work)
  await mentionsAhead(articles, options)
  options.store?.tidy()
  if (work.cache !== undefined) joinAhead(articles, edits, work.cache)
  return timelineOf(articles, edits)
}

export const unreadEdits = ({ problems }: Content, editProblems: readonly Problem[]): Problem[] =>
  [...problems, ...editProblems].filter(({ check }) => check === 'edits')

export const aheadOptions = ({ cache, ...work }: ProjectWork): AheadOptions => ({
  ...work,
  store: cache === undefined ? undefined : storeOf(join(cache, 'articles')),
})

/**
 * The same project, where its corrections can be used.
 * @throws Unusable where they cannot, and something that an editor has hidden might be seen
 */
export function withCorrections(project: Project): Project {
  const [first, ...others] = project.withheld
  if (!first) return project
  const message = 'nothing is published while there are corrections that cannot be used, as what they hide might be shown'
  throw new Unusable({ check: 'edits', severity: 'error', path: first.path, message }, first, ...others)
}

/**
 * A text file, empty where there is none; UTF-8, or UTF-16 with a mark.
 * @throws Unusable where something else has its name, it may not be read, or it is no text
 */
export const textIfPresent = async (file: string): Promise<string> => {
  try {
    return (await readTextFile(file)).text
  } catch (error) {
    throw new Unusable(isUnusable(error) ? error.problems[0]! : systemProblem(error as NodeJS.ErrnoException, file))
  }
}

/** The settings; where the file cannot be read, those that show the least. */
export async function siteIn(path = 'site.yaml'): Promise<ReturnType<typeof readSite>> {
  try {
    return readSite(await textIfPresent(path), path)
  } catch (error) {
    if (!isUnusable(error)) throw error
    return { site: { ...readSite('').site, publish: 'reviewed' }, problems: error.problems }
  }
}
