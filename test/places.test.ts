import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gather } from '../src/eleventy/plugin.ts'
import type { Entity, TimelineEvent } from '../src/model.ts'
import { mapAround, mapHeight, mapWidth } from '../src/places/base-map.ts'
import { foldedPlace, lookUp } from '../src/places/gazetteer.ts'
import { locate, wantedFor } from '../src/places/locate.ts'
import { buildSite } from './site/build.ts'
import { brokenLinks, filesOf } from './site/pages.ts'

const place = (label: string, more: Partial<Entity> = {}): Entity => ({ id: label.toLowerCase(), label, kind: 'place', ...more })

/** Where names are taken to be: each in one sentence, all in one collection. */
function located(entities: readonly Entity[], quotes: readonly string[] = []) {
  const events = entities.map(({ id }, index) => ({ entities: [id], citations: [{ quote: quotes[index] ?? '' }] }))
  const { places, missing } = locate(entities, events as unknown as TimelineEvent[], lookUp(wantedFor(entities)))
  return {
    ...Object.fromEntries(
      places.map(({ label, is, country, oneOf }) => [label, [is, country, ...(oneOf ? [`1 of ${oneOf}`] : [])].join(' ')]),
    ),
    ...Object.fromEntries(missing.map(({ label, maybe }) => [label, `not found${maybe ? `, maybe ${maybe.country}` : ''}`])),
  }
}

describe('a place that is named', () => {
  test('is found without its accents, its article and “City”', () => {
    expect(['Khān Yūnis', 'Al Fallūjah', 'The Hague', 'Saint-Étienne', 'St. John’s'].map(foldedPlace)).toEqual([
      'khan yunis',
      'fallujah',
      'the hague',
      'saint etienne',
      'st johns',
    ])
    expect(
      located(
        ['Fallujah', 'Ramadi', 'Khan Yunis', 'The Hague', 'New York', 'Gaza City', 'Palestine', 'Iraq'].map(name => place(name)),
      ),
    ).toEqual({
      Fallujah: 'town IQ',
      Ramadi: 'town IQ',
      'Khan Yunis': 'town PS',
      'The Hague': 'town NL',
      'New York': 'town US',
      'Gaza City': 'town PS',
      Palestine: 'country PS',
      Iraq: 'country IQ',
    })
  })
  test('is the country of today, whatever its name was the code of', () => {
    expect(located(['France', 'Benin', 'Burkina Faso', 'Serbia'].map(name => place(name)))).toEqual({
      France: 'country FR',
      Benin: 'country BJ',
      'Burkina Faso': 'country BF',
      Serbia: 'country RS',
    })
  })
  test('is the large one of its name, the one that its region tells, or one that is marked as not sure', () => {
    expect(located([place('Paris')])).toEqual({ Paris: 'town FR' })
    expect(located([place('Paris')], ['Floods hit Paris, Texas, on 3 May.'])).toEqual({ Paris: 'town US' })
    expect(located([place('Birmingham')])).toEqual({ Birmingham: 'town GB 1 of 2' })
    expect(located([place('Birmingham'), place('Alabama')])).toMatchObject({ Alabama: 'region US' })
    expect(located([place('Birmingham'), place('US')])).toMatchObject({ Birmingham: 'town US 1 of 2', US: 'country US' })
    expect(located([place('Georgia'), place('US')])).toMatchObject({ Georgia: 'region US 1 of 2' })
    expect(located([place('Georgia')])).toMatchObject({ Georgia: 'country GE 1 of 2' })
  })
  test('is not guessed where it is a small town of a country that nothing speaks of', () => {
    expect(located([place('Tikrit')])).toEqual({ Tikrit: 'not found, maybe IQ' })
    expect(located([place('Tikrit'), place('Mosul')])).toMatchObject({ Tikrit: 'town IQ' })
    expect(located([place('Tolven Weir')])).toEqual({ 'Tolven Weir': 'not found' })
    expect(located([place('constructor')])).toEqual({ constructor: 'not found' })
  })
  test('is not the small town of a name with which that of a large one begins', () => {
    expect(located([place('Rio'), place('US')])).toMatchObject({ Rio: 'town BR' })
    expect(located([place('West'), place('US')])).toMatchObject({ West: 'not found, maybe US' })
    expect(located([place('West'), place('US')], ['A plant in West, Texas, blew up.'])).toMatchObject({ West: 'town US' })
    expect(located([place('Santa Cruz'), place('US')])).toMatchObject({ 'Santa Cruz': 'town US 1 of 4' })
  })
  test('is where an editor says, or on no map', () => {
    expect(located([place('Paris', { place: { lat: 33.66, lon: -95.56 } })])).toEqual({ Paris: 'editor ' })
    expect(located([place('Paris', { place: 'none' })])).toEqual({})
  })
})

describe('a map', () => {
  test.each([
    [
      'towns of one region',
      [
        [33.3, 44.4],
        [31.9, 35.9],
        [39.9, 32.9],
      ],
    ],
    ['one town', [[52.1, 4.3]]],
    [
      'places far apart',
      [
        [33.3, 44.4],
        [35.7, 139.7],
        [-33.9, 151.2],
        [38.9, -77],
      ],
    ],
    [
      'places on both sides of the date line',
      [
        [-17, 178],
        [-14, -171],
        [-21, -175],
      ],
    ],
    [
      'places at a pole',
      [
        [78, 15],
        [79, 12],
        [70, 25],
      ],
    ],
  ] as [string, [number, number][]][])('has %s on it, and no number that is none', (_, points) => {
    const places = points.map(([lat, lon]) => ({ lat, lon }))
    const { svg, placeOf } = mapAround(places)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(svg.length).toBeGreaterThan(2000)
    expect(svg.length).toBeLessThan(150_000)
    for (const { x, y } of places.map(placeOf)) {
      expect(x > 0 && x < mapWidth).toBe(true)
      expect(y > 0 && y < mapHeight).toBe(true)
    }
    expect(mapAround(places).svg).toBe(svg)
  })
})

describe('the map of a site', () => {
  let folder: string
  const put = (name: string, text: string) => writeFile(join(folder, 'content', name), text)
  const made = () => gather({ content: join(folder, 'content'), site: join(folder, 'site.yaml') })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citeline-'))
    await mkdir(join(folder, 'content'))
    await put(
      'tour.txt',
      `The tour\nBy Ana Ruiz\n9 March 2022\n\nThe minister visited Baghdad on 1 March 2022. She met officials in Mosul on 2 March 2022. On 3 March 2022 she flew to Amman. On 4 March 2022 she spoke in Tokyo. The bridge at Karrada was closed on 5 March 2022.\n`,
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('leads to the events of each place, lists what is far and what is not found, and shows where an event was', async () => {
    await put(
      'edits.yaml',
      '- source: tour.txt\n  quote: The bridge at Karrada was closed\n  place: 33.3, 44.4\n- name: Amman\n  place: 31.95, 35.93\n- name: Karrada\n  kind: place\n',
    )
    const data = await made()
    const { marks = [], beyond = [], missing = [], locators } = data.map!
    expect(marks.map(({ text }) => text)).toEqual(expect.arrayContaining(['Baghdad', 'Mosul', 'Amman']))
    expect(beyond.map(({ text }) => text)).toEqual(['Tokyo'])
    expect(missing.map(({ text }) => text)).toEqual(['Karrada'])
    const closed = data.events.find(({ headline }) => headline.includes('Karrada'))!
    expect(marks.find(({ path }) => path === closed.path)).toMatchObject({ is: 'editor', count: 1 })
    expect(locators.get(closed.id)?.marks.length).toBe(1)
    const flew = data.events.find(({ headline }) => headline.includes('Amman'))!
    expect(locators.get(flew.id)?.places.map(({ text }) => text)).toEqual(['Amman'])
    const site = await buildSite(data)
    const files = await filesOf(site.folder)
    await site.remove()
    expect(brokenLinks(files)).toEqual([])
    expect(files.get('map.html')).toMatch(
      /<a href="name\/mosul\.html" tabindex="-1"><title>Mosul<\/title><circle class="mark is-town"/,
    )
    expect(files.get('index.html')).toContain('<a href="map.html">Map</a>')
    expect(files.get(flew.path)).toContain('<image href="../assets/map.svg"')
    expect(files.get('assets/map.svg')).toMatch(/^<svg /)
  })
  test('is not there where fewer than three places are known', async () => {
    await put('edits.yaml', ['Baghdad', 'Mosul', 'Amman'].map(name => `- name: ${name}\n  place: none\n`).join(''))
    const data = await made()
    expect(data.map).toBeUndefined()
    const site = await buildSite(data)
    const files = await filesOf(site.folder)
    await site.remove()
    expect([...files.keys()].filter(path => path.includes('map'))).toEqual([])
    expect(files.get('index.html')).not.toContain('map.html')
  })
  test.each(['91, 0', '51.5', 'London', '10, 181'])('a place “%s” in edits.yaml is refused with what to write', async where => {
    await put('edits.yaml', `- name: Amman\n  place: ${where}\n`)
    await expect(made()).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ message: '“place”: write latitude and longitude in degrees, as 51.5, -0.12, or “none”' }),
      ]),
    })
  })
})
