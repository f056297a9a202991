import type { SiteData } from '../src/site/site-data.ts'
import { sitemap } from '../src/writers/sitemap.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.site.url === undefined ? false : 'sitemap.xml') }

/** Pages for search engines: all but the sources’, whose text is their publishers’. */
export const render = ({ data }: { data: SiteData }): string => {
  const { site, periods, events, names, tags, map } = data
  return site.url === undefined
    ? ''
    : sitemap(site.url, [
        'index.html',
        'about.html',
        ...(map ? ['map.html'] : []),
        ...[...periods, ...events, ...names, ...tags].map(({ path }) => path),
      ])
}
