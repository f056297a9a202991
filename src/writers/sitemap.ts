import { xml } from './feeds.ts'

/** A sitemap (sitemaps.org 0.9) of a site that stands at `url`: it holds absolute addresses only. */
export const sitemap = (url: string, paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(path => `<url><loc>${xml(`${url}${path === 'index.html' ? '' : path}`)}</loc></url>\n`).join('')}</urlset>
`
