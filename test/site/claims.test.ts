import { describe, expect, test } from 'vitest'
import { filterScript } from '../../src/site/search-index.ts'
import { siteData } from '../../src/site/site-data.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { render as embed } from '../../templates/embed.11ty.ts'
import { render as eventPage } from '../../templates/event.11ty.ts'
import { render as front } from '../../templates/index.11ty.ts'
import { render as sourcePage } from '../../templates/source.11ty.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'

const articles = articlesOf({
  'trial.txt':
    'Two shepherds said Orr burned the mill on 4 May 2021. The mill was insured. Orr denied buying petrol on 3 May 2021.',
  'brigade.txt': 'The mill at Lorne burned on 4 May 2021, the fire brigade said.',
})
const claim = {
  ...mentionOf(articles, 'Two shepherds', '2021-05-04'),
  factuality: 'alleged' as const,
  attribution: 'two shepherds',
}
const denial = {
  ...mentionOf(articles, 'denied buying', '2021-05-03'),
  factuality: 'denied' as const,
  attribution: 'Orr',
}
const fact = mentionOf(articles, 'at Lorne', '2021-05-04')
const orr = { ...eventOf('orr', '2021-05-04', [claim]), headline: 'Orr burned the mill', factuality: 'alleged' as const }
const petrol = { ...eventOf('petrol', '2021-05-03', [denial]), headline: 'Orr bought petrol', factuality: 'denied' as const }
const site = (events: readonly ReturnType<typeof eventOf>[], yaml = '') => {
  const timeline = edited({ events, undated: [], entities: [] }, articles, yaml)
  return siteData({ site: readSite('title: The mill').site, timeline, articles })
}
const all = site([orr, petrol, eventOf('fire', '2021-05-05', [fact, claim])])
const plain = site([eventOf('fire', '2021-05-04', [fact])])
const pageOf = (id: string, data = all) => eventPage({ data, event: data.events.find(event => event.id === id)! })
const entries = (page: string) =>
  new Map(page.split('<li class="event ').map(entry => [/id="e-([a-z]+)"/.exec(entry)?.[1], entry]))
const words = (page: string) => page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describe('an event that is only claimed or denied', () => {
  test.each([
    ['the front page', () => front({ data: all })],
    ['the embedded list', () => embed({ data: all })],
  ])('is marked in words in %s, and a fact is not', (_, render) => {
    const shown = entries(render())
    expect(words(shown.get('orr')!)).toContain(
      'Orr burned the mill 4 May 2021 Alleged, according to two shepherds Two shepherds said',
    )
    expect(words(shown.get('petrol')!)).toContain('Denied by Orr')
    expect(shown.get('fire')).not.toMatch(/class="claim"|is-claim/)
  })
  test('has a page that does not say that it happened', () => {
    const page = pageOf('orr')
    expect(page).toContain('<title>Orr burned the mill (alleged) – The mill</title>')
    expect(page).toMatch(/<meta name="description" content="4 May 2021: Alleged, according to two shepherds\. Two shepherds said/)
    expect(words(page)).toContain(
      'Alleged, according to two shepherds · nothing quoted here establishes that it happened · reported',
    )
    expect(words(page)).not.toContain('the sources say that it happened')
    expect(page).toContain('"@type":"Claim"')
    expect(words(pageOf('fire'))).not.toContain('nothing quoted here')
  })
  test('shows on the page of a fact which of its sentences only claims it', () => {
    const cited = pageOf('fire').split('<li id="c')
    expect(cited[1]).not.toContain('class="claim"')
    expect(words(cited[2]!)).toContain('Alleged, according to two shepherds')
  })
  test('is named as one wherever only its headline stands', () => {
    expect(pageOf('petrol')).toMatch(/rel="next"[^>]*><span>Next event<\/span> Orr burned the mill \(alleged\)</)
    const source = all.sources.find(({ path }) => path.includes('trial'))!
    expect(words(sourcePage({ data: all, source }))).toContain('Orr bought petrol (denied), 3 May 2021')
  })
  test('is a fact again when an editor says so; what its sentences say stays', () => {
    const data = site([orr], '- event: orr\n  factuality: asserted\n')
    expect(words(pageOf('orr', data))).not.toContain('nothing quoted here')
    expect(pageOf('orr', data).match(/class="claim"/g)).toHaveLength(1)
  })
})

describe('the filter “Reported as”', () => {
  const filterOf = (page: string) => /<p(?<hidden> hidden)?><label for="f-factuality">Reported as<\/label>/.exec(page)
  const dataOf = (data: typeof all) =>
    JSON.parse(filterScript(data).replace(/^var citelineEvents=/, '')) as { rows: unknown[][]; factualities: string[][] }
  test('offers what there is', () => {
    expect(filterOf(front({ data: all }))?.groups?.['hidden']).toBeUndefined()
    const { rows, factualities } = dataOf(all)
    expect(factualities).toEqual([
      ['asserted', 'Fact'],
      ['alleged', 'Alleged'],
      ['denied', 'Denied'],
    ])
    expect(rows.map(row => [row[1], row[10]])).toContainEqual(['Orr burned the mill (alleged)', 1])
  })
  test('is hidden where all is told as a fact, and so is the legend of its marks', () => {
    expect(filterOf(front({ data: plain }))?.groups?.['hidden']).toBe(' hidden')
    expect(dataOf(plain).factualities).toEqual([])
    expect(front({ data: plain })).not.toContain('is-claim')
    expect(front({ data: all })).toContain('<span class="claim"><b>Denied</b></span>: someone denies it')
  })
})
