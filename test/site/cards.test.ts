import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fitted, isWritable, outlines } from '../../src/pictures/lettering.ts'
import { pngOf } from '../../src/pictures/raster.ts'
import { madeOnce } from '../../src/project/made-files.ts'
import { storeIn } from '../../src/project/store.ts'
import { type Card, cardSvg } from '../../src/site/card.ts'
import { drawnCards } from '../../src/site/drawn-cards.ts'
import { prepared } from './prepared.ts'

const card: Card = { path: 'assets/card.png', alt: '', title: 'The weir at Tolven', accent: '#8a1f11' }
const outlinesIn = (svg: string) => [...svg.matchAll(/ d="(?<data>[^"]*)"/g)].map(match => match.groups!['data']!)

describe('letters', () => {
  it('are outlines with a number everywhere, in Latin and Cyrillic', () => {
    const data = outlines('Baghdad, Łódź – Їжак 1,300 “ạ”', 80, 100, 40, 700)
    expect(data.length).toBeGreaterThan(10_000)
    expect(/[^MLQCZ\d. -]/.exec(data)?.[0]).toBeUndefined()
  })
  it('that no typeface has are left out, and their words with them', () => {
    expect(['Baghdad', 'Łódź', 'Тбілісі', '1,300 → “2”', '🚢 aground'].map(isWritable)).toEqual([true, true, true, true, true])
    expect(['東京', 'بغداد', 'Αθήνα', 'Tokyo 東京'].map(isWritable)).toEqual([false, false, false, false])
    expect(outlines('🚢a', 0, 0, 20, 400)).toBe(outlines('a', 0, 0, 20, 400))
  })
  it('stand in lines that are not too wide, and what is too long is cut', () => {
    expect(fitted('The weir at Tolven', 2000, 2, 40, 700)).toEqual({ lines: ['The weir at Tolven'], isCut: false })
    const { lines, isCut } = fitted('The weir at Tolven broke in the night of the great rain', 400, 2, 40, 700)
    expect([lines.length, isCut]).toEqual([2, true])
    expect(lines[1]).toMatch(/…$/)
    expect(fitted('W'.repeat(80), 400, 2, 40, 700).lines[0]).toMatch(/^W{5,15}…$/)
  })
})

describe('cards', () => {
  it('write a title as large as it fits', () => {
    const [short, long] = [card, { ...card, title: 'The weir at Tolven broke in the night of the great rain, '.repeat(4) }].map(
      cardSvg,
    )
    expect(outlinesIn(short!).length).toBe(1)
    expect(outlinesIn(long!).length).toBe(4)
  })
  it('are the site’s and those of its forty most important events, and pages name theirs', () => {
    const { cards, events } = prepared({ events: 300 }, 'title: Floods\nurl: https://floods.example')
    expect(cards.site).toMatchObject({ path: 'assets/card.png', title: 'Floods' })
    expect(cards.site.alt).toMatch(/^Floods: .* 300 events · /)
    expect(cards.events.size).toBe(40)
    const most = Math.max(...events.map(({ importance }) => importance))
    expect(events.filter(({ id }) => cards.events.has(id)).some(({ importance }) => importance === most)).toBe(true)
  })
  it('have no words in writing for which there is no typeface', () => {
    const { cards } = prepared({ events: 60 }, 'title: 大洪水')
    expect(cards.site.title).toBeUndefined()
    expect(cards.site.bars).toBeDefined()
    expect([...cards.events.values()].every(({ foot }) => foot === undefined)).toBe(true)
  })
  it('are PNGs of 1,200 by 630 pixels, drawn once for as long as they say the same', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'citeline-'))
    const one = { site: card, events: new Map([['e1', { ...card, path: 'assets/cards/e1.png', over: '3 May 2021' }]]) }
    const files = await drawnCards(one, cache)
    expect(files.map(({ path }) => path)).toEqual(['assets/card.png', 'assets/cards/e1.png'])
    for (const bytes of files.map(file => Buffer.from(file.bytes))) {
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    }
    const store = storeIn(join(cache, 'cards'))
    const again = await madeOnce(store, JSON.stringify(card), () => Promise.reject(new Error('drawn twice')))
    expect(Buffer.compare(again, files[0]!.bytes)).toBe(0)
    expect(Buffer.compare(await pngOf(cardSvg(card)), again)).toBe(0)
    await rm(cache, { recursive: true })
  })
})
