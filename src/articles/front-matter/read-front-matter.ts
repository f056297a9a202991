import { z } from 'zod'
import type { Problem } from '../../model.ts'
import { readYaml, type YamlPlace } from '../../yaml/read-yaml.ts'
import type { Facts } from '../article-draft.ts'
import { statedFacts, frontMatterSchema } from './schema.ts'
import { keysIn, type KeyUse } from './foreign-keys.ts'
import { pictureWords } from './picture-schema.ts'
import { yamlOfToml } from './toml.ts'

const largest = 64 * 1024

export interface FrontMatter {
  readonly facts: Facts
  readonly problems: readonly Problem[]
  /** The text after it, and how many lines were before that. */
  readonly rest: string
  readonly lines: number
}

/**
 * Takes front matter off a text: YAML between two lines of `---`, or TOML between two of `+++`. Keys of other tools are read as ours
 * where they say the same. Values that do not fit are reported with their place and left out; the article is still read. A text
 * that starts with a rule (`---`) and no `key:` has none.
 */
export function takeFrontMatter(source: string, path: string): FrontMatter {
  const none: FrontMatter = { facts: {}, problems: [], rest: source, lines: 0 }
  const opening = /^\s{0,100}?(?<fence>---|\+\+\+)(?<kind>[\w-]{0,20})[ \t]*\n/.exec(source.slice(0, 200))
  if (!opening) return none
  const { fence, kind } = opening.groups as { fence: string; kind: string }
  const isToml = fence === '+++'
  const start = opening[0].length
  const firstLine = opening[0].split('\n').length
  const closing = (isToml ? /^\+{3}[ \t]*$/m : /^(?:---|\.\.\.)[ \t]*$/m).exec(source.slice(start, start + largest + 10))
  const written = source.slice(start, closing ? start + closing.index : start + 300)
  const hasKeys = isToml ? /^\s*[\w"'-]{1,60}\s*=|^\s*\[/.test(written) : looksLikeKeys(written, closing !== null)
  const problem = (message: string, advice: string): Problem => ({
    check: 'front-matter',
    severity: 'error',
    path,
    line: firstLine - 1,
    column: 1,
    message,
    advice,
  })
  if (!closing) {
    if (!hasKeys) return none
    const isLong = source.length - start > largest
    const message = isLong ? `front matter is longer than ${largest / 1024} kB or not closed` : 'front matter is not closed'
    return { ...none, problems: [problem(message, `Put a line of ${fence} after its last key.`)] }
  }
  const end = start + closing.index + closing[0].length
  const rest = source.slice(end).replace(/^\n/, '')
  const lines = source.slice(0, source.length - rest.length).split('\n').length - 1
  if (kind !== '') {
    const message = `front matter in “${kind}” is not read; only YAML and TOML are`
    return { facts: {}, rest, lines, problems: [problem(message, 'Write “---” alone on the first line.')] }
  }
  if (!hasKeys && written.trim() !== '') return none
  const place = { path, check: 'front-matter' as const, firstLine }
  return { ...(isToml ? readToml(written, place) : readKeys(written, place)), rest, lines }
}

/** Whether lines are keys with values; “- title: A” and “published 2023-11-05” are meant so, too. */
function looksLikeKeys(written: string, isClosed: boolean): boolean {
  const first = written.slice(0, 300).replace(/^(?:\s*#.*\n|\s*\n)+/, '')
  const word = /^(?:- )?(?<word>[a-z_-]{1,40})[ \t:]/.exec(first)?.groups!['word']
  if (/^[A-Za-z_-]{1,40}[ \t]*:/.test(first) || (word !== undefined && word in frontMatterSchema.shape)) return true
  // “date published: …”, “título: …”, "quoted": each line has a key, or goes on from one
  const isKey = (line: string) => /^(?:["']?[\p{L}_][\p{L}\p{N}_ .-]{0,40}["']?:(?:\s|$)|[ \t#-]|$)/u.test(line)
  return isClosed && !/^[ \t#-]/.test(first) && written.split('\n').every(isKey)
}

type Read = Pick<FrontMatter, 'facts' | 'problems'>

/** Front matter in TOML, by way of YAML with a line for each key; problems get the lines of the keys in TOML. */
function readToml(toml: string, place: YamlPlace): Read {
  const firstLine = place.firstLine ?? 1
  const { yaml, lines, mistake } = yamlOfToml(toml)
  if (mistake) {
    const { line, column, message } = mistake
    const advice = 'Put quotes around text, and write each key once.'
    const at = { check: place.check, path: place.path, line: line + firstLine - 1, column }
    return { facts: {}, problems: [{ ...at, severity: 'error', message: `this is not TOML: ${message}`, advice }] }
  }
  const { facts, problems } = readKeys(yaml, { ...place, firstLine: 1 })
  const inToml = <At extends { readonly line?: number }>(at: At) => ({
    ...at,
    line: lines[at.line! - 1]! + firstLine - 1,
    column: 1,
  })
  const { image } = facts
  return { facts: { ...facts, ...(image && { image: { ...image, at: inToml(image.at) } }) }, problems: problems.map(inToml) }
}

function readKeys(yaml: string, place: YamlPlace): Read {
  const written = readYaml(yaml, z.record(z.string(), z.unknown()), place)
  const keys = keysIn(written.value ?? {})
  const { value, problems } = readYaml(yaml, keys.schema, place)
  const stated = frontMatterSchema.safeParse(keys.own(value ?? {})).data ?? {}
  const own = statedFacts(stated)
  const imageKey = Object.keys(written.value ?? {}).find(key => key.toLowerCase() === 'image') ?? 'image'
  const image = stated.image && { ...pictureWords(stated.image), at: { path: place.path, ...written.placeOf([imageKey]) } }
  const note = ({ key, message, advice }: KeyUse): Problem => {
    const at = written.placeOf([key])
    return { check: place.check, severity: 'note', path: place.path, line: at.line, column: 1, message, advice }
  }
  const tags = [...new Set([...(own.tags ?? []), ...(keys.facts.tags ?? [])])]
  return {
    facts: { ...keys.facts, ...own, ...(image && { image }), ...(tags.length > 0 ? { tags } : {}) },
    problems: [...problems, ...keys.unused.map(note)],
  }
}
