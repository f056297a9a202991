import type { SiteData } from '../src/site/site-data.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.record ? 'provenance.json' : false) }

/** What the timeline was made from: hashes of articles, of corrections and of the result, and the version that made it. */
export const render = ({ data }: { data: SiteData }): string => `${JSON.stringify(data.record?.provenance, null, 2)}\n`
