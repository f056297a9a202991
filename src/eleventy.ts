import { loadProject, textOf } from './project.ts'
import { writeSearchIndex } from './search.ts'
import { type SiteData, siteData } from './site/site-data.ts'

/** Where the plugin finds what it reads, relative to the working directory. */
export interface PluginOptions {
  readonly content?: string
  readonly site?: string
  readonly theme?: string
  readonly releases?: string
}

/** The part of Eleventy's configuration that the plugin uses. */
interface EleventyConfig {
  addGlobalData(name: string, data: unknown): void
  on(event: 'eleventy.after', run: (after: After) => Promise<void>): void
}

interface After {
  readonly directories: { readonly output: string }
  readonly runMode: 'build' | 'serve' | 'watch'
}

/** The Eleventy plugin: gives templates the timeline of a content folder as `data`, and makes the search index after a build. */
export function citeline(eleventyConfig: EleventyConfig, options: PluginOptions = {}): void {
  let made: Promise<SiteData> | undefined
  eleventyConfig.addGlobalData('data', () => (made = gather(options)))
  eleventyConfig.on('eleventy.after', async ({ directories, runMode }) => {
    // not while serving: it takes longer than all the rest
    if (made && runMode === 'build') await writeSearchIndex(await made, directories.output)
  })
}

/**
 * Reads the content folder, the site's settings and the author's own styles, and prepares everything that the pages show.
 * Frozen, since Eleventy copies plain data for every single page.
 * @throws when the content folder is missing
 */
export async function gather({
  content = 'content',
  site = 'site.yaml',
  theme = 'theme.css',
  releases = 'releases.json',
}: PluginOptions = {}): Promise<SiteData> {
  const { site: read, published, articles, problems, record } = await loadProject({ content, site, releases })
  return Object.freeze({ ...siteData(read, published, articles, problems, record), theme: await textOf(theme) })
}
