import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadProject, textOf } from './project.ts'
import { writeSearchIndex } from './search.ts'
import { type SiteData, siteData } from './site/site-data.ts'

/** Where the plugin finds what it reads, relative to the working directory. */
export interface PluginOptions {
  readonly content?: string
  readonly site?: string
  readonly theme?: string
  readonly releases?: string
  /** Where the site will stand on its host, for the one page that is served for any address, where `site.yaml` names no URL. */
  readonly pathPrefix?: string | undefined
}

/** The part of Eleventy's configuration that the plugin uses. */
interface EleventyConfig {
  addGlobalData(name: string, data: unknown): void
  on(event: 'eleventy.before' | 'eleventy.after', run: (build: Build) => Promise<void>): void
}

interface Build {
  readonly directories: { readonly output: string }
  readonly runMode: 'build' | 'serve' | 'watch'
}

/** The Eleventy plugin: gives templates the timeline of a content folder as `data`, and makes the search index after a build. */
export function citeline(eleventyConfig: EleventyConfig, options: PluginOptions = {}): void {
  let made: Promise<SiteData> | undefined
  let serving = false
  eleventyConfig.addGlobalData('data', () => (made = gather(options, serving)))
  eleventyConfig.on('eleventy.before', async ({ directories, runMode }) => {
    serving = runMode !== 'build'
    if (!serving) await removeLastBuild(directories.output)
  })
  eleventyConfig.on('eleventy.after', async ({ directories, runMode }) => {
    // not while serving: it takes longer than all the rest
    if (made && runMode === 'build') await writeSearchIndex(await made, directories.output)
  })
}

/** Empties the output folder, so that no page of an event that is gone stays there; but only one that an earlier build made. */
async function removeLastBuild(output: string): Promise<void> {
  const ours = await stat(join(output, 'data', 'events.json')).catch(() => undefined)
  if (ours) await rm(output, { recursive: true, force: true })
}

/**
 * Reads the content folder, the site's settings and the author's own styles, and prepares everything that the pages show.
 * Frozen, since Eleventy copies plain data for every single page.
 * @throws when the content folder is missing
 */
export async function gather(
  { content = 'content', site = 'site.yaml', theme = 'theme.css', releases = 'releases.json', pathPrefix }: PluginOptions = {},
  serving = false,
): Promise<SiteData> {
  const { site: read, published, articles, problems, record } = await loadProject({ content, site, releases })
  const data = siteData(read, published, articles, problems, record)
  // earlier addresses of events are most of the files of a small site, and nobody follows them to a preview
  const redirects = serving ? [] : data.redirects
  const rootPath = data.rootPath || (!pathPrefix ? '' : `/${pathPrefix}/`.replace(/\/+/g, '/'))
  return Object.freeze({ ...data, redirects, rootPath, theme: await textOf(theme) })
}
