import { gather } from '../../src/eleventy/plugin.ts'
import type { SiteData } from '../../src/site/site-data.ts'

/** The site of `test/sample/`: what `content/` held at first, and nobody deletes. */
export const sampleSite = (): Promise<SiteData> =>
  gather({
    content: 'test/sample/content',
    site: 'test/sample/site.yaml',
    theme: 'test/sample/theme.css',
    releases: 'test/sample/releases.json',
  })
