import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { titleOf } from '../src/articles/title-passage.ts'
import { readArticles } from '../src/articles/read.ts'
import { compareDays } from '../src/common/calendar.ts'
import { loadContent } from '../src/project/files.ts'
import type { DateValue } from '../src/model.ts'
import { timelineOf } from '../src/pipeline.ts'

const root = join(import.meta.dirname, '..')
const sites = join(root, 'test/sites')
const folders = [join(root, 'test/sample/content'), ...readdirSync(sites).map(site => join(sites, site, 'content'))]

const built = await Promise.all(
  folders.map(async folder => {
    const { files } = await loadContent(folder)
    const articles = readArticles(files)
    return { name: folder.slice(root.length + 1), files, articles, timeline: timelineOf(articles) }
  }),
)

describe.each(built)('$name', ({ files, articles, timeline }) => {
  const passages = new Map(
    articles.flatMap(({ source, passages: own }) =>
      [...own, titleOf(source)].flatMap(passage => (passage ? [[`${source.id} ${passage.id}`, passage.text] as const] : [])),
    ),
  )
  const citations = [...timeline.events.flatMap(event => event.citations), ...timeline.undated]

  test('something is read and found', () => {
    expect(articles.length).toBe(files.length)
    expect(timeline.events.length).toBeGreaterThan(0)
  })

  test('a sentence and a quote are the passage’s own characters', () => {
    for (const { source, sentences } of articles)
      for (const { passage, start, end, text } of sentences)
        expect(passages.get(`${source.id} ${passage}`)!.slice(start, end)).toBe(text)
    for (const { source, passage, start, end, quote, clause } of citations) {
      expect(passages.get(`${source} ${passage}`)!.slice(start, end)).toBe(quote)
      if (clause) expect(start <= clause.start && clause.start < clause.end && clause.end <= end).toBe(true)
    }
  })

  test('a time expression is the passage’s own characters', () => {
    for (const { source, passage, time } of citations)
      if (time) expect(passages.get(`${source} ${passage}`)!.slice(time.start, time.end)).toBe(time.text)
  })

  test('the earliest day of a date is not after its latest', () => {
    const inOrder = ({ earliest, latest }: DateValue) =>
      earliest === undefined || latest === undefined || compareDays(earliest, latest) <= 0
    for (const { date } of [...timeline.events, ...citations]) if (date) expect(inOrder(date)).toBe(true)
  })

  test('every event has an id of its own, citations, and sources that are there', () => {
    const ids = timeline.events.flatMap(event => [event.id, ...(event.aliases ?? [])])
    expect(new Set(ids).size).toBe(ids.length)
    const sources = new Set(timeline.sources.map(source => source.id))
    expect(sources.size).toBe(timeline.sources.length)
    const entities = new Set(timeline.entities.map(entity => entity.id))
    for (const event of timeline.events) {
      expect(event.id).toMatch(/^[a-z0-9-]{1,100}$/)
      expect(event.headline.length).toBeGreaterThan(0)
      expect(event.citations.length).toBeGreaterThan(0)
      for (const { source } of event.citations) expect(sources.has(source)).toBe(true)
      for (const entity of event.entities) expect(entities.has(entity)).toBe(true)
    }
  })

  test('the records are JSON-safe', () => {
    expect(JSON.parse(JSON.stringify(timeline))).toEqual(timeline)
  })

  test('files listed in another order give the same bytes', () => {
    const text = JSON.stringify(timeline)
    expect(JSON.stringify(timelineOf(readArticles([...files].reverse())))).toBe(text)
    expect(JSON.stringify(timelineOf(readArticles(files)))).toBe(text)
  })
})

test('the same content gives the same bytes in two time zones', () => {
  const run = (zone: string, language: string) => {
    // in a place of its own, where nothing is remembered of the other run
    const folder = mkdtempSync(join(tmpdir(), 'citeline-'))
    cpSync(join(root, 'test/sample/content'), join(folder, 'content'), { recursive: true })
    const command = ['src/loader/run.mjs', 'src/cli/cli.ts'].map(path => join(root, path))
    const env = { ...process.env, TZ: zone, LANG: language }
    const timeline = execFileSync(process.execPath, [...command, 'events', 'content'], { cwd: folder, env, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    return timeline
  }
  const timeline = run('Pacific/Kiritimati', 'C')
  expect(timeline).toContain('"events":[{')
  expect(run('America/Los_Angeles', 'de_DE.UTF-8')).toBe(timeline)
})
