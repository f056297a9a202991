import type { SentencePlace } from '../model.ts'
import { pathOf } from './edit-targets.ts'
import { nameAt } from './event-names.ts'
import type { Subject } from './form.ts'
import { doubtsOf, type Reviewed } from './memory.ts'
import { itemPath } from './doubt-titles.ts'
import { hiddenIn, hiddenPath } from './queue.ts'
import { inContext, decisionSubject } from './decided-items.ts'

/**
 * What an address is about: `/event/…`, `/item/…`, `/source/…`, `/name/…`, `/sentence/…` or `/hidden/…`, or `/add`, an event of one's own; undefined where it is not there.
 * @param doubts what needs a person, perhaps as it was before the last decision
 */
export function subjectAt(path: string, project: Reviewed, doubts = () => doubtsOf(project)): Subject | undefined {
  const { timeline, edits } = project
  const [, kind = '', ...parts] = path.split('/').map(part => decodeURIComponent(part))
  const [id = ''] = parts
  if (kind === 'event') {
    const event = timeline.events.find(event => event.id === id || event.aliases?.includes(id))
    return event && { event }
  }
  if (kind === 'add') return {}
  if (kind === 'source') {
    const source = timeline.sources.find(source => source.id === id && source.format !== 'external')
    return source && { source }
  }
  if (kind === 'name') {
    const name = nameAt(id, project)
    return name && { name }
  }
  if (kind === 'sentence') return sentenceAt(parts, project)
  if (kind === 'hidden') {
    const edit = hiddenIn(edits).find(edit => hiddenPath(edit) === path)
    return edit && { hidden: edit.target! }
  }
  const doubt = doubts().find(doubt => itemPath(doubt) === path)
  return doubt && decisionSubject(project, doubt)
}

/** `/sentence/SOURCE/PASSAGE/START`: any sentence of an article, cited or not. */
function sentenceAt(
  [source = '', passage = '', start = '']: readonly string[],
  { timeline, articles }: Reviewed,
): Subject | undefined {
  const article = articles.find(each => each.source.id === source)
  const sentence = article?.sentences.find(each => each.passage === passage && each.start === Number(start))
  if (!sentence) return undefined
  const place: SentencePlace = { source, passage, start: sentence.start, end: sentence.end }
  const quote = inContext(articles, place)?.quote
  return quote === undefined ? undefined : { place, sentence: { source: pathOf(timeline, source), quote } }
}
