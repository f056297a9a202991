import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticles } from '../src/articles/read.ts'
import { loadContent } from '../src/project/files.ts'
import { timelineOf } from '../src/pipeline.ts'

const sites = join(import.meta.dirname, 'sites')

/**
 * Each folder of `test/sites/` is a small content folder with the timeline that it must give, in the short form that a person
 * can read and correct. `npx vitest run test/sites.test.ts -u` writes what is built today: read the difference before it is kept.
 */
test.each(readdirSync(sites))('%s', async site => {
  const { files } = await loadContent(join(sites, site, 'content'))
  const { events, undated, sources } = timelineOf(readArticles(files))
  const short = {
    sources: sources.map(({ id, published, publishedOneOf, title, publisher }) => ({
      id,
      published,
      publishedOneOf,
      title,
      publisher,
    })),
    events: events.map(({ date, kind, headline, citations }) => ({
      date: date.edtf,
      kind,
      headline,
      citations: citations.map(({ source, quote }) => `${source}: ${quote}`),
    })),
    undated: undated.map(({ source, quote }) => `${source}: ${quote}`),
  }
  await expect(JSON.stringify(short, null, 2) + '\n').toMatchFileSnapshot(join(sites, site, 'timeline.json'))
})
