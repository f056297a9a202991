import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainArticle } from '../../src/articles/plain.ts'
import { articlesOfRecords } from '../../src/articles/read.ts'
import { problemsIn } from '../../src/checks/problems.ts'
import { dateSentences } from '../../src/dates/date-sentences.ts'
import { explain } from '../../src/checks/explain.ts'
import { english as englishRules } from '../../src/languages/en/index.ts'
import { languages } from '../../src/languages/index.ts'
import type { Language } from '../../src/languages/language.ts'
import type { Article } from '../../src/model.ts'
import { timelineOf } from '../../src/pipeline.ts'
import { german } from '../dates/german.ts'
import { english, foreign } from '../languages/texts.ts'
import { readAll, readOne } from './reading.ts'

const germanText = `Am 9. November 2009 brannte die Mühle von Orsel.\n\n${foreign['de']}`
const frontMatter = (key: string, text: string) => `---\n${key}\n---\n\n${text}\n`
const page = (lang: string, text: string) =>
  `<!doctype html><html lang="${lang}"><head><title>Orsel</title></head><body><article><h1>Orsel</h1><p>${text}</p><p>${text}</p></article></body></html>`
const said = ({ problems }: Article) =>
  problems.filter(({ check }) => check === 'language').map(({ severity, message }) => `${severity}: ${message}`)
const unread = (what: string) => `warning: ${what}, a language that is not supported, so no dates or events were taken from it`

describe('an article in a language that is not read', () => {
  const articles = Object.values(readAll({ 'bad.txt': germanText, 'pool.txt': `Pool closed\n\nMay 4, 2021\n\n${english}\n` }))
  const timeline = timelineOf(articles)
  test('is told by its words', () => {
    expect(articles[0]!.source.language).toBe('de')
    expect(said(articles[0]!)).toEqual([unread('this article is in German (“de”)')])
  })
  test('has no dates, no events and no other complaint, and stays a source with its passages', () => {
    expect(dateSentences(articles[0]!)).toEqual([])
    const mentions = [...timeline.events.flatMap(({ citations }) => citations), ...timeline.undated]
    expect(mentions.filter(({ source }) => source === articles[0]!.source.id)).toEqual([])
    expect(problemsIn(timeline, articles).filter(({ path }) => path === 'content/bad.txt')).toHaveLength(1)
    expect(timeline.sources.map(({ path }) => path)).toContain('content/bad.txt')
    expect(articles[0]!.passages.map(({ text }) => text).join(' ')).toContain('Gemeinderat')
    expect(explain('content/bad.txt', timeline, articles)).toContain('its language, “de”, is not supported')
  })
  test('keeps a passage whole, so that no quotation is cut at “9.”', () =>
    expect(articles[0]!.sentences.map(({ text }) => text)).toEqual(articles[0]!.passages.map(({ text }) => text)))
  test('keeps the events that its author wrote into it', () => {
    const marked = readOne(
      'a.md',
      frontMatter('language: de', 'Am 9. November 2009 brannte die Mühle. {event 2009-11-09: Mühle brennt}'),
    )
    expect(timelineOf([marked]).events.map(({ date, headline }) => `${date.edtf} ${headline}`)).toEqual([
      '2009-11-09 Mühle brennt',
    ])
  })
})

describe('what is said of a language', () => {
  test.each([
    ['language: de', germanText, 'de', [unread('this article is in German (“de”)')]],
    ['language: de-AT', 'Die Mühle brannte.', 'de-AT', [unread('this article is in German (“de-AT”)')]],
    ['language: German', 'Die Mühle brannte.', 'de', [unread('this article is in German (“de”)')]],
    ['language: gsw', 'D Müli het brennt.', 'gsw', [unread('this article is in “gsw”')]],
    ['language: en', english, 'en', []],
    ['language: EN', english, 'en', []],
    ['language: en_US', english, 'en-US', []],
    ['language: en-gb', english, 'en-GB', []],
    ['language: english', english, 'en', []],
    [
      'language: en',
      germanText,
      'en',
      [
        'warning: this article says that it is in English (“en”), but its text is in German (“de”); it was read as English (“en”)',
      ],
    ],
    ['language: de', english, 'de', [unread('this article is in German (“de”)')]],
    ['title: Orsel', english, 'en', []],
  ])('%s in front matter wins', (key, text, language, problems) => {
    const article = readOne('a.md', frontMatter(key, text))
    expect([article.source.language, said(article)]).toEqual([language, problems])
  })
  test.each([
    ['de', foreign['de']!, 'de', [unread('this article is in German (“de”)')]],
    ['en', foreign['de']!, 'de', [unread('the page says that it is in English (“en”), but its text is in German (“de”)')]],
    ['en_US', foreign['fr']!, 'fr', [unread('the page says that it is in English (“en-US”), but its text is in French (“fr”)')]],
    ['gl', foreign['es']!, 'gl', [unread('this article is in Galician (“gl”)')]],
    [
      'de',
      english,
      'en',
      ['note: the page says that it is in German (“de”), but its text is in English (“en”); it was read as English (“en”)'],
    ],
    ['eng', english, 'en', []],
    ['und', english, 'en', []],
    ['', english, 'en', []],
  ])('<html lang="%s"> gives way to the text', (lang, text, language, problems) => {
    const article = readOne('a.html', page(lang, text))
    expect([article.source.language, said(article)]).toEqual([language, problems])
  })
  test('a folder says it for what says nothing itself', () => {
    expect(readOne('a.txt', 'Die Mühle brannte.', { language: 'de' }).source.language).toBe('de')
    expect(readOne('a.md', frontMatter('language: en', english), { language: 'de' }).source.language).toBe('en')
  })
  test('a name that is none is an error, and the text decides', () => {
    const article = readOne('a.md', frontMatter('language: Klingonish', foreign['it']!))
    expect(article.source.language).toBe('it')
    expect(article.problems.find(({ check }) => check === 'front-matter')?.message).toContain('write a language tag')
  })
  test('a text too short to tell stays English', () =>
    expect(readOne('a.txt', 'Zwei Verletzte in Orsel.').source.language).toBe('en'))
  test('a line of JSON may say it', () => {
    expect(articlesOfRecords([{ id: 'a', language: 'de', text: 'Die Mühle brannte.' }])[0]!.source.language).toBe('de')
    expect(dateSentences(plainArticle({ id: 'a', language: 'de', text: 'Am 9. November 2009 brannte sie.' }))).toEqual([])
  })
})

describe('a language that has a folder', () => {
  const registry = languages as Language[]
  beforeAll(() => void registry.push({ ...englishRules, code: 'de', dates: german }))
  afterAll(() => void registry.pop())
  test.each([
    ['said', readingOf('language: de')],
    ['told by its words', readingOf('title: Orsel')],
  ])('is read where it is %s', (_, read) => {
    const article = read()
    expect([article.source.language, said(article)]).toEqual(['de', []])
    const times = dateSentences(article).flatMap(sentence => sentence.times)
    expect(times.map(({ value }) => value?.edtf)).toContain('2009-11-09')
  })
  function readingOf(key: string) {
    return () => readOne(`${key.length}.md`, frontMatter(key, germanText))
  }
})
