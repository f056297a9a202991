import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '../../src/model.ts'
import { eventPath } from '../../src/site/paths.ts'
import { calendar } from '../../src/writers/icalendar.ts'
import { csv } from '../../src/writers/csv.ts'
import { eventsSchema } from '../../src/writers/events-schema.ts'
import { atom, jsonFeed } from '../../src/writers/feeds.ts'
import type { WriterContext } from '../../src/writers/writer-context.ts'
import { eventLd } from '../../src/writers/schema-org.ts'
import { eventsJson } from '../../src/writers/json.ts'
import { timelineJs } from '../../src/writers/timelinejs.ts'
import { dateOf } from '../edits/made.ts'
import { prepared } from '../site/prepared.ts'

const data = prepared({ events: 1 })
const [sample] = data.timeline.events
const [cited] = sample!.citations
const told = (id: string, factuality: TimelineEvent['factuality'], ...attributions: readonly string[]): TimelineEvent => {
  const { factuality: _, ...event } = sample!
  const claim = factuality && { factuality }
  const [first = cited, ...more] = attributions.map(attribution => ({ ...cited, ...claim, attribution }))
  const date = dateOf('2021-05-04')
  return { ...event, id, headline: 'Orr burned the mill', kind: 'happened', date, ...claim, citations: [first, ...more] }
}
const events = [
  told('fact', undefined, 'the fire brigade'),
  told('claim', 'alleged', 'two shepherds', 'the indictment', 'two shepherds'),
  told('denial', 'denied', 'the firm'),
  told('nobody', 'alleged'),
]
const written: WriterContext = { ...data, timeline: { ...data.timeline, events }, pageOf: eventPath }

describe('what no source tells as a fact is no fact in any file', () => {
  test('events.json has how each event and citation is told, and who says so', () => {
    const record = eventsSchema.parse(JSON.parse(eventsJson(written)))
    expect(record.events.map(({ factuality }) => factuality)).toEqual([undefined, 'alleged', 'denied', 'alleged'])
    expect(record.events[0]!.citations).toMatchObject([{ attribution: 'the fire brigade' }])
    expect(record.events[0]!.citations[0]).not.toHaveProperty('factuality')
    expect(record.events[1]!.citations[1]).toMatchObject({ factuality: 'alleged', attribution: 'the indictment' })
    expect(eventsSchema.safeParse({ ...record, events: [{ ...record.events[0], factuality: 'asserted' }] }).success).toBe(false)
  })
  test('CSV has columns of their own for it', () => {
    const rows = parseCsv(csv(written), { columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0]!).slice(-6)).toEqual(['url', 'factuality', 'attribution', 'authors', 'source_title', 'page'])
    expect(rows.map(({ id, factuality, attribution }) => [id, factuality, attribution])).toEqual([
      ['fact', 'asserted', 'the fire brigade'],
      ['claim', 'alleged', 'two shepherds'],
      ['claim', 'alleged', 'the indictment'],
      ['claim', 'alleged', 'two shepherds'],
      ['denial', 'denied', 'the firm'],
      ['nobody', 'alleged', ''],
    ])
  })
  test('a calendar holds it as tentative, with a word behind its summary', () => {
    const lines = calendar(written).replaceAll('\r\n ', '').split('\r\n')
    const of = (name: string) => lines.filter(line => line.startsWith(name)).map(line => line.slice(name.length))
    expect(of('STATUS:')).toEqual(['CONFIRMED', 'TENTATIVE', 'TENTATIVE', 'TENTATIVE'])
    expect(of('SUMMARY:')).toEqual([
      'Orr burned the mill',
      'Orr burned the mill (alleged)',
      'Orr burned the mill (denied)',
      'Orr burned the mill (alleged)',
    ])
    expect(of('DESCRIPTION:')[0]).toMatch(/^4 May 2021\. “/)
    expect(of('DESCRIPTION:')[1]).toMatch(/^4 May 2021\. Alleged\\, according to two shepherds and the indictment\. “/)
    expect(of('DESCRIPTION:')[2]).toMatch(/^4 May 2021\. Denied by the firm\. “/)
  })
  test('feeds say so in titles and summaries', () => {
    const titles = [...atom(written).matchAll(/<title>4 May 2021: (?<title>[^<]+)<\/title>/g)].map(
      match => match.groups!['title'],
    )
    expect(titles.filter(title => title === 'Orr burned the mill')).toHaveLength(1)
    expect(titles.filter(title => title === 'Orr burned the mill (alleged)')).toHaveLength(2)
    const { items } = JSON.parse(jsonFeed(written)) as { items: { title: string; content_text: string }[] }
    expect(items.find(({ title }) => title.endsWith('(denied)'))?.content_text).toMatch(/^Denied by the firm\. “/)
  })
  test('TimelineJS shows it in the headline and before the quotations', () => {
    const shown = (JSON.parse(timelineJs(written)) as { events: { text: { headline: string; text: string } }[] }).events
    expect(shown[0]!.text.text).toMatch(/^<p>“/)
    expect(shown[1]!.text.headline).toBe('Orr burned the mill (alleged)')
    expect(shown[1]!.text.text).toMatch(/^<p>Alleged, according to two shepherds and the indictment<\/p><p>“/)
  })
  test('JSON-LD makes it a Claim, with no Event in it', () => {
    expect(eventLd(events[0]!, [], undefined)).toMatchObject({ '@type': 'Event', startDate: '2021-05-04' })
    const claim = eventLd(events[2]!, data.timeline.sources, 'https://floods.example/e', 'Denied by the firm')
    expect(claim).toMatchObject({ '@type': 'Claim', description: 'Denied by the firm', temporalCoverage: '2021-05-04' })
    expect(JSON.stringify(claim)).not.toContain('"Event"')
    const during = eventLd({ ...events[2]!, date: dateOf('2021-05-04/2021-06') }, [], undefined, 'Alleged')
    expect(during).toMatchObject({ temporalCoverage: '2021-05-04/2021-06' })
    expect(eventLd({ ...events[2]!, date: dateOf('../2021') }, [], undefined, 'Alleged')).toMatchObject({
      temporalCoverage: '../2021',
    })
  })
})
