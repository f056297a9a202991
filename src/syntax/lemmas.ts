import type { LemmaTable } from './model-file.ts'

const longestEnd = 5

/**
 * The dictionary form of a word with this tag, in lower case unless it is a name. Where the table's own answer is no word that
 * the model knows, another of the tag's endings that gives one is taken: `provoked` is `provoke`, not `provok`.
 */
export function lemmaOf(form: string, tag: string, table: LemmaTable, isKnown: (word: string) => boolean): string {
  const isName = tag.startsWith('NNP')
  const word = form.toLowerCase().replaceAll('’', "'")
  const rules = Object.hasOwn(table, tag) ? table[tag]! : undefined
  if (!rules) return isName ? form : word
  if (!isName && Object.hasOwn(rules.words, word)) return rules.words[word]!
  let how = '0'
  for (let from = Math.max(0, word.length - longestEnd); from <= word.length; from++) {
    const end = word.slice(from)
    if (!Object.hasOwn(rules.ends, end)) continue
    how = rules.ends[end]!
    break
  }
  const lemma = changed(isName ? form : word, how)
  if (how === '0' || isName || isKnown(lemma)) return lemma
  const others = [...new Set(Object.values(rules.ends))]
    .map(other => changed(word, other))
    .filter(other => other !== word && isKnown(other))
  // `caucuses` is `caucus`, not `caucuse`, but `villagers` is not `village`
  const cuts = new Set(Object.entries(rules.ends).map(([end, other]) => end.slice(changed(end, other).length)))
  const isCut = (other: string) => lemma.startsWith(other) && cuts.has(word.slice(other.length))
  return others.find(other => other.startsWith(lemma)) ?? others.find(isCut) ?? lemma
}

function changed(word: string, how: string): string {
  const cut = Number.parseInt(how, 10)
  return word.slice(0, word.length - cut) + how.slice(String(cut).length)
}
