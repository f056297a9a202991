import { expect, test } from 'vitest'
import { wordsOf } from '../../src/languages/site-words.ts'
import { mapView } from '../../src/site/map-view.ts'

const place = (id: string, x: number, y: number) => ({ id, label: id, at: { x, y }, is: 'town' }) as never
const labels = (...places: ReturnType<typeof place>[]) => {
  const { marks } = mapView({ places, events: new Map(), missing: [] } as never, [], [], wordsOf('en'), 'en')
  return Object.fromEntries(marks.map(({ text, label }) => [text, label && { anchor: label.anchor, isWide: label.isWide }]))
}

test('a name stands on the side where it has room on a narrow screen, too, where letters and marks are larger', () => {
  expect(labels(place('Orsel', 500, 300))).toEqual({ Orsel: { anchor: 'start', isWide: true } })
  // on the right, its larger letters would reach the mark of the other
  expect(labels(place('Orsel', 500, 300), place('Velm', 620, 310))).toEqual({
    Orsel: { anchor: 'end', isWide: true },
    Velm: { anchor: 'start', isWide: true },
  })
  expect(labels(place('Orsel', 500, 300), place('Velm', 620, 310), place('Brenne', 380, 310))['Orsel']).toEqual({
    anchor: 'start',
    isWide: false,
  })
})
