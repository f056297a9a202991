import { pictureWords } from '../articles/front-matter/picture-schema.ts'
import { kept } from '../common/memo.ts'
import {
  eventKinds,
  type AddedEvent,
  type ArticleEdit,
  type Edit,
  type EditTarget,
  type FilePosition,
  type Problem,
} from '../model.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { itemsIn } from './items.ts'
import { isNameKind, nameEditOf, wrongWithName } from './names.ts'
import {
  articleKeys,
  editsSchema,
  instructions,
  mostItems,
  checkedPlace,
  type WrittenCitation,
  type WrittenEdit,
} from './schema.ts'
import { wrong, type Wrong } from './wrong.ts'

const largest = 4 * 1024 * 1024
const textsKept = 8

/** A file of corrections as it was found. */
export interface EditsFile {
  readonly path: string
  readonly text: string
}

export interface ReadEdits {
  readonly edits: readonly Edit[]
  readonly problems: readonly Problem[]
}

/**
 * Reads `edits.yaml` and `edits/*.yaml`, in the order given and then from the top down. An item that cannot be used is
 * reported where it stands, and all others are given; nothing of a file in which a mistake leaves the items in doubt.
 */
export function readEdits(files: readonly EditsFile[]): ReadEdits {
  const read = files.map(readFile)
  return { edits: read.flatMap(({ edits }) => edits), problems: read.flatMap(({ problems }) => problems) }
}

function readFile({ path, text }: EditsFile): ReadEdits {
  const { edits, problems } = readText(text)
  return { edits: edits.map(edit => ({ ...edit, path })), problems: problems.map(problem => ({ ...problem, path })) }
}

/** A text that is written is read back first, and then once more as part of its project. */
const readText = kept((text: string): ReadEdits => {
  const alone = readAlone(text)
  return alone ? { edits: alone, problems: [] } : readWhole(text)
}, textsKept)

/** Whether each correction of a text begins a line and is right by itself. */
export const isPlainList = (text: string): boolean => readAlone(text) !== undefined

/**
 * The corrections of a text, each read by itself, so that one more costs no more than itself; undefined where one is not right, or
 * it cannot be seen where each begins: then the text has to be read as a whole.
 */
function readAlone(text: string): Edit[] | undefined {
  const items = itemsIn(text)
  if (!items || text.length > largest || items.length > mostItems) return undefined
  const edits: Edit[] = []
  for (const { line, text } of items) {
    const edit = readItem(text)
    if (!edit) return undefined
    edits.push({ ...edit, line: edit.line + line })
  }
  return edits
}

const readItem = kept((text: string): Edit | undefined => {
  const { edits, problems } = readWhole(text)
  return problems.length === 0 && edits.length === 1 ? edits[0] : undefined
}, mostItems)

function readWhole(text: string): ReadEdits {
  const path = ''
  if (text.split('\n').every(line => /^(?:#|---$|$)/.test(line.trim()))) return { edits: [], problems: [] }
  const read = readYaml(text, editsSchema, { path, check: 'edits', largest })
  const problems = [...read.problems]
  const edits: Edit[] = []
  if (read.isBroken) return { edits, problems }
  for (const [index, item] of (read.value ?? []).entries()) {
    const wrong = wrongWith(item)
    if (wrong) {
      // what was left out of it has been reported
      if (!read.isPartial([index]))
        problems.push({ check: 'edits', severity: 'error', path, ...read.placeOf([index, ...wrong.at]), ...wrong.say })
    } else edits.push(editOf(item, { path, ...read.placeOf([index]) }))
  }
  return { edits, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)) }
}

/** What keys that are right one by one lack together. */
function wrongWith(item: WrittenEdit): Wrong | undefined {
  if (item.name !== undefined) return wrongWithName(item)
  if (item.rename !== undefined)
    return wrong(['rename'], '“rename” does not say which name', 'Add “name”, or use “headline” for an event.')
  if (item.kind !== undefined && isNameKind(item.kind))
    return wrong(
      ['kind'],
      `“${item.kind}” is a kind of name, and not of event`,
      `Add “name”, or write one of: ${eventKinds.join(', ')}.`,
    )
  if (item.mergeWith?.name !== undefined)
    return wrong(
      ['mergeWith', 'name'],
      'an event is not merged with a name',
      'Give “event: <id>” in it, or both “source” and “quote”.',
    )
  const asked = instructions.filter(name => item[name] !== undefined)
  if (item.add) {
    const other = [...(['event', 'source', 'quote'] as const), ...asked].find(
      name => item[name] !== undefined && name !== 'status' && name !== 'note',
    )
    if (other) return wrong([other], `“${other}” does not go with “add”`, 'Write it inside “add”, or as an item of its own.')
    return wrongWithAdded(item.add)
  }
  const [ofArticle] = articleKeys.filter(name => item[name] !== undefined)
  return ofArticle ? wrongWithArticle(item, ofArticle) : wrongWithEvent(item, asked.length)
}

function wrongWithArticle(item: WrittenEdit, key: (typeof articleKeys)[number]): Wrong | undefined {
  if (item.source === undefined) return wrong([key], `“${key}” does not say of which article`, 'Add “source”.')
  const other = [...instructions, ...(['event', 'quote', 'clause'] as const)].find(name => item[name] !== undefined)
  return other && wrong([other], `“${other}” does not go with “${key}”`, 'Write it as an item of its own.')
}

function wrongWithEvent(item: WrittenEdit, asked: number): Wrong | undefined {
  if (item.clause !== undefined && item.quote === undefined)
    return wrong(['clause'], '“clause” does not say of which sentence', 'Add “source” and “quote”.')
  if (!isEventTarget(item))
    return wrong([], 'this correction does not say which event it is about', 'Give “event: <id>”, or both “source” and “quote”.')
  for (const name of ['mergeWith', 'after'] as const)
    if (item[name] && !isEventTarget(item[name]))
      return wrong([name], `“${name}” does not say which event`, 'Give “event: <id>” in it, or both “source” and “quote”.')
  const { attach, detach } = item
  if (attach && !isQuoteTarget(attach) && !isExternal(attach)) return wrongCitation(['attach'])
  if (detach && !isQuoteTarget(detach) && (detach.url === undefined || Object.keys(detach).length > 1))
    return wrong(
      ['detach'],
      '“detach” does not say which citation',
      'Give “source” and “quote” of a sentence, or the “url” of another work.',
    )
  const { about, of } = item.dismiss ?? {}
  if (of !== undefined && about !== 'number')
    return wrong(['dismiss', 'of'], '“of” says what is counted, and goes only with “about: number”', 'Remove it.')
  if (asked === 0) return wrong([], 'this correction changes nothing', `Add one of: ${instructions.join(', ')}.`)
  return undefined
}

function wrongWithAdded(added: NonNullable<WrittenEdit['add']>): Wrong | undefined {
  for (const name of ['date', 'headline', 'citations'] as const)
    if (added[name] === undefined)
      return wrong(['add'], `an event that is added needs “${name}”`, `Write “${name}:” under “add:”.`)
  for (const [index, citation] of (added.citations ?? []).entries())
    if (!isQuoteTarget(citation) && !isExternal(citation)) return wrongCitation(['add', 'citations', index])
  return undefined
}

const wrongCitation = (at: Wrong['at']): Wrong =>
  wrong(
    at,
    'this citation names nothing that can be found',
    'Give “source” and “quote” for an article of content/, or “title” and “url” for another work.',
  )

const isEventTarget = (item: { event?: string | undefined; source?: string | undefined; quote?: string | undefined }) =>
  (item.source === undefined) === (item.quote === undefined) && (item.event !== undefined || item.quote !== undefined)
const isQuoteTarget = (citation: WrittenCitation) =>
  citation.source !== undefined && citation.quote !== undefined && citation.title === undefined && citation.url === undefined
const isExternal = (citation: WrittenCitation) =>
  citation.source === undefined && citation.clause === undefined && citation.title !== undefined && citation.url !== undefined

function editOf(item: WrittenEdit, place: FilePosition): Edit {
  const { event, source, quote, clause, add, published, year, title, image, place: where, hide, pin, mergeWith, ...rest } = item
  const ofArticle = defined({ published, year, title })
  if (source !== undefined && Object.keys(ofArticle).length > 0)
    return { ...place, article: { source, ...ofArticle } as ArticleEdit }
  if (item.name !== undefined) return { ...place, name: nameEditOf(item) }
  return defined({
    ...place,
    ...rest,
    ...(add
      ? { add: defined({ ...add, image: add.image && pictureWords(add.image) }) as unknown as AddedEvent }
      : { target: defined({ event, source, quote, clause }) as EditTarget }),
    ...(image && { image: image === 'none' ? image : pictureWords(image) }),
    ...(where !== undefined && { place: checkedPlace(where) }),
    ...(mergeWith && { mergeWith: defined(mergeWith) as EditTarget }),
    hide: hide === undefined ? undefined : hide === 'true',
    pin: pin === undefined ? undefined : pin === 'true',
  }) as unknown as Edit
}

/** The record without its absent values. */
function defined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
