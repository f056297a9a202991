import { addTo } from '../../common/append.ts'
import type { Entity, Mention } from '../../model.ts'
import { longestLine } from '../headline/headline-text.ts'

/** Whom more than this share of the sources name is known by one name. */
const knownShare = 1 / 20

/** "Mbeki told", but not "Mbeki Dlamini told" */
const opensWithOneName = /^(?<name>\p{Lu}[\p{L}-]*\p{Ll})(?=[’'\s](?!\p{Lu}))/u

/**
 * The mentions, those with a headline that opens with the last name alone of a person whom few sources name with the rest of that in
 * brackets, as their article gives it: "[Ada] Lund was jailed".
 *
 * @param idsOf the ids of those whom a mention names
 */
export function withGivenNames(
  mentions: readonly Mention[],
  entities: readonly Entity[],
  idsOf: (mention: Mention) => readonly string[],
): readonly Mention[] {
  const persons = new Map(entities.filter(({ kind }) => kind === 'person').map(each => [each.id, each]))
  const naming = new Map<string, Set<string>>()
  const written = new Map<string, Set<string>>()
  for (const mention of mentions) {
    const { source, names } = mention
    for (const { text } of names) addTo(written, source, text)
    for (const id of idsOf(mention)) addTo(naming, id, source)
  }
  const few = knownShare * new Set(mentions.map(({ source }) => source)).size
  return mentions.map(mention => {
    const last = opensWithOneName.exec(mention.headline)?.groups!['name']
    const name = mention.names.find(({ text, kind }) => kind === 'person' && text === last)
    const id = name && idsOf({ ...mention, names: [name] })[0]
    const label = id === undefined || naming.get(id)!.size >= few ? undefined : persons.get(id)?.label
    if (!label?.endsWith(` ${last}`) || !written.get(mention.source)!.has(label)) return mention
    const given = label.slice(0, -1 - last!.length)
    const headline = `[${given}] ${mention.headline}`
    return headline.length > longestLine || given.split(' ').includes(last!) ? mention : { ...mention, headline }
  })
}
