import { expect, test } from 'vitest'
import { explain } from '../../src/checks/explain.ts'
import { problemsIn } from '../../src/checks/problems.ts'
import { readArticles } from '../../src/articles/read.ts'
import type { Edit, Problem } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { provenanceOf, snapshotOf } from '../../src/release/snapshot.ts'
import { verify } from '../../src/release/verify.ts'
import { settleArticles } from '../../src/edits/apply/apply-publication-days.ts'
import { bytesOf, readOne, textsOf } from './reading.ts'

const articlesOf = (name: string, text: string) => readArticles([{ path: `content/${name}`, bytes: bytesOf(text) }])
const gates = 'The gates of the lock at Orrin gave way on Monday, and the mill was flooded, the board said.'
const chief = 'The chief of the harbour board resigned on Wednesday, two days after the gates had given way.'
const first = { title: 'Lock gates fail at Orrin', publisher: 'The Vale Post', published: '2019-05-07', authors: ['Ilse Marn'] }
const second = { title: 'Board chief quits over lock', publisher: 'Orrin Times', published: '2019-05-09' }

const nexis = `Time Of Request: Friday, March 22, 2024  10:11:12 EST
Print Number:    1821:1234567

                               1 of 2 DOCUMENTS

                              The Vale Post

                           May 7, 2019 Tuesday
                                 Final Edition

Lock gates fail at Orrin

BYLINE: Ilse Marn, Harbour Correspondent

SECTION: NEWS; Pg. 4

LENGTH: 512 words

${gates}

The keeper fled.

LOAD-DATE: May 8, 2019

LANGUAGE: ENGLISH

                      Copyright 2019 Vale Media
                         All Rights Reserved

                               2 of 2 DOCUMENTS

                              Orrin Times

                           May 9, 2019 Thursday

Board chief quits
over lock

LENGTH: 40 words
${chief}
GRAPHIC: The chief, photographed on 3 May 2011
`

const nexisUni = `User Name: J. Holm
Date and Time: Friday, March 22, 2024 10:11:00 AM EDT

Documents (2)

1. Lock gates fail at Orrin
Search Terms: lock

Lock gates fail at Orrin

The Vale Post

May 7, 2019 Tuesday 10:14 AM GMT

Copyright 2019 Vale Media Limited All Rights Reserved

Section: NEWS; Pg. 4
Length: 512 words
Byline: Ilse Marn in Orrin

Body

${gates}

The keeper fled.

Classification

Language: ENGLISH

Subject: FLOODS (90%)

End of Document

Board chief quits over lock

Orrin Times

May 9, 2019 Thursday

Length: 40 words

Body

${chief}

Load-Date: May 9, 2019

End of Document
`

const factiva = `Lock gates fail at Orrin
By Ilse Marn
512 words
7 May 2019
10:14
The Vale Post
VALEP
English
Copyright 2019 Vale Media

${gates}

The keeper fled.

Document VALEP00020190507ef570001p

Board chief quits over lock

Ole Bak

40 words

9 May 2019

Orrin Times

ORTI

English

(c) 2019 Orrin Press. All rights reserved.

${chief}

Document ORTI000020190509ef590002x

Search Summary
Date	In the last 5 years
Timestamp	26 April 2024 10:11
`

const codes = `SE News
HD Lock gates fail at Orrin
BY By Ilse Marn
WC 512 words
PD 7 May 2019
SN The Vale Post
LA English

LP 
${gates}

TD
The keeper fled.

NS gdis : Disasters
AN Document VALEP00020190507ef570001p

HD Board chief quits over lock
PD 9 May 2019
SN Orrin Times
TD ${chief}
AN Document ORTI000020190509ef590002x
`

const proQuest = `____________________________________________

Document 1 of 2

Lock gates fail at Orrin

Author: Marn, Ilse

Publication info: The Vale Post ; Orrin [Orrin]. 07 May 2019: 4.

Abstract: The gates gave way on 6 May 2019.

Full text: ${gates}

The keeper fled.

Subject: Floods; Locks

Title: Lock gates fail at Orrin

Publication title: The Vale Post; London

Publication date: May 7, 2019

Last updated: 2020-01-02

____________________________________________

Document 2 of 2

Board chief quits over lock

Publication info: Orrin Times; Orrin [Orrin] 09 May 2019: 1.

Full text: ${chief}

Last updated: 2019-12-01

____________________________________________

Contact ProQuest

Copyright © 2024 ProQuest LLC. All rights reserved.
`

test.each([
  ['Nexis', nexis],
  ['Nexis Uni', nexisUni],
  ['Factiva', factiva],
  ['Factiva, with codes', codes],
  ['ProQuest', proQuest],
])('each article in a download from %s is a source, with its own facts and lines', (_, text) => {
  const articles = articlesOf('lock.txt', text)
  expect(articles.map(({ source }) => source)).toMatchObject([first, second])
  expect(articles.map(textsOf)).toEqual([[gates, 'The keeper fled.'], [chief]])
  expect(articles.map(({ source: { id, path, within } }) => [id, path, within?.path])).toEqual([
    ['lock-1', 'content/lock.txt#1', 'content/lock.txt'],
    ['lock-2', 'content/lock.txt#2', 'content/lock.txt'],
  ])
  const lines = text.split('\n')
  for (const { passages, source } of articles) {
    for (const passage of passages) expect(lines[passage.line! - 1]).toContain(passage.text)
    for (const removed of source.removed ?? []) expect(lines[removed.line! - 1]).toContain(removed.text)
  }
  expect(articles.flatMap(({ problems }) => problems)).toEqual([])
})

test('the day of a download is one on which all of it was read, and who asked for it is not kept', () => {
  for (const text of [nexis, nexisUni]) {
    expect(JSON.stringify(articlesOf('lock.txt', text))).not.toMatch(/Holm|Print Number/)
    expect(articlesOf('lock.txt', text).map(({ source }) => source.accessed)).toEqual(['2024-03-22', '2024-03-22'])
  }
})

test.each([
  ['one of one', nexis.replace('1 of 2', '1 of 1').split(/ +2 of 2/)[0]!],
  ['a record without a mark', codes.split('\nHD Board')[0]!.replace(/^AN.*/m, '')],
  [
    'one that was cut out by hand',
    proQuest
      .split('____')[11]!
      .replace(/^_*\s*Document 1 of 2/, '')
      .trim(),
  ],
  [
    'Gale',
    `Title: Lock gates fail at Orrin\nAuthor: Ilse Marn\nDate: May 7, 2019\nFrom: The Vale Post\nDocument Type: Article\n\nFull Text: \nCOPYRIGHT 2019 Vale Media\n\n${gates}\n\nThe keeper fled.\n\nSource Citation (MLA 9th Edition)\n\nMarn, Ilse. "Lock gates fail at Orrin." The Vale Post, 7 May 2019, p. 4.\n\nGale Document Number: GALE|A12`,
  ],
  [
    'a record without labels over its text',
    `1 of 1 DOCUMENT\n\nThe Vale Post\n\nMay 7, 2019 Tuesday\n\nLock gates fail at Orrin\n\nBYLINE: Ilse Marn\n\n${gates}\n\nThe keeper fled.\n\nLOAD-DATE: May 8, 2019`,
  ],
  [
    'NewsBank',
    `Paper: The Vale Post\nHeadline: Lock gates fail at Orrin\nDate: May 7, 2019\nPage: 4A\nAuthor: Ilse Marn\nRecord Number: 12AB\n\n${gates}\n\nThe keeper fled.\n\nCopyright (c) 2019 Vale Post`,
  ],
])('a file with one record is a source of its own name: %s', (_, text) => {
  const [article, ...others] = articlesOf('lock.txt', text)
  expect(others).toEqual([])
  expect(article!.source).toMatchObject({ id: 'lock', path: 'content/lock.txt', ...first })
  expect(article!.source.within).toBeUndefined()
  expect(textsOf(article!)).toEqual([gates, 'The keeper fled.'])
})

test.each([
  ['Reed, Una; Bak, Ole', ['Una Reed', 'Ole Bak']],
  ['Una Reed; Ole Bak', ['Una Reed', 'Ole Bak']],
  ['By Una Reed and Ole Bak in Velm', ['Una Reed', 'Ole Bak']],
  ['Una Reed, Staff Writer', ['Una Reed']],
])('the authors of “%s”', (byline, authors) => {
  expect(
    readOne('lock.txt', nexis.split(/ +2 of 2/)[0]!.replace('Ilse Marn, Harbour Correspondent', byline)).source.authors,
  ).toEqual(authors)
})

test('an article that speaks of documents or has few labels is none', () => {
  const text = `Lock papers\n\nBy Ilse Marn\n\n7 May 2019\n\nThe board published 2 of 2 documents on Monday. Section: 4 was left out.\n\nSubject: the lock is at Orrin, and it was built in 1931.`
  const { source, passages } = readOne('lock.txt', text)
  expect(source).toMatchObject({ title: 'Lock papers', authors: ['Ilse Marn'], published: '2019-05-07' })
  expect(passages).toHaveLength(2)
})

test('an id that another file has is told apart, and front matter says what holds for all', () => {
  const files = [
    { path: 'content/lock.txt', bytes: bytesOf(`---\ntitle: My download\ntags: [locks]\n---\n${nexis}`) },
    { path: 'content/lock-2.txt', bytes: bytesOf('The mill of Velm burned down on 4 May 2018, the mayor said.') },
  ]
  const articles = readArticles(files)
  expect(new Set(articles.map(({ source }) => source.id)).size).toBe(3)
  const ofFile = articles.filter(({ source }) => source.within)
  expect(ofFile.map(({ source }) => [source.title, source.tags])).toEqual([
    [first.title, ['locks']],
    [second.title, ['locks']],
  ])
  expect(ofFile.map(({ problems }) => problems.map(({ severity, path, message }) => `${path} ${severity}: ${message}`))).toEqual([
    [
      'content/lock.txt warning: there are 2 articles in this file, so the title, day, address and authors in its front matter are not used',
    ],
    [],
  ])
})

test('problems, corrections, explanations and releases know an article in a file with others', () => {
  const text = nexis.replace('May 7, 2019 Tuesday', '5/7/2019').replace('May 9, 2019 Thursday', '5/9/2019')
  const articles = articlesOf('lock.txt', text)
  const open = (problems: readonly Problem[]) =>
    problems.filter(({ check }) => check === 'day-month-order').map(({ path, line }) => `${path}:${line}`)
  const mark = text.split('\n').findIndex(line => line.includes('2 of 2')) + 1
  expect(open(problemsIn(timelineOf(articles), articles))).toEqual(['content/lock.txt:1', `content/lock.txt:${mark}`])
  const place = { path: 'content/edits.yaml', line: 1, column: 1 }
  const edits: Edit[] = [
    { ...place, article: { source: 'lock.txt#2', published: '2019-05-09' } },
    { ...place, line: 4, target: { source: 'lock.txt#2', quote: chief }, headline: 'Chief goes' },
  ]
  const settled = settleArticles(articles, edits)
  const timeline = timelineOf(articles, edits)
  expect(timeline.edits?.map(({ result }) => result)).toEqual(['applied', 'applied'])
  expect(timeline.events.map(({ date, headline }) => [date.edtf, headline])).toContainEqual(['2019-05-08', 'Chief goes'])
  expect(open(problemsIn(timeline, settled))).toEqual(['content/lock.txt:1'])
  const line = text.split('\n').indexOf(chief) + 1
  expect(explain(`content/lock.txt:${line}`, timeline, settled)).toContain(`content/lock.txt:${line}: `)
  expect(explain('lock.txt', timeline, settled)).toContain('[Monday]')

  const provenance = provenanceOf(timeline, [], '1')
  expect(provenance.inputs).toEqual([{ path: 'content/lock.txt', sha256: articles[0]!.source.sha256 }])
  const released = snapshotOf(timeline, provenance)
  const files = [{ path: 'content/lock.txt', bytes: bytesOf(text) }]
  expect(verify(released, { provenance, timeline, articles: settled, files })).toEqual([])
})
