import { expect, test } from 'vitest'
import type { Problem } from '../../src/model.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { problemGroups } from '../../src/site/problem-groups.ts'
import { siteData } from '../../src/site/site-data.ts'
import { render as eventPage } from '../../templates/event.11ty.ts'
import { render as report } from '../../templates/report.11ty.ts'
import { render as undated } from '../../templates/undated.11ty.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'
import { synthetic } from './synthetic.ts'

const { timeline, articles } = synthetic({ events: 40 })
const { site } = readSite('')

test('sentences without a date are spread over pages that link to one another', () => {
  const [one] = timeline.undated
  const many = { ...timeline, undated: Array.from({ length: 2500 }, () => one!) }
  const data = { ...siteData({ site, timeline: many, articles }), theme: '' }
  expect(data.undated.map(({ path }) => path)).toEqual(['undated.html', 'undated-2.html', 'undated-3.html'])
  const pages = data.undated.map(shown => undated({ data, shown }))
  expect(pages.map(page => page.match(/<li class="quote">/g)!.length)).toEqual([1000, 1000, 500])
  expect(pages[1]).toMatch(/<a href="undated\.html">1<\/a>[^]*<b aria-current="page">2<\/b>[^]*<a href="undated-3\.html">3<\/a>/)
  const none = siteData({ site, timeline: { ...timeline, undated: [] }, articles })
  expect(none.undated).toMatchObject([{ path: 'undated.html', groups: [] }])
})

test('of a long list of problems the report shows the first, and says how many more there are', () => {
  const problem = (line: number): Problem => ({
    check: 'unused-list',
    severity: 'note',
    path: 'content/a.txt',
    line,
    message: 'a list',
  })
  const problems = Array.from({ length: 1234 }, (_, index) => problem(index + 1))
  expect(problemGroups(problems)).toMatchObject([{ more: 1134 }])
  const page = report({ data: siteData({ site, timeline, articles, problems }) })
  expect(page).toContain('1,234 places')
  expect(page).toContain('a.txt:100<')
  expect(page).not.toContain('a.txt:101<')
  expect(page).toContain('And 1,134 more; “npm run citeline -- check” lists them all.')
})

test('of a very long sentence its event shows three hundred characters, whole words of them', () => {
  const long = `The weir was opened on 3 May 2021, ${'and the mayor thanked somebody again, '.repeat(12)}and left.`
  const articles = articlesOf({ 'weir.txt': long })
  const timeline = edited(
    { events: [eventOf('weir', '2021-05-03', [mentionOf(articles, 'opened', '2021-05-03')])], undated: [], entities: [] },
    articles,
    '',
  )
  const data = siteData({ site, timeline, articles })
  const [, shown = ''] = /<q[^>]*>(.*?)<\/q>/s.exec(eventPage({ data, event: data.events[0]! }))!
  const text = shown.replace(/<[^>]+>/g, '')
  expect(text).toMatch(/^The weir was opened .* \[…\]$/)
  expect(text.length).toBeGreaterThan(280)
  expect(text.length).toBeLessThanOrEqual(304)
  expect(long).toContain(text.replace('[…]', ''))
})
