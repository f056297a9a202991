import { card } from '../src/site/card.ts'
import type { SiteData } from '../src/site/site-data.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.site.url === undefined ? false : 'assets/card.png') }

/** The picture for links on other sites, which need the site's own address to find it. */
export const render = ({ data }: { data: SiteData }): Buffer => card(data.front.density)
