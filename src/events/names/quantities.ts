import type { EventLanguage } from '../../languages/language.ts'
import type { Quantity } from '../../model.ts'
import type { Word } from '../../syntax/tree.ts'

/** The numbers of people and things that a sentence gives: what is counted is the fate ("killed") or else the noun. */
export function quantitiesIn(words: readonly Word[], isTime: (index: number) => boolean, language: EventLanguage): Quantity[] {
  const found: Quantity[] = []
  for (let index = 0; index < words.length; index++) {
    const value = isTime(index) ? undefined : numberAt(index)
    if (!value) continue
    const { number, last } = value
    const before = words[index - 1]
    const money = before?.upos === 'SYM' || words[last + 1]?.text === '%' || words[last + 1]?.text === '-'
    const of = money ? undefined : counted(index, last)
    if (of !== undefined) {
      const as = exactness(index)
      found.push({
        text: words
          .slice(index, last + 1)
          .map(word => word.text)
          .join(' '),
        value: number,
        of,
        as,
      })
    }
    index = last
  }
  return found

  function numberAt(index: number): { number: number; last: number } | undefined {
    let number = oneNumber(words[index])
    if (number === undefined) return undefined
    let last = index
    for (
      let next = oneNumber(words[last + 1]);
      next !== undefined && next >= 12 && !/\d/.test(words[last + 1]!.text);
      next = oneNumber(words[last + 1])
    ) {
      number *= next
      last++
    }
    return { number, last }
  }

  function oneNumber(word: Word | undefined): number | undefined {
    if (!word) return undefined
    const [first = '', ...rest] = word.text.split(language.digitSeparator)
    const isGrouped = rest.every(group => /^\d{3}$/.test(group)) && first.length <= (rest.length === 0 ? 9 : 3)
    if (/^\d+$/.test(first) && isGrouped) return Number(first + rest.join(''))
    return language.numberWords.get(word.text.toLowerCase())
  }

  /** "12 people were killed", "killed 12", "12 dead", "200 trucks". */
  function counted(first: number, last: number): string | undefined {
    for (let ahead = last + 1; ahead < Math.min(words.length, last + 7); ahead++) {
      const word = words[ahead]!
      const fate = fateOf(word)
      if (fate !== undefined) return fate
      if (word.upos === 'PUNCT' || word.upos === 'CCONJ' || (word.upos === 'VERB' && ahead > last + 1)) break
    }
    // “starben am Freitag 14 Menschen”
    let nearest = first - 1
    while (isTime(nearest) && words[last + 1]?.upos === 'NOUN') nearest--
    for (let back = nearest; back >= Math.max(0, nearest - 4); back--) {
      const word = words[back]!
      const fate = fateOf(word)
      if (fate !== undefined && word.upos === 'VERB') return fate
      if (word.upos === 'PUNCT' || (word.upos === 'NOUN' && !language.approximations.has(word.lemma))) break
    }
    const noun = words.slice(last + 1, last + 4).find((word, at, all) => word.upos === 'NOUN' && all[at + 1]?.upos !== 'NOUN')
    return noun && /^\p{L}{3,}$/u.test(noun.text) ? noun.lemma : undefined
  }

  function fateOf({ text, lemma }: Word): string | undefined {
    return language.fates.get(text.toLowerCase()) ?? language.fates.get(lemma)
  }

  function exactness(index: number): Quantity['as'] {
    const before = words.slice(Math.max(0, index - 3), index).map(word => word.text.toLowerCase())
    const phrases = before.map((_, from) => before.slice(from).join(' '))
    return phrases.map(phrase => language.approximations.get(phrase)).find(as => as !== undefined) ?? 'exact'
  }
}
