import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { densityOf } from '../../src/site/density.ts'
import { html, page, safeJson } from '../../src/site/html.ts'
import { fileName, rootFrom } from '../../src/site/paths.ts'
import { themeCss } from '../../src/site/theme.ts'
import { readSite } from '../../src/site.ts'
import { prepared } from './prepared.ts'
import { schemaFiles } from './schemas.ts'

it('site.yaml may be missing or empty', () => {
  expect(readSite('')).toEqual({ site: { title: 'Timeline', language: 'en', eventsPerPage: 250, colours: {} }, problems: [] })
})

it('a bad value in site.yaml is named with its line, and the rest is used', () => {
  const { site, problems } = readSite('title: Floods\nurl: ftp://x\ncolours:\n  accent: red\neventsPerPage: many\ntitel: x\n')
  expect(site.title).toBe('Floods')
  expect(site.url).toBeUndefined()
  expect(problems.map(({ line }) => line).sort()).toEqual([2, 4, 5, 6])
  expect(problems.find(({ line }) => line === 6)?.advice).toBe('Did you mean “title”?')
})

it('a language that the pages have no words in is said to have none', () => {
  const { problems } = readSite('title: Floods\nlanguage: fy')
  expect(problems).toMatchObject([{ severity: 'note', path: 'site.yaml', line: 2 }])
  const data = prepared({ events: 20 }, 'language: ar')
  expect([data.language, data.direction]).toEqual(['en', 'rtl'])
})

it('a base address ends with a slash', () => {
  expect(readSite('url: https://example.org/floods').site.url).toBe('https://example.org/floods/')
})

it('colours of site.yaml come before the author’s own styles', () => {
  const { site } = readSite('colours:\n  accent: "#003366"\n  accentDark: "#99ccff"')
  const css = themeCss(site, 'h1 { color: teal }')
  expect(css.indexOf('#003366')).toBeLessThan(css.indexOf('#99ccff'))
  expect(css.indexOf('#99ccff')).toBeLessThan(css.indexOf('teal'))
})

it('the published schemas are those that the code reads by', () => {
  for (const [path, text] of schemaFiles) expect(readFileSync(path, 'utf8'), path).toBe(text)
})

it('a template escapes every value unless it is a piece of a page', () => {
  const inner = html`<b>${'<'}</b>`
  expect(page(html`<p title="${'"&'}">${[inner, 'x > y', false, undefined, 3]}</p>`)).toBe(
    '<p title="&quot;&amp;"><b>&lt;</b>x &gt; y3</p>\n',
  )
  expect(page(html`<p>${JSON.parse('{"markup":"<b>"}')}</p>`)).toBe('<p></p>\n')
  expect(safeJson({ a: '</script>&\u2028' })).toBe('{"a":"\\u003c/script\\u003e\\u0026\\u2028"}')
})

it('files are named by safe ids, and two texts never share a name', () => {
  expect(fileName('e12ab')).toBe('e12ab')
  expect(fileName('../../x')).toMatch(/^x-[0-9a-f]{8}$/)
  expect(fileName('con')).not.toBe('con')
  expect(fileName('Ä')).not.toBe(fileName('ä'))
  expect(rootFrom('event/x.html')).toBe('../')
})

it('the same timeline gives the same records', () => {
  expect(JSON.stringify(prepared({ events: 300 }))).toBe(JSON.stringify(prepared({ events: 300 })))
})

it('an event that is wider than a month stands on no day', () => {
  const { front } = prepared({ events: 200 })
  for (const year of front.groups)
    for (const month of year.groups)
      for (const day of month.groups)
        for (const event of day.events) {
          const days = (Date.parse(event.latest ?? '') - Date.parse(event.earliest ?? '')) / 86_400_000
          expect(days).toBeLessThanOrEqual(event.date.precision === 'one-of' ? 366 : 31)
        }
})

it('the overview keeps a place for an event of which only a far-off year is known', () => {
  const { events, style } = prepared({ events: 60, firstYear: 2020, years: 2 })
  const days = events.filter(({ date }) => date.precision === 'day')
  const [first] = days
  if (!first) throw new Error('no events')
  const year = {
    ...first,
    id: 'far',
    date: { ...first.date, label: 'some time in 1850' },
    earliest: '1850-01-01',
    latest: '1850-12-31',
  }
  const [without, having] = [days, [year, ...days]].map(list => densityOf(list, ({ path }) => path, style))
  expect(without?.spans).toEqual([])
  expect(having?.spans).toMatchObject([{ x: 0, lane: 0 }])
  expect(having?.labels[0]).toEqual({ x: 0, text: 'some time in 1850' })
  expect(having?.bars.length).toBe(without?.bars.length)
  expect(having?.breaks.length).toBe((without?.breaks.length ?? 0) + 1)
})

it('the overview leaves nothing out: bars and spans together are in the order of time and inside the width', () => {
  const { front } = prepared({ events: 400 })
  const bars = front.density?.bars ?? []
  expect(bars.length).toBeGreaterThan(20)
  expect(bars.map(bar => bar.x)).toEqual([...bars.map(bar => bar.x)].sort((a, b) => a - b))
  expect(bars.every(bar => bar.x >= 0 && bar.x < 100 && bar.height >= 3)).toBe(true)
})
