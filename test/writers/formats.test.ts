import { parse as parseCsv } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../src/dates/edtf.ts'
import { eventPath } from '../../src/site/paths.ts'
import { bibtexEntry } from '../../src/writers/bibtex.ts'
import { calendar } from '../../src/writers/icalendar.ts'
import {
  citationMeta,
  coins,
  cslItem,
  eachOnce,
  plainCitation,
  risEntry,
  wikipediaCitation,
} from '../../src/writers/citations.ts'
import { csv } from '../../src/writers/csv.ts'
import { eventsSchema } from '../../src/writers/events-schema.ts'
import { atom, jsonFeed } from '../../src/writers/feeds.ts'
import type { WriterContext } from '../../src/writers/writer-context.ts'
import { eventLd } from '../../src/writers/schema-org.ts'
import { eventsJson } from '../../src/writers/json.ts'
import { sitemap } from '../../src/writers/sitemap.ts'
import { timelineJs } from '../../src/writers/timelinejs.ts'
import type { Source } from '../../src/model.ts'
import { prepared } from '../site/prepared.ts'

const hostile = '\u0000\r\nER  - \r\n=1+1,"x";\\{}|]]>&<b>'
const written = (yaml?: string, payload = ''): WriterContext => ({
  ...prepared({ events: 150, payload }, yaml),
  pageOf: eventPath,
})
const settings = 'title: The river\nurl: https://floods.example/timeline'

interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly link: { readonly '@_href': string }
}

describe('data files, opened by readers of their kind', () => {
  it('events.json keeps to its published schema, and every quote to its passage', () => {
    for (const payload of ['', hostile]) {
      const data = prepared({ events: 150, payload })
      const record = eventsSchema.parse(JSON.parse(eventsJson({ ...data, pageOf: eventPath })))
      expect(record.events.length).toBe(150)
      expect(record.events.flatMap(event => event.citations).every(({ quote, start, end }) => quote.length === end - start)).toBe(
        true,
      )
    }
  })

  it('CSV has a line for each citation, and no formula', () => {
    for (const payload of ['', hostile]) {
      const one = written(settings, payload)
      const rows = parseCsv(csv(one), { columns: true }) as Record<string, string>[]
      expect(rows.length).toBe(one.timeline.events.flatMap(event => event.citations).length)
      expect(rows[0]?.['quote']).toContain(one.timeline.events[0]?.citations[0].quote.slice(0, 30))
      for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]/)
    }
  })

  it('CSV quotes what a spreadsheet would run, and leaves years before 1 alone', () => {
    const one = written()
    const [first, second] = one.timeline.events
    if (!first || !second) throw new Error('no events')
    const timeline = {
      ...one.timeline,
      events: [
        { ...first, headline: '=HYPERLINK("x")' },
        { ...second, headline: '-2+3', date: { ...second.date, edtf: '-0043' } },
      ],
    }
    const rows = parseCsv(csv({ ...one, timeline }), { columns: true }) as Record<string, string>[]
    expect(rows[0]?.['headline']).toBe(`'=HYPERLINK("x")`)
    expect(rows.at(-1)?.['headline']).toBe(`'-2+3`)
    expect(rows.at(-1)?.['edtf']).toBe('-0043')
  })

  it('CSV names authors, the title of the source and the page of the event', () => {
    const one = written(settings)
    const [event] = one.timeline.events
    const { source: id } = event!.citations[0]
    const sources = one.timeline.sources.map(source =>
      source.id === id ? { ...source, title: 'Weir breaks', authors: ['Ana Ruiz', 'Ole Bak'] } : source,
    )
    const [row] = parseCsv(csv({ ...one, timeline: { ...one.timeline, sources } }), { columns: true }) as Record<string, string>[]
    expect(row).toMatchObject({
      authors: 'Ana Ruiz; Ole Bak',
      source_title: 'Weir breaks',
      page: `https://floods.example/timeline/${eventPath(event!.id)}`,
    })
  })

  it('TimelineJS links each quotation to its article, and only to an address of the web', () => {
    const one = written()
    const linking = (url: string) => ({
      ...one,
      timeline: { ...one.timeline, sources: one.timeline.sources.map(source => ({ ...source, publisher: 'The <Sun>', url })) },
    })
    const first = (url: string) => (JSON.parse(timelineJs(linking(url))) as { events: { text: { text: string } }[] }).events[0]!
    expect(first('https://sun.example/?a=1&b="2"').text.text).toContain(
      '” <a href="https://sun.example/?a=1&amp;b=%222%22">The &lt;Sun&gt;</a></p>',
    )
    expect(first('javascript:alert(1)').text.text).toContain('” The &lt;Sun&gt;</p>')
  })

  it('pages that list events, and those of sources, say to machines what they are', () => {
    const { front, sources, events } = prepared({ events: 300 }, `${settings}\nauthor: The reading room\neventsPerPage: 100`)
    expect(front.ld).toMatchObject({
      '@type': 'CollectionPage',
      name: 'The river',
      url: 'https://floods.example/timeline/',
      creditText: 'The reading room',
      mainEntity: { '@type': 'ItemList', numberOfItems: 300 },
    })
    const { temporalCoverage, mainEntity } = front.ld as Record<string, never> & {
      temporalCoverage: string
      mainEntity: { itemListElement: { url: string }[] }
    }
    expect(temporalCoverage).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)
    const paths = events.map(({ path }) => `https://floods.example/timeline/${path}`)
    expect(mainEntity.itemListElement.filter(({ url }) => !paths.includes(url))).toEqual([])
    const { periods } = prepared({ events: 300 }, `${settings}\neventsPerPage: 100`)
    expect(periods[0]!.ld).toMatchObject({ isPartOf: { name: 'The river', url: 'https://floods.example/timeline/' } })
    const { source, ld, meta } = sources[0]!
    expect(ld).toMatchObject({ '@type': 'WebPage', mainEntity: { '@type': 'NewsArticle', headline: source.title } })
    expect(meta).toContainEqual(['citation_title', source.title])
    expect(citationMeta({ ...source, published: '2021-05-03', authors: ['A. Orr', 'B. Ek'] })).toEqual(
      expect.arrayContaining([
        ['citation_author', 'A. Orr'],
        ['citation_author', 'B. Ek'],
        ['citation_publication_date', '2021/05/03'],
      ]),
    )
  })

  it.each([
    ['=1+1', 'as it is'],
    ['+1', 'as it is'],
    ['-1+1', 'as it is'],
    ['@SUM(A1)', 'as it is'],
    ['＝1+1', 'full width'],
    ['＋1', 'full width'],
    ['－1', 'full width'],
    ['＠SUM(A1)', 'full width'],
    ['﹦1', 'small form'],
    ['\t=1', 'tab'],
    ['\r\n=1', 'line end'],
    ['  =1', 'blanks'],
    ['\u00a0=1', 'no-break space'],
    ['\ufeff=1', 'byte order mark'],
    ['\u200b\u2060＝1', 'zero width'],
    ['\u202e=1', 'bidi override'],
    ['\u200f\u2066@x', 'bidi marks'],
    ['\u00ad-1', 'soft hyphen'],
    ['\u3164=1', 'Hangul filler'],
    ['\ufe0f+1', 'variation selector'],
  ])('CSV guards the formula in %j: %s', headline => {
    const one = written()
    const [first] = one.timeline.events
    const [row] = parseCsv(csv({ ...one, timeline: { ...one.timeline, events: [{ ...first!, headline }] } }), {
      columns: true,
    }) as Record<string, string>[]
    expect(row!['headline']!.startsWith("'")).toBe(true)
  })

  it('CSV leaves other text as it is, with every cell in quotation marks', () => {
    const one = written()
    const [first] = one.timeline.events
    for (const headline of ['1 = 1', '“= 2”', '–', '—1', '', "'s-Hertogenbosch", 'a "b", c', '\u200bplain']) {
      const text = csv({ ...one, timeline: { ...one.timeline, events: [{ ...first!, headline }] } })
      for (const line of text.trimEnd().split('\r\n')) expect(line).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/)
      expect((parseCsv(text, { columns: true }) as Record<string, string>[])[0]!['headline']).toBe(headline)
    }
  })

  it('a time of day is kept in every format that has a place for it', () => {
    const one = written()
    const [event] = one.timeline.events
    const at = (date: string) => ({ ...one, timeline: { ...one.timeline, events: [{ ...event!, date: parseEdtf(date)! }] } })
    const timed = at('2023-11-05T14:30/2023-11-06T02')
    expect(parseCsv(csv(timed), { columns: true })).toMatchObject([
      { date: '5 November 2023, 14:30 – 6 November 2023, 2 am', edtf: '2023-11-05/2023-11-06', time: '14:30/02' },
    ])
    const record = eventsSchema.parse(JSON.parse(eventsJson(timed)))
    expect(record.events[0]!.date).toMatchObject({ edtf: '2023-11-05/2023-11-06', time: '14:30/02' })
    const [shown] = (JSON.parse(timelineJs(timed)) as { events: Record<string, unknown>[] }).events
    expect(shown).toMatchObject({ start_date: { day: 5, hour: 14, minute: 30 }, end_date: { day: 6, hour: 2 } })
    const ld = (date: string) => eventLd(at(date).timeline.events[0]!, [], undefined)
    expect(ld('2023-11-05T14:30')).toMatchObject({ startDate: '2023-11-05T14:30', endDate: '2023-11-05T14:30' })
    expect(ld('2023-11-05T14/2023-11-05T16:45Z')).toMatchObject({ startDate: '2023-11-05', endDate: '2023-11-05T16:45Z' })
    expect(atom(timed)).toContain('<title>5 November 2023, 14:30 – 6 November 2023, 2 am: ')
  })

  it('iCalendar has whole days, and no entry for a date that is wider than a month', () => {
    for (const payload of ['', hostile]) {
      const one = written(settings, payload)
      const text = calendar(one)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const entries = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map(entry => new ICAL.Event(entry))
      const narrow = one.timeline.events.filter(
        ({ date }) => date.earliest && date.latest && Date.parse(date.latest) - Date.parse(date.earliest) <= 30 * 86_400_000,
      )
      expect(entries.length).toBe(narrow.length)
      const day = narrow.find(({ date }) => date.edtf === date.earliest)
      const entry = entries.find(({ uid }) => uid === `${day?.id}@citeline`)
      expect(entry?.startDate.toString()).toBe(day?.date.earliest)
      expect(entry?.startDate.isDate).toBe(true)
      if (payload === '') expect(entry?.summary).toBe(day?.headline)
    }
  })

  it('iCalendar stamps an entry with the last day on which a source of it was published or looked up, not with the event’s', () => {
    const one = written(settings)
    const event = one.timeline.events.find(({ date, citations }) => date.precision === 'day' && citations.length > 1)!
    const [first, second] = event.citations.map(({ source }) => source)
    const stamp = (days: Readonly<Record<string, Partial<Source>>>) => {
      const sources = one.timeline.sources.map(({ published: _, accessed: __, ...source }) => ({ ...source, ...days[source.id] }))
      const text = calendar({ ...one, timeline: { ...one.timeline, events: [event], sources } })
      return /^DTSTAMP:(\S+)$/m.exec(text)?.[1]
    }
    expect(stamp({ [first!]: { published: '2031-02-03' }, [second!]: { published: '2030-12-31' } })).toBe('20310203T000000Z')
    expect(stamp({ [first!]: { published: '2031-02-03' }, [second!]: { accessed: '2032-01-01' } })).toBe('20320101T000000Z')
    expect(stamp({})).toBe('19700101T000000Z')
    expect(stamp({ [first!]: { published: '-0043-03-15' } })).toBe('19700101T000000Z')
  })

  it('Atom is well-formed, newest reports first, with absolute addresses where the site has one', () => {
    for (const payload of ['', hostile]) {
      const text = atom(written(settings, payload))
      expect(XMLValidator.validate(text)).toBe(true)
      const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text) as { feed: { updated: string; entry: AtomEntry[] } }
      expect(feed.entry.length).toBe(100)
      expect(new Set(feed.entry.map(entry => entry.id)).size).toBe(100)
      const days = feed.entry.map(entry => entry.updated)
      expect(days).toEqual([...days].sort().reverse())
      expect(feed.entry.every(entry => entry.link['@_href'].startsWith('https://floods.example/timeline/event/'))).toBe(true)
    }
    expect(atom(written())).toContain('href="../event/')
  })

  it('JSON Feed has what version 1.1 asks for', () => {
    const feed = JSON.parse(jsonFeed(written(settings, hostile))) as Record<string, unknown> & { items: Record<string, string>[] }
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1')
    for (const item of feed.items) {
      expect(item['id']).toMatch(/^https:\/\/floods\.example\/timeline\/#/)
      expect(item['content_text']).toBeTruthy()
    }
  })

  it('TimelineJS gets dates as precise as they are, and text that is not markup', () => {
    const { events } = JSON.parse(timelineJs(written(settings, hostile))) as {
      events: { start_date: { year: number; month?: number; day?: number }; display_date: string; text: { headline: string } }[]
    }
    expect(events.length).toBe(150)
    expect(events.every(({ start_date: { year } }) => Number.isInteger(year))).toBe(true)
    expect(events.some(({ start_date: { month } }) => month === undefined)).toBe(true)
    expect(events.every(({ text }) => !/<b>/.test(text.headline))).toBe(true)
  })

  it('without an address, no two sites share a name, and one site keeps those of its entries', () => {
    const ids = (one: WriterContext) => [...atom(one).matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
    const one = written('title: Mill fires')
    const { timeline } = one
    const [feed, ...entries] = ids(one)
    expect(ids(one)).toEqual([feed, ...entries])
    for (const id of [feed, ...entries])
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    const renamed = ids(written('title: Mill strikes'))
    expect(renamed.some(id => [feed, ...entries].includes(id))).toBe(false)
    const grown = {
      ...one,
      timeline: { ...timeline, sources: [...timeline.sources, { ...timeline.sources[0]!, path: 'content/new.txt' }] },
    }
    expect(ids(grown)[0]).not.toBe(feed)
    expect(ids(grown).slice(1)).toEqual(entries)
  })

  it('the sitemap has absolute addresses', () => {
    const text = sitemap('https://floods.example/timeline/', ['index.html', 'event/a.html'])
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toContain('<loc>https://floods.example/timeline/</loc>')
  })
})

describe('a source, cited', () => {
  const source: Source = {
    id: 'gazette-bridge',
    path: 'content/gazette-bridge.txt',
    format: 'text',
    title: 'Bridge & dam: 50% {closed}',
    publisher: 'Harbour Gazette',
    authors: ['Ada Sample', 'B. Writer'],
    published: '2023-11-06',
    url: 'https://gazette.example/bridge_1?a=1&b=2',
    language: 'en',
    sha256: '00',
  }
  const quote = 'The bridge was closed.'

  it('in plain words', () => {
    expect(plainCitation({ source, quote })).toBe(
      'Ada Sample, B. Writer. “Bridge & dam: 50% {closed}”. Harbour Gazette. 2023-11-06. https://gazette.example/bridge_1?a=1&b=2 “The bridge was closed.”',
    )
  })

  it('each source once, with all that is quoted from it, and each of its pages', () => {
    const other = { ...source, id: 'post-bridge' }
    const page = (label: string) => ({ kind: 'page', label }) as const
    const cited = [
      { source, quote, locator: page('2') },
      { source: other, quote },
      { source, quote: 'A diver was sent down.', locator: page('2') },
      { source, quote, locator: page('3') },
    ]
    expect(eachOnce(cited).map(({ source, quote }) => [source.id, quote])).toEqual([
      ['gazette-bridge', 'The bridge was closed. […] A diver was sent down.'],
      ['post-bridge', quote],
    ])
    expect(eachOnce(cited, true).map(({ source, quote, locator }) => [source.id, quote, locator?.label])).toEqual([
      ['gazette-bridge', 'The bridge was closed. […] A diver was sent down.', '2'],
      ['post-bridge', quote, undefined],
      ['gazette-bridge', quote, '3'],
    ])
  })

  it('for Wikipedia, where a pipe or a brace of a title ends nothing', () => {
    const text = wikipediaCitation({ source: { ...source, title: 'A | B }} C' }, quote })
    expect(text).toContain('|title=A {{!}} B &#125;&#125; C |')
    expect(text.startsWith('{{cite news |')).toBe(true)
  })

  it('for Wikipedia, as its citation style asks: an author a parameter, an archived copy with its day, words that are only words', () => {
    const archived = { ...source, archiveUrl: 'https://web.archive.org/web/20231107101112/https://gazette.example/a|b' }
    const text = wikipediaCitation({ source: archived, quote: "It ''was'' <ref>closed</ref> ~~~~" })
    expect(text).toContain('|author1=Ada Sample |author2=B. Writer |')
    expect(text).toContain(
      '|archive-url=https://web.archive.org/web/20231107101112/https://gazette.example/a%7Cb |archive-date=2023-11-07 ',
    )
    expect(text).not.toMatch(/''|<|~~/)
    const undatable = wikipediaCitation({ source: { ...source, archiveUrl: 'https://archive.example/x1' } })
    expect(undatable).not.toContain('archive-')
    const { url: _, ...printed } = { ...source, accessed: '2024-01-02' }
    expect(wikipediaCitation({ source: printed })).not.toContain('access-date')
  })

  it('for BibTeX, with what TeX reads as commands escaped', () => {
    const text = bibtexEntry({ source })
    expect(text).toContain('title = {Bridge \\& dam: 50\\% closed},')
    expect(text).toContain('author = {Ada Sample and B. Writer},')
    expect(text).toContain('url = {https://gazette.example/bridge_1?a=1&b=2},')
  })

  it.each([
    ['Miller and Sons Ltd', '{Miller and Sons Ltd}'],
    ['Search AND Rescue', '{Search AND Rescue}'],
    ['Ruiz & Holt', '{Ruiz \\& Holt}'],
    ['Ministry of Works', '{Ministry of Works}'],
    ['Orla Water Board', '{Orla Water Board}'],
    ['Harbour Gazette Staff', '{Harbour Gazette Staff}'],
    ['Sports Desk', '{Sports Desk}'],
    ['Harbour Gazette', '{Harbour Gazette}'],
    ['Velm 24', '{Velm 24}'],
    ['others', '{others}'],
    ['Sample, Jr, Ada', 'Sample, Jr, Ada'],
    ['Sample, Ada, Orla, Senn', '{Sample, Ada, Orla, Senn}'],
    ['Sample,', '{Sample,}'],
    ['50%_{Group}', '{50\\%\\_Group}'],
    ['Ana de la Cruz', 'Ana de la Cruz'],
    ['Ruiz, Ana', 'Ruiz, Ana'],
    ['Alexander Brand', 'Alexander Brand'],
    ['J. M. Post', 'J. M. Post'],
  ])('for BibTeX, with an institution in braces: %s', (author, written) => {
    const text = bibtexEntry({ source: { ...source, authors: ['Ada Sample', author] } })
    expect(text).toContain(`  author = {Ada Sample and ${written}},\n`)
  })

  it('for BibTeX, with an outlet whose name has an “and” in one piece', () => {
    expect(bibtexEntry({ source: { ...source, publisher: 'Coast and Country' } })).toContain(
      'organization = {{Coast and Country}},',
    )
  })

  it('for RIS, where a line break of a title starts no field', () => {
    const text = risEntry({ source: { ...source, title: `A title${hostile}` } })
    const lines = text.trimEnd().split('\r\n')
    expect(lines.every(line => /^[A-Z][A-Z0-9] {2}- /.test(line) || line === 'ER  -')).toBe(true)
    expect(lines.filter(line => line.startsWith('ER')).length).toBe(1)
  })

  it('for CSL and for Zotero', () => {
    expect(cslItem({ source })).toMatchObject({ type: 'article-newspaper', issued: { 'date-parts': [[2023, 11, 6]] } })
    expect(new URLSearchParams(coins(source)).get('rft.jtitle')).toBe('Harbour Gazette')
  })

  it('without an address when that is not a web address', () => {
    const unsafe = { ...source, url: 'javascript:alert(1)' }
    for (const write of [plainCitation, wikipediaCitation, bibtexEntry, risEntry])
      expect(write({ source: unsafe })).not.toContain('javascript')
    expect(cslItem({ source: unsafe })).not.toHaveProperty('URL')
  })
})
