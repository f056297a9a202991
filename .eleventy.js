import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { compiled } from './src/compiled.mjs'

export default async function (eleventyConfig) {
  // src/ and templates/ are TypeScript: compiled together, once for as long as they are the same bytes
  const pages = readdirSync('templates').filter(name => name.endsWith('.11ty.ts'))
  const [plugin, ...addresses] = await compiled(['src/eleventy.ts', ...pages.map(name => `templates/${name}`)])
  const { citeline } = await import(plugin)

  // reads content/ and site.yaml, and gives templates one thing: `data`
  eleventyConfig.addPlugin(citeline, {
    content: 'content',
    site: 'site.yaml',
    theme: 'theme.css',
    cache: '.cache/citeline',
    // from .github/workflows/pages.yml: where the site will stand, unless site.yaml says so
    url: process.env.SITE_URL,
    pathPrefix: process.env.PATH_PREFIX,
    // from “citeline build --from FILE”: events that were made elsewhere
    events: process.env.CITELINE_EVENTS,
  })

  // templates/*.11ty.ts: functions from that data to pages; articles never are templates
  eleventyConfig.addTemplateFormats('11ty.ts')
  eleventyConfig.addExtension('11ty.ts', {
    read: false,
    getData: true,
    getInstanceFromInputPath: template,
    compile: async (_text, path) => (await template(path)).render,
  })
  // asked for once a page: importing even what is there takes a while
  const loaded = new Map()
  function template(path) {
    if (!loaded.has(path)) loaded.set(path, import(addresses[pages.indexOf(basename(path))]))
    return loaded.get(path)
  }

  eleventyConfig.addPassthroughCopy({ 'templates/assets': 'assets', 'schemas/events.schema.json': 'data/events.schema.json' })

  // a line a page would be the slowest part of a rebuild
  eleventyConfig.setQuietMode(true)

  // while serving: a new article, a changed rule or template is on the page in well under a second
  eleventyConfig.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } })
  // one pattern for the files that may be made later: of several by name in one folder, only the first is waited for
  for (const watched of ['./content/**', './{site.yaml,theme.css,releases.json}']) eleventyConfig.addWatchTarget(watched)
  for (const code of ['./src/**/*.ts', './templates/**/*.ts']) eleventyConfig.addWatchTarget(code, { resetConfig: true })
}

export const config = {
  // where GitHub Pages puts the site, from .github/workflows/pages.yml; pages link to one another relatively all the same
  pathPrefix: process.env.PATH_PREFIX || '/',
  dir: { input: 'templates', output: '_site' },
  templateFormats: ['11ty.ts'],
}
