import type { Word } from '../language.ts'
import { isPast, isSamePast } from './events-pasts.ts'
import { type Line, mendedTag } from './events-tags.ts'

// a default export is the same this way whether modules come wrapped or not: see `run.mjs`
const { default: model } = await import('wink-eng-lite-web-model')
const { default: winkNLP } = await import('wink-nlp')

// its entities of one's own are not used here, and what it loads for them doubles with every load in a process
const metaCER = () => ({ machines: '', transformers: [] })
const nlp = winkNLP({ ...model, metaCER }, ['sbd', 'pos'])
const { pos } = nlp.its
// the types of the package give lemma the signature of a document-wide function
const lemma = nlp.its.lemma as unknown as typeof pos

/** Splits an English text into words with tags and lemmas. The only file that knows wink-nlp. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let from = 0
  for (const token of tokensOf(text)) {
    const start = text.indexOf(token.text, from)
    // a token whose characters the library has changed cannot be placed, so it is passed over
    if (start < 0) continue
    from = start + token.text.length
    words.push({ ...token, start, end: from })
  }
  const titled = isTitled(words)
  // twice, as a word may be known for what it is only by its mended neighbour
  for (let pass = 0; pass < 2; pass++) {
    const line: Line = { verbless: !words.some(isFinite), titled }
    for (let index = 0; index < words.length; index++) mend(words, index, line)
  }
  return words
}

/** The library's tokens. It leaves a contraction without an apostrophe whole before a mark, and without a lemma (“cannot.”): by itself it falls into its parts. */
function tokensOf(text: string): Pick<Word, 'text' | 'tag' | 'lemma'>[] {
  const tokens = nlp.readDoc(text).tokens()
  const tags = tokens.out(pos) as (string | undefined)[]
  const lemmas = tokens.out(lemma) as (string | undefined)[]
  return (tokens.out() as string[]).flatMap((token, index) => {
    const known = lemmas[index]
    if (known === undefined && token.length < text.length) return tokensOf(token)
    return { text: token, lemma: (known ?? token).toLowerCase(), tag: tags[index] ?? 'X' }
  })
}

// words that are new to the library are numbered from its own on
const { uniqueId } = nlp.its
const known = Number(nlp.readDoc('qxzqxz').tokens().itemAt(0).out(uniqueId))

/** Whether a word, lower case, is in the library's list: "november", not "novem". */
export const isKnownWord = (word: string): boolean => {
  const tokens = nlp.readDoc(word).tokens()
  return tokens.length() === 1 && Number(tokens.itemAt(0).out(uniqueId)) < known
}

/** A verb that is no infinitive: "to fix". */
function isFinite({ tag }: Word, index: number, words: readonly Word[]): boolean {
  return (tag === 'VERB' && words[index - 1]?.tag !== 'PART') || tag === 'AUX'
}

/** Whether nearly every word is written with a capital, as in the titles of some newspapers. */
function isTitled(words: readonly Word[]): boolean {
  const long = words.slice(1).filter(({ text }) => /^\p{L}{4}/u.test(text))
  const capital = long.filter(({ text }) => /^\p{Lu}/u.test(text))
  return !/^[.?]$/.test(words.at(-1)?.text ?? '') && long.length > 0 && capital.length >= 0.7 * long.length
}

function mend(words: Word[], index: number, line: Line): void {
  const word = words[index]!
  const tag = mendedTag(words, index, line)
  if (tag !== undefined) words[index] = { ...word, tag, lemma: tag === 'VERB' ? verbLemma(word) : word.lemma }
}

/** A verb's lemma, for a word that the library took for another kind of word: "looted" → "loot". */
function verbLemma({ text, lemma: own }: Word): string {
  const lower = text.toLowerCase()
  if (own !== lower || !(/(?:ed|s)$/.test(lower) || isSamePast(lower) || isPast(lower))) return own
  return (nlp.readDoc(`it ${lower} them`).tokens().out(lemma) as string[])[1] ?? own
}
