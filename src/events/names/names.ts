import type { EventLanguage } from '../../languages/language.ts'
import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'
import { kindOfName } from './kind.ts'
import { nameSpans } from './spans.ts'

/**
 * The proper names among the words of a sentence, in order, each once. The kind is what the name's own words and those around it tell;
 * `other` where they tell nothing. `isWithin`: whether a word is among those that are asked for.
 */
export function namesIn(
  words: readonly Word[],
  isTime: (index: number) => boolean,
  language: EventLanguage,
  isWithin: (index: number) => boolean = () => true,
): Name[] {
  const names = new Map<string, Name>()
  for (const span of nameSpans(words, index => isWithin(index) && !isTime(index), language)) {
    const text = textOf(words.slice(span.first, span.last + 1))
    const known = names.get(text)
    if (!known || known.kind === 'other' || known.isGuess) names.set(text, { text, ...kindOfName(words, span, text, language) })
  }
  return [...names.values()]
}

const textOf = (run: readonly Word[]): string =>
  run.map((word, at) => (at > 0 && word.start > run[at - 1]!.end ? ' ' : '') + word.text).join('')
