import type { SiteData } from '../src/site/site-data.ts'
import { frontPage } from './parts/front.ts'

export const data = { permalink: 'newest.html' }

/** The same as the front page, the newest first: an order that needs no script, and has an address. */
export const render = ({ data }: { data: SiteData }): string => frontPage(data, 'newest')
