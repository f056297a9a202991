import { describe, expect, test } from 'vitest'
import { kindsOf, textsOf } from '../reading.ts'
import { complaint, openAll, openOne } from './opening.ts'

const head = (subject: string, from = '"Ada Lund" <ada@lunde.example>', date = 'Tue, 4 May 2021 23:40:12 -0500') =>
  [`From: ${from}`, 'To: desk@post.example', `Date: ${date}`, `Subject: ${subject}`, 'Message-ID: <1@lunde.example>'].join('\n')
const mail = (subject: string, body: string, more = '') => `${head(subject)}\n${more}\n${body}\n`
const told = 'The lock at Brenne was closed on 3 May 2021 after a barge struck its gate.'
const allOf = (articles: readonly unknown[]) => JSON.stringify(articles)

describe('a mail', () => {
  test('its subject is the title, its sender the author, its day that on the sender’s clock', async () => {
    const { source, passages } = await openOne('lock.eml', mail('Re: =?utf-8?q?Schleuse_zu_=E2=80=93_lock_shut?=', told))
    expect(source).toMatchObject({
      format: 'mail',
      title: 'Schleuse zu – lock shut',
      authors: ['Ada Lund'],
      published: '2021-05-04',
    })
    expect(passages.map(({ text }) => text)).toEqual([told])
  })
  test('what it quotes is not its sender’s, and a signature is none of its text', async () => {
    const body = [
      told,
      '',
      'On Mon, 3 May 2021 at 10:00, Piet Maas <piet@lunde.example>',
      'wrote:',
      '> The lock keeper resigned on 1 May 2021.',
      '> > The gate was painted on 30 April 2021.',
      '',
      'It opens again on 9 May 2021, the authority says.',
      '-- ',
      'Ada Lund, Lunde, since 4 June 2011',
    ].join('\n')
    const article = await openOne('lock.eml', mail('Lock', body))
    expect(textsOf(article)).toEqual([told, 'It opens again on 9 May 2021, the authority says.'])
    expect(kindsOf(article)).toEqual([
      'inside quoted-mail: On Mon, 3 May 2021 at 10:00, Piet Maas <…>',
      'inside quoted-mail: wrote:',
      'inside quoted-mail: The lock keeper resigned on 1 May 2021.',
      'inside quoted-mail: The gate was painted on 30 April 2021.',
      'tail signature: Ada Lund, Lunde, since 4 June 2011',
    ])
    expect(allOf([article])).not.toContain('@lunde')
    expect(article.problems[0]).toMatchObject({
      check: 'taken-off',
      message: '“On Mon, 3 May 2021 at 10:00, Piet Maas <…>” has a date in it, and was taken for what an email quotes',
      advice: 'If it is a report of its own, save it, or its text, as a file of its own.',
    })
  })
  test.each([
    ['---------- Forwarded message ---------', 'From: Piet Maas <piet@lunde.example>', 'Date: Mon, 3 May 2021 at 10:00'],
    ['-----Original Message-----', 'From: Piet Maas [mailto:piet@lunde.example]', 'Sent: Monday, May 3, 2021 10:00 AM'],
    ['________________________________', '*From:* Piet Maas', '*Sent:* 3 May 2021 10:00'],
    ['Begin forwarded message:', '> From: Piet Maas <piet@lunde.example>', '> Date: 3 May 2021 at 10:00:00 CEST'],
  ])('a mail that stands in it whole is a source of its own: %s', async (mark, from, date) => {
    const quote = from.startsWith('>') ? '> ' : ''
    const bold = from.startsWith('*') ? '*' : ''
    const other = [
      from,
      date,
      `${quote}${bold}To:${bold} Ada Lund`,
      `${quote}${bold}Subject:${bold} Keeper`,
      quote.trim(),
      `${quote}The lock keeper at Brenne resigned yesterday.`,
    ]
    const articles = await openAll('lock.eml', mail('Fwd: Keeper', `${told}\n\n${mark}\n${other.join('\n')}`))
    expect(articles.map(({ source: { path, title, authors, published } }) => [path, title, authors, published])).toEqual([
      ['content/lock.eml#1', 'Keeper', ['Ada Lund'], '2021-05-04'],
      ['content/lock.eml#2', 'Keeper', ['Piet Maas'], '2021-05-03'],
    ])
    expect(articles.map(textsOf)).toEqual([[told], ['The lock keeper at Brenne resigned yesterday.']])
    expect(articles[1]!.source.within).toEqual({ path: 'content/lock.eml' })
  })
  test('a mail that only passes another on is none', async () => {
    const body = `-------- Forwarded Message --------\nSubject: Keeper\nDate: Mon, 3 May 2021 10:00:00 +0200\nFrom: Piet Maas <piet@lunde.example>\n\nThe lock keeper at Brenne resigned.`
    const articles = await openAll('lock.eml', mail('Fwd: Keeper', body))
    expect(articles.map(({ source: { path, authors } }) => [path, authors])).toEqual([['content/lock.eml', ['Piet Maas']]])
  })
  test.each([
    ['"Lund, Ada" <ada@lunde.example>', 'Ada Lund'],
    ['Ada Lund <ada@lunde.example>', 'Ada Lund'],
    ['"Lunde, town of (press)" <ada@lunde.example>', 'Lunde, town of (press)'],
  ])('the sender %s', async (from, author) => {
    const article = await openOne('lock.eml', `${head('Lock', from)}\n\n${told}\n`)
    expect(article.source.authors).toEqual([author])
  })
  test('HTML, with what it quotes, and in any encoding', async () => {
    const html = `<html><body><p>${told}</p><p>Caf=E9 owners helped.</p><div>On 3 May 2021, Piet Maas wrote:<blockquote>The keeper resigned on 1 May 2021.</blockquote></div><script>steal()</script></body></html>`
    const types = 'MIME-Version: 1.0\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n'
    expect(textsOf(await openOne('lock.eml', mail('Lock', html, types)))).toEqual([told, 'Café owners helped.'])
  })
  test('attached mails are read, other files named; no address is published anywhere', async () => {
    const parts = [
      'Content-Type: text/plain\n\nWrite to ada@lunde.example. ' + told,
      `Content-Type: message/rfc822\nContent-Disposition: attachment\n\n${head('Keeper', 'piet@lunde.example', '3 May 2021 10:00:00 +0200')}\n\nThe lock keeper resigned on 1 May 2021.`,
      'Content-Type: application/pdf; name="map.pdf"\nContent-Disposition: attachment; filename="map.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERg==',
    ]
    const body = parts.map(part => `--b\n${part}\n`).join('') + '--b--'
    const articles = await openAll(
      'lock.eml',
      mail('Lock', body, 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n'),
    )
    expect(articles.map(textsOf)).toEqual([[`Write to …. ${told}`], ['The lock keeper resigned on 1 May 2021.']])
    expect(articles[1]!.source.authors).toBeUndefined()
    expect(articles[0]!.problems.map(({ message }) => message)).toEqual(['the attachments of this email are not read: map.pdf'])
    expect(allOf(articles)).not.toMatch(/@[a-z]/)
  })
  test('what is no mail is said', async () => {
    expect(await complaint('lock.eml', told)).toMatch(/^error: this is not an email/)
    expect(await complaint('lock.mbox', told)).toMatch(/^error: there is no email in this file/)
    expect(await complaint('lock.eml', mail('Lock', ''))).toMatch(/^warning: there is no text/)
  })
})

test('each mail of a mailbox is a source, with its line', async () => {
  const from = 'From ada@lunde.example Tue May  4 23:40:12 2021\n'
  const second = `${head('Keeper', 'Piet Maas <piet@lunde.example>', '5 May 2021 10:00:00 +0200')}\n\n>From the tower he saw it sink on 4 May 2021.\nFrom then on to May 2021\nnobody came.\n`
  const articles = await openAll('box.mbox', `${from}${mail('Lock', told)}\n${from}${second}`)
  expect(articles.map(({ source: { path, within, title, authors } }) => [path, within, title, authors])).toEqual([
    ['content/box.mbox#1', { path: 'content/box.mbox', line: 1 }, 'Lock', ['Ada Lund']],
    ['content/box.mbox#2', { path: 'content/box.mbox', line: 10 }, 'Keeper', ['Piet Maas']],
  ])
  expect(articles.map(article => textsOf(article).join(' '))).toEqual([
    told,
    'From the tower he saw it sink on 4 May 2021. From then on to May 2021 nobody came.',
  ])
})
