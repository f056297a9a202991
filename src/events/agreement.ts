import type { Word } from '../languages/language.ts'
import type { Words } from './headline.ts'
import type { Subject } from './subject.ts'
import type { VerbGroup } from './verbs.ts'

/** Nouns that take a verb of either number: some name several, some only say how many of what follows. */
const either =
  /^(?:police|people|staff|crew|public|press|majority|minority|team|family|couple|government|cabinet|army|number|pair|group|dozen|handful|range|series|total|rest|half|percent|lot|committee|party|side|club|band|company|council|data|media|none|all|some|most|more|two-thirds|third|quarter|series|species|headquarters|means|politics|news|economics|crossroads|remains|cent|kind|sort|variety)$/

/**
 * Whether a subject can be its verb's: it begins as a noun phrase does, and agrees with the verb where both show their number. What
 * does not is a sign that the clause was misread, so that its headline would tell somebody else's deed.
 */
export function agrees({ words }: Words, { first, last }: Subject, verb: VerbGroup): boolean {
  const opening = words[first]!
  // "armed men", but not "asked whether the men"
  const describes = opening.text.endsWith('ed') && /^(?:NOUN|PROPN|ADJ)$/.test(words[first + 1]?.tag ?? '')
  if (/^(?:AUX|PART)$/.test(opening.tag) || (opening.tag === 'VERB' && !opening.text.endsWith('ing') && !describes)) return false
  const phrase = words.slice(first, last + 1)
  if (phrase.some(({ tag, text }) => tag === 'CCONJ' || text === ',' || /^(?:there|what|here)$/i.test(text))) return true
  const number = numberOf(headOf(phrase))
  const wanted = numberOfVerb(words[verb.first]!, verb)
  return number === undefined || wanted === undefined || number === wanted
}

/** The noun of a phrase that its verb agrees with: the last one before a preposition, a clause or a participle. */
function headOf(phrase: readonly Word[]): Word | undefined {
  const end = phrase.findIndex(
    ({ tag, text }) => !/^(?:DET|ADJ|NUM|NOUN|PROPN|ADV|SYM)$/.test(tag) && !/^(?:['’]s?|[-‑]|its|his|her|their)$/i.test(text),
  )
  const core = end < 0 ? phrase : phrase.slice(0, end)
  const head = core.at(-1)
  // "29 cents", "three years": an amount is one thing or several
  return core.some(({ tag }) => /^(?:NUM|SYM)$/.test(tag)) ? undefined : head
}

function numberOf(head: Word | undefined): 'one' | 'several' | undefined {
  if (head?.tag !== 'NOUN' || either.test(head.lemma) || head.text !== head.text.toLowerCase()) return undefined
  if (head.text === head.lemma) return /(?:s|ing)$/.test(head.text) ? undefined : 'one'
  return new RegExp(`^${head.lemma.replace(/y$/, '(?:y|ie)')}e?s$`).test(head.text) ? 'several' : undefined
}

/** Whether a verb's form tells of one or of several; undefined where it may be either. */
export function numberOfVerb({ text, lemma, tag }: Word, { form }: VerbGroup): 'one' | 'several' | undefined {
  const lower = text.toLowerCase()
  if (/^(?:is|was|has|does)$/.test(lower)) return 'one'
  if (/^(?:are|were|have|do)$/.test(lower)) return 'several'
  if (form !== 'present' || tag !== 'VERB') return undefined
  if (lower === lemma) return 'several'
  return lower.endsWith('s') ? 'one' : undefined
}
