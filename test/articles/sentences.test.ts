import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineBreaks, sentencesOf } from '../../src/articles/sentences.ts'
import { english } from '../../src/languages/en/index.ts'

const language = english.sentences
const split = (text: string, breaks?: LineBreaks) =>
  sentencesOf({ id: 'p1', kind: 'paragraph', text }, language, breaks).map(sentence => sentence.text)

/** `|` stands where a sentence ends; the text itself has a space there. */
const examples: Record<string, string[]> = {
  'a full stop, a question mark and an exclamation mark end a sentence': [
    'The ferry sank.|Who was on board?|Nobody knew!|Divers searched all night.',
  ],
  'a title before a name does not': [
    'Dr. Hale met Gen. Ortiz and Mrs. Lund.|They agreed.',
    'MR. LOWE SPOKE FIRST.|Others followed.',
  ],
  'nor is the last letter of an acronym an initial': ['The board was run by the ULK-N.|Elections followed.'],
  'an initial does not': ['Maria J. Sandoval and K. L. M. Pretorius won.|The rest lost.', 'J. A. Reeve resigned.'],
  'an acronym does only before a word that opens sentences': [
    'The U.S. Army left the U.S.|The base closed.',
    'He moved to the U.K.|In 1990 he returned.',
    'Envoys from the U.N. Security Council came.',
  ],
  'a company does only before a word that opens sentences': ['Orion Corp. Chairman Lee sold Vale Inc.|The price was secret.'],
  'a time of day does not before a weekday or a time zone': [
    'Polls close at 5 p.m. EST and open at 9 a.m. Tuesday.|Results follow.',
    'It began at 5 p.m.|Rain fell.',
  ],
  'a short month does not before its day': ['It opened on Jan. 5 and closed on Sept. 30.|Few came.'],
  '“No.” does not before a number': ['She was No. 3 on the list.|He said no.|They left.'],
  'a lower-case word goes on': ['“Where is it?” he asked.|Nobody answered… or so it seemed.'],
  'a question in quotes goes on with its speaker': ['“Where is the key?” Ms. Anand asked.|He shrugged.'],
  'closing quotes and brackets belong to the sentence before': [
    '“We are done.”|“Not yet.”|(The crowd laughed.)|It rained.',
    "``We won,'' she said.|``We really won.''|The rest is known.",
  ],
  'a number with a decimal point is one word': ['Prices rose 3.5 percent to $1.2 million.|Sales fell.'],
  'the number of a list item is not a sentence': ['2. Close the valve.|Wait.'],
  'a dateline belongs to its sentence': [
    'OSLO, Norway, Nov. 5 (AP) — Ministers met.|Talks go on.',
    'SALEM, Ore. (AP) — Fires spread.',
  ],
  'full-width marks end a sentence': ['大会は終わった。|明日は休み。'],
}

for (const [title, texts] of Object.entries(examples))
  test(title, () => {
    for (const text of texts) {
      const glue = /[。]/.test(text) ? '' : ' '
      expect(split(text.replaceAll('|', glue))).toEqual(text.split('|'))
    }
  })

test('a space lost in copying still ends a sentence', () => {
  expect(split('The army left the town.The mayor stayed.')).toEqual(['The army left the town.', 'The mayor stayed.'])
  expect(split('See example.The and booking.Com.')).toHaveLength(2)
})

test('a line break ends a sentence in an article that was read', () => {
  expect(split('Bridge reopens\nCars crossed at noon')).toEqual(['Bridge reopens', 'Cars crossed at noon'])
})

test('a line break inside a wrapped paragraph does not, a short line, an indent or a blank line does', () => {
  const text = [
    'The committee said on Monday that the bridge across the river',
    'would be closed until the spring, when the repairs should be',
    'over',
    'Traffic is being led through the two neighbouring towns, where',
    '    Residents complained of noise',
    '',
    'A second bridge is planned',
  ].join('\n')
  expect(split(text, 'wrapped').map(sentence => sentence.split('\n').length)).toEqual([3, 1, 1, 1])
})

test('sentences are slices of the text, in order, with nothing but white space between them', () => {
  const piece = fc.constantFrom(
    ...[
      'Dr.',
      'U.S.',
      'a.m.',
      'The',
      'the',
      'It.',
      'No. 5',
      '“',
      '”',
      '"',
      "''",
      '(',
      ')',
      '…',
      '. . .',
      '?!',
      '.',
      ' ',
      '\n',
      '\n\n',
      '\u00a0',
      '\u2028',
      '。',
      'é',
      '3.5',
      '1.',
      '😀',
      '\t',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom<LineBreaks>('end', 'wrapped'), (pieces, breaks) => {
      const text = pieces.join('')
      let last = 0
      for (const sentence of sentencesOf({ id: 'p1', kind: 'paragraph', text }, language, breaks)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
        expect(text.slice(last, sentence.start).trim()).toBe('')
        expect(sentence.text).toBe(sentence.text.trim())
        expect(sentence.text).not.toBe('')
        last = sentence.end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})
