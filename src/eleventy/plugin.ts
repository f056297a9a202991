import { join, normalize } from 'node:path'
import { projectWork } from '../cli/progress.ts'
import { errorLines, summary } from '../cli/summary.ts'
import { given } from '../cli/usage.ts'
import type { Problem } from '../model.ts'
import { timelineOf } from '../pipeline.ts'
import { atlasOf } from '../project/atlas.ts'
import { picturesOf } from '../project/pictures.ts'
import { loadProject, textIfPresent, withCorrections } from '../project/project.ts'
import { writeSearchIndex } from '../site/full-text-index.ts'
import { readSite, withAddress } from '../settings/site-settings.ts'
import { drawnCards } from '../site/drawn-cards.ts'
import { type SiteData, siteData } from '../site/site-data.ts'
import { lastBuildIn, prepareOutput, removeStale } from './output-folder.ts'
import { addPages, type PagesConfig } from './site-pages.ts'
import { isUnusable } from '../common/unusable.ts'

/** Where the plugin finds what it reads, relative to the working directory. */
export interface PluginOptions {
  readonly content?: string
  readonly site?: string
  readonly theme?: string
  readonly releases?: string
  /** The folder in which work is kept between builds; without it, nothing is kept. */
  readonly cache?: string | undefined
  /** Where the site will stand, where `site.yaml` names no URL: `https://example.org/timeline`. */
  readonly url?: string | undefined
  /** A file of events that were made of these articles elsewhere. */
  readonly events?: string | undefined
  /** Where the site will stand on its host, for the one page that is served for any address, where no URL is known. */
  readonly pathPrefix?: string | undefined
  /** Where the pages stand in the site: `/timeline/`. */
  readonly path?: string
  /** Whether the site is the timeline and nothing else: its folder is then emptied before a build. */
  readonly isOwn?: boolean
}

/** The part of Eleventy's configuration that the plugin uses. */
export interface EleventyConfig extends PagesConfig {
  addGlobalData(name: string, data: unknown): void
  addWatchTarget(path: string, options?: object): void
  readonly ignores: { add(glob: string): void }
  on(event: 'eleventy.before' | 'eleventy.after', run: (build: Build) => void | Promise<void>): void
}

interface Build {
  readonly directories: { readonly output: string }
  readonly runMode: 'build' | 'serve' | 'watch'
  readonly outputMode: 'fs' | 'json' | 'ndjson'
  /** The pages that were made, also where they were not written. */
  readonly results?: readonly Result[]
}

interface Result {
  readonly outputPath: string | false
}

const defaults = { content: 'content', site: 'site.yaml', theme: 'theme.css', releases: 'releases.json' }

/** What the pages show, and what the terminal says of it. */
interface Made {
  readonly data: SiteData
  readonly says: string
}

/**
 * The Eleventy plugin: brings the pages of a content folder's timeline into a site, gives its own templates the timeline as `citeline`,
 * makes the search index, and says what came of it.
 */
export function citeline(eleventyConfig: EleventyConfig, options: PluginOptions = {}): void {
  const { path = '/timeline/', isOwn = false, content, site, theme, releases } = { ...defaults, ...given(options) }
  const place = `${path}/`.replace(/\/+/g, '/').slice(path.startsWith('/') ? 1 : 0)
  addPages(eleventyConfig, place, isOwn)
  // articles never are templates, also where the site's own folder of templates holds them
  eleventyConfig.ignores.add(`${content}/**`)
  // one pattern for the files that may be made later: of several by name in one folder, only the first is waited for
  for (const watched of [`${content}/**`, `{${[site, theme, releases].join()}}`]) eleventyConfig.addWatchTarget(watched)
  let made: Promise<Made> | undefined
  let last: SiteData | undefined
  let serving = false
  eleventyConfig.addGlobalData('citeline', async () => {
    made = make(options, serving).catch(error => withoutInput(error, last, serving))
    return (last = (await made).data)
  })
  let end: ReturnType<typeof begin> | undefined
  eleventyConfig.on('eleventy.before', ({ directories, runMode }) => {
    serving = runMode !== 'build'
    if (isOwn) end = begin(directories.output, serving)
  })
  eleventyConfig.on('eleventy.after', async ({ directories, runMode, outputMode, results = [] }) => {
    if (!made) return
    const { data, says } = await made
    const folder = join(directories.output, place)
    const isSearch = ({ outputPath }: Result) => outputPath && normalize(outputPath) === join(folder, 'search.html')
    // nothing is written by “eleventy --dryrun” and “--to=json”
    const isWritten = outputMode === 'fs' && results.some(isSearch)
    // not while serving: it takes longer than all the rest
    const search = runMode === 'build' && isWritten ? await writeSearchIndex(data, folder, options.cache) : []
    if (isWritten) end?.([...results.map(({ outputPath }) => outputPath), ...search])
    say(says)
  })
}

/** On stderr: with `eleventy --to=json`, stdout is the pages. */
const say = (text: string) => void process.stderr.write(text)

/**
 * Prepares the output folder of a build.
 * @returns what takes the pages of the last build away that are none of this one; none while serving, as the last site stays until
 *   another can be made
 */
function begin(output: string, serving: boolean): ((written: readonly (string | false)[]) => void) | undefined {
  try {
    prepareOutput(output)
    if (serving) return undefined
    const last = lastBuildIn(output)
    // nor does a build that fails leave any of it: it may show what is hidden by now
    const removeAll = (code: number) => code !== 0 && removeStale(output, last)
    if (isCommand()) process.once('exit', removeAll)
    return written => {
      process.off('exit', removeAll)
      removeStale(output, last, new Set(written.map(path => path && normalize(path))))
    }
  } catch (error) {
    return endWithout(error)
  }
}

/** Where nothing may be made of the input. While serving, the last site that could be made stays until that is mended. */
function withoutInput(error: unknown, last: SiteData | undefined, serving: boolean): Made {
  if (!isUnusable(error) || !serving) return endWithout(error)
  return {
    data: last ?? emptySite(error.problems),
    says: `${errorLines(error.problems)}Until this is fixed, ${last ? 'the last' : 'an empty'} site is shown.\n`,
  }
}

/** Says why there is no build, and ends with 1: Eleventy would tell the error twice and call it its own. */
function endWithout(error: unknown): never {
  if (!isUnusable(error) || !isCommand()) throw error
  say(`${errorLines(error.problems)}Nothing was built.\n`)
  process.exit(1)
}

const isCommand = () => process.env['ELEVENTY_SOURCE'] === 'cli'

const emptySite = (problems: readonly Problem[]): SiteData =>
  Object.freeze({ ...siteData({ site: readSite('').site, timeline: timelineOf([]), articles: [], problems }), theme: '' })

/**
 * Reads the content folder, the site's settings and the author's own styles, and prepares everything that the pages show.
 * Frozen, since Eleventy copies plain data for every single page.
 * @throws Unusable where nothing may be made of them, or their corrections cannot be used
 */
export const gather = async (options: PluginOptions = {}): Promise<SiteData> => (await make(options, false)).data

async function make(options: PluginOptions, serving: boolean): Promise<Made> {
  const { content, site, theme, releases, url, pathPrefix, cache, events } = { ...defaults, ...given(options) }
  const read = withCorrections(
    await loadProject({ content, site, releases, events, ...(cache === undefined ? {} : projectWork(cache)) }),
  )
  const address = withAddress(read.site, url)
  const pictures = await picturesOf(read, cache)
  const project = { ...read, site: address.site, problems: [...address.problems, ...read.problems, ...pictures.problems] }
  const data = siteData({
    site: project.site,
    timeline: project.published,
    articles: project.articles,
    problems: project.problems,
    record: project.record,
    introduction: project.content.introduction,
    pictures,
    atlas: atlasOf(project.published, cache),
  })
  // earlier addresses of events are most of the files of a small site, and nobody follows them to a preview
  const redirects = serving ? [] : data.redirects
  const rootPath = data.rootPath || (!pathPrefix ? '' : `/${pathPrefix}/`.replace(/\/+/g, '/'))
  const cards = serving || project.site.url === undefined ? [] : await drawnCards(data.cards, cache)
  const files = [...data.files, ...cards]
  return {
    data: Object.freeze({ ...data, redirects, rootPath, files, theme: await textIfPresent(theme) }),
    says: summary(project),
  }
}
