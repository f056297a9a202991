import { type NameEdit, nameKinds } from '../model.ts'
import { suggestion } from '../common/suggestion.ts'
import { nameInstructions, checkedPlace, type WrittenEdit } from './schema.ts'
import { wrong, type Wrong } from './wrong.ts'

/** What keys of an item on a name lack together, or have too much. */
export function wrongWithName(item: WrittenEdit): Wrong | undefined {
  const taken: readonly string[] = ['name', ...nameInstructions]
  const other = Object.keys(item).find(key => !taken.includes(key))
  if (other !== undefined)
    return wrong(
      [other],
      `“${other}” does not go with “name”`,
      `A name takes ${nameInstructions.join(', ')}; write the rest as an item of its own.`,
    )
  if (nameInstructions.every(key => item[key as keyof WrittenEdit] === undefined))
    return wrong([], 'this correction changes nothing', `Add one of: ${nameInstructions.join(', ')}.`)
  if (item.kind !== undefined && !isNameKind(item.kind))
    return wrong(['kind'], `“${item.kind}” is not a kind of name`, suggestion(item.kind, nameKinds))
  if (item.mergeWith && (item.mergeWith.name === undefined || Object.keys(item.mergeWith).length > 1))
    return wrong(['mergeWith'], '“mergeWith” does not say which name', 'Write “mergeWith: { name: … }”.')
  return undefined
}

/** What an item says of a name, once it has been checked. */
export const nameEditOf = ({ name = '', rename, kind, mergeWith, place, hide }: WrittenEdit): NameEdit => ({
  name,
  ...(rename !== undefined && { rename }),
  ...(kind !== undefined && isNameKind(kind) && { kind }),
  ...(mergeWith?.name !== undefined && { mergeWith: mergeWith.name }),
  ...(place !== undefined && { place: checkedPlace(place) }),
  ...(hide !== undefined && { hide: hide === 'true' }),
})

export const isNameKind = (kind: string): kind is NameEdit['kind'] & string => (nameKinds as readonly string[]).includes(kind)
