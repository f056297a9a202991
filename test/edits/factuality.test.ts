import { describe, expect, test } from 'vitest'
import { accountOf } from '../../src/checks/date-coverage.ts'
import { doubtsIn } from '../../src/checks/review-items.ts'
import { problemsIn } from '../../src/checks/problems.ts'
import { readEdits } from '../../src/edits/read.ts'
import { explain } from '../../src/checks/explain.ts'
import { claimOf, terminalWording } from '../../src/timeline/claim.ts'
import type { MergedEvents } from '../../src/model.ts'
import { changeFor } from '../../src/review/decisions.ts'
import { articlesOf, edited, eventOf, mentionOf } from './made.ts'

const articles = articlesOf({
  'court.txt': 'Two shepherds said Orr burned the mill on 4 May 2021. The mill stood in a valley. Orr denied it on 9 May 2021.',
  'news.txt': 'Orr burned the mill at Lorne on 4 May 2021. A clerk left on 7 May 2021.',
})
const trigger = { start: 0, end: 3 }
const claimed = {
  ...mentionOf(articles, 'Two shepherds', '2021-05-04'),
  trigger,
  factuality: 'alleged' as const,
  attribution: 'two shepherds',
}
const told = { ...mentionOf(articles, 'at Lorne', '2021-05-04'), trigger }
const clerk = { ...mentionOf(articles, 'A clerk', '2021-05-07'), trigger }
const denied = { ...mentionOf(articles, 'denied it', '2021-05-09'), trigger, factuality: 'denied' as const }
const found: MergedEvents = {
  events: [
    { ...eventOf('claim', '2021-05-04', [claimed]), factuality: 'alleged' },
    eventOf('fact', '2021-05-04', [told]),
    eventOf('clerk', '2021-05-07', [clerk]),
    { ...eventOf('denial', '2021-05-09', [denied]), factuality: 'denied' },
  ],
  undated: [],
  entities: [],
}
const edit = (yaml: string) => edited(found, articles, yaml)
const toldAs = (yaml: string, id: string) => {
  const event = edit(yaml).event(id)
  expect(event).toBeDefined()
  return event!.factuality ?? 'asserted'
}

describe('what an editor says of how an event is told', () => {
  test.each(['alleged', 'denied', 'possible'])('%s marks it', factuality => {
    const { event, said } = edit(`- event: fact\n  factuality: ${factuality}\n`)
    expect(event('fact')).toMatchObject({ factuality, editorial: { fields: ['factuality'] } })
    expect(said).toEqual(['1 factuality applied'])
  })
  test('asserted takes the mark off', () => {
    const { event } = edit('- event: claim\n  factuality: asserted\n')
    expect(event('claim')).not.toHaveProperty('factuality')
    expect(event('claim')?.editorial?.fields).toEqual(['factuality'])
  })
  test('with who says so, in the editor’s words, or with nobody', () => {
    const claimed = (yaml: string) => claimOf(edit(yaml).event('claim')!, terminalWording)
    expect(claimed('- event: claim\n  headline: A fire\n')).toEqual({ label: 'Alleged', by: ', according to two shepherds' })
    expect(claimed('- event: claim\n  attribution: the sheriff\n')).toEqual({
      label: 'Alleged',
      by: ', according to the sheriff',
    })
    expect(claimed('- event: claim\n  attribution: none\n')).toEqual({ label: 'Alleged' })
    expect(claimed('- event: claim\n  factuality: asserted\n  attribution: the sheriff\n')).toBeUndefined()
    expect(edit('- event: claim\n  attribution: the sheriff\n').said).toEqual(['1 attribution applied'])
  })
  test('a word that is none of the four is told which is nearest, at its place', () => {
    const { problems } = readEdits([{ path: 'content/edits.yaml', text: '- event: fact\n  factuality: aledged\n' }])
    expect(problems).toMatchObject([
      { line: 2, column: 15, message: expect.stringContaining('Did you mean “alleged”?') as string },
    ])
  })
  test('a later word on it that says otherwise is a conflict', () => {
    const { said } = edit('- event: claim\n  factuality: asserted\n- event: claim\n  factuality: denied\n')
    expect(said).toEqual(['1 factuality applied', '3 factuality conflict'])
  })
  test('an added event is told as its citations tell it, unless its editor says how', () => {
    const add = (more: string) =>
      `- add:\n    id: own\n    date: 2021-05-04\n    headline: The mill burns\n${more}    citations:\n      - { source: court.txt, quote: Two shepherds said }\n`
    expect(toldAs(add(''), 'own')).toBe('alleged')
    expect(toldAs(add('    factuality: asserted\n'), 'own')).toBe('asserted')
    expect(toldAs(add('    factuality: denied\n'), 'own')).toBe('denied')
    const attached = '- event: own\n  attach: { source: news.txt, quote: Orr burned the mill at Lorne }\n'
    expect(toldAs(add('    factuality: denied\n') + attached, 'own')).toBe('denied')
  })
})

describe('how an event is told follows its citations, where no editor has said', () => {
  const attach = (source: string, quote: string) => `- event: claim\n  attach: { source: ${source}, quote: ${quote} }\n`
  test('a report that says so itself makes a fact of it', () => {
    expect(toldAs(attach('news.txt', 'Orr burned the mill at Lorne'), 'claim')).toBe('asserted')
    expect(toldAs('- event: claim\n  mergeWith: { event: fact }\n', 'claim')).toBe('asserted')
  })
  test('a sentence that tells of nothing does not', () => {
    expect(toldAs(attach('court.txt', 'The mill stood in a valley'), 'claim')).toBe('alleged')
  })
  test('without that report it is a claim again, and what is split off is told as it tells it', () => {
    const both = attach('news.txt', 'Orr burned the mill at Lorne')
    expect(toldAs(`${both}- event: claim\n  detach: { source: news.txt, quote: Orr burned the mill at Lorne }\n`, 'claim')).toBe(
      'alleged',
    )
    const split = edit(
      '- event: fact\n  mergeWith: { event: claim }\n- event: fact\n  splitOff: { source: court.txt, quote: Two shepherds said }\n',
    )
    expect(split.event('fact')).toMatchObject({ citations: [{ source: told.source }] })
    expect(split.event('fact')).not.toHaveProperty('factuality')
    expect(split.events.find(({ citations }) => citations[0].quote === claimed.quote)).toMatchObject({ factuality: 'alleged' })
  })
  test('an editor’s word on either of two events that are merged holds', () => {
    const merged = '- event: fact\n  mergeWith: { event: claim }\n'
    expect(toldAs(`- event: claim\n  factuality: denied\n${merged}`, 'fact')).toBe('denied')
    expect(toldAs(`- event: fact\n  factuality: alleged\n${merged}`, 'fact')).toBe('alleged')
    expect(toldAs('- event: claim\n  factuality: asserted\n- event: denial\n  mergeWith: { event: claim }\n', 'denial')).toBe(
      'asserted',
    )
    const asserted = '- event: claim\n  factuality: asserted\n- event: claim\n  mergeWith: { event: fact }\n'
    expect(toldAs(asserted, 'claim')).toBe('asserted')
  })
})

describe('an accusation', () => {
  const doubts = (yaml: string) => {
    const timeline = edit(yaml)
    return doubtsIn(timeline, articles, accountOf(articles, timeline)).filter(
      ({ kind, event }) => kind === 'accusation' && event === 'claim',
    )
  }
  test('is a doubt until an editor confirms it', () => {
    expect(doubts('')).toMatchObject([
      {
        event: 'claim',
        message: 'Alleged, according to two shepherds; no cited sentence reports it as fact',
        sentence: { source: claimed.source },
      },
    ])
    for (const decision of ['status: reviewed', 'factuality: alleged', 'factuality: asserted'])
      expect(doubts(`- event: claim\n  ${decision}\n`)).toEqual([])
    expect(doubts('- event: claim\n  headline: Shepherds accuse Orr\n')).toHaveLength(1)
  })
  test('is a warning of the check, at its sentence', () => {
    const [problem] = problemsIn(edit(''), articles).filter(({ check }) => check === 'accusation')
    expect(problem).toMatchObject({ severity: 'warning', path: 'content/court.txt' })
  })
  test('is told by explain, with an editor’s word on it', () => {
    expect(explain('claim', edit(''), articles)).toContain('  not reported as fact: Alleged, according to two shepherds\n')
    const set = edit('- event: fact\n  factuality: possible\n')
    expect(explain('fact', set, articles)).toContain('  not reported as fact: Possible, set by the editor\n')
    expect(explain('clerk', set, articles)).not.toContain('reported as fact')
  })
})

test('the review writes how an event is told only where that is another than it was', () => {
  const timeline = edit('')
  const event = timeline.events.find(({ id }) => id === 'claim')!
  const save = (factuality: string) =>
    changeFor(
      new Map([
        ['decision', 'save'],
        ['factuality', factuality],
      ]),
      { event },
      timeline,
    )('')
  expect(save('asserted')).toMatch(/^ {2}factuality: asserted$/m)
  expect(() => save('alleged')).toThrow('nothing is different')
})
