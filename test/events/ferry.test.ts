import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { timelineOf } from '../../src/pipeline.ts'

/** Twelve articles of four papers on one topic, the loss of a ferry and the year after it: `NN-paper-YYYY-MM-DD.txt`. */
const folder = join(import.meta.dirname, 'ferry')
const timeline = timelineOf(
  articlesOfRecords(
    readdirSync(folder)
      .sort()
      .map(name => ({ id: name.slice(0, 2), published: name.slice(-14, -4), text: readFileSync(join(folder, name), 'utf8') })),
  ),
)

/** What happened, by the facts that the articles were written from: the day, a word of the headline, and the articles that tell of it. */
const facts: readonly (readonly [day: string, word: RegExp, sources: string])[] = [
  ['1998', /built/, '06'],
  ['1999', /joined/, '04'],
  ['2006', /lengthened/, '06'],
  ['2009', /rejected/, '06'],
  ['2014', /command/, '04'],
  ['2018', /became minister/, '08'],
  ['2021-02-11', /found a fault/, '01 02 08 09 11'],
  ['2021-03-02', /sank/, '01 02 03 04 07 08 10 11 12'],
  ['2021-03-03', /112 people/, '01 02 10 12'],
  ['2021-03-04', /visited Lunde/, '01 02 03 12'],
  ['2021-03-05', /founded a group, Lunde Families/, '03'],
  ['2021-03-05', /bells/, '03'],
  ['2021-03-06', /suspended/, '03 04 12'],
  ['2021-03-06', /fishing boat/, '03'],
  ['2021-03-09', /arrested Marek Dorn/, '04 05 06 10 12'],
  ['2021-03-09', /Shares/, '04'],
  ['2021-03-12', /released/, '05 06 12'],
  ['2021-03-14', /ended its search/, '05'],
  ['2021-03-15', /appointed Judge Tomas Werle/, '05 07 12'],
  ['2021-04-20', /recovered/, '06 07 12'],
  ['2021-05-18', /opened in Velmar/, '05 06 07 10 12'],
  ['2021-05-27', /Petra Lohm told/, '08 10 12'],
  ['2021-06-16', /refused to answer/, '08'],
  ['2021-06-30', /resigned/, '08 09 12'],
  ['2021-07-05', /Aster/, '09 12'],
  ['2021-09-14', /raised the wreck/, '09 10 12'],
  ['2021-09-15', /towed to Tessel/, '09'],
  ['2021-11-23', /published his report/, '07 09 10 11 12'],
  ['2021-11-23', /study the findings/, '10'],
  ['2021-12-10', /passed the Ferry Safety Act/, '10 11 12'],
  ['2022-01-17', /charged Halden Lines and its director(?:, Olaf Brandt,)? with manslaughter/, '11 12'],
  ['2022-01-17', /case against the captain/, '11'],
  ['2022-03-02', /unveiled a memorial/, '11 12'],
  ['2022-09-12', /trial/, '11 12'],
]

/** Those of which something is still wrong, and what. */
const faults: Readonly<Record<string, string>> = {
  '2021-02-11': 'two articles tell it beside something else',
  '2022-03-02': '“on the first anniversary” is no date yet',
}
/** Plans and small things that are events too, by the article that tells them. */
const minor = [
  '2021-02 Sarre told parliament that her ministry had received a warning about the bow door of the ship and had not acted on it',
  '2021-03-04 The number of dead rose to 38 after divers found seven bodies in the car deck',
  '2021-03-08 The school will open again',
  '../2021-03-12 A court must decide whether he stays in custody',
  '2021-05-24/2021-05-30 [Tomas Werle] will hear Petra Lohm',
  '2021-07 It was brought ashore',
  '2021-07-05 He is to name a new minister',
  '2021-22 Work on the wreck will go on',
  '2021-10-03 A service is planned in the church of Lunde',
  '2022-21 It will be scrapped',
]
/** What should not be there: a state, and a second telling. */
const wrong = ['../2021-03-07 It held 90,000 marks', '2021-02-11 Inspectors had found the fault']

const isFaulty = ([day]: (typeof facts)[number]): boolean => day in faults
const whole = facts.filter(fact => !isFaulty(fact))

const found = ([day, word]: (typeof facts)[number]) =>
  timeline.events.filter(({ date, headline }) => date.edtf === day && word.test(headline))
const sourcesOf = (fact: (typeof facts)[number]): string =>
  [...new Set(found(fact).flatMap(({ citations }) => citations.map(({ source }) => source)))].sort().join(' ')

describe('twelve long articles on one topic', () => {
  test.each(facts)('%s, %s, is one event', (...fact) => expect(found(fact).length).toBe(1))
  test.each(whole)('%s, %s, cites %s', (...fact) => expect(sourcesOf(fact)).toBe(fact[2]))
  test.fails.each(facts.filter(isFaulty))('%s, %s, should cite %s', (...fact) => expect(sourcesOf(fact)).toBe(fact[2]))
  const told = facts.flatMap(found)
  const others = timeline.events.filter(event => !told.includes(event)).map(({ date, headline }) => `${date.edtf} ${headline}`)
  test('plans and small things are events of their own', () => expect(others).toEqual(expect.arrayContaining(minor)))
  test('nothing else is wrong than what is known', () =>
    expect(others.filter(line => !minor.includes(line) && !wrong.includes(line))).toEqual([]))
  test('every headline is a whole line of at most 140 characters without a date', () => {
    for (const { headline } of timeline.events)
      expect(headline).toMatch(/^(?=.{10,140}$)[\p{Lu}\d“[](?!.*(?:…|, $|(?<!go) on$| \d{1,2} (?:March|May|June|July)))/u)
  })
})
