import type { SiteData } from '../src/site/site-data.ts'
import type { Topic } from '../src/site/topic-pages.ts'
import { topicPage } from './parts/topic.ts'

interface Given {
  readonly data: SiteData
  readonly topic: Topic
}

export const data = {
  pagination: { data: 'data.tags', size: 1, alias: 'topic' },
  permalink: ({ topic }: Given) => topic.path,
}

/** A tag and its events. */
export const render = ({ data, topic }: Given): string =>
  topicPage(data, topic, 'tag', { path: 'tags.html', text: data.words.tags })
