import { languageOf } from '../../languages/index.ts'
import type { Mention, Name, Source } from '../../model.ts'
import { endingKind } from './kind.ts'

/**
 * The mentions without the names that only capitals make: of lines that are written as titles are, and words that open a sentence, where
 * other sentences write the same words small. "Charger Ana Ruiz" is the Ana Ruiz whom another sentence names.
 */
export function withoutHeadlineWords(
  mentions: readonly Mention[],
  sources: readonly Pick<Source, 'id' | 'language'>[],
): readonly Mention[] {
  const languages = new Map(sources.map(({ id, language }) => [id, languageOf(language)?.events]))
  const small = new Set<string>()
  const written = new Set<string>()
  const inTitles = mentions.map(({ quote }) => mostlyCapitals(quote))
  mentions.forEach(({ quote, names }, at) => {
    if (inTitles[at]) return
    for (const word of quote.match(/(?<![\p{L}'’-])\p{Ll}+/gu) ?? []) small.add(word)
    for (const { text } of names) if (!opens(text, quote)) written.add(text.toLowerCase())
  })
  return mentions.map((mention, at) => {
    const language = languages.get(mention.source)
    if (!language || language.nameWords.nounsHaveCapitals) return mention
    const names = mention.names.flatMap(name => {
      if (!inTitles[at] && !(name.kind === 'other' && opens(name.text, mention.quote))) return name
      return written.has(name.text.toLowerCase()) ? name : shorter(name)
    })
    return names.every((name, index) => name === mention.names[index]) && names.length === mention.names.length
      ? mention
      : { ...mention, names }

    function shorter(name: Name): Name | [] {
      const words = name.text.split(' ')
      const isCommon = (word: string) => small.has(word.toLowerCase()) && !written.has(word.toLowerCase())
      let [from, to] = [0, words.length]
      const named = words.findIndex(
        (_, start) => start > 0 && start < words.length - 1 && written.has(words.slice(start).join(' ').toLowerCase()),
      )
      if (named > 0) from = named
      while (from < to && isCommon(words[from]!)) from++
      while (
        to > from &&
        isCommon(words[to - 1]!) &&
        (to - from === 1 || endingKind(words[to - 1]!.toLowerCase(), language!) === undefined)
      )
        to--
      if (to === from) return []
      if (from === 0 && to === words.length) return name
      const text = words.slice(from, to).join(' ')
      const isPlace = language!.places.has(text.toLowerCase())
      return { text, kind: isPlace ? 'place' : from > 0 && to - from > 1 ? name.kind : 'other' }
    }
  })
}

const opens = (name: string, quote: string): boolean => /^[^\p{L}]*$/u.test(quote.slice(0, quote.indexOf(name)))

function mostlyCapitals(text: string): boolean {
  if (text.endsWith('.')) return false
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length >= 3 && long.filter(word => /^\p{Lu}/u.test(word)).length >= 0.7 * long.length
}
