import { readSite } from '../../src/site.ts'
import { type SiteData, siteData } from '../../src/site/site-data.ts'
import { synthetic, type SyntheticOptions } from './synthetic.ts'

/** Prepared data of a synthetic timeline, with the settings of a `site.yaml`. */
export function prepared(options: SyntheticOptions, yaml = 'title: The river and the town'): SiteData & { theme: string } {
  const { timeline, articles } = synthetic(options)
  const { site } = readSite(yaml)
  const problems = articles.flatMap(article => article.problems)
  return { ...siteData(site, timeline, articles, problems), theme: '' }
}
