import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gather } from '../../src/eleventy/plugin.ts'
import { page } from '../../src/site/html.ts'
import { introductionOf } from '../../src/site/introduction.ts'
import { eventPath } from '../../src/site/paths.ts'
import { siteData } from '../../src/site/site-data.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { spanLabel } from '../../src/timeline/opening.ts'
import { timelineJs } from '../../src/writers/timelinejs.ts'
import { render as about } from '../../templates/about.11ty.ts'
import { render as embed } from '../../templates/embed.11ty.ts'
import { render as front } from '../../templates/index.11ty.ts'
import { render as newest } from '../../templates/newest.11ty.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'
import { brokenLinks } from './pages.ts'
import { prepared } from './prepared.ts'

const days = Array.from({ length: 20 }, (_, index) => `2021-05-${String(index + 2).padStart(2, '0')}`)
const old = ['1790', '1843', '1901-06', '1966-11-04', '2001', '2009-02-03']
const articles = articlesOf({
  'weir.txt': [...old, ...days].map(day => `The weir was looked at once more in ${day}.`).join(' '),
})
const events = [...old, ...days].map((day, index) => ({
  ...eventOf(`w${index}`, day, [mentionOf(articles, day, day)]),
  headline: `Look number ${index}`,
}))
const dataOf = (yaml = '', edits = '', introduction = '') => {
  const timeline = edited({ events, undated: [], entities: [] }, articles, edits)
  return siteData({ site: readSite(`title: The weir\n${yaml}`).site, timeline, articles, introduction })
}
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const part = (html: string, from: string, to: string) => html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)))
const idsIn = (html: string) => [...html.matchAll(/id="e-(?<id>[^"]+)"/g)].map(({ groups }) => groups!['id'])

describe('the first screen', () => {
  test('says from when to when, how much, and the eight most important events in order', () => {
    const data = dataOf()
    const shown = front({ data })
    expect(words(part(shown, 'class="counts"', '</p>'))).toContain('1790–2021 · 26 events · 1 source')
    const key = [...part(shown, 'class="key-events"', '</section>').matchAll(/href="event\/(?<id>w\d+)\.html"/g)].map(
      ({ groups }) => groups!['id']!,
    )
    const of = (isKey: boolean) => data.events.filter(({ id }) => key.includes(id) === isKey)
    expect(of(true).map(({ id }) => id)).toEqual(key)
    expect(key).toHaveLength(8)
    expect(Math.min(...of(true).map(({ importance }) => importance))).toBeGreaterThanOrEqual(
      Math.max(...of(false).map(({ importance }) => importance)),
    )
    expect(shown.indexOf('class="key-events"')).toBeLessThan(shown.indexOf('class="timeline"'))
  })
  test('shows what an editor has pinned, in the opening, the list, the frame and for TimelineJS', () => {
    const data = dataOf('', '- event: w1\n  pin: true\n')
    for (const page of [front({ data }), embed({ data })]) {
      expect(words(part(page, 'class="key-events"', '</section>'))).toContain('1843 Pinned Look number 1')
      expect(words(part(page, 'id="e-w1"', '</li>'))).toContain('Pinned')
      expect(part(page, 'id="e-w2"', '</li>')).not.toContain('Pinned')
    }
    const { title } = JSON.parse(timelineJs({ ...data, pageOf: eventPath })) as { title: { text: { text: string } } }
    expect(title.text.text).toContain('1790–2021 · 26 events · 1 source')
    expect(title.text.text).toContain('<li>1843: Look number 1 (Pinned)</li>')
  })
  test('folds what is years before most of it, and nothing of a story without such', () => {
    const shown = front({ data: dataOf() })
    const folded = part(shown, '<details class="folded"', '</details>')
    expect(words(folded)).toContain('6 earlier events, 1790–2009')
    expect(idsIn(folded)).toEqual(['w0', 'w1', 'w2', 'w3', 'w4', 'w5'])
    expect(idsIn(shown)).toHaveLength(26)
    expect(front({ data: prepared({ events: 60, firstYear: 2020, years: 1 }) })).not.toContain('class="folded"')
  })
  test('has no key events where the list is as short', () => {
    expect(front({ data: prepared({ events: 10 }) })).not.toContain('class="key-events"')
  })
})

test('the newest first is a page of its own, with the same events and an address', () => {
  const data = dataOf()
  const [there, back] = [front({ data }), newest({ data })]
  expect(idsIn(back)).toEqual([...idsIn(there)].reverse())
  expect(there).toContain('<a href="newest.html">Newest first</a>')
  expect(back).toContain('<a href="index.html">Oldest first</a>')
  expect(back).toMatch(/<meta name="robots" content="noindex">/)
  const own = new Map([
    ['index.html', there],
    ['newest.html', back],
  ])
  expect(brokenLinks(own).filter(link => link.includes('fragment'))).toEqual([])
  expect(back).not.toContain('href="index.html#')
})

describe('chapters', () => {
  const chapters =
    'chapters:\n  - title: Later\n    from: 2021-05-10\n    text: What was found.\n  - title: Before\n    from: 1966\n'
  test('stand over their events, in order of time, each with its span; nothing is folded', () => {
    const data = dataOf(chapters)
    const shown = front({ data })
    expect([...shown.matchAll(/class="chapter" id="(?<id>[^"]+)"/g)].map(({ groups }) => groups!['id'])).toEqual([
      'chapter-2',
      'chapter-1',
    ])
    expect(words(part(shown, 'id="chapter-2"', '</div>'))).toContain('Before 1966–2021')
    expect(words(part(shown, 'id="chapter-1"', '</div>'))).toContain('Later 10–21 May 2021 What was found.')
    expect(idsIn(part(shown, 'id="chapter-1"', 'class="footnotes"'))[0]).toBe('w14')
    expect(shown).not.toContain('class="folded"')
  })
  test('are entries of the contents; a year that two of them share has two ids', () => {
    const shown = front({ data: dataOf(chapters) })
    expect(words(part(shown, '<h2>Chapters', '<h2>Contents'))).toBe(' Chapters Before 11 Later 12 ')
    const ids = [...shown.matchAll(/ id="(?<id>[^"]+)"/g)].map(({ groups }) => groups!['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('y-2021-2')
  })
  test('stand on the pages of a split timeline, too, and lead there from the front', () => {
    const data = prepared({ events: 300 }, 'eventsPerPage: 60\nchapters:\n  - title: The second part\n    from: 2021-06\n')
    expect(data.front.chapters[0]?.path).toMatch(/^period\/2021[^#]*#chapter-1$/)
  })
  test('are eras of TimelineJS', () => {
    const { eras } = JSON.parse(timelineJs({ ...dataOf(chapters), pageOf: eventPath })) as { eras: object[] }
    expect(eras).toEqual([
      { start_date: { year: 1966, month: 1, day: 1 }, end_date: { year: 2021, month: 5, day: 10 }, text: { headline: 'Before' } },
      { start_date: { year: 2021, month: 5, day: 10 }, end_date: { year: 2021, month: 5, day: 21 }, text: { headline: 'Later' } },
    ])
  })
  test('with a date that is none are named with their line', () => {
    const { site, problems } = readSite('title: The weir\nchapters:\n  - title: Later\n    from: soon\n')
    expect(site.title).toBe('The weir')
    expect(problems).toMatchObject([{ check: 'site', line: 4 }])
    expect(problems[0]?.message).toContain('2023-11')
  })
})

describe('an introduction', () => {
  const text = '# The weir\n\nIt is *old*.\n\n## Why\n\nSee [the register](https://example.org/a?b=1&c).\n\n- one\n'
  test('opens the front page up to its first heading, and “About” has all of it', () => {
    const data = dataOf('', '', text)
    const opening = part(front({ data }), 'class="introduction', '</div>')
    expect(words(opening)).toContain('It is old . Read more')
    const whole = part(about({ data }), 'class="introduction', '</div>')
    expect(whole).toContain('<h2>Why</h2>')
    expect(whole).toContain('<a href="https://example.org/a?b=1&amp;c">the register</a>')
    expect(whole).not.toContain('The weir')
  })
  test('brings no markup, script, style, picture or other address to a page', () => {
    const hostile =
      '<script>a()</script>\n\n![x](https://h.example/x.png) [y](javascript:a) [z](data:text/html,a) <https://ok.example>\n\n|a|\n|:-:|\n|b|\n'
    const { opening } = introductionOf(hostile)!
    expect(page(opening)).not.toMatch(/<(?:script|img|table)|style=|href="(?!https:\/\/)/)
  })
  test('is read from about.md of the content folder alone, and is no article', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citeline-'))
    await mkdir(join(folder, 'content', 'deep'), { recursive: true })
    await writeFile(join(folder, 'content', 'about.md'), 'The mill burned on 3 May 2021. A *word* before.\n')
    await writeFile(join(folder, 'content', 'deep', 'about.md'), '# A fire\n\nThe barn burned on 4 May 2021.\n')
    const data = await gather({ content: join(folder, 'content') })
    await rm(folder, { recursive: true })
    expect(data.sources.map(({ title }) => title)).toEqual(['A fire'])
    expect(page(data.front.introduction!.opening)).toContain('A <em>word</em> before.')
  })
})

test.each([
  [['0762-01-01', '2023-11-19'], '762–2023'],
  [['2023-10-01', '2023-11-19'], 'October – November 2023'],
  [['2021-05-05', '2021-05-09'], '5–9 May 2021'],
  [['2021-05-05'], '5 May 2021'],
  [['-0043-03-15', '0014-08-19'], '44 BC–14'],
])('the span from %j is %s', (known, label) => {
  const dates = known.map(day => ({ earliest: day, latest: day }))
  expect(spanLabel(dates, { language: 'en' })).toBe(label)
  expect(spanLabel([{}], { language: 'en' })).toBeUndefined()
})
