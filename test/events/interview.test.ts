import { expect, test } from 'vitest'
import { readArticles } from '../../src/articles/read.ts'
import { mentionsOf } from '../../src/events/article-mentions.ts'

function headlines(...paragraphs: readonly string[]): string[] {
  const text = `---\ntitle: A talk in Arica\npublished: 2023-11-06\n---\n\n${paragraphs.join('\n\n')}\n`
  const [article] = readArticles([{ path: 'content/talk.md', bytes: new TextEncoder().encode(text) }])
  return mentionsOf(article!).made.map(({ headline }) => headline)
}

test.each([
  ['((Host)) When did you land?', '((Lea Orr)) My brother drowned on 3 May 2021. We left on Friday.', '((Host)) Thank you.'],
  ['Q: Who came?', 'A: The guards came on Friday.', 'Q: And then?', 'A: They burned the barn on Saturday.'],
  ['Lea Orr: The guards came on Friday.', 'Otto Hale: They burned the barn on Saturday.', 'Lea Orr: I fled on Sunday.'],
])('what is said in an interview is no report: %s', (...paragraphs) => expect(headlines(...paragraphs)).toEqual([]))

test('what stands before an interview is told', () =>
  expect(
    headlines('Lea Orr fled Arica on Friday.', 'Q: Who came?', 'A: The guards came on Thursday.', 'Q: Then?', 'A: They left.'),
  ).toEqual(['Lea Orr fled Arica']))

test('a few words before a colon make no interview', () =>
  expect(
    headlines('Update: The port closed on Friday.', 'The guards left on Saturday.', 'Correction: The ship sank on Sunday.'),
    // three sentences, and the title
  ).toHaveLength(4))
