import { expect, test } from 'vitest'
import { readOne, textsOf } from './reading.ts'

const story = 'Ferry reopens\n\nThe ferry to Åland carried its first cars on Monday, the captain said.\n'

const utf16 = (text: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff' + story)],
  ['UTF-16, little end first, with a mark', utf16(story, 'le', true)],
  ['UTF-16, big end first, with a mark', utf16(story, 'be', true)],
  ['UTF-16, little end first, without a mark', utf16(story, 'le', false)],
  ['UTF-16, big end first, without a mark', utf16(story, 'be', false)],
  ['lines that end in CR and LF', Buffer.from(story.replaceAll('\n', '\r\n'))],
  ['lines that end in CR', Buffer.from(story.replaceAll('\n', '\r'))],
  ['no line end at the end', Buffer.from(story.trimEnd())],
])('%s', (_, bytes) => {
  const article = readOne('ferry.txt', new Uint8Array(bytes))
  expect(article.source.title).toBe('Ferry reopens')
  expect(textsOf(article)).toEqual(['The ferry to Åland carried its first cars on Monday, the captain said.'])
  expect(article.problems).toEqual([])
})

test('what is not UTF-8 is read as Windows-1252, with a warning', () => {
  const article = readOne('ferry.txt', new Uint8Array(Buffer.from('The ferry to \xc5land \x93sails\x94 again.', 'latin1')))
  expect(textsOf(article)).toEqual(['The ferry to Åland “sails” again.'])
  expect(article.problems).toMatchObject([{ check: 'encoding', severity: 'warning', path: 'content/ferry.txt' }])
})

const cut = (text: string, bytes: number) => new Uint8Array(Buffer.from(text).subarray(0, -bytes))
const damage = (text: string, at: string) => {
  const bytes = Buffer.from(text)
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, bytes.indexOf(at) + 1), bytes.subarray(bytes.indexOf(at) + Buffer.byteLength(at))]),
  )
}
test.each([
  [
    'at the end, of two bytes',
    cut('The crew of the Søster left Åland on the quay of Malmö', 1),
    'The crew of the Søster left Åland on the quay of Malm\ufffd',
    1,
    54,
  ],
  ['at the end, of three', cut('The keeper said: “I saw nothing.”', 1), 'The keeper said: “I saw nothing.\ufffd', 1, 33],
  ['at the end, the only one', cut('The keeper left the café', 1), 'The keeper left the caf\ufffd', 1, 24],
  ['at the end, the only one, of three', cut('The keeper said “', 1), 'The keeper said \ufffd', 1, 17],
  [
    'in the middle',
    damage('It was late.\nThe keeper’s wife – Zoë – wrote to Åbo.', 'ë'),
    'It was late.|The keeper’s wife – Zo\ufffd – wrote to Åbo.',
    2,
    23,
  ],
])('UTF-8 with a character that is cut off (%s) stays UTF-8', (_, bytes, text, line, column) => {
  const article = readOne('keeper.txt', bytes)
  expect(textsOf(article).join('|').replaceAll('\n', '|')).toBe(text)
  expect(article.problems).toMatchObject([
    { check: 'encoding', severity: 'warning', line, column, message: 'a character is damaged here, and shown as “\ufffd”' },
  ])
})

test('UTF-16 that was cut off within a character is read', () => {
  const bytes = utf16('The keeper of Åland left the light on Monday.', 'le', true)
  expect(textsOf(readOne('keeper.txt', bytes.subarray(0, -1)))).toEqual(['The keeper of Åland left the light on Monday\ufffd'])
})

test.each([
  ['a last letter', 'The keeper left the caf\xe9', 'The keeper left the café'],
  [
    'guillemets behind letters',
    'Le phare de l\x92\xeele: \xabferm\xe9\xbb, dit le gardien du caf\xe9.',
    'Le phare de l’île: «fermé», dit le gardien du café.',
  ],
  ['capitals before a guillemet', 'Le panneau \xabFERM\xc9\xbb est rest\xe9 l\xe0.', 'Le panneau «FERMÉ» est resté là.'],
  ['a city in capitals', 'S\xc3O PAULO. The keeper left.', 'SÃO PAULO. The keeper left.'],
])('Windows-1252 with %s stays Windows-1252', (_, text, read) => {
  const article = readOne('keeper.txt', new Uint8Array(Buffer.from(text, 'latin1')))
  expect(textsOf(article).join(' ')).toBe(read)
  expect(article.problems).toMatchObject([{ message: 'this is not UTF-8; it was read as Windows-1252' }])
})

test('a page’s declared charset is used where it is not UTF-8', () => {
  const page = `<html><head><meta charset="iso-8859-2"><title>Most</title></head><body><h1>Most</h1><p>${'Most w \xa3odzi zosta\xb3 otwarty. '.repeat(20)}</p></body></html>`
  expect(textsOf(readOne('most.html', new Uint8Array(Buffer.from(page, 'latin1')))).join(' ')).toContain(
    'Most w Łodzi został otwarty.',
  )
})

test.each([
  ['NUL bytes', Buffer.from('The\0ferry\0\0\0sails\0again and again'), 'binary'],
  ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'PDF'],
  ['a Word document', Buffer.from('PK\x03\x04 and so on', 'latin1'), 'ZIP'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'PNG'],
])('%s are refused by name', (_, bytes, name) => {
  const article = readOne('ferry.txt', new Uint8Array(bytes))
  expect(article.passages).toEqual([])
  expect(article.problems).toMatchObject([{ check: 'encoding', severity: 'error', path: 'content/ferry.txt' }])
  expect(article.problems[0]!.message).toContain(name)
})

test('a text of more than 2 MB is refused with its size', () => {
  const article = readOne('ferry.txt', new Uint8Array(2.5 * 1024 * 1024).fill(97))
  expect(article.problems[0]).toMatchObject({ check: 'size', message: 'this file has 2.5 MB; the limit for text is 2 MB' })
})

test('an empty file is named', () => {
  expect(readOne('ferry.txt', ' \n').problems).toMatchObject([{ check: 'empty', severity: 'warning' }])
})

test('control characters, soft hyphens and overrides of direction are taken out', () => {
  const article = readOne('ferry.txt', 'The fer\u00adry\u0007 sa\u202eils\u009f again\u2028and\u0085again, at noon\t sharp.')
  expect(textsOf(article)).toEqual(['The ferry sails again', 'and', 'again, at noon\t sharp.'])
})
