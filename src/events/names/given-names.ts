import { append } from '../../common/append.ts'
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
 * @param idOf the id of whom a mention of a source means by a name; none where that is no entity
 */
export function withGivenNames(
  mentions: readonly Mention[],
  entities: readonly Entity[],
  idOf: (source: string) => (name: Mention['names'][number]) => string | readonly string[],
): readonly Mention[] {
  const persons = new Map(entities.filter(({ kind }) => kind === 'person').map(each => [each.id, each]))
  const naming = new Map<string, Set<string>>()
  const written = new Map<string, string[]>()
  for (const { source, names } of mentions)
    for (const name of names) {
      append(written, source, name.text)
      for (const id of [idOf(source)(name)].flat()) naming.set(id, (naming.get(id) ?? new Set()).add(source))
    }
  const few = knownShare * new Set(mentions.map(({ source }) => source)).size
  return mentions.map(mention => {
    const last = opensWithOneName.exec(mention.headline)?.groups!['name']
    const name = mention.names.find(({ text, kind }) => kind === 'person' && text === last)
    const id = name && [idOf(mention.source)(name)].flat()[0]
    const label = id === undefined || naming.get(id)!.size >= few ? undefined : persons.get(id)?.label
    if (!label?.endsWith(` ${last}`) || !written.get(mention.source)!.includes(label)) return mention
    const given = label.slice(0, -1 - last!.length)
    const headline = `[${given}] ${mention.headline}`
    return headline.length > longestLine || given.split(' ').includes(last!) ? mention : { ...mention, headline }
  })
}
