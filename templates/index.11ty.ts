import type { SiteData } from '../src/site/site-data.ts'
import { frontPage } from './parts/front.ts'

export const data = { permalink: 'index.html' }

/** The timeline, the oldest first. */
export const render = ({ data }: { data: SiteData }): string => frontPage(data, 'oldest')
