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

/** Mends two kinds of tags: "who rule the coast" (no noun can stand there) and "Lima-based" (no verb of its own, but "re-elected"). */
function repaired(word: Word, before: Word | undefined, beforeThat: Word | undefined): Word {
  if (word.tag === 'NOUN' && before?.lemma === 'who' && word.text === word.text.toLowerCase()) return { ...word, tag: 'VERB' }
  const joined = before && /^[-‑]$/.test(before.text) && before.end === word.start && beforeThat?.end === before.start
  if (joined && word.tag === 'VERB' && !/^(?:re|co|pre|over|under|out)$/i.test(beforeThat.text)) return { ...word, tag: 'ADJ' }
  return word
}
