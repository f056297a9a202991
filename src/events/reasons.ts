import type { Features } from './features.ts'
import { type Collection, type Likeness, likeness } from './similarity.ts'

/** The three strongest reasons, in words, for which the mentions of an event were joined; none where there is one mention. */
export function reasonsFor(group: readonly Features[], collection: Collection): string[] {
  const [first, ...others] = group
  if (!first || others.length === 0) return []
  const pairs = others.slice(0, 20).map(other => likeness(first, other, collection))
  const best = pairs.reduce((one, other) => (other.score > one.score ? other : one))
  return likenessInWords(best, first, collection).slice(0, 3)
}

/** What makes two mentions alike, strongest first. */
export function likenessInWords(
  { words, names, actions, days, bothLead }: Likeness,
  first: Features,
  { weight }: Collection,
): string[] {
  const telling = [...words]
    .filter(word => !names.includes(word))
    .sort((one, other) => weight(other) - weight(one) || (one < other ? -1 : 1))
  const shown = first.mention.names
    .map(name => name.text)
    .filter(text =>
      names.some(name =>
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .includes(name),
      ),
    )
  return [
    ...(days.gap === 0 ? ['they give the same day'] : []),
    ...(shown.length > 0 ? [`both name ${[...new Set(shown)].slice(0, 3).join(', ')}`] : []),
    ...(actions.length > 0 ? [`both tell of the same kind of happening (${actions.slice(0, 3).join(', ')})`] : []),
    ...(bothLead ? ['each is its own article’s news'] : []),
    ...(telling.length > 0 ? [`they share telling words (${telling.slice(0, 4).join(', ')})`] : []),
    ...(days.gap === 1 ? ['their days are near'] : []),
  ]
}
