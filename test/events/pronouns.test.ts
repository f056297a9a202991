import { describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { findMentions } from '../../src/events/detect/find-mentions.ts'
import { parseSentences } from '../../src/events/detect/parsed-sentence.ts'
import { mentionsIn } from './mentions-in.ts'

/** A text; the headline of its last mention. */
const named: readonly (readonly [string, string])[] = [
  // within one sentence
  [
    'Otto Brill was ill when he told police in Tarn on Friday that the mill would close.',
    '[Otto Brill] told police in Tarn that the mill would close',
  ],
  ['Vera Lund’s visit to Lorna, where she met the guild on Friday, was short.', '[Vera Lund] met the guild'],
  // of one person, deep in an article, past the family
  [
    'Otto Brill was born in Tarn. He read law. In 1990 he left his first wife. He moved to Lorna in 1992.',
    '[Otto Brill] moved to Lorna',
  ],
  [
    'Otto Brill was born in Tarn. He read law. His mother taught there. He sold the house in 1993.',
    '[Otto Brill] sold the house',
  ],
  // the other is a man
  ['Vera Lund led the port. Otto Hale and Jon Brill praised the work. She resigned on Friday.', '[Vera Lund] resigned'],
  // who was named last as a subject
  ['Jon Brill left the bank. Otto Hale joined the firm. He was hired on Friday.', '[Otto Hale] was hired'],
  // a first name alone, and the first of three names, of which the second is a man’s
  ['Vera Lund led the port. Vera built the pier. She resigned on Friday.', '[Vera Lund] resigned'],
  ['Sara Muhammad Lund led the port. She resigned on Friday.', '[Sara Muhammad Lund] resigned'],
  // of a man no noun is meant by "her"
  ['Vera Lund left Tarn. A man robbed her in Lorna on Friday.', 'A man robbed [Vera Lund] in Lorna'],
  // the last name alone, where the whole one is too long
  [
    `Wilhelmina Maximiliane Oranienburg led the port. On Friday she signed a pact with the guilds of the ten towns on the northern coast, the islands and both of the green capes.`,
    '[Oranienburg] signed a pact with the guilds of the ten towns on the northern coast, the islands and both of the green capes',
  ],
]

const bare: readonly (readonly [string, string])[] = [
  // who acted last is not who was met
  ['Otto Brill spoke first. Jon Hale met Otto Brill at the port. He resigned on Friday.', 'He resigned'],
  ['The official met Otto Brill. He resigned on Friday.', 'He resigned'],
  // a name that is there already
  ['Otto Brill led the bank. On Friday he met Hanna Brill.', 'He met Hanna Brill'],
  // what others say
  ['Otto Brill led the bank. The guild wrote: “He left on Friday.”', 'The guild wrote: “He left on Friday”'],
]

describe('a pronoun in a headline', () => {
  test.each(named)('is named: %s', (text, headline) => expect(mentionsIn(text).at(-1)?.headline).toBe(headline))
  test.each(bare)('is left: %s', (text, headline) => expect(mentionsIn(text).at(-1)?.headline).toBe(headline))
  test('before its name, where its phrase opens the clause of that', () => {
    const lines = mentionsIn('Jon Hale led the port. After his release on Friday, Otto Brill fled to Lorna.').map(
      each => each.headline,
    )
    expect(lines).toEqual(expect.arrayContaining(['[Otto Brill]’s release']))
  })
  test('is left out of who says so, where nobody is meant', () => {
    expect(mentionsIn('The guild met the clerks. Her lawyer said that Ada Moss stole the seal on Friday.').at(-1)?.headline).toBe(
      'Lawyer: Ada Moss stole the seal',
    )
  })
  test('is an owner also in a sentence that is read by its tags alone', () => {
    const text = `${'The guild met in Lorna. '.repeat(5)}Otto Brill led the bank. His first term ended in sacking.`
    expect(mentionsIn(text).at(-1)?.headline).toBe('[Otto Brill]’s first term ended in sacking')
  })
  test('means the same whatever article is read between, and in whatever order', () => {
    const parsed = [
      'Otto Brill led the bank. He met the guild in May 1990. He left in June 1991.',
      'Jon Hale read law. He left in May 1990.',
    ]
      .map(text => plainArticle({ id: 'a', text }))
      .map(article => parseSentences(dateSentences(article)))
    const lines = [2, 1].flatMap(at => parsed.flatMap(each => findMentions(each, at).map(({ headline }) => headline)))
    expect(lines).toEqual(['[Otto Brill] left', '[Otto Brill] met the guild', '[Jon Hale] left'])
  })
})
