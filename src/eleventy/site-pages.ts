import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '../../templates/pages.ts'
import { packageFile } from '../common/package-files.ts'
import type { SiteData } from '../site/site-data.ts'

/** What of Eleventy's data a page is made of: the timeline, and where there is a page for each event, source or name, that one. */
interface Given {
  readonly citeline: SiteData
  readonly citelineItem?: unknown
}

type Permalink = string | false

/** A page of `templates/`, which has the timeline as `data`, and what it is about under a name of its choice. */
interface Page {
  readonly data: {
    readonly permalink: Permalink | ((given: never) => Permalink)
    readonly pagination?: { readonly data: string; readonly size: number; readonly alias: string }
  }
  readonly render: (given: never) => string | Buffer
}

/** The part of Eleventy's configuration that takes pages. */
export interface PagesConfig {
  addTemplate(path: string, content: string, data: object): void
  addTemplateFormats(format: string): void
  addExtension(format: string, engine: object): void
}

/** A format of its own, so that pages depend on no format of the site that they come into. */
const format = 'citeline'

/**
 * Adds all pages and the files that they load to a site of Eleventy, as templates that are no files.
 * @param path where they stand in the site: `timeline/`, or empty
 * @param isOwn whether the site is the timeline and nothing else: then it also has the page for addresses that lead nowhere
 */
export function addPages(eleventyConfig: PagesConfig, path: string, isOwn: boolean): void {
  const all = new Map<string, Page>(Object.entries(pages))
  if (!isOwn) all.delete('notFound')
  for (const [name, file] of assets()) all.set(name, { data: { permalink: name }, render: () => readFileSync(file) })
  eleventyConfig.addTemplateFormats(format)
  eleventyConfig.addExtension(format, {
    read: false,
    // whatever layout a site gives to all its pages: these are whole
    useLayouts: false,
    compile: (name: string) => (given: Given) => all.get(name)!.render(within(all.get(name)!, given)),
  })
  for (const [name, page] of all) {
    const { permalink, pagination } = page.data
    eleventyConfig.addTemplate(`citeline/${name}.${format}`, name, {
      ...(pagination && {
        pagination: { data: pagination.data.replace(/^data\b/, 'citeline'), size: 1, alias: 'citelineItem' },
      }),
      permalink: (given: Given) => {
        const place = typeof permalink === 'function' ? permalink(within(page, given)) : permalink
        return place && path + place
      },
      // a site's own lists of its pages do not grow by hundreds
      eleventyExcludeFromCollections: true,
    })
  }
}

/** Of all that a site may call `data` or `event`, a page sees nothing. */
const within = ({ data }: Page, { citeline, citelineItem }: Given) =>
  ({ data: citeline, ...(data.pagination && { [data.pagination.alias]: citelineItem }) }) as never

/** Styles, scripts and pictures, by their place in the site. */
function assets(): [string, string][] {
  const folder = packageFile('templates/assets')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
  return [
    ...names.map((file): [string, string] => [`assets${file.slice(folder.length).replaceAll('\\', '/')}`, file]),
    ['data/events.schema.json', packageFile('schemas/events.schema.json')],
  ]
}
