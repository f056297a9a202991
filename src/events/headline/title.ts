import type { EventLanguage } from '../../languages/language.ts'
import { longestLine } from './headline-text.ts'
import { withoutMarkup } from '../detect/markup.ts'

/** A title that can stand as a headline. */
export function shortTitle(title: string | undefined): string | undefined {
  const line = title === undefined ? '' : withoutMarkup(title).replace(/\s+/g, ' ').trim()
  return !/^https?:/i.test(line) && line.length <= longestLine && line.split(' ').length > 2 ? line : undefined
}

/** Whether a sentence has most of the telling words of a title. */
export function sharesMost(title: string, text: string, language: EventLanguage): boolean {
  const telling = (line: string): string[] =>
    (line.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(word => !language.stopWords.has(word.toLowerCase()))
      .map(word => language.stem(word))
  const wanted = new Set(telling(title))
  const has = new Set(telling(text))
  const shared = [...wanted].filter(word => has.has(word)).length
  return wanted.size >= 2 && shared / wanted.size >= 0.6
}
