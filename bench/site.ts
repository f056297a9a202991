import { readSite } from '../src/site.ts'
import { siteData } from '../src/site/site-data.ts'
import { buildSite } from '../test/site/build.ts'
import { synthetic } from '../test/site/synthetic.ts'

const count = Number(process.argv[2] ?? 1000)
const { timeline, articles } = synthetic({ events: count })
const { site } = readSite(
  'title: The river and the town\ndescription: What five years of floods did to a small town, from what was printed at the time.\nauthor: The reading room\nurl: https://floods.example/timeline',
)
let started = performance.now()
const data = siteData(
  site,
  timeline,
  articles,
  articles.flatMap(article => article.problems),
)
console.log('prepared', Math.round(performance.now() - started), 'ms')
started = performance.now()
await buildSite({ ...data, theme: '' } as never, process.argv[3] ?? '/tmp/citeline-bench')
console.log('built', Math.round(performance.now() - started), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB')
