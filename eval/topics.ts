import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Invented articles on one topic, and what a good timeline makes of them. */
export interface Topic {
  readonly name: string
  readonly events: readonly ExpectedEvent[]
  readonly articles: readonly TopicArticle[]
}

export interface ExpectedEvent {
  readonly name: string
  /** EDTF. */
  readonly date: string
  /** Whether it is one of the most important. */
  readonly isKey: boolean
  /** How a good headline begins, but for an article, and the verb that it has: one of these. */
  readonly begins: readonly string[]
  readonly verbs: readonly string[]
}

export interface TopicArticle {
  readonly id: string
  readonly published: string
  readonly title: string
  readonly sentences: readonly { readonly text: string; readonly event?: string }[]
}

export const ownTopics = join(import.meta.dirname, '../test/eval/topics')

/**
 * Reads the topics of a folder, in the order of their names. The first line of a file says what is hard in it; then come its events,
 * `event NAME | DATE | key | BEGINNING, … | VERB, …`, and articles, `# ID, DAY: TITLE` with a sentence a line, `EVENT | SENTENCE`.
 * @throws Error where a line is neither
 */
export function readTopics(folder: string): Topic[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  return names.sort().map(name => topicOf(name.slice(0, -4), readFileSync(join(folder, name), 'utf8')))
}

function topicOf(name: string, text: string): Topic {
  const events: ExpectedEvent[] = []
  const articles: (TopicArticle & { sentences: TopicArticle['sentences'][number][] })[] = []
  for (const line of text.split('\n').slice(1).filter(Boolean)) {
    const [first = '', ...cells] = line.split('|').map(cell => cell.trim())
    const heading = /^# (?<id>[^,]+), (?<published>[\d-]+): (?<title>.+)$/.exec(line)?.groups
    if (heading) articles.push({ id: heading['id']!, published: heading['published']!, title: heading['title']!, sentences: [] })
    else if (line.startsWith('event ')) events.push(expectedOf(first.slice('event '.length), cells))
    else if (cells.length === 1) articles.at(-1)!.sentences.push({ text: cells[0]!, ...(first !== '' && { event: first }) })
    else throw new Error(`${name}: ${line}`)
  }
  return { name, events, articles }
}

const expectedOf = (name: string, [date = '', key = '', begins = '', verbs = '']: readonly string[]): ExpectedEvent => ({
  name,
  date,
  isKey: key === 'key',
  begins: begins.split(/, */),
  verbs: verbs.split(/, */),
})
