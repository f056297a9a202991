import { distance } from 'fastest-levenshtein'
import { foldedName, nameId } from '../../events/names/forms.ts'
import type { Entity, NameEdit, FilePosition, TimelineEvent } from '../../model.ts'
import { compareText } from '../../common/text.ts'
import { applied, nameOfPlace, type Outcome, unique } from './editable-event.ts'

/** A name while corrections are being applied to it. */
interface NameDraft {
  entity: Entity
  /** What was set by hand, by which edit: a later edit that says otherwise is a conflict. */
  readonly set: Map<string, { readonly value: string; readonly place: FilePosition }>
  isHidden: boolean
}

/** The names of a timeline as an editor works on them. */
export interface NameDesk {
  /** By id. */
  readonly drafts: Map<string, NameDraft>
  /** Ids of names that were merged into others, to those. */
  readonly leads: Map<string, string>
  /** Names of citations that had no page until an editor spoke of them, by id. */
  readonly made: Set<string>
}

export const nameDeskOf = (entities: readonly Entity[]): NameDesk => ({
  drafts: new Map(entities.map(entity => [entity.id, { entity, set: new Map(), isHidden: false }])),
  leads: new Map(),
  made: new Set(),
})

/** Applies what an edit says of a name, and tells what each of its instructions came to, in the order in which they are done. */
export function editName(
  desk: NameDesk,
  { name, mergeWith, rename, kind, place: where, hide }: NameEdit,
  place: FilePosition,
  events: readonly TimelineEvent[],
): { instruction: string; outcome: Outcome }[] {
  const found = findName(desk, name, events)
  if (!('draft' in found)) return [{ instruction: 'target', outcome: found.outcome }]
  const { draft } = found
  const outcomes: { instruction: string; outcome: Outcome }[] = []
  const done = (instruction: string, outcome: Outcome) => outcomes.push({ instruction, outcome })
  if (mergeWith !== undefined) done('mergeWith', merge(desk, draft, findName(desk, mergeWith, events)))
  if (rename !== undefined) done('rename', setLabel(desk, draft, rename, place))
  if (kind !== undefined) {
    draft.entity = { ...draft.entity, kind }
    done('kind', claim(draft, 'kind', kind, place))
  }
  if (where !== undefined) {
    draft.entity = { ...draft.entity, place: where }
    done('place', claim(draft, 'place', JSON.stringify(where), place))
  }
  if (hide !== undefined) {
    draft.isHidden = hide
    done('hide', claim(draft, 'hide', String(hide), place))
  }
  return outcomes
}

/** The names that are left, in the order of their ids, and those of an event among them. */
export function namesAfter({ drafts, leads, made }: NameDesk): {
  readonly entities: Entity[]
  readonly idsIn: (event: TimelineEvent) => string[]
} {
  const entities = [...drafts.values()].filter(({ isHidden }) => !isHidden).map(({ entity }) => entity)
  const shown = new Set(entities.map(({ id }) => id))
  const lead = (id: string): string => (leads.has(id) ? lead(leads.get(id)!) : id)
  const idsIn = ({ entities: own, citations }: TimelineEvent): string[] => {
    const written = made.size === 0 ? [] : citations.flatMap(({ names }) => names.map(({ text }) => nameId(text)))
    return unique([...own, ...written.filter(id => made.has(id))].map(lead)).filter(id => shown.has(id))
  }
  return { entities: entities.sort((one, other) => compareText(one.id, other.id)), idsIn }
}

type FoundName = { readonly draft: NameDraft } | { readonly outcome: Outcome }

/** By its label or its id, else by another of its spellings, else by the words of a citation. */
function findName(desk: NameDesk, name: string, events: readonly TimelineEvent[]): FoundName {
  const all = [...desk.drafts.values()]
  const wanted = foldedName(name)
  const byId = desk.drafts.get(name) ?? desk.drafts.get(desk.leads.get(name) ?? '')
  const [draft] = [byId ?? [], all.filter(({ entity }) => foldedName(entity.label) === wanted)].flat()
  if (draft) return { draft }
  const spelt = all.filter(({ entity }) => entity.aliases?.some(alias => foldedName(alias) === wanted))
  if (spelt.length === 1) return { draft: spelt[0]! }
  const candidates = spelt.map(({ entity: { label } }) => ({ name: label, text: label, likeness: 1 }))
  if (spelt.length > 1)
    return { outcome: { result: 'stale', message: `${spelt.length} names are written “${name}”`, candidates } }
  return made(desk, wanted, events) ?? { outcome: noSuchName(all, name) }
}

/** A name without a page, of which an editor speaks: it is found once, or nothing tells what it is. */
function made(desk: NameDesk, wanted: string, events: readonly TimelineEvent[]): FoundName | undefined {
  const written = events.flatMap(({ citations }) => citations.flatMap(({ names }) => names))
  const name = written.find(({ text }) => foldedName(text) === wanted)
  const id = nameId(wanted)
  if (!name || id === '' || desk.drafts.has(id)) return undefined
  const draft: NameDraft = { entity: { id, label: name.text, kind: name.kind }, set: new Map(), isHidden: false }
  desk.drafts.set(id, draft)
  desk.made.add(id)
  return { draft }
}

function noSuchName(all: readonly NameDraft[], name: string): Outcome {
  const likeness = (label: string) =>
    Math.round(100 * (1 - distance(foldedName(name), foldedName(label)) / Math.max(name.length, label.length))) / 100
  const candidates = all
    .map(({ entity: { label } }) => ({ name: label, text: label, likeness: likeness(label) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, 3)
  return { result: 'stale', message: `there is no name “${name}”`, candidates }
}

const leastLikeness = 0.5

/** The other's events come here, its id leads here, and its spellings are this one's, too. */
function merge(desk: NameDesk, draft: NameDraft, found: FoundName): Outcome {
  if (!('draft' in found)) return found.outcome
  const other = found.draft
  if (other === draft) return applied
  desk.drafts.delete(other.entity.id)
  desk.leads.set(other.entity.id, draft.entity.id)
  addAliases(draft, [other.entity.label, ...(other.entity.aliases ?? [])])
  return applied
}

function setLabel(desk: NameDesk, draft: NameDraft, label: string, place: FilePosition): Outcome {
  const other = [...desk.drafts.values()].find(each => each !== draft && foldedName(each.entity.label) === foldedName(label))
  if (other) return { result: 'refused', message: `“${label}” is already another name; join the two with “mergeWith”` }
  const before = draft.entity.label
  draft.entity = { ...draft.entity, label }
  addAliases(draft, [before])
  return claim(draft, 'rename', label, place)
}

function addAliases(draft: NameDraft, more: readonly string[]): void {
  const aliases = unique([...(draft.entity.aliases ?? []), ...more]).filter(alias => alias !== draft.entity.label)
  draft.entity = { ...draft.entity, ...(aliases.length > 0 && { aliases }) }
}

function claim(draft: NameDraft, field: string, value: string, place: FilePosition): Outcome {
  const earlier = draft.set.get(field)
  draft.set.set(field, { value, place })
  if (!earlier || earlier.value === value) return applied
  const message = `“${field}” was set to “${earlier.value}” at ${nameOfPlace(earlier.place)}; this later correction holds`
  return { result: 'conflict', message }
}
