import { filterScript } from '../src/site/search-index.ts'
import type { SiteData } from '../src/site/site-data.ts'

export const data = { permalink: 'assets/filter-data.js' }

/** What the filters look through; loaded when they are first used. */
export const render = ({ data }: { data: SiteData }): string => filterScript(data)
