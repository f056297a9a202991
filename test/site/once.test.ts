import { describe, expect, test } from 'vitest'
import { siteData } from '../../src/site/site-data.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { render as eventPage } from '../../templates/event.11ty.ts'
import { render as front } from '../../templates/index.11ty.ts'
import { render as sourcePage } from '../../templates/source.11ty.ts'
import { render as sourcesPage } from '../../templates/sources.11ty.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'

const quay = 'The quay at Sund was closed on 4 May 2021.'
const articles = articlesOf({
  'ferry.txt': `${quay} It is old.`,
  'copied.txt': `${quay} Nobody was there.`,
  'vague.txt': 'That week the quay at Sund was shut.',
  'year.txt': 'The quay at Sund was built in 1911. In 1911, too, the harbour froze.',
})
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const times = (text: string, part: string) => text.split(part).length - 1
const site = (...events: ReturnType<typeof eventOf>[]) =>
  siteData({ site: readSite('').site, timeline: edited({ events, undated: [], entities: [] }, articles, ''), articles })
const ferry = mentionOf(
  articles.filter(({ source }) => source.path.includes('ferry')),
  'was closed on',
  '2021-05-04',
)
const copied = { ...ferry, source: articles.find(({ source }) => source.path.includes('copied'))!.source.id }
const vague = { ...mentionOf(articles, 'That week', '2021-05-04'), dateFrom: 'lead' as const }
const pageOf = (data: ReturnType<typeof site>, id: string) =>
  eventPage({ data, event: data.events.find(event => event.id === id)! })

describe('nothing is said twice', () => {
  const closed = { ...eventOf('closed', '2021-05-04', [vague, ferry, copied]), headline: 'The quay closed' }
  const data = site(closed)
  test('a source is named once among the sides of a disagreement, and once as a reference', () => {
    const again = mentionOf(articles, 'It is old', '2021-05-04')
    const other = mentionOf(articles, 'Nobody was there', '2021-05-03')
    const differ = eventOf('differ', '2021-05-04', [ferry, again, other])
    const html = pageOf(site(differ), 'differ')
    const [sides = ''] = /<section class="differ">[^]*?<\/section>/.exec(html) ?? []
    expect(times(sides, 'Untitled article (ferry.txt)')).toBe(1)
    const [references = ''] = /<details class="cite">[^]*?<\/pre>/.exec(html) ?? []
    expect(references.split('\n').filter(line => line.includes('“'))).toHaveLength(2)
  })
  test('a sentence of two sources stands once, with both of them', () => {
    for (const html of [front({ data }), pageOf(data, 'closed')]) {
      const shown = html
        .slice(html.indexOf('<main'), html.indexOf('</main'))
        .replace(/<details class="cite">[^]*?<\/details>/, '')
      const text = words(shown)
      expect(times(text, 'The quay at Sund was closed on 4 May 2021')).toBe(1)
      expect(text).toContain('Untitled article (ferry.txt)')
      expect(text).toContain('Untitled article (copied.txt)')
    }
    const page = pageOf(data, 'closed')
    for (const link of page.matchAll(/href="#(?<id>c\d)"/g)) expect(page).toContain(`id="${link.groups!['id']}"`)
  })
  test('a sentence cited for two of its clauses stands once', () => {
    const page = pageOf(site({ ...closed, citations: [ferry, { ...ferry, clause: { start: 4, end: 20 } }] }), 'closed')
    expect(times(page, '<p class="quote">')).toBe(1)
  })
  test('words that are the headline are not quoted under it', () => {
    const shown = front({ data: site({ ...closed, headline: quay.replace(/\.$/, ''), citations: [ferry] }) })
    expect(times(shown.slice(shown.indexOf('class="timeline"')), 'The quay at Sund was closed on 4 May 2021')).toBe(1)
  })
  test('a year alone has no other landmark than its year', () => {
    const built = eventOf('built', '1911', [mentionOf(articles, 'was built', '1911')])
    const shown = front({ data: site(built) })
    expect(times(shown, '<h2 class="year-mark">1911</h2>')).toBe(1)
    expect(shown).not.toMatch(/<h3 class="month-mark">/)
    expect(shown).toMatch(/<h3 class="headline">/)
  })
})

test('the sentence that gives the date itself comes first in a list, where another has none', () => {
  const shown = front({ data: site({ ...eventOf('closed', '2021-05-04', [vague, ferry]), headline: 'The quay closed' }) })
  expect(shown.indexOf('was closed on')).toBeLessThan(shown.indexOf('That week'))
})

test('one source is not counted, two are', () => {
  const one = front({ data: site(eventOf('closed', '2021-05-04', [ferry])) })
  expect(one).not.toContain('class="reported"')
  const two = { ...eventOf('closed', '2021-05-04', [ferry, vague]), sourceCount: 2, independentCount: 2 }
  expect(words(front({ data: site(two) }))).toContain('reported by 2 sources')
})

test('what only few want to know of an event and a source is folded', () => {
  const data = site(eventOf('closed', '2021-05-04', [ferry]))
  expect(pageOf(data, 'closed')).toMatch(/<details class="technical"><summary>[^<]+<\/summary>\s*<p><code>2021-05-04/)
  const page = sourcePage({ data, source: data.sources[0]! })
  expect(page.indexOf('SHA-256')).toBeGreaterThan(page.indexOf('<details class="technical">'))
  expect(words(pageOf(data, 'closed'))).not.toContain('no date')
})

test('an article without a title and an outlet is named once on its page and in the list of sources', () => {
  const data = site(eventOf('closed', '2021-05-04', [ferry]))
  const ofFerry = data.sources.find(({ title }) => title.includes('ferry.txt'))!
  const page = sourcePage({ data, source: ofFerry })
  expect(times(page.slice(page.indexOf('<h1'), page.indexOf('<dl')), 'ferry.txt')).toBe(1)
  const all = sourcesPage({ data })
  expect(times(all.slice(all.indexOf('<h1')), 'ferry.txt')).toBe(1)
})
