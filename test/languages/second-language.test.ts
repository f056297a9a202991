import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { conflictingLocations } from '../../src/events/join/argument-conflicts.ts'
import { corpusStatistics } from '../../src/events/join/corpus.ts'
import { featuresOf } from '../../src/events/join/features.ts'
import { nearMissesOf } from '../../src/events/join/near-misses.ts'
import { languages } from '../../src/languages/index.ts'
import type { Language } from '../../src/languages/language.ts'
import { type SiteWords, siteWords } from '../../src/languages/site-words.ts'
import { mentionsOf } from '../../src/events/article-mentions.ts'
import type { Article, Mention, Timeline } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { type SiteData, siteData } from '../../src/site/site-data.ts'
import { german, germanWords } from './german.ts'
import { parseGerman } from './german-parser.ts'

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

/** Articles by their ids, each with its language: `a-de`. */
const articlesOf = (texts: Readonly<Record<string, string>>): Article[] =>
  articlesOfRecords(Object.entries(texts).map(([id, text]) => ({ id, language: id.split('-')[1]!, text })))

/** The whole way from texts to the timeline and what its pages show. */
function made(texts: Readonly<Record<string, string>>): { timeline: Timeline; site: SiteData } {
  const articles = articlesOf(texts)
  const timeline = timelineOf(articles)
  return {
    timeline,
    site: siteData({ site: { title: 'Chronik', language: 'de', eventsPerPage: 100, colours: {} }, timeline, articles }),
  }
}

/** What a text of Monday 6 November 2023 tells of: kind, day and headline of each mention. */
function toldIn(text: string): string[] {
  const [article] = articlesOfRecords([{ id: 'a', language: 'de', published: '2023-11-06', text }])
  const { made, problems } = mentionsOf(article!)
  expect(problems).toEqual([])
  return made.map(({ kind, date, headline }) => `${kind} ${date?.edtf} ${headline}`)
}

const reports = {
  'a-de': `Erdbeben in Köln

Veröffentlicht am 6. November 2023

Ein schweres Erdbeben erschütterte Köln am Freitag, dabei starben 12 Menschen. Ana Ruiz besuchte Bonn am 9. Mai 2021.`,
  'b-de': `Beben erschüttert Köln

Veröffentlicht am 7. November 2023

Bei einem schweren Beben in Köln starben am Freitag 14 Menschen. Ruiz kam gestern.`,
}

describe('what a sentence tells of', () => {
  test.each<[string, ...string[]]>([
    ['Die neue Brücke wurde am 3. Mai 2021 eröffnet.', 'happened 2021-05-03 Die neue Brücke wurde eröffnet'],
    [
      'Am 9. Mai 2021 besuchte die Präsidentin die Schulen in Bonn.',
      'happened 2021-05-09 Die Präsidentin besuchte die Schulen in Bonn',
    ],
    ['Den Hafen zerstörte am 3. Mai 2021 ein Sturm.', 'happened 2021-05-03 Ein Sturm zerstörte den Hafen'],
    // the perfect tells what is past, of whatever day
    [
      'Die Präsidentin hat am 3. Mai 2021 den Vertrag unterschrieben.',
      'happened 2021-05-03 Die Präsidentin hat den Vertrag unterschrieben',
    ],
    [
      'Der Hafen wurde am Freitag zerstört und am Sonntag geschlossen.',
      'happened 2023-11-03 Der Hafen wurde zerstört',
      'happened 2023-11-05 Der Hafen wurde geschlossen',
    ],
    [
      'Am 3. Mai 2021 wurde die Brücke eröffnet und am 4. Mai 2021 wurde der Hafen geschlossen.',
      'happened 2021-05-03 Die Brücke wurde eröffnet',
      'happened 2021-05-04 Der Hafen wurde geschlossen',
    ],
  ])('%s', (text, ...expected) => expect(toldIn(text)).toEqual(expected))

  test.each<[string, ...string[]]>([
    ['Die Brücke soll am 3. Mai 2024 öffnen.', 'planned 2024-05-03 Die Brücke soll öffnen'],
    ['Die Brücke soll am 3. Mai 2024 in Köln eröffnet werden.', 'planned 2024-05-03 Die Brücke soll in Köln eröffnet werden'],
    ['Der Hafen wird am 3. Mai 2024 geschlossen.', 'planned 2024-05-03 Der Hafen wird geschlossen'],
  ])('a plan: %s', (text, ...expected) => expect(toldIn(text)).toEqual(expected))

  test.each<[string, ...string[]]>([
    [
      'Die Polizei sagte, dass ein Sturm am 3. Mai 2021 den Hafen zerstörte.',
      'happened 2021-05-03 Ein Sturm zerstörte den Hafen',
    ],
    ['Die Brücke wurde am Sonntag eröffnet, sagte die Ministerin.', 'happened 2023-11-05 Die Brücke wurde eröffnet'],
    ['Die Ministerin sagte, die Brücke sei am Sonntag eröffnet worden.', 'happened 2023-11-05 Die Brücke sei eröffnet worden'],
    [
      'Die Präsidentin sagte, dass die Brücke am 3. Mai 2024 eröffnet werden soll.',
      'planned 2024-05-03 Die Brücke soll eröffnet werden',
    ],
    [
      'Die Stadt sagte am Sonntag, dass der Hafen geschlossen wurde.',
      'said 2023-11-05 Die Stadt sagte, dass der Hafen geschlossen wurde',
    ],
    // what a speaker says of another day is not the day of the saying
    [
      '„Die Brücke wurde am 3. Mai 2021 eröffnet“, sagte die Ministerin am Sonntag.',
      'said 2023-11-05 „Die Brücke wurde am 3. Mai 2021 eröffnet“, sagte die Ministerin',
    ],
  ])('reported speech: %s', (text, ...expected) => expect(toldIn(text)).toEqual(expected))

  test.each([
    'Die Brücke wurde am Sonntag nicht eröffnet.',
    'Kein Museum wurde am Sonntag zerstört.',
    'Niemand wurde am Sonntag getötet.',
    'Wenn die Stadt am Sonntag die Brücke schließt, könnten die Märkte schließen.',
    'Die Brücke lag am Sonntag in Köln.',
  ])('nothing: %s', text => expect(toldIn(text)).toEqual([]))

  test('what is asked for has not happened', () =>
    expect(toldIn('Die Firma verlangte, dass die Stadt am 3. Mai 2021 die Brücke schließt.')).toEqual([
      'happened 2023-11-06 Die Firma verlangte, dass die Stadt die Brücke schließt',
    ]))

  test('a relative clause: its noun is its subject only where nothing shows another case', () => {
    expect(toldIn('Die Brücke, die am 3. Mai 2021 eröffnet wurde, lag in Köln.')[0]).toBe(
      'happened 2021-05-03 Die Brücke wurde eröffnet',
    )
    expect(toldIn('Der Vertrag, den die Präsidentin am 3. Mai 2021 unterschrieb, lag in Bonn.')[0]).toBe(
      'happened 2021-05-03 Der Vertrag, den die Präsidentin unterschrieb, lag in Bonn',
    )
  })

  test('a pronoun has the name of the sentence before, where it means one person', () => {
    expect(toldIn('Luis Vega kam am Freitag nach Köln. Er besuchte am Sonntag die Schulen.')).toEqual([
      'happened 2023-11-03 Luis Vega kam nach Köln',
      'happened 2023-11-05 [Luis Vega] besuchte die Schulen',
    ])
    // “sie” may be more than one
    expect(toldIn('Ana Ruiz kam am Freitag nach Köln. Sie besuchte am Sonntag die Schulen.')[1]).toBe(
      'happened 2023-11-05 Sie besuchte die Schulen',
    )
  })

  test('names are what the parser calls so, though every noun has a capital; long numbers have full stops', () => {
    const [article] = articlesOf({ 'a-de': 'Die Präsidentin Ana Ruiz sagte, am 3. Mai 2021 starben in Köln 1.200 Menschen.' })
    const [mention] = mentionsOf(article!).made
    expect(mention!.names).toEqual([
      { text: 'Ana Ruiz', kind: 'person' },
      { text: 'Köln', kind: 'place' },
    ])
    expect(mention!.quantities).toEqual([{ text: '1.200', value: 1200, of: 'killed', as: 'exact' }])
  })

  test('a quotation ends its sentence with its own mark', () => {
    const [article] = articlesOf({ 'a-de': 'Die Ministerin sagte: „Wir öffnen die Brücke.“ Die Polizei kam am Sonntag.' })
    expect(article!.sentences.map(({ text }) => text)).toEqual([
      'Die Ministerin sagte: „Wir öffnen die Brücke.“',
      'Die Polizei kam am Sonntag.',
    ])
  })

  test('the parser of the tests makes trees', () => {
    const { words } = parseGerman([
      'Die Polizei sagte, dass die Brücke, die gestern alt war, zerstört wurde und der Hafen lag.',
    ])[0]!
    const rootOf = (at: number, steps = 0): number =>
      words[at]!.head < 0 || steps > 30 ? steps : rootOf(words[at]!.head, steps + 1)
    expect(words.map((_, at) => rootOf(at)).every(steps => steps < 10)).toBe(true)
    expect(words.filter(({ head }) => head < 0)).toHaveLength(1)
  })
})

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
    const { timeline } = made(reports)
    const cited = ({ source, passage }: Mention): string => (passage === 'title' ? `title of ${source}` : source)
    expect(timeline.events.map(({ date, citations }) => `${date.edtf} ${citations.map(cited).join()}`)).toEqual([
      '2021-05-09 a-de',
      '2023-11-03 a-de,b-de,title of a-de,title of b-de',
      '2023-11-06 b-de',
    ])
    const [, quake] = timeline.events
    expect(quake!.joined).toEqual([
      { code: 'same-day' },
      { code: 'names', values: ['Köln'] },
      { code: 'triggers', values: expect.arrayContaining(['Erdbeben', 'starben']) as string[] },
    ])
    expect(timeline.entities).toEqual([
      { id: 'ana-ruiz', label: 'Ana Ruiz', kind: 'person', aliases: ['Ruiz'] },
      { id: 'bonn', label: 'Bonn', kind: 'place' },
      { id: 'koln', label: 'Köln', kind: 'place' },
    ])
  })
  test('the pages give reasons, readings and disagreements in its words', () => {
    const { site } = made(reports)
    const quake = site.events.find(({ citations }) => citations.length > 1)!
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
    const { timeline } = made({
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
    const { timeline } = made({ 'a-de': reports['a-de'], 'b-en': english })
    const quake = timeline.events.find(({ date }) => date.edtf === '2023-11-03')!
    expect([...new Set(quake.citations.map(({ source }) => source))]).toEqual(['a-de', 'b-en'])
  })
  test('a word of one is no stem of the other', () => {
    // “Gift” is poison
    const { timeline } = made({
      'a-de': 'Gift tötete am 3. November 2023 einen Fisch.',
      'b-en': 'Gifts were opened on 3 November 2023 beside a fish.',
    })
    expect(timeline.events.length).toBe(2)
  })
  test('two names of one town do not speak against it, and are no disagreement', () => {
    const { timeline } = made({
      'a-de': 'Ana Ruiz besuchte am 3. November 2023 Schulen in Kairo.',
      'b-en': 'Ana Ruiz visited schools in Cairo on 3 November 2023.',
    })
    expect(timeline.events.map(({ citations, disagreements = [] }) => [citations.length, disagreements])).toEqual([[2, []]])
  })
  test('places speak against one event in one language alone', () => {
    const conflict = (texts: Readonly<Record<string, string>>) => {
      const { events, sources } = made(texts).timeline
      const all = featuresOf(
        events.flatMap(({ citations }) => citations),
        sources,
      )
      return conflictingLocations(all[0]!, all[1]!, corpusStatistics(all))
    }
    const german = 'Ana Ruiz besuchte am 3. November 2023 Schulen in Kairo.'
    expect(conflict({ 'a-de': german, 'b-de': 'Ana Ruiz besuchte am 4. Mai 2023 Märkte in Bonn.' })).toBe(true)
    expect(conflict({ 'a-de': german, 'b-en': 'Ana Ruiz visited schools in Cairo on 3 November 2023.' })).toBe(false)
  })
})
