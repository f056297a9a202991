import { detectLanguage } from '../languages/detect.ts'
import { defaultLanguage, languageOf, languages } from '../languages/index.ts'
import { languageName, primaryTag } from '../languages/names.ts'
import type { Problem } from '../model.ts'

/** What is said of an article's language, in tags, and the text that shows it. */
export interface LanguageEvidence {
  /** By its front matter or its record. */
  readonly article?: string | undefined
  /** By its page, in `<html lang>` mostly: often only what a template says. */
  readonly page?: string | undefined
  /** By its folder. */
  readonly folder?: string | undefined
  readonly text: string
}

export interface SettledLanguage {
  readonly language: string
  readonly problem?: Problem
}

/**
 * The language that an article is in: as its author says; else as its page says, unless its text shows another; else as its
 * folder says; else as its text shows; else `defaultLanguage`. With a problem where it is not read, or its text shows another.
 */
export function settleLanguage({ article, page, folder, text }: LanguageEvidence, path: string): SettledLanguage {
  const byPage = article === undefined ? page : undefined
  const said = article ?? page ?? folder
  const shown = detectLanguage(text)
  // of two languages that are not read, the one that is said is the likelier
  const other =
    said !== undefined && shown !== undefined && differ(said, shown) && (isRead(said) || isRead(shown)) ? shown : undefined
  const language = (byPage === undefined ? said : (other ?? said)) ?? shown ?? defaultLanguage
  const problem = (severity: Problem['severity'], message: string, advice: string): SettledLanguage => ({
    language,
    problem: { check: 'language', severity, path, message, advice },
  })
  if (text.trim() === '') return { language }
  if (!isRead(language)) {
    const subject = language === other ? `the page says that it is in ${named(said!)}, but its text is in` : 'this article is in'
    return problem(
      'warning',
      `${subject} ${named(language)}, a language that is not supported, so no dates or events were taken from it`,
      `It stays a source. If it is in ${readNames()}, write into its front matter: language: ${languages[0]!.code}`,
    )
  }
  if (other === undefined) return { language }
  const sayer = byPage === undefined ? (article === undefined ? 'its folder' : 'this article') : 'the page'
  return problem(
    isRead(other) ? 'note' : 'warning',
    `${sayer} says that it is in ${named(said!)}, but its text is in ${named(other)}; it was read as ${named(language)}`,
    `Settle it in its front matter: language: ${primaryTag(other)} or language: ${primaryTag(said!)}`,
  )
}

/**
 * The language whose words tell head and tail of a text before it is settled: as is said, else as all of the text shows. Where one
 * language alone is read its words are taken for any, and the text need not be asked.
 */
export const likelyLanguage = (text: string, said: string | undefined): string | undefined =>
  said ?? (languages.length > 1 ? detectLanguage(text) : undefined)

const isRead = (tag: string) => languageOf(tag) !== undefined

const differ = (a: string, b: string) => primaryTag(a) !== primaryTag(b)

/** `German (“de”)`; of a language without a name here the tag alone. */
function named(tag: string): string {
  const name = languageName(tag)
  return name === undefined ? `“${tag}”` : `${name} (“${tag}”)`
}

const readNames = () => languages.map(({ code }) => languageName(code) ?? code).join(' or ')
