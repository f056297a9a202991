import type { SiteData } from '../src/site/site-data.ts'
import type { Topic } from '../src/site/topic-pages.ts'
import { topicPage } from './parts/topic.ts'

interface Given {
  readonly data: SiteData
  readonly topic: Topic
}

export const data = {
  pagination: { data: 'data.names', size: 1, alias: 'topic' },
  permalink: ({ topic }: Given) => topic.path,
}

/** A name and its events. */
export const render = ({ data, topic }: Given): string =>
  topicPage(data, topic, 'name', { path: 'names.html', text: data.words.names })
