import { accountOf } from '../../src/checks/date-coverage.ts'
import type { BuildRecord } from '../../src/project/project.ts'
import { provenanceOf } from '../../src/release/snapshot.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { type SiteData, siteData } from '../../src/site/site-data.ts'
import { synthetic, type SyntheticOptions } from './synthetic.ts'

/** Prepared data of a synthetic timeline, all of whose addresses were released but those whose hash ends in 0 to 7, with the settings of a `site.yaml`. */
export function prepared(options: SyntheticOptions, yaml = 'title: The river and the town'): SiteData & { theme: string } {
  const { timeline, articles } = synthetic(options)
  const { site } = readSite(yaml)
  const problems = articles.flatMap(article => article.problems)
  const ids = timeline.events.flatMap(({ id, aliases = [] }) => [id, ...aliases])
  const record: BuildRecord = {
    accounts: accountOf(articles, timeline),
    provenance: provenanceOf(timeline, [], '1.0.0'),
    releases: [],
    releasedIds: ids.filter(id => !/[0-7]$/.test(id)),
    pending: [],
  }
  return { ...siteData({ site, timeline, articles, problems, record }), theme: '' }
}
