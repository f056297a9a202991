import { describe, expect, test } from 'vitest'
import { joined } from './joined.ts'
import { mentionsIn } from './mentions-in.ts'

/** Four articles of one topic, a flood, each of which tells of several of its happenings. */
const articles: Readonly<Record<string, readonly [published: string, text: string]>> = {
  breach: [
    '2023-11-03',
    `The Varna dam in Oldmark burst on Thursday and flooded the town of Lethe.
Water stood two metres high in the streets of Lethe.
On 30 October, engineers had warned of cracks in the Varna dam.`,
  ],
  rescue: [
    '2023-11-05',
    `Soldiers freed 60 children from a school roof in Lethe on Saturday.
The Varna dam burst on 2 November and flooded Lethe.
President Ilse Maron visited a shelter in Karsk on Friday.
The children were flown to a hospital in Karsk by helicopter.`,
  ],
  inquiry: [
    '2023-11-09',
    `Police arrested the dam's director, Pavel Orsin, in Karsk on Wednesday.
Engineers warned on 30 October that the Varna dam had cracks.
Parliament voted on 7 November for 90 million crowns in aid to Lethe.
President Ilse Maron visited a shelter in Karsk on 3 November.`,
  ],
  month: [
    '2023-12-02',
    `The railway to Lethe reopened on Friday, a month after the flood.
The Varna dam burst on 2 November 2023.
On 4 November, soldiers freed 60 children from the roof of a school in Lethe.
On 8 November, police arrested Pavel Orsin, the director of the dam.
Parliament in Oldmark voted on 7 November for aid of 90 million crowns.`,
  ],
}
const { events } = joined(Object.entries(articles).flatMap(([id, [published, text]]) => mentionsIn(text, id, published)))
const sourcesOn = (day: string): string[] =>
  events
    .filter(({ date }) => date.edtf === day)
    .map(event => [...new Set(event.citations.map(({ source }) => source))].sort().join())

describe('long articles on one topic keep its happenings apart', () => {
  test.each([
    ['2023-10-30', 'the warning', 'breach,inquiry'],
    ['2023-11-02', 'the burst', 'breach,month,rescue'],
    ['2023-11-03', 'the visit', 'inquiry,rescue'],
    ['2023-11-04', 'the rescue', 'month,rescue'],
    ['2023-11-07', 'the vote', 'inquiry,month'],
    ['2023-11-08', 'the arrest', 'inquiry,month'],
    ['2023-12-01', 'the railway', 'month'],
  ])('%s, %s, is one event of its sources', (day, _, sources) => expect(sourcesOn(day)).toEqual([sources]))
  test('there are no others', () => expect(events.length).toBe(7))
})
