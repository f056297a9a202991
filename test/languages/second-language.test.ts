import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { conflictingLocations } from '../../src/events/join/argument-conflicts.ts'
import { featuresOf } from '../../src/events/join/features.ts'
import { mergeMentions } from '../../src/events/join/merge.ts'
import { nearMissesOf } from '../../src/events/join/near-misses.ts'
import { languages } from '../../src/languages/index.ts'
import type { Language } from '../../src/languages/language.ts'
import { type SiteWords, siteWords } from '../../src/languages/words.ts'
import type { DatedSentence, Mention, Name, Quantity, Timeline } from '../../src/model.ts'
import { type SiteData, siteData } from '../../src/site/site-data.ts'
import { arrange } from '../../src/timeline/arrange.ts'
import { german, germanWords } from './german.ts'

const registry = languages as Language[]
const words = siteWords as Map<string, SiteWords>
beforeAll(() => {
  registry.push(german)
  words.set('de', germanWords)
})
afterAll(() => {
  registry.pop()
  words.delete('de')
})

const place = (text: string): Name => ({ text, kind: 'place' })
const person = (text: string): Name => ({ text, kind: 'person' })
const dead = (value: number): Quantity => ({ text: String(value), value, of: 'killed', as: 'exact' })

/** What stands in for finding mentions: every dated sentence tells of one event, with these names and numbers of all that are in it. */
function mentionOf({ article, index, passage, start, end, text, times }: DatedSentence, known: readonly Name[]): Mention[] {
  const [time] = times
  if (!time?.value) return []
  return [
    {
      source: article.source,
      passage,
      start,
      end,
      quote: text,
      date: time.value,
      dateFrom: 'words',
      time,
      kind: 'happened',
      headline: text.replace(/\.$/, ''),
      isLead: index === 0,
      index,
      names: known.filter(({ text: name }) => text.includes(name)),
      quantities: [...text.matchAll(/(?<count>\d+) (?:Menschen|people)/g)].map(({ groups }) => dead(Number(groups!['count']))),
    },
  ]
}

const names = [place('Köln'), place('Bonn'), place('Kairo'), place('Cairo'), person('Ana Ruiz'), person('Ruiz')]

/** The timeline of some texts by their ids, each with its language: `a-de`. */
function timelineOf(texts: Readonly<Record<string, string>>): { timeline: Timeline; site: SiteData } {
  const articles = articlesOfRecords(Object.entries(texts).map(([id, text]) => ({ id, language: id.split('-')[1]!, text })))
  const sources = articles.map(({ source }) => source)
  const mentions = articles.flatMap(article => dateSentences(article).flatMap(sentence => mentionOf(sentence, names)))
  const timeline = arrange(mergeMentions(mentions, sources), sources)
  return { timeline, site: siteData({ title: 'Chronik', language: 'de', eventsPerPage: 100, colours: {} }, timeline, articles) }
}

const reports = {
  'a-de': `Erdbeben in Köln

Veröffentlicht am 6. November 2023

Ein schweres Erdbeben erschütterte Köln am Freitag, dabei starben 12 Menschen. Ana Ruiz besuchte Bonn am 9. Mai 2021.`,
  'b-de': `Beben erschüttert Köln

Veröffentlicht am 7. November 2023

Bei einem schweren Beben in Köln starben am Freitag 14 Menschen. Ruiz kam gestern.`,
}

describe('a second language needs no change outside its folder', () => {
  test('head, day of publication and sentences of an article', () => {
    const [article] = articlesOfRecords([{ id: 'a', language: 'de', text: reports['a-de'] }])
    expect(article!.source).toMatchObject({ title: 'Erdbeben in Köln', published: '2023-11-06', language: 'de' })
    expect(article!.sentences.map(({ text }) => text)).toEqual([
      'Ein schweres Erdbeben erschütterte Köln am Freitag, dabei starben 12 Menschen.',
      'Ana Ruiz besuchte Bonn am 9. Mai 2021.',
    ])
  })
  test('the words of a text show its language before its head is taken off', () => {
    const text = `${reports['a-de']} ${'Die Feuerwehr und das Rote Kreuz halfen in der Nacht, und die Schulen blieben an diesem Tag geschlossen. '.repeat(3)}`
    expect(articlesOfRecords([{ id: 'a', text }])[0]!.source).toMatchObject({ language: 'de', published: '2023-11-06' })
  })
  test('two reports of one event are joined by its stems and classes of words, and others are not', () => {
    const { timeline } = timelineOf(reports)
    expect(timeline.events.map(({ date, citations }) => `${date.edtf} ${citations.map(({ source }) => source).join()}`)).toEqual([
      '2021-05-09 a-de',
      '2023-11-03 a-de,b-de',
      '2023-11-06 b-de',
    ])
    const [, quake] = timeline.events
    expect(quake!.joined).toEqual([
      { code: 'same-day' },
      { code: 'names', values: ['Köln'] },
      { code: 'triggers', values: expect.arrayContaining(['Erdbeben', 'starben']) as string[] },
    ])
    expect(timeline.entities).toEqual([
      { id: 'ana-ruiz', label: 'Ana Ruiz', kind: 'person' },
      { id: 'bonn', label: 'Bonn', kind: 'place' },
      { id: 'koln', label: 'Köln', kind: 'place' },
    ])
  })
  test('the pages give reasons, readings and disagreements in its words', () => {
    const { site } = timelineOf(reports)
    const quake = site.events.find(({ citations }) => citations.length === 2)!
    expect(quake.joined.slice(0, 2)).toEqual(['sie nennen denselben Tag', 'beide nennen Köln'])
    expect(quake.disagreements.map(({ title, short }) => `${title}: ${short}`)).toEqual([
      'Die Berichte unterscheiden sich: Zahl der Getöteten: 12 oder 14',
    ])
    expect(quake.date.label).toBe('3. November 2023')
    expect(quake.citations[0]!.reading.because).toEqual([
      'gezählt vom 6. November 2023, dem Tag der Veröffentlichung',
      'ein Tag davor (Nachrichten erzählen, was gewesen ist)',
    ])
  })
  test('what was nearly joined is told by codes', () => {
    const { timeline } = timelineOf({
      ...reports,
      'c-de': 'Ein schweres Erdbeben erschütterte Köln am 20. Oktober 2023, dabei starben 2 Menschen.',
    })
    const event = timeline.events.find(({ date }) => date.edtf === '2023-10-20')!
    expect(nearMissesOf(event, timeline)[0]).toMatchObject({
      against: 'other-days',
      reasons: [{ code: 'names' }, { code: 'triggers' }],
    })
  })
})

describe('a collection in two languages', () => {
  const english = 'A strong earthquake shook Köln on 3 November 2023, killing 12 people.'
  test('reports of one event meet in names, days and classes of words', () => {
    const { timeline } = timelineOf({ 'a-de': reports['a-de'], 'b-en': english })
    const quake = timeline.events.find(({ date }) => date.edtf === '2023-11-03')!
    expect(quake.citations.map(({ source }) => source)).toEqual(['a-de', 'b-en'])
  })
  test('a word of one is no stem of the other', () => {
    // “Gift” is poison
    const { timeline } = timelineOf({
      'a-de': 'Gift war am 3. November 2023 in Proben von Fisch.',
      'b-en': 'Gifts were opened on 3 November 2023 with a fish.',
    })
    expect(timeline.events.length).toBe(2)
  })
  test('two names of one town do not speak against it, and are no disagreement', () => {
    const { timeline } = timelineOf({
      'a-de': 'Ana Ruiz besuchte am 3. November 2023 Schulen in Kairo.',
      'b-en': 'Ana Ruiz visited schools in Cairo on 3 November 2023.',
    })
    expect(timeline.events.map(({ citations, disagreements = [] }) => [citations.length, disagreements])).toEqual([[2, []]])
  })
  test('places speak against one event in one language alone', () => {
    const conflict = (texts: Readonly<Record<string, string>>) => {
      const { events, sources } = timelineOf(texts).timeline
      const [first, second] = featuresOf(
        events.flatMap(({ citations }) => citations),
        sources,
      )
      return conflictingLocations(first!, second!)
    }
    const german = 'Ana Ruiz besuchte am 3. November 2023 Schulen in Kairo.'
    expect(conflict({ 'a-de': german, 'b-de': 'Ana Ruiz besuchte am 4. Mai 2023 Märkte in Bonn.' })).toBe(true)
    expect(conflict({ 'a-de': german, 'b-en': 'Ana Ruiz visited schools in Cairo on 3 November 2023.' })).toBe(false)
  })
})
