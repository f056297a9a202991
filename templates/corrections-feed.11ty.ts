import { correctionsFeed } from '../src/release/feed.ts'
import { eventPath } from '../src/site/paths.ts'
import type { SiteData } from '../src/site/site-data.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.record ? 'data/corrections.xml' : false) }

/** The corrections of all releases, for feed readers. */
export const render = ({ data }: { data: SiteData }): string =>
  correctionsFeed(data.record?.releases ?? [], { ...data, pageOf: eventPath })
