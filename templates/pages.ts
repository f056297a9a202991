import * as notFound from './404.11ty.ts'
import * as about from './about.11ty.ts'
import * as account from './account.11ty.ts'
import * as corrections from './corrections.11ty.ts'
import * as correctionsFeed from './corrections-feed.11ty.ts'
import * as data from './data.11ty.ts'
import * as dataFiles from './data-files.11ty.ts'
import * as embed from './embed.11ty.ts'
import * as event from './event.11ty.ts'
import * as filterData from './filter-data.11ty.ts'
import * as index from './index.11ty.ts'
import * as madeFiles from './made-files.11ty.ts'
import * as map from './map.11ty.ts'
import * as name from './name.11ty.ts'
import * as names from './names.11ty.ts'
import * as newest from './newest.11ty.ts'
import * as period from './period.11ty.ts'
import * as present from './present.11ty.ts'
import * as provenance from './provenance.11ty.ts'
import * as redirect from './redirect.11ty.ts'
import * as report from './report.11ty.ts'
import * as search from './search.11ty.ts'
import * as sitemap from './sitemap.11ty.ts'
import * as source from './source.11ty.ts'
import * as sources from './sources.11ty.ts'
import * as tag from './tag.11ty.ts'
import * as tags from './tags.11ty.ts'
import * as themeCss from './theme.css.11ty.ts'
import * as undated from './undated.11ty.ts'

/** Every kind of page, as Eleventy takes a template: its data, with the place of the page, and a function that renders it. */
export const pages = {
  notFound,
  about,
  account,
  corrections,
  correctionsFeed,
  data,
  dataFiles,
  embed,
  event,
  filterData,
  index,
  madeFiles,
  map,
  name,
  names,
  newest,
  period,
  present,
  provenance,
  redirect,
  report,
  search,
  sitemap,
  source,
  sources,
  tag,
  tags,
  themeCss,
  undated,
}
