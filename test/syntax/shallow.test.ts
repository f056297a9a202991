import { describe, expect, test } from 'vitest'
import { english } from '../../src/languages/en/index.ts'
import { arcsOf } from './parsed.ts'

const shallow = (sentence: string) => arcsOf(english.parse([sentence], true)[0]!)

describe('a tree from tags alone', () => {
  test('has each finite verb with its subject, its object and what opens its clause', () => {
    const arcs = shallow('If the judge finds that the firm broke the law, the mayor may resign.')
    expect(arcs).toEqual(
      expect.arrayContaining([
        'resign root',
        'finds advcl resign',
        'broke ccomp finds',
        'judge nsubj finds',
        'firm nsubj broke',
        'law obj broke',
      ]),
    )
  })
  test('keeps a relative clause below its noun, and gives the noun to the verb behind it', () => {
    const arcs = shallow('The men, who were arrested in Lima, were released.')
    expect(arcs).toEqual(expect.arrayContaining(['released root', 'men nsubj:pass released', 'arrested acl:relcl men']))
  })
  test('puts a phrase with a preposition below the noun right before it', () => {
    const arcs = shallow('The head of the guild left the port.')
    expect(arcs).toEqual(expect.arrayContaining(['guild nmod head', 'of case guild', 'head nsubj left']))
  })
  test('never lies below itself', () => {
    for (const text of ['', 'and', 'who who who', 'Was the, and that which is of', 'of of of the and or but he said he said'])
      for (const { head } of english.parse([text], true)[0]!.words) expect(head).toBeGreaterThanOrEqual(-1)
  })
})
