import { describe, expect, test } from 'vitest'
import type { MergedEvents } from '../../src/model.ts'
import { articlesOf, edited, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'ferry.txt':
    'The night ferry to Orrin ran aground on 3 May 2021. All 212 passengers were taken off by lifeboat. The captain was suspended on 9 May 2021.',
  'harbour.txt':
    'A ferry struck the Orrin sandbank in the night of 3 May. Fishermen said the buoy had been dark for weeks. The harbour office opened an inquiry.',
  'council.txt': 'The council voted to buy a second lifeboat. Nobody spoke against it.',
})
const mention = (words: string, date?: string) => mentionOf(articles, words, date)
const found: MergedEvents = {
  events: [
    eventOf('e-ground', '2021-05-03', [mention('ran aground', '2021-05-03')]),
    eventOf('e-struck', '2021-05', [mention('struck the Orrin', '2021-05')]),
    eventOf('e-captain', '2021-05-09', [mention('captain was', '2021-05-09'), mention('opened an inquiry', '2021-05-09')]),
  ],
  undated: [mention('second lifeboat')],
  entities: [],
}
const edit = (yaml: string) => edited(found, articles, yaml)

describe('what an editor can set', () => {
  test('date, headline, summary, kind and tags, each marked as the editor’s', () => {
    const { event, said, problems } = edit(`
- event: e-ground
  date: 2021-05-02/2021-05-03
  headline: Ferry aground off Orrin
  summary: All were saved.
  kind: background
  tags: [sea, rescue]
`)
    expect(problems).toEqual([])
    expect(event('e-ground')).toMatchObject({
      date: { edtf: '2021-05-02/2021-05-03', precision: 'interval', earliest: '2021-05-02' },
      headline: 'Ferry aground off Orrin',
      summary: 'All were saved.',
      kind: 'background',
      tags: ['sea', 'rescue'],
      editorial: { fields: ['date', 'headline', 'summary', 'kind', 'tags'], from: ['content/edits.yaml:2'] },
    })
    expect(said.every(line => line.endsWith('applied'))).toBe(true)
  })
  test('a date with its time of day', () => {
    const { event, problems } = edit('- event: e-ground\n  date: 2021-05-02T23:40\n')
    expect(problems).toEqual([])
    expect(event('e-ground')?.date).toEqual({
      edtf: '2021-05-02',
      time: '23:40',
      precision: 'minute',
      earliest: '2021-05-02',
      latest: '2021-05-02',
    })
  })
  test('status, note and by whom', () => {
    const { event } = edit(`
- event: e-ground
  status: disputed
  note: The harbour office says the 4th.
  by: R. Okafor
- event: e-ground
  pin: true
`)
    expect(event('e-ground')?.editorial).toEqual({
      status: 'disputed',
      note: 'The harbour office says the 4th.',
      by: 'R. Okafor',
      pinned: true,
      fields: ['status', 'note', 'pin'],
      from: ['content/edits.yaml:2', 'content/edits.yaml:6'],
    })
  })
  test('a hidden event leaves, and the edit says with which sentences', () => {
    const { event, outcomes } = edit('- event: e-struck\n  hide: true\n')
    expect(event('e-struck')).toBeUndefined()
    expect(outcomes).toMatchObject([{ instruction: 'hide', result: 'applied', event: 'e-struck', removed: [{ start: 0 }] }])
  })
  test('a hidden event is still found by later edits', () => {
    expect(edit('- event: e-struck\n  hide: true\n- event: e-struck\n  headline: Struck\n').said).toEqual([
      '1 hide applied',
      '3 headline applied',
    ])
  })
})

describe('what an event cites', () => {
  test('two events become one, and the id of the other leads to it', () => {
    const { events, event } = edit('- event: e-ground\n  mergeWith: { event: e-struck }\n')
    expect(events.length).toBe(2)
    expect(event('e-struck')).toMatchObject({ id: 'e-ground', aliases: ['e-struck'], sourceCount: 2 })
    expect(event('e-ground')?.citations.length).toBe(2)
  })
  test('what an editor set on the event that is merged away is kept', () => {
    const { event, said } = edit(
      '- event: e-struck\n  headline: Ferry strikes bank\n- event: e-ground\n  mergeWith: { event: e-struck }\n',
    )
    expect(event('e-ground')).toMatchObject({ headline: 'Ferry strikes bank', editorial: { fields: ['citations', 'headline'] } })
    expect(said).toEqual(['1 headline applied', '3 mergeWith applied'])
  })
  test('a citation that is split off becomes an event of its own, which later edits find by its quote', () => {
    const { event, events, said } = edit(`
- event: e-captain
  splitOff: { source: harbour.txt, quote: The harbour office opened an inquiry. }
- source: harbour.txt
  quote: The harbour office opened an inquiry.
  headline: Inquiry opened
`)
    expect(said).toEqual(['2 splitOff applied', '4 headline applied'])
    expect(event('e-captain')?.citations.length).toBe(1)
    expect(events.find(({ headline }) => headline === 'Inquiry opened')).toMatchObject({
      date: { edtf: '2021-05-09' },
      citations: [{ source: 'harbour-txt' }],
    })
  })
  test('a sentence is attached and detached', () => {
    const { event, outcomes } = edit(`
- event: e-ground
  attach: { source: ferry.txt, quote: All 212 passengers were taken off by lifeboat. }
- event: e-captain
  detach: { source: harbour.txt, quote: The harbour office opened an inquiry. }
`)
    expect(event('e-ground')?.citations.map(({ quote }) => quote)).toContain('All 212 passengers were taken off by lifeboat.')
    expect(event('e-captain')?.citations.length).toBe(1)
    expect(outcomes[1]?.removed?.length).toBe(1)
  })
  test('the last citation cannot be detached', () => {
    const { said, event } = edit(
      '- event: e-ground\n  detach: { source: ferry.txt, quote: The night ferry to Orrin ran aground on 3 May 2021. }\n',
    )
    expect(said).toEqual(['1 detach refused'])
    expect(event('e-ground')?.citations.length).toBe(1)
  })
  test('an undated sentence that gets a date becomes an event', () => {
    const { events, undated, said } = edit(
      '- source: council.txt\n  quote: The council voted to buy a second lifeboat.\n  date: 2021-06\n  headline: A second lifeboat\n',
    )
    expect(undated).toEqual([])
    expect(events.at(-1)).toMatchObject({
      headline: 'A second lifeboat',
      date: { edtf: '2021-06' },
      citations: [{ dateFrom: 'editor' }],
    })
    expect(said).toEqual(['1 date applied', '1 headline applied'])
  })
})

describe('events added by hand', () => {
  test('they cite sentences of articles and works outside', () => {
    const { event, external, said } = edit(`
- add:
    id: buoy-dark
    date: 2021-04~
    headline: The Orrin buoy goes dark
    citations:
      - source: harbour.txt
        quote: Fishermen said the buoy had been dark for weeks
      - title: Notices to mariners 14
        url: https://example.org/notices/14
        quote: Orrin light extinguished.
`)
    expect(said).toEqual(['2 add applied'])
    expect(event('buoy-dark')).toMatchObject({
      date: { edtf: '2021-04~' },
      sourceCount: 2,
      citations: [{ quote: 'Fishermen said the buoy had been dark for weeks.' }, { quote: 'Orrin light extinguished.' }],
      editorial: { fields: ['added', 'date', 'headline', 'citations'] },
    })
    expect(external).toMatchObject([{ format: 'external', title: 'Notices to mariners 14' }])
  })
  test('one of which nothing is found is not added, and says so', () => {
    const { events, said, outcomes } = edit(`
- add:
    date: 2021-04
    headline: Something else
    citations:
      - { source: harbour.txt, quote: Ministers resigned over grain prices. }
`)
    expect(events.length).toBe(3)
    expect(said).toEqual(['2 add refused', '2 citations stale'])
    expect(outcomes[1]?.message).toContain('harbour.txt has no sentence like')
  })
})

describe('edits whose target has changed', () => {
  test('a changed id is found by the quote beside it', () => {
    const { said, outcomes, event } = edit(
      '- event: e-gone\n  source: ferry.txt\n  quote: The night ferry to Orrin ran aground on 3 May 2021.\n  headline: Aground\n',
    )
    expect(said).toEqual(['1 target approximate', '1 headline applied'])
    expect(outcomes[0]?.message).toBe('there is no event “e-gone” now; found by its quote as “e-ground”')
    expect(event('e-ground')?.headline).toBe('Aground')
  })
  test('a sentence that was reworded a little is found again, and that is said', () => {
    const { said, event } = edit(
      '- source: ferry.txt\n  quote: The night ferry to Orin had run aground on 3 May 2021.\n  headline: Aground\n',
    )
    expect(said).toEqual(['1 target approximate', '1 headline applied'])
    expect(event('e-ground')?.headline).toBe('Aground')
  })
  test('quotes, dashes, case and spaces do not matter', () => {
    expect(edit('- source: ferry.txt\n  quote: "the night  FERRY to orrin ran aground"\n  hide: true\n').said).toEqual([
      '1 hide applied',
    ])
  })
  test('a target that is gone is reported with the nearest candidates', () => {
    const { outcomes } = edit(
      '- source: ferry.txt\n  quote: The ferry captain was then suspended by the company on Monday.\n  hide: true\n',
    )
    expect(outcomes).toMatchObject([
      {
        instruction: 'hide',
        result: 'stale',
        candidates: [{ event: 'e-captain', text: 'The captain was suspended on 9 May 2021.' }, { event: 'e-ground' }],
      },
    ])
  })
  test('an id that is not there is reported with the nearest ids', () => {
    expect(edit('- event: e-groun\n  hide: true\n').outcomes).toMatchObject([
      { result: 'stale', message: 'there is no event “e-groun”', candidates: [{ event: 'e-ground' }] },
    ])
  })
  test('a sentence that moved to another file is found there', () => {
    expect(edit('- source: old/ferry.txt\n  quote: The captain was suspended on 9 May 2021.\n  tags: [law]\n').said).toEqual([
      '1 target approximate',
      '1 tags applied',
    ])
  })
  test('words that stand in several sentences are not guessed at', () => {
    const { outcomes } = edit('- source: ferry.txt\n  quote: May 2021\n  hide: true\n')
    expect(outcomes).toMatchObject([{ result: 'stale', candidates: [{ event: 'e-ground' }, { event: 'e-captain' }] }])
  })
})

describe('edits that contradict one another', () => {
  test('the later one holds, and names the earlier', () => {
    const { said, outcomes, event } = edit('- event: e-ground\n  date: 2021-05-02\n- event: e-ground\n  date: 2021-05-04\n')
    expect(said).toEqual(['1 date applied', '3 date conflict'])
    expect(outcomes[1]?.message).toContain('“2021-05-02” at content/edits.yaml:1')
    expect(event('e-ground')?.date.edtf).toBe('2021-05-04')
  })
  test('the same words twice are no conflict', () => {
    expect(edit('- event: e-ground\n  pin: true\n- event: e-ground\n  pin: true\n').said).toEqual([
      '1 pin applied',
      '3 pin applied',
    ])
  })
  test('what a merge overrules is said', () => {
    const { said } = edit(
      '- event: e-struck\n  headline: One\n- event: e-ground\n  headline: Two\n- event: e-ground\n  mergeWith: { event: e-struck }\n',
    )
    expect(said.at(-1)).toBe('5 mergeWith conflict')
  })
  test('two merges in a circle leave one event', () => {
    const { events, said } = edit(
      '- event: e-ground\n  mergeWith: { event: e-struck }\n- event: e-struck\n  mergeWith: { event: e-ground }\n',
    )
    expect(events.length).toBe(2)
    expect(said).toEqual(['1 mergeWith applied', '3 mergeWith applied'])
  })
})
