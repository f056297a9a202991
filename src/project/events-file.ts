import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Article, Edit, FilePosition, Timeline } from '../model.ts'
import { applyEdits } from '../edits/apply/apply-edits.ts'
import { Unusable } from '../common/unusable.ts'
import { eventsSchema } from '../writers/events-schema.ts'

const shape = z.looseObject({ ...eventsSchema.pick({ events: true, undated: true, entities: true, sources: true }).shape })

/**
 * A timeline as `citeline merge` and `citeline events` write it, that was made of these articles and corrections.
 * @throws Unusable where it was made of other ones, as far as that can be told: of corrections, by where they stand, and by what they hide
 */
export function timelineFrom(path: string, text: string, articles: readonly Article[], edits: readonly Edit[]): Timeline {
  const timeline = parsed(path, text)
  const wrong = [...otherArticles(timeline, articles), ...otherEdits(timeline, articles, edits)]
  if (wrong[0] !== undefined) throw unfit(path, `${wrong[0]}${wrong.length > 1 ? `; and ${wrong.length - 1} more` : ''}`)
  return timeline
}

function parsed(path: string, text: string): Timeline {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw unfit(path, 'this is not JSON')
  }
  const [issue] = shape.safeParse(data).error?.issues ?? []
  if (issue) throw unfit(path, `this is not a timeline: “${issue.path.join('.')}”: ${issue.message}`)
  return data as Timeline
}

function otherArticles({ sources }: Timeline, articles: readonly Article[]): string[] {
  const given = new Map(sources.map(source => [source.id, source]))
  const known = new Set(articles.map(({ source }) => source.id))
  const isSame = ({ source }: Article) => isDeepStrictEqual(JSON.parse(JSON.stringify(source)), given.get(source.id))
  return [
    ...articles.filter(article => !isSame(article)).map(({ source }) => `this was not made from ${source.path} as it is now`),
    ...sources
      .filter(({ id, format }) => format !== 'external' && !known.has(id))
      .map(source => `this was made from ${source.path}, which is no longer there`),
  ]
}

function otherEdits(timeline: Timeline, articles: readonly Article[], edits: readonly Edit[]): string[] {
  const done = new Set((timeline.edits ?? []).map(nameOf))
  const marks = articles.flatMap(({ source, inlineEvents = [] }) => inlineEvents.map(mark => ({ ...mark, path: source.path })))
  const written = [...edits, ...marks].map(nameOf)
  const hides = edits.filter(({ hide, name }) => hide ?? name?.hide)
  const hidden = applyEdits(timeline, hides, articles)
  const isSeen = (['events', 'undated', 'entities'] as const).some(list => hidden[list].length < timeline[list].length)
  return [
    ...written.filter(place => !done.has(place)).map(place => `this was made without the correction at ${place}`),
    ...[...done].filter(place => !written.includes(place)).map(place => `this was made with a correction at ${place}`),
    ...(isSeen ? ['this has something in it that a correction hides'] : []),
  ]
}

const nameOf = ({ path, line, column }: FilePosition): string => `${path}:${line}:${column}`

const unfit = (path: string, message: string): Unusable =>
  new Unusable({
    check: 'events-file',
    severity: 'error',
    path,
    message,
    advice: 'Make it again with “citeline merge” or “citeline events”.',
  })
