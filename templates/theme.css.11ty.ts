import { themeCss } from '../src/site/theme.ts'
import type { SiteData } from '../src/site/site-data.ts'

export const data = { permalink: 'theme.css' }

/** The colours of site.yaml, then the author's own theme.css, after the site's stylesheet: whatever it says wins. */
export const render = ({ data }: { data: SiteData & { theme: string } }): string => themeCss(data.site, data.theme)
