import { expect, test } from 'vitest'
import { kindsOf, readOne, textsOf } from './reading.ts'

const gates = 'The gates of the lock gave way on Monday, and the mill was flooded, the board said.'
const title = 'Lock gates fail at Orrin'

test.each([
  [
    `BC-Vale-Lock, 1st Ld-Writethru,0512\n${title}\nEds: UPDATES with quotes. With AP Photos.\nBy ILSE MARN\nAssociated Press\n\nORRIN, May 7, 2019 (AP) _ ${gates}`,
    { agency: 'AP', place: 'ORRIN', publisher: 'Associated Press' },
  ],
  [
    `${title}\n\n(Adds quote, background)\n\nBy Ilse Marn\n\nORRIN, May 7, 2019 (Reuters) - ${gates}\n\n(Reporting by Ilse Marn; Editing by Tom Vey)\n\n((ilse.marn@wire.example; +44 20 0000 0000))\n\n(c) Copyright Vale Wire 2019.`,
    { agency: 'Reuters', authors: ['Ilse Marn'], publisher: 'Vale Wire' },
  ],
  [
    `FOR IMMEDIATE RELEASE\n\nContact: Ada Lund, +44 20 0000 0000\n\n${title}\n\nORRIN, May 7, 2019 /PRNewswire/ -- ${gates}\n\n###`,
    { agency: 'PRNewswire', place: 'ORRIN' },
  ],
  [`${title}\n\nORRIN, Ore.--(BUSINESS WIRE)--May 7, 2019--${gates}`, { agency: 'BUSINESS WIRE', place: 'ORRIN, Ore.' }],
  [
    `LOCK-ORRIN-FLOOD\n${title}\nAttention - ADDS quote ///\n\nOrrin, May 7, 2019 (AFP) - ${gates}\n\nim/tv`,
    { agency: 'AFP', place: 'Orrin' },
  ],
  [`${title}\n7 May 2019\n\nOrrin (dpa/tmn) - ${gates}`, { agency: 'dpa/tmn', place: 'Orrin' }],
  [`${title}\n\nORRIN, May 7, 2019. /TASS/. ${gates}`, { agency: 'TASS', place: 'ORRIN' }],
  [`${title}\n\nORRIN. May 7, 2019 (Interfax) - ${gates}`, { agency: 'Interfax', place: 'ORRIN' }],
])('the head and tail of an agency: %j', (text, facts) => {
  const article = readOne('lock.txt', text)
  expect(article.source).toMatchObject({ title, published: '2019-05-07', ...facts })
  expect(textsOf(article)).toEqual([gates])
})

test.each([
  [
    `The Orrin Argus (Orrin, Vic. : 1848 - 1957), Tuesday 7 May 1912, page 5\n\nLOCK GATES FAIL.\n\n${gates}\n\nhttp://nla.example/article1`,
    { title: 'LOCK GATES FAIL.', publisher: 'The Orrin Argus', published: '1912-05-07', url: 'http://nla.example/article1' },
  ],
  [
    `LOCK GATES FAIL.\nOrrin Argus (Orrin, Vic. : 1848 - 1957) Tuesday 7 May 1912 p 5 Article\n\n${gates}`,
    { title: 'LOCK GATES FAIL.', publisher: 'Orrin Argus', published: '1912-05-07' },
  ],
  [`Vale Post, May 7, 2019, p. B4\n\n${title}\n\n${gates}`, { title, publisher: 'Vale Post', published: '2019-05-07' }],
  [`ORRIN LOCK\nHC Deb 07 May 1952 vol 500 cc374-5\n\n${gates}`, { title: 'ORRIN LOCK', published: '1952-05-07' }],
  [
    `Orrin Lock\nVolume 740: debated on Tuesday 7 May 2019\n\n${gates}\n\nColumn 375\n\nNobody was hurt, the minister said.`,
    { title: 'Orrin Lock', published: '2019-05-07' },
  ],
  [`House of Commons Hansard\nOrrin Lock\n07 May 2019\nVolume 740\n\n${gates}`, { title: 'Orrin Lock', published: '2019-05-07' }],
])('old newspapers and proceedings say where a text is from: %j', (text, facts) => {
  const article = readOne('lock.txt', text)
  expect(article.source).toMatchObject(facts)
  expect(article.source.authors).toBeUndefined()
  expect(textsOf(article)).toContain(gates)
  expect(textsOf(article).join()).not.toMatch(/Column|Volume|page|nla\.example/)
})

test('a sentence with a day and a page, and one that speaks of a debate, is the article’s own', () => {
  const told = 'The board wrote of it in its report of 7 May 2019, page 5, and nobody read that.'
  const debate = 'Hansard of 7 May 2019 has the words that the minister denied, the keeper said.'
  expect(textsOf(readOne('lock.txt', `${title}\n\nBy Ilse Marn\n\n${told}\n\n${debate}\n\n${gates}`))).toEqual([
    told,
    debate,
    gates,
  ])
})

test('a mail as a program shows it has its sender and its day', () => {
  const { source } = readOne(
    'lock.txt',
    `Ilse Marn <ilse@vale.example>\nThu, May 9, 2019, 10:11 AM\n\nThe chief of the board resigned yesterday, two days after the gates had given way.`,
  )
  expect(source).toMatchObject({ authors: ['Ilse Marn'], published: '2019-05-09' })
  expect(source.title).toBeUndefined()
})

test('lines of a mail’s head are kept without addresses', () => {
  const mail = readOne('lock.txt', `From: Ilse Marn <ilse@vale.example>\nDate: 7 May 2019\nSubject: The lock\n\n${gates}`)
  expect(kindsOf(mail)).toContain('head mail: From: Ilse Marn <…>')
})
