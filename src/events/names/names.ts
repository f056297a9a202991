import type { EventLanguage } from '../../languages/language.ts'
import type { Name } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'

/** The proper names among some words of a sentence, longest runs first to last, each once. */
export function namesIn(words: readonly Word[], isTime: (index: number) => boolean, language: EventLanguage): Name[] {
  const { links, afterTitles, articles } = language.nameWords
  const names = new Map<string, Name>()
  for (let index = 0; index < words.length; index++) {
    if (!isPart(index)) continue
    let last = index
    for (let ahead = index + 1; ahead < words.length; ahead++) {
      if (isPart(ahead)) last = ahead
      else if (!(links.has(words[ahead]!.text) && ahead === last + 1 && isPart(ahead + 1))) break
    }
    const run = withoutTitles(words.slice(index, last + 1))
    const titled = run.length < last + 1 - index || language.personTitles.has(words[index - 1]?.lemma ?? '')
    if (run.length > 0) add(run, titled, words[index - 1])
    index = last
  }
  return [...names.values()]

  function isPart(index: number): boolean {
    const word = words[index]
    if (!word || isTime(index) || !/^\p{Lu}/u.test(word.text)) return false
    if (word.upos === 'PROPN') return true
    if (language.nameWords.nounsHaveCapitals) return false
    // "Halden Lines", "the Ferry Safety Act": a word with a capital beside a name belongs to it
    const isBeside = (at: number) => words[at]?.upos === 'PROPN' && !isTime(at) && /^\p{Lu}/u.test(words[at]!.text)
    if (!/^(?:NOUN|ADJ|X)$/.test(word.upos)) return false
    return !language.isCommonWord(word.text.toLowerCase()) || isBeside(index - 1) || (index > 0 && isBeside(index + 1))
  }

  /** "Foreign Minister Ana Ruiz" is named Ana Ruiz; a run of titles alone names nobody. */
  function withoutTitles(run: readonly Word[]): readonly Word[] {
    let title = -1
    run.forEach((word, index) => {
      if (language.personTitles.has(word.text.toLowerCase().replace(/\.$/, ''))) title = index
    })
    const rest = run.slice(title + 1)
    // "Secretary of State Ana Ruiz" is named Ana Ruiz, "President of Peru" names Peru
    if (afterTitles.has(rest[0]?.text ?? ''))
      return rest.length > 2 ? rest.slice(2) : rest.slice(1).filter(word => language.places.has(word.text.toLowerCase()))
    return rest.length > 0 && links.has(rest[0]!.text) ? run : rest
  }

  function add(run: readonly Word[], titled: boolean, before: Word | undefined): void {
    const text = run.map((word, at) => (at > 0 && word.start > run[at - 1]!.end ? ' ' : '') + word.text).join('')
    if (text.length < 2 || (run.length === 1 && language.stopWords.has(text.toLowerCase()))) return
    if (!names.has(text)) names.set(text, { text, kind: kindOfName(run, text, titled, before) })
  }

  function kindOfName(run: readonly Word[], text: string, titled: boolean, before: Word | undefined): Name['kind'] {
    const parts = run.map(word => word.text.toLowerCase().replace(/\.$/, ''))
    if (language.places.has(text.toLowerCase())) return 'place'
    if (titled) return 'person'
    if (parts.some(part => language.organisationWords.has(part))) return 'organisation'
    if (parts.some(part => language.placeWords.has(part))) return 'place'
    if (/^\p{Lu}{2,}$/u.test(text)) return 'organisation'
    // "Lima Tigers" is no person, nor is what begins with a great city
    if (run.some((_, at) => at < run.length - 1 && language.places.has(parts.slice(0, at + 1).join(' ')))) return 'other'
    const single = run.length === 2 || run.length === 3
    if (single && !articles.has(before?.text.toLowerCase() ?? '') && run.every(word => /^\p{Lu}[\p{Ll}'’-]+/u.test(word.text)))
      return 'person'
    return 'other'
  }
}
