import { kept, once } from '../common/memo.ts'
import type { SyntaxLanguage } from './language.ts'
import { normal } from './features.ts'
import { lemmaOf } from './lemmas.ts'
import { loadNetwork, type WordReading } from './network.ts'
import { shallowTree } from './shallow.ts'
import { loadTagger } from './tagger.ts'
import { tokensOf, type Token } from './tokens.ts'
import { related, treeOf, type Tree, type Word } from './tree.ts'
import { readWeights } from './weights.ts'

/**
 * Trees of sentences, one each; offsets are into the sentence's own text. The tree of a sentence does not depend on the others.
 * With `tagsOnly` a makeshift tree of the words' tags will do, where that is quicker.
 */
export type Parser = (sentences: readonly string[], tagsOnly?: boolean) => Tree[]

/** Words of a sentence that are read at once: the time for a tree grows with their square, and no real sentence has more. */
const longestSentence = 160

/** The parser that a trained model makes. The model is loaded when the first sentence comes. */
export function trainedParser(language: SyntaxLanguage): Parser {
  let parser: Parser | undefined
  return (sentences, tagsOnly) => (parser ??= makeParser(language))(sentences, tagsOnly)
}

function makeParser(language: SyntaxLanguage): Parser {
  const { model, weights, lemmas } = language.load()
  const readable = readWeights(model, weights)
  const network = once(() => loadNetwork(readable))
  const tagger = once(() => loadTagger(readable))
  const known = new Set(model.lists.fixed)
  const isKnown = (word: string) => known.has(normal(word))
  const tags = new Map(
    model.tags.map(tag => {
      const [upos = 'X', xpos = ''] = tag.split('|')
      const verbForm = language.verbForms[xpos]
      const isPast = verbForm === 'past' || verbForm === 'participle'
      const lemma = kept(
        (text: string) => (isPast ? language.pastBase(text.toLowerCase()) : undefined) ?? lemmaOf(text, xpos, lemmas, isKnown),
      )
      return [tag, { upos, xpos, verbForm, isRelative: language.relatives.has(xpos), lemma }]
    }),
  )
  const wordOf = ({ text, start, end }: Token, { tag, head, label, margin }: WordReading): Word => {
    const { upos, xpos, verbForm, isRelative, lemma } = tags.get(tag)!
    // not spread: see `related`
    return { text, start, end, lemma: lemma(text), upos, xpos, verbForm, isRelative, head, deprel: label, margin }
  }
  function parsed(sentences: readonly (readonly Token[])[]): Tree[] {
    const pieces = sentences.map(inPieces)
    const readings = network()(pieces.flat().map(textsOf))
    let next = 0
    const wordsOf = (piece: readonly Token[]) => {
      const reading = readings[next++]!
      return piece.map((token, at) => wordOf(token, reading[at]!))
    }
    return pieces.map(own => treeOf(joined(own.map(wordsOf))))
  }
  function tagged(tokens: readonly Token[]): Tree {
    const found = tagger()(textsOf(tokens))
    const words = tokens.map((token, at) => wordOf(token, { tag: found[at]!, head: -1, label: '', margin: 0 }))
    return treeOf(shallowTree(words, language))
  }
  return (sentences, tagsOnly = false) => {
    const tokens = sentences.map(text => tokensOf(text, language))
    return tagsOnly ? tokens.map(tagged) : parsed(tokens)
  }
}

const textsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text)

/** A sentence that is too long for one tree, cut behind a sign where there is one. */
function inPieces(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: (readonly Token[])[] = []
  let rest = tokens
  while (rest.length > longestSentence) {
    const sign = rest.slice(0, longestSentence).findLastIndex(({ text }) => /^[,;:.!?)–—]$/u.test(text))
    const cut = sign > longestSentence / 2 ? sign + 1 : longestSentence
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...pieces, rest]
}

/** One tree of the pieces' trees: what follows stands beside the first. */
function joined(pieces: readonly (readonly Word[])[]): Word[] {
  const words = [...(pieces[0] ?? [])]
  const root = words.findIndex(({ head }) => head < 0)
  for (const piece of pieces.slice(1)) {
    const from = words.length
    words.push(
      ...piece.map(word => (word.head < 0 ? related(word, root, 'parataxis') : related(word, from + word.head, word.deprel))),
    )
  }
  return words
}
