import { headsOf } from '../../languages/index.ts'
import { languageTag } from '../../languages/names.ts'
import type { Facts } from '../article-draft.ts'
import { isNames } from '../boilerplate/bylines.ts'

/** What a document's properties say of it. */
export interface Properties {
  readonly title?: string
  readonly author?: string
  /** In any spelling; empty where it is not to be trusted, as it is what the program is set to. */
  readonly language?: string
}

/**
 * What can be taken for true of a document's properties: programs fill them in, too. The days on which a file was made and changed are
 * none of publication, and are not asked for.
 */
export function factsOfProperties({ title = '', author = '', language = '' }: Properties): Facts {
  const name = author.replace(/\s+/g, ' ').trim()
  const words = title.replace(/\s+/g, ' ').trim()
  const tag = languageTag(language)
  const isPerson = name.includes(' ') && !ofPrograms.test(name) && isNames(name, headsOf(tag))
  return {
    ...(words === '' || isOfProgram(words) ? {} : { title: words }),
    ...(isPerson ? { authors: name.split(/\s*;\s*/) } : {}),
    ...(tag === undefined ? {} : { language: tag }),
  }
}

// “Microsoft Office User”, “Windows-Benutzer”
const ofPrograms =
  /microsoft|windows|office|user|benutzer|utilisateur|usuario|admin|owner|apache|python|unknown|author|acrobat|scanner|default/i

/** “Microsoft Word - flood.doc”, “Document1”, “untitled”, “scan_0012.tif” */
const isOfProgram = (title: string) =>
  /^(?:microsoft (?:word|powerpoint|excel)\b|(?:document|dokument|untitled|unbenannt|title|book|scan|page|print)[\s_-]?\d*$)|\.\w{2,5}$|^[\w-]*_[\w-]*$|^(?:word|powerpoint) (?:document|presentation)$/i.test(
    title,
  )
