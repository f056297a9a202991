import { expect, it } from 'vitest'
import { densityOf } from '../../src/site/density.ts'
import { betweenTags, html, page, safeJson } from '../../src/site/html.ts'
import { fileName, rootFrom } from '../../src/site/paths.ts'
import { themeCss } from '../../src/site/theme.ts'
import { groupEvents } from '../../src/site/period-pages.ts'
import { timeUnits } from '../../src/site/time-units.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { prepared } from './prepared.ts'

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
  for (const [url, normal] of [
    ['https://example.org/floods', 'https://example.org/floods/'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['https://mühle.example/über uns', 'https://xn--mhle-0ra.example/%C3%BCber%20uns/'],
  ])
    expect(readSite(`url: ${url}`).site.url).toBe(normal)
  for (const url of ['https://example.org/?page=2', 'https://example.org/floods#top', 'ftp://example.org?x']) {
    const { site, problems } = readSite(`url: ${url}`)
    expect([site.url, problems.length]).toEqual([undefined, 1])
  }
})

it('colours of site.yaml come before the author’s own styles', () => {
  const { site } = readSite('colours:\n  accent: "#003366"\n  accentDark: "#99ccff"')
  const css = themeCss(site, 'h1 { color: teal }')
  expect(css.indexOf('#003366')).toBeLessThan(css.indexOf('#99ccff'))
  expect(css.indexOf('#99ccff')).toBeLessThan(css.indexOf('teal'))
})

it('a template escapes every value unless it is a piece of a page', () => {
  const inner = html`<b>${'<'}</b>`
  expect(page(html`<p title="${'"&'}">${[inner, 'x > y', false, undefined, 3]}</p>`)).toBe(
    '<p title="&quot;&amp;"><b>&lt;</b>x &gt; y3</p>\n',
  )
  expect(page(html`<pre>${betweenTags('"a" < &quot;</pre>')}</pre>`)).toBe('<pre>"a" &lt; &amp;quot;&lt;/pre&gt;</pre>\n')
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
  for (const year of front.sections.flatMap(({ groups }) => groups))
    for (const month of year.groups)
      for (const day of month.groups)
        for (const event of day.events) {
          const days = (Date.parse(event.latest ?? '') - Date.parse(event.earliest ?? '')) / 86_400_000
          expect(days).toBeLessThanOrEqual(event.date.precision === 'one-of' ? 366 : 31)
        }
})

it('what lies far before and after the days with most events is one mark on either side, with its number and its years', () => {
  const { events, style } = prepared({ events: 60, firstYear: 2020, years: 1 })
  const [sample] = events
  if (!sample) throw new Error('no events')
  const on = (edtf: string, earliest: string | undefined, latest: string | undefined) => {
    const { earliest: _, latest: __, ...rest } = sample
    return {
      ...rest,
      path: `event/${edtf}.html`,
      date: { ...sample.date, edtf },
      ...(earliest && { earliest }),
      ...(latest && { latest }),
    }
  }
  const day = (date: string) => on(date, date, date)
  const dense = Array.from({ length: 12 }, (_, index) => day(`2020-06-${String(index + 10)}`))
  const far = [
    on('1850', '1850-01-01', '1850-12-31'),
    on('../1900', undefined, '1900-12-31'),
    day('1914-08-04'),
    ...dense,
    on('2020-06-20/2020-06-25', '2020-06-20', '2020-06-25'),
    on('2031/..', '2031-01-01', undefined),
  ]
  const density = densityOf(far, ({ path }) => path, style)
  expect(density?.before).toEqual({
    count: '3',
    label: '1850–1914',
    title: 'Earlier, 1850–1914: 3 events',
    href: 'event/1850.html',
  })
  expect(density?.after).toMatchObject({ count: '1', label: 'Later', href: 'event/2031/...html' })
  expect(density?.bars.map(({ href }) => href)).toEqual(dense.map(({ path }) => path))
  expect(density?.spans).toMatchObject([{ lane: 0 }])
  expect(density?.labels[0]?.text).toBe('June 2020')
  // the years of what lies before reach up to it on a narrow screen
  expect(density!.labels[0]!.x).toBeGreaterThanOrEqual(Math.min(density!.axis.from + 3, density!.before!.label.length * 1.9 + 5))
})

it('the overview takes a coarser unit where no hundred days hold half of the events', () => {
  const { events, style } = prepared({ events: 300, firstYear: 1900, years: 100 })
  const density = densityOf(events, ({ path }) => path, style)
  expect(density?.bars.length).toBeGreaterThan(9)
  expect(density?.bars.every(({ title }) => /^\d{4}s?: /.test(title))).toBe(true)
})

it('slots of time have no gaps, also about the year 0', () => {
  for (const unit of timeUnits) {
    const days = ['-0102-12-31', '-0101-01-01', '-0001-12-31', '0000-01-01', '0009-12-31', '0010-01-01', '2024-02-29']
    const slots = days.map(unit.slotOf)
    expect(slots).toEqual([...slots].sort((a, b) => a - b))
    expect(unit.slotOf('0000-01-01') - unit.slotOf('-0001-12-31')).toBeLessThanOrEqual(1)
    expect(days.every(date => date.startsWith(unit.edtfOf(unit.slotOf(date)).replace(/X$/, '')))).toBe(true)
  }
})

it('an event with an open end stands under the year and month of the end that is known', () => {
  const { events, style } = prepared({ events: 20 })
  const [sample] = events
  if (!sample) throw new Error('no events')
  const open = (edtf: string, label: string, known: { earliest?: string; latest?: string }) => {
    const { earliest: _, latest: __, ...rest } = sample
    return { ...rest, ...known, date: { ...sample.date, edtf, label, shape: 'vague' as const } }
  }
  const landmarks = (event: ReturnType<typeof open>) => {
    const [year] = groupEvents([event], style)
    const [month] = year?.groups ?? []
    return [year?.label, month?.label, month?.groups[0]?.label]
  }
  const before = open('../2023-11-08', 'until 8 November 2023', { latest: '2023-11-08' })
  expect(landmarks(before)).toEqual(['2023', 'November 2023', 'until 8 November 2023'])
  expect(landmarks(open('2015/..', 'since 2015', { earliest: '2015-01-01' }))).toEqual(['2015', 'since 2015', undefined])
  expect(landmarks(open('2015-03/..', 'since March 2015', { earliest: '2015-03-01' }))).toEqual([
    '2015',
    'March 2015',
    'since March 2015',
  ])
  expect(landmarks(open('../1914', 'until 1914', { latest: '1914-12-31' }))).toEqual(['1914', 'until 1914', undefined])
})

it('bars of the overview are in the order of time and inside the width', () => {
  const { front } = prepared({ events: 400 })
  const bars = front.density?.bars ?? []
  expect(bars.length).toBeGreaterThan(20)
  expect(bars.map(bar => bar.x)).toEqual([...bars.map(bar => bar.x)].sort((a, b) => a - b))
  expect(bars.every(bar => bar.x >= 0 && bar.x < 100 && bar.height >= 3)).toBe(true)
})
