import { expect, test } from 'vitest'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { namedMention } from '../../src/events/detect/named-mention.ts'
import { mergeMentions } from '../../src/events/join/merge.ts'
import { mentionsOf } from '../../src/events/article-mentions.ts'
import type { MergedEvents } from '../../src/model.ts'
import { mentionsIn, parsedIn } from './mentions-in.ts'

/** What articles come to, a text each. */
function joinedTexts(published: string | undefined, ...texts: readonly string[]): MergedEvents {
  const records = texts.map((text, at) => ({ id: `a${at}`, text, ...(published ? { published } : {}) }))
  const articles = [...articlesOfRecords(records)]
  return mergeMentions(
    articles.flatMap(article => mentionsOf(article).made),
    articles.map(({ source }) => source),
  )
}

const quotesOf = ({ events }: MergedEvents): string[] => events.flatMap(({ citations }) => citations.map(({ quote }) => quote))

test.each([
  ['The arrest will not change her plans.', 'arrest'],
  ['After being dismissed, Orr has time to read.', 'dismissed'],
  ['The guard is thought to have fallen from the wall.', 'fallen'],
  ['“Mira Orr has resigned from the board.', 'resigned'],
  ['Suspected of robbing two banks, Holt could face trial.', 'robbing'],
])('%s names an event that is known', (text, named) => {
  const [mention] = namedMention([parsedIn(text)], 0)
  expect(mention).toMatchObject({ kind: 'background', date: undefined, dateFrom: 'none' })
  expect(mention!.trigger && text.slice(mention!.trigger.start, mention!.trigger.end)).toBe(named)
})

test.each(['There is no evidence of it.', 'The town remains without power.', 'The rescue package may be too small.'])(
  '%s names none',
  text => {
    expect(namedMention([parsedIn(text)], 0)).toEqual([])
  },
)

const opening = 'Police arrested the swimmer Ada Brandt in Velm on Friday.'
const later =
  'Her coach has no comment. The club is silent. Nobody at the pool knows more. The arrest of Brandt will not affect her place in the team.'

test('a sentence that only names its article’s news is cited by it', () => {
  expect(quotesOf(joinedTexts('2021-06-12', `${opening} ${later}`))).toContain(
    'The arrest of Brandt will not affect her place in the team.',
  )
})

test('what is only named founds nothing, and is not listed as undated', () => {
  const result = joinedTexts('2021-06-12', 'The council met in Orsk on Friday.', later)
  expect(result.events.map(({ headline }) => headline)).toEqual(['The council met in Orsk'])
  expect([...result.undated, ...(result.setAside ?? [])].map(({ quote }) => quote).join()).not.toContain('arrest')
})

test('what went on while something happened is not the news', () => {
  const [mention] = mentionsIn('The guard was reading in the hall when the alarm went off.')
  expect(mention!.headline).toBe('The alarm went off')
})
