import { describe, expect, test } from 'vitest'
import { readOne, textsOf } from './reading.ts'

const body = 'The weir at Lunde gave way on Saturday. Two boats were lost, and nobody was hurt.'

describe('the head of an email', () => {
  test.each([
    [
      'as a program shows it',
      'From: Ada Lund <ada@lunde.example>\nTo: Bo Holm <bo@lunde.example>\nDate: Mon, 6 May 2019 23:15:44 -0800\nSubject: Re: The weir\n',
      { title: 'The weir', published: '2019-05-06', authors: ['Ada Lund'] },
    ],
    [
      'with its subject first',
      'Subject: The weir\nFrom: "Ada Lund" <ada@lunde.example>\nSent: Monday, May 6, 2019 4:12 PM\nTo: Bo Holm; Ida Kro\nCc: all\n',
      { title: 'The weir', published: '2019-05-06', authors: ['Ada Lund'] },
    ],
    [
      'as servers write it',
      'Return-Path: <ada@lunde.example>\nReceived: from a.example (a.example [192.0.2.1])\n\tby b.example with ESMTP;\n\tTue, 7 May 2019 01:02:03 +0200\nMessage-ID: <1@lunde.example>\nDate: Mon, 6 May 2019 23:59:00 +0200\nFrom: =?utf-8?b?QWRhIEzDvG5k?= <ada@lunde.example>\nSubject: =?utf-8?q?The_weir_is_=C3=BCber?=\n',
      { title: 'The weir is über', published: '2019-05-06', authors: ['Ada Lünd'] },
    ],
    [
      'of a memo',
      'MEMORANDUM\n\nTO: All staff\n\nFROM: Ada Lund\n\nDATE: 6 May 2019\n\nRE: The weir\n',
      { title: 'The weir', published: '2019-05-06', authors: ['Ada Lund'] },
    ],
    [
      'of a forwarded one',
      '---------- Forwarded message ---------\nFrom: Ada Lund <ada@lunde.example>\nDate: Mon, May 6, 2019 at 4:12 PM\nSubject: Fwd: The weir\nTo: Bo Holm <bo@lunde.example>\n\n',
      { title: 'The weir', published: '2019-05-06', authors: ['Ada Lund'] },
    ],
    [
      'without a subject: it has no title',
      'From: ada@lunde.example\nDate: 6 May 2019\n',
      { title: undefined, published: '2019-05-06', authors: undefined },
    ],
  ])('%s', (_, head, facts) => {
    const article = readOne('mail.txt', `${head}\n${body}\n`)
    const { title, published, authors } = article.source
    expect({ title, published, authors }).toEqual(facts)
    expect(textsOf(article)).toEqual([body])
  })

  test('in Markdown', () => {
    const article = readOne('mail.md', `**From:** Ada Lund\n**Date:** 6 May 2019\n**Subject:** The weir\n\n${body}\n`)
    expect(article.source).toMatchObject({ title: 'The weir', published: '2019-05-06', authors: ['Ada Lund'] })
    expect(textsOf(article)).toEqual([body])
  })

  test('is none where a text only has labels', () => {
    const article = readOne('talk.txt', `To: the town\nNote: nobody came\n\n${body}\n`)
    expect(textsOf(article).join(' ')).toContain('Note: nobody came')
  })
})
