import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Word } from '../language.ts'
import { isSamePast } from './events-pasts.ts'

const nlp = winkNLP(model, ['sbd', 'pos'])
const { pos } = nlp.its
// the types of the package give lemma the signature of a document-wide function
const lemma = nlp.its.lemma as unknown as typeof pos

/** Splits an English text into words with tags and lemmas. The only file that knows wink-nlp. */
export function readWords(text: string): Word[] {
  const document = nlp.readDoc(text)
  const tokens = document.tokens().out() as string[]
  const tags = document.tokens().out(pos) as string[]
  const lemmas = document.tokens().out(lemma) as string[]
  const words: Word[] = []
  let from = 0
  tokens.forEach((token, index) => {
    const start = text.indexOf(token, from)
    // a token whose characters the library has changed cannot be placed, so it is passed over
    if (start < 0) return
    from = start + token.length
    words.push({ text: token, lemma: lemmas[index]!.toLowerCase(), tag: tags[index]!, start, end: from })
  })
  const verbless = !words.some(word => word.tag === 'VERB' || word.tag === 'AUX')
  // twice, as a word may be known for what it is only by its mended neighbour
  for (let index = 0; index < 2 * words.length; index++) mend(words, index % words.length, verbless)
  return words
}

function mend(words: Word[], index: number, verbless: boolean): void {
  const word = words[index]!
  const tag = mendedTag(words, index, verbless)
  if (tag !== undefined) words[index] = { ...word, tag, lemma: tag === 'VERB' ? verbLemma(word) : word.lemma }
}

/** Adjectives in -ed that stand after "was" without anything having been done. */
const states =
  /^(?:armed|involved|based|located|tired|worried|excited|interested|concerned|surprised|pleased|scared|ashamed|delighted|disappointed|shocked|amazed|confused|convinced|determined|committed|dedicated|experienced|aged|related|talented|crowded|unprecedented|unexpected|un\w+)$/

/** The tag of a word whose own cannot stand where it is; each line has its example. */
function mendedTag(words: readonly Word[], index: number, verbless: boolean): string | undefined {
  const word = words[index]!
  const before = words[index - 1]
  const beforeThat = words[index - 2]
  const after = words[index + 1]
  const lower = word.text.toLowerCase()
  const small = word.text === lower
  const nominal = (each: Word | undefined): boolean => each !== undefined && /^(?:NOUN|PROPN)$/.test(each.tag)
  // "the rebels who rule the coast"
  if (word.tag === 'NOUN' && before?.lemma === 'who' && small) return 'VERB'
  // "the navy has foiled an attack"
  if (word.tag === 'NOUN' && small && lower.endsWith('ed') && /^(?:have|be)$/.test(before?.lemma ?? '')) return 'VERB'
  // "the museum was looted in May"
  if (word.tag === 'ADJ' && lower.endsWith('ed') && before?.lemma === 'be' && !states.test(lower) && !nominal(after))
    return 'VERB'
  // "defensive tackle Ruiz", "the plan"
  if (word.tag === 'VERB' && lower === word.lemma && before && /^(?:ADJ|DET)$/.test(before.tag) && beforeThat) return 'NOUN'
  // "without prior notice"
  if (word.tag === 'VERB' && lower === word.lemma && before?.tag === 'ADV' && beforeThat?.tag === 'ADP') return 'NOUN'
  // "the preceding Saturday"
  if (word.tag === 'VERB' && small && lower.endsWith('ing') && before?.tag === 'DET' && nominal(after)) return 'ADJ'
  // "the border crossing opened"
  const named = before?.tag === 'DET' || before?.tag === 'ADJ' || (before?.tag === 'PROPN' && beforeThat?.tag === 'DET')
  if (word.tag === 'VERB' && small && lower.endsWith('ing') && named && after && /^(?:VERB|AUX)$/.test(after.tag)) return 'NOUN'
  // "lost it and retook it"
  if (word.tag === 'NOUN' && small && before?.tag === 'CCONJ' && /^(?:it|them|him)$/.test(after?.text ?? '')) return 'VERB'
  // "the Merrin Iron Works, founded", "spokesman Omar Said told": a capital inside a name
  const ends = after && (after.text === ',' || /^(?:VERB|AUX)$/.test(after.tag))
  if (word.tag === 'VERB' && !small && before?.tag === 'PROPN' && ends) return 'PROPN'
  // "brought back dust"
  if (word.tag === 'VERB' && small && lower === word.lemma && before?.tag === 'ADV' && beforeThat?.tag === 'VERB') return 'NOUN'
  // "four-hour pauses"
  const measured = before && beforeThat && /^[-‑]$/.test(beforeThat.text) && words[index - 3]?.tag === 'NUM'
  if (word.tag === 'VERB' && small && measured && beforeThat.end === before.start && lower.endsWith('s')) return 'NOUN'
  // "the union called": what stands between an article and a verb is a noun
  if (word.tag === 'ADJ' && small && before?.tag === 'DET' && after?.tag === 'VERB' && !lower.endsWith('ed')) return 'NOUN'
  if (verbless && index > 0 && small && word.tag === 'NOUN') {
    // "the dam burst on Friday"
    if (isSamePast(lower) && nominal(before) && after && /^(?:ADP|PUNCT|ADV|DET)$/.test(after.tag)) return 'VERB'
    // "the union plans a march": two noun phrases with nothing between them but the first one's last word
    if (/^(?:NOUN|PROPN|ADJ)$/.test(before!.tag) && lower.endsWith('s') && after?.tag === 'DET') return 'VERB'
  }
  // "Lima-based", but "re-elected"
  const joined = before && /^[-‑]$/.test(before.text) && before.end === word.start && beforeThat?.end === before.start
  if (joined && word.tag === 'VERB' && !/^(?:re|co|pre|over|under|out)$/i.test(beforeThat.text)) return 'ADJ'
  return undefined
}

/** A verb's lemma, for a word that the library took for another kind of word: "looted" → "loot". */
function verbLemma({ text, lemma: own }: Word): string {
  const lower = text.toLowerCase()
  if (own !== lower || !/(?:ed|s)$/.test(lower)) return own
  return (nlp.readDoc(`it ${lower} them`).tokens().out(lemma) as string[])[1] ?? own
}
