import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../loader/heap.mjs'
import { citeline, type EleventyConfig } from './plugin.ts'

interface OwnConfig extends EleventyConfig {
  addPlugin(plugin: typeof citeline, options: Parameters<typeof citeline>[1]): void
  setQuietMode(isQuiet: boolean): void
  setChokidarConfig(config: object): void
}

/** Eleventy's configuration of a folder whose site is the timeline and nothing else. */
export default function configure(eleventyConfig: OwnConfig) {
  // where GitHub Pages puts the site, from the workflow; pages link to one another relatively all the same
  const { SITE_URL: url, PATH_PREFIX: pathPrefix, CITELINE_EVENTS: events } = process.env
  eleventyConfig.addPlugin(citeline, {
    content: 'content',
    site: 'site.yaml',
    theme: 'theme.css',
    cache: '.cache/citeline',
    // unless site.yaml says where the site will stand
    url,
    pathPrefix,
    // from “citeline build --from FILE”: events that were made elsewhere
    events,
    path: '/',
    isOwn: true,
  })

  // a line a page would be the slowest part of a rebuild
  eleventyConfig.setQuietMode(true)

  // while serving: a new article, a changed rule or template is on the page in well under a second
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } })

  return {
    pathPrefix: pathPrefix || '/',
    // all pages are the plugin's: no file of the folder is a template, least of all an article
    dir: { input: emptyFolder(), output: '_site' },
    templateFormats: ['citeline'],
  }
}

/** Eleventy wants a folder of templates, if one without any. */
function emptyFolder(): string {
  const folder = '.cache/citeline/pages'
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    return mkdtempSync(join(tmpdir(), 'citeline-'))
  }
}
