import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Word } from '../language.ts'

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
  return words.map((word, index) => repaired(word, words[index - 1], words[index - 2]))
}

/** Mends tags that cannot stand where they are; each line has its example. */
function repaired(word: Word, before: Word | undefined, beforeThat: Word | undefined): Word {
  const lower = word.text.toLowerCase()
  const small = word.text === lower
  // "the rebels who rule the coast"
  if (word.tag === 'NOUN' && before?.lemma === 'who' && small) return { ...word, tag: 'VERB' }
  // "the navy has foiled an attack"
  if (word.tag === 'NOUN' && small && lower.endsWith('ed') && /^(?:have|be)$/.test(before?.lemma ?? ''))
    return { ...word, tag: 'VERB' }
  // "defensive tackle Ruiz", "the plan"
  if (word.tag === 'VERB' && lower === word.lemma && before && /^(?:ADJ|DET)$/.test(before.tag) && beforeThat)
    return { ...word, tag: 'NOUN' }
  // "Lima-based", but "re-elected"
  const joined = before && /^[-‑]$/.test(before.text) && before.end === word.start && beforeThat?.end === before.start
  if (joined && word.tag === 'VERB' && !/^(?:re|co|pre|over|under|out)$/i.test(beforeThat.text)) return { ...word, tag: 'ADJ' }
  return word
}
