import { expect, test } from 'vitest'
import { siteData } from '../../src/site/site-data.ts'
import { readSite } from '../../src/settings/site-settings.ts'
import { render as eventPage } from '../../templates/event.11ty.ts'
import { articlesOf, edited, eventOf, mentionOf } from '../edits/made.ts'

test('the words over a passage that dated a mention stand on the page of its event', () => {
  const articles = articlesOf({ 'lock.md': '# The lock\n\n## 1998\n\n### June\n\n- The lock at Lunde gave way.\n' })
  const mention = { ...mentionOf(articles, 'The lock at Lunde', '1998-06'), over: '1998, June' }
  const timeline = edited({ events: [eventOf('lock', '1998-06', [mention])], undated: [], entities: [] }, articles, '')
  const data = siteData({ site: readSite('title: The lock').site, timeline, articles })
  const page = eventPage({ data, event: data.events[0]! })
  const words = page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  expect(words).toContain('1998, June → June 1998; these words are above it in the article')
})
