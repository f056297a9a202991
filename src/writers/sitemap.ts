import { xml } from './feeds.ts'

/** A sitemap (sitemaps.org 0.9), which holds absolute addresses only: empty of them where the site's own is not known. */
export const sitemap = (url: string | undefined, paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${url === undefined ? '' : paths.map(path => `<url><loc>${xml(`${url}${path === 'index.html' ? '' : path}`)}</loc></url>\n`).join('')}</urlset>
`
