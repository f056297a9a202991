import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

const opening = 'The harbour at Wendel is quiet.\n\nIts quays are long.\n\nThe tide is low.\n\nBoats lie there.\n\n'
/** What a sentence in the middle of an article tells with a time of its own. */
const dated = (text: string) => mentionsIn(opening + text).filter(({ time, date }) => time && date)

describe('what is told in passing founds no event', () => {
  test.each([
    'The quay lies where they had landed in 1987.',
    'The clerk worked in the yard for years, until it was sold in 1967.',
    'The pilots still talk of the day, as they left the guild in 2004.',
    'Last year we moved our boats to a new shed.',
    'The guild spoke of the law that failed in 2004.',
    'Old boats sell for far more this year.',
    'A deputy is waiting on the quay today to take over from Moss.',
    'We are hoping to see far more sails in 2024.',
  ])('%s', sentence => {
    for (const { kind } of dated(sentence)) expect(kind).toBe('background')
  })
  test.each([
    ['I was seized in the yard on 3 March 2021.', 'I was seized in the yard'],
    ['The guild mourned Ada Moss, who died in 2004.', 'Ada Moss died'],
    ['The army attacks the fort today.', 'The army attacks the fort'],
    ['We fled across the river in May 1999.', 'We fled across the river'],
    ['The guards shot a pilot when he jumped on 3 March 2021.', ''],
    ['The yard, which the guild sold in 1967, burned down.', 'The guild sold the yard'],
  ])('%s is an event', (sentence, line) => {
    const events = dated(sentence).filter(({ kind }) => kind !== 'background')
    expect(events.length).toBeGreaterThan(0)
    if (line) expect(events.map(({ headline }) => headline)).toContain(line)
  })
  test('what only looks as if it would be', () => {
    expect(mentionsIn('Moss looked set to win the poll on Friday.')).toEqual([])
  })
  test.each([
    'When the pilot Tam Veld – in hiding on Wendel – was seized, it was a customs boat that brought him.',
    'The Karst Two are Ada Moss and Tam Veld, whose first book, Fog, was likened to a storm.',
    'At the helm is Tam Veld, the shy pilot who crossed the bay twice.',
    'Recall the odds that the guild faced in Velm.',
    'This clarification was added on 1 March 2013.',
  ])('who somebody is, or what is known, is no news: %s', sentence => expect(mentionsIn(sentence)).toEqual([]))
  test('a relative clause may tell the news', () => {
    expect(mentionsIn('Forty are in the yard of a school that burned down.')[0]?.headline).toContain('burned down')
  })
  test('a remark of an article on itself, in a list', () => {
    expect(mentionsIn('• This article was amended on 1 March 2013 to remove a name.')).toEqual([])
  })
  test('the day of a source that is cited is not that of the deed', () => {
    const dates = mentionsIn(
      'The press office was hit by a virus on 11 October that saw readers sent to a shop in Velm, according to the Karst blog on 27 October.',
    ).map(({ date }) => date?.edtf)
    expect(dates).not.toContain('2023-10-27')
    expect(mentionsIn('Karst is recalling 9,000 boats, according to a report on Friday.')[0]?.date?.edtf).toBe('2023-11-03')
  })
})
