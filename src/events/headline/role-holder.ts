import { subtreeOf } from '../../syntax/tree.ts'
import type { ParsedSentence } from '../detect/parsed-sentence.ts'
import { longestLine } from './headline-text.ts'
import { type PersonName, personsIn } from './persons.ts'

/**
 * "The president pledged help" → "[Ana Ruiz] pledged help", where the article has called one person a president before, and nobody else.
 * `first` and `last`: the words of what the line tells, `sentences`: those before and its own.
 */
export function withRoleHolder(
  parsed: ParsedSentence,
  line: string,
  { first, last }: { readonly first: number; readonly last: number },
  sentences: readonly (ParsedSentence | undefined)[],
): string {
  const { tree, words, quoted } = parsed
  const role = words.findIndex(
    ({ upos, deprel }, at) =>
      at > first &&
      at <= last &&
      upos === 'NOUN' &&
      deprel.startsWith('nsubj') &&
      !quoted.has(at) &&
      line.toLowerCase().startsWith(`${words[at - 1]!.text} ${words[at]!.text} `.toLowerCase()),
  )
  if (role < 0 || !isBare(role) || !isDefinite(parsed, role)) return line
  const name = holderOf(words[role]!.lemma, [...sentences.slice(0, -1), parsed])
  const put = name === undefined ? line : `[${name}]${line.slice(words[role - 1]!.text.length + 1 + words[role]!.text.length)}`
  return put.length <= longestLine && !namesTwice(put, name) ? put : line

  function isBare(at: number): boolean {
    return subtreeOf(tree, at).length === 2 && tree.children[at]!.every(child => words[child]!.deprel === 'det')
  }
}

const namesTwice = (line: string, name: string | undefined): boolean =>
  name !== undefined && line.slice(name.length + 2).includes(name.split(' ').at(-1)!)

/** "the president": a definite noun for one. */
function isDefinite({ words, language }: ParsedSentence, at: number): boolean {
  const { lemma, text } = words[at]!
  return text.toLowerCase() === lemma && language.coreference.containers.pointers.has(words[at - 1]!.text.toLowerCase())
}

/** The one person whom an article calls by a noun; undefined where it has it for two, or for somebody whom it does not name. */
function holderOf(role: string, sentences: readonly (ParsedSentence | undefined)[]): string | undefined {
  const names = new Map<string, string[]>()
  const offices: ReadonlySet<string>[] = []
  for (const sentence of sentences) {
    if (!sentence) continue
    const { tree, words } = sentence
    const persons = personsIn(sentence)
    for (const [at, { lemma, text }] of words.entries()) {
      if (lemma.toLowerCase() !== role && text.toLowerCase() !== role) continue
      const modifiers = tree.children[at]!.filter(child => /^(?:amod|compound|nmod)/.test(words[child]!.deprel))
      const holder = persons.find(person => isCalled(sentence, at, person))
      const isHolder = (child: number) => holder !== undefined && child >= holder.first && child <= holder.last
      const others = modifiers.filter(child => !isHolder(child)).map(child => words[child]!.text)
      // "former president Ana Ruiz", "the vice-president", "his president"
      if (others.some(word => /^\p{Ll}/u.test(word))) return undefined
      // "Peru" and "the Peruvian president"
      if (others.length > 0) offices.push(new Set(others.map(word => word.slice(0, 4).toLowerCase())))
      if (!holder) continue
      names.set(holder.key, [...(names.get(holder.key) ?? []), holder.text])
    }
  }
  const [only, ...others] = [...names.values()]
  const full = only?.filter(text => text.includes(' ')) ?? []
  const isOne = offices.every(office => [...office].some(word => offices[0]!.has(word)))
  return others.length === 0 && isOne ? full[0] : undefined
}

/** "president Ana Ruiz", "the president, Ana Ruiz,", "Ana Ruiz, the president,". */
function isCalled({ words }: ParsedSentence, role: number, { first, last, isPerson, gender }: PersonName): boolean {
  if (!isPerson && gender === undefined) return false
  const isName = (at: number) => at >= first && at <= last
  const { deprel, head } = words[role]!
  if (role === first - 1 && (isName(head) || deprel === 'nmod:desc')) return true
  if (deprel === 'appos' && isName(head)) return true
  return words.some((word, at) => isName(at) && word.deprel === 'appos' && word.head === role)
}
