import type { HeadLanguage } from '../../languages/language.ts'
import { headLine, isSentence } from './masthead-line.ts'
import type { TextLine } from '../text/lines.ts'
import { isNames, wordsIn } from './bylines.ts'

/**
 * Where comments of readers begin in a pasted text: at a heading such as “3 comments” with a writer's name straight under it. A
 * heading without a number may be a page's control among the article's own headings, so it needs two writers.
 */
export function commentsFrom(lines: readonly TextLine[], language: HeadLanguage): number | undefined {
  const told = lines.findIndex(({ text }) => isSentence(text))
  const at = lines.findIndex(({ text, isOwn }, index) => {
    if (told < 0 || index <= told || isOwn || text.length > 60 || !language.comments.test(text)) return false
    const under = lines.slice(index + 1).map(line => line.text)
    const writers = under.filter((text, place) => isWriter(text, language) && under[place + 1] !== undefined).length
    return isWriter(under[0] ?? '', language) && writers >= (/\d/.test(text) ? 1 : 2)
  })
  return at < 0 ? undefined : at
}

/** `Ann`, `Ann Holm`, `Ann · 3 hours ago`. */
function isWriter(text: string, language: HeadLanguage): boolean {
  if (wordsIn(text) > 7 || /[.!?]$/.test(text)) return false
  const { kind, hasCue } = headLine(text, language)
  const name = text.replace(language.ago, '').replace(/[\s·•|,–-]+$/u, '')
  return isNames(name, language) || kind === 'byline' || (kind === 'date' && hasCue === true)
}
