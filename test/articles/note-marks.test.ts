import { expect, test } from 'vitest'
import { kindsOf, readOne, textsOf } from './reading.ts'

const around = (text: string) => readOne('lock.md', `---\ntitle: Lock gates fail\npublished: 2024-05-02\n---\n${text}`)

test.each([
  ['The keeper [[Ada Lund|Lund]] fled to [[Orrin]] on [[2019-05-05]].', 'The keeper Lund fled to Orrin on 2019-05-05.'],
  ['It is told in [[Orrin#Old town]] and [[#Sluice]].', 'It is told in Orrin > Old town and Sluice.'],
  ['It broke.[[4]] It is gone.', 'It broke. It is gone.'],
  ['Water reached the ==mill, **the council** said==.', 'Water reached the mill, the council said.'],
  ['It fell %%ask Lund, 4 May 2011%% on Monday. ![[map.png|300]]', 'It fell on Monday.'],
  ['The gates broke on Monday. ^k3a9', 'The gates broke on Monday.'],
  ['So a == b and c ==d, and `x ==y== z` and 5%% of 2 ^ 3.', 'So a == b and c ==d, and x ==y== z and 5%% of 2 ^ 3.'],
])('%s', (written, read) => {
  expect(textsOf(around(written))).toEqual([read])
})

test('comments over several lines, embedded notes, block ids and lines of tags are left out, and lines keep their numbers', () => {
  const { passages } = around(
    'The gates broke.\n\n%%\nThe mayor lied on 1 May 2001.\n\nHe did.\n%%\n\n![[Old note]]\n\n^b1\n\n#floods #orrin/lock\n\nIt is gone.',
  )
  expect(passages.map(({ text, line }) => [line, text])).toEqual([
    [5, 'The gates broke.'],
    [19, 'It is gone.'],
  ])
  expect(textsOf(around('```\n%%\n```\n\nIt is gone.\n\n%% open'))).toEqual(['%%', 'It is gone.', '%% open'])
})

test('a callout is read as what it shows: its title apart, its text its writer’s own but for a quotation', () => {
  const { passages } = around(
    '> [!info]- The lock in short\n> It was built in 1931.\n\n> [!warning]\n> It is shut.\n\n> [!quote] Lund\n> It broke.\n\n> Said so.',
  )
  expect(passages.map(({ kind, text, line }) => [line, kind, text])).toEqual([
    [5, 'paragraph', 'The lock in short'],
    [6, 'paragraph', 'It was built in 1931.'],
    [9, 'paragraph', 'It is shut.'],
    [11, 'quotation', 'Lund'],
    [12, 'quotation', 'It broke.'],
    [14, 'quotation', 'Said so.'],
  ])
})

test('notes that Zotero exports are the words of their source, and the day of export is none of publication', () => {
  const note = readOne(
    'note.md',
    [
      '# Annotations',
      '(26/01/2024, 10:00:12)',
      '',
      '“The gates gave way on 3 May 2019.” ([Marn, 2019, p. 4](zotero://select/library/items/AB)) ([pdf](zotero://open-pdf/library/items/X?page=4))',
      '',
      '“The board met.” (Marn, 2019, p. 6)',
      '',
      '[“The keeper resigned.”](zotero://open-pdf/library/items/X) ([Marn, 2019, p. 5](zotero://select/library/items/AB)) Ask Lund.',
    ].join('\n'),
  )
  expect(note.source).toMatchObject({ title: 'Annotations', accessed: '2024-01-26' })
  expect(note.source.published).toBeUndefined()
  expect(textsOf(note)).toEqual(['The gates gave way on 3 May 2019.', 'The board met.', 'The keeper resigned. Ask Lund.'])
})

test('exports of reading lists: their head is taken off, links into the program are no words', () => {
  const note = readOne(
    'lock.md',
    '# Lock gates fail\n\n## Metadata\n- Author: [[Ilse Marn]]\n- Full Title: Lock gates fail\n- Category: #articles\n- URL: https://vale.example/lock\n\n## Highlights\n- The gates gave way on 29 April 2024. ([View Highlight](https://read.readwise.io/read/01))\n',
  )
  expect(note.source).toMatchObject({ title: 'Lock gates fail', authors: ['Ilse Marn'], url: 'https://vale.example/lock' })
  expect(textsOf(note)).toEqual(['Highlights', 'The gates gave way on 29 April 2024.'])
  expect(kindsOf(note)).toContain('head fact: Category: #articles')
  const clipped = readOne(
    'c.md',
    '# Lock gates fail\n\n> ## Excerpt\n> The gates gave way on Monday.\n\n---\nThe gates gave way on Monday. Nobody was hurt.',
  )
  expect(textsOf(clipped)).toEqual(['The gates gave way on Monday. Nobody was hurt.'])
})
