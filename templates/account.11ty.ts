import type { SiteData } from '../src/site/site-data.ts'
import { listInLines } from '../src/writers/json.ts'

export const data = { permalink: ({ data }: { data: SiteData }) => (data.record ? 'data/account.json' : false) }

/** What became of every date expression, an article a line; offsets are UTF-16, into the passage's text. */
export const render = ({ data }: { data: SiteData }): string => `${listInLines(data.record?.accounts ?? [])}\n`
