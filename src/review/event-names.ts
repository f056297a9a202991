import { remembered } from '../common/memo.ts'
import { foldedName, nameId } from '../events/names/forms.ts'
import type { Edit, Entity, Name, TimelineEvent } from '../model.ts'
import type { Project } from '../project/project.ts'
import type { NameShown } from './form.ts'

type Named = Pick<Project, 'timeline' | 'edits'>

/** The names of an event that have a page, and then those of its sentences that have none, with what they seem to be. */
export function namesOf({ entities, citations }: TimelineEvent, { timeline }: Named): (Entity & { hasNoPage?: true })[] {
  const listed = timeline.entities.filter(({ id }) => entities.includes(id))
  const others = citations.flatMap(({ names }) => names.filter(({ text }) => isUnlisted(text, timeline.entities)))
  const byId = new Map(others.map(({ text, kind }) => [nameId(text), { label: text, kind }]))
  return [...listed, ...[...byId].map(([id, name]) => ({ id, ...name, hasNoPage: true as const }))]
}

/** A name by its id, with a page or without. */
export function nameAt(id: string, { timeline: { entities, events }, edits }: Named): NameShown | undefined {
  const listed = entities.find(each => each.id === id)
  if (listed) return listed
  const isIt = ({ text }: Name) => nameId(text) === id && isUnlisted(text, entities)
  const name = events.flatMap(({ citations }) => citations.flatMap(({ names }) => names)).find(isIt)
  return name && { id, label: name.text, ...(isHidden(id, edits) && { isHidden: true }) }
}

const spellings = remembered((entities: readonly Entity[]) => {
  const all = entities.flatMap(({ label, aliases = [] }) => [label, ...aliases])
  return { folded: new Set(all.map(foldedName)), ids: new Set(entities.map(({ id }) => id)) }
})

function isUnlisted(text: string, entities: readonly Entity[]): boolean {
  const { folded, ids } = spellings(entities)
  const id = nameId(text)
  return id !== '' && !ids.has(id) && !folded.has(foldedName(text))
}

/** Whether an editor took its page away, perhaps under a spelling that another gave it. */
function isHidden(id: string, edits: readonly Edit[]): boolean {
  const ids = new Set([id])
  let isIt = false
  for (const { name } of edits) {
    if (!name || !ids.has(nameId(name.name))) continue
    if (name.rename !== undefined) ids.add(nameId(name.rename))
    isIt = name.hide ?? isIt
  }
  return isIt
}
