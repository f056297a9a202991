import { distance } from 'fastest-levenshtein'
import { titleSentence } from '../../articles/title-passage.ts'
import { once, remembered } from '../../common/memo.ts'
import type { PlacedSentence } from '../../events/placed-sentence.ts'
import type { Article, EditCandidate, QuoteTarget, Sentence, Span } from '../../model.ts'

/** A share of the longer text's characters; 96–97 % of quotes are found again after their sources were edited. */
const mostChanged = 0.15
/** Longer texts are compared word for word only, so that the time stays linear. */
const longestCompared = 4000
const candidatesShown = 3
const leastLikeness = 0.2
const rareWords = 6
const mostShared = 500

export interface Refound {
  /** All sentences that fit equally well; none where nothing does. */
  readonly sentences: readonly PlacedSentence[]
  /** `exact`: the characters · `normalised`: but for case, spaces, quotes and dashes · `near`: at most 15 % of the characters differ · `moved`: in another file. */
  readonly how: 'exact' | 'normalised' | 'near' | 'moved' | 'none'
  /** Where nothing fits: the sentences that come nearest, the best first. */
  readonly candidates: readonly EditCandidate[]
  /** Whether the article itself is there. */
  readonly hasArticle: boolean
}

/** Finds quotes again in articles that may have changed since they were quoted. */
export function quoteFinder(articles: readonly Article[]): (target: QuoteTarget) => Refound {
  const bySource = articlesByName(articles)
  const sentencesOf = remembered((article: Article) =>
    article.sentences.map((sentence, index) => ({ article, index, sentence, plain: plainText(sentence.text) })),
  )
  const everywhere = once(() => indexed(articles.flatMap(sentencesOf), ({ plain }) => [plain]))
  const byWord = once(() => indexed(articles.flatMap(sentencesOf), ({ plain }) => new Set(wordsOf(plain))))
  /** Sentences anywhere that share one of the quote's rarest words: comparing with all would take too long. */
  const sharing = (plain: string) => {
    const found = [...new Set(wordsOf(plain))].flatMap(word => {
      const sentences = byWord().get(word)
      return sentences ? [sentences] : []
    })
    const rarest = found.sort((a, b) => a.length - b.length).slice(0, rareWords)
    return [...new Set(rarest.flatMap(sentences => sentences.slice(0, mostShared)))]
  }

  return ({ source, quote }) => {
    const article = bySource.get(source)
    const plain = plainText(quote)
    const here = article ? sentencesOf(article) : []
    const levels: [Refound['how'], (sentence: PlainSentence) => boolean][] = [
      ['exact', ({ sentence }) => sentence.text === quote],
      ['exact', ({ sentence }) => sentence.text.includes(quote)],
      ['normalised', sentence => sentence.plain === plain],
      ['normalised', sentence => sentence.plain.includes(plain)],
      ['near', sentence => isNear(plain, sentence.plain)],
    ]
    for (const [how, fits] of levels) {
      const sentences = here.filter(fits)
      if (sentences.length > 0) return { sentences, how, candidates: [], hasArticle: true }
    }
    const title = article && titleSentence(article.source)
    if (title && plainText(title.text) === plain)
      return {
        sentences: [{ article, index: -1, sentence: title }],
        how: title.text === quote ? 'exact' : 'normalised',
        candidates: [],
        hasArticle: true,
      }
    const moved = everywhere().get(plain) ?? []
    if (moved.length === 1) return { sentences: moved, how: 'moved', candidates: [], hasArticle: article !== undefined }
    const searched = moved.length > 0 ? moved : here.length > 0 ? here : sharing(plain)
    return { sentences: [], how: 'none', candidates: nearest(plain, searched), hasArticle: article !== undefined }
  }
}

/** Sentences by their keys, in order. */
function indexed(
  sentences: readonly PlainSentence[],
  keysOf: (sentence: PlainSentence) => Iterable<string>,
): Map<string, PlainSentence[]> {
  const index = new Map<string, PlainSentence[]>()
  for (const sentence of sentences) {
    for (const key of keysOf(sentence)) {
      const same = index.get(key)
      if (same) same.push(sentence)
      else index.set(key, [sentence])
    }
  }
  return index
}

/** Articles by all that an editor may call them: the path, the path inside the content folder, the id. */
export function articlesByName(articles: readonly Article[]): ReadonlyMap<string, Article> {
  const byName = new Map<string, Article>()
  for (const article of articles) {
    const { id, path } = article.source
    for (const name of [path.replace(/^[^/]+\//, ''), id, path]) byName.set(name, article)
  }
  return byName
}

interface PlainSentence extends PlacedSentence {
  readonly plain: string
}

/** The text without what copying and typesetting change: case, spaces, the shapes of quotes and dashes, invisible characters. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Whether one is the other with small changes, or the quote is a sentence that has since been cut in two. */
function isNear(quote: string, sentence: string): boolean {
  const longer = Math.max(quote.length, sentence.length)
  if (longer > longestCompared) return false
  if (sentence.length >= quote.length / 2 && quote.includes(sentence)) return true
  if (Math.abs(quote.length - sentence.length) > longer * mostChanged) return false
  return distance(quote, sentence) <= longer * mostChanged
}

function nearest(quote: string, sentences: readonly PlainSentence[]): EditCandidate[] {
  const words = new Set(wordsOf(quote))
  return sentences
    .map(({ article, sentence, plain }) => ({
      source: article.source.path,
      text: sentence.text,
      likeness: likeness(words, new Set(wordsOf(plain))),
    }))
    .filter(candidate => candidate.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, candidatesShown)
}

/** Where words stand in a sentence, whatever stands between them; none where they do not, several where they do more than once. */
export function placesOfWords({ text, start }: Sentence, words: string): Span[] {
  const own = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const wanted = wordsOf(words.toLowerCase())
  if (wanted.length === 0) return []
  return own.flatMap(({ index }, at) => {
    const last = own[at + wanted.length - 1]
    const isHere = last && wanted.every((word, next) => own[at + next]![0].toLowerCase() === word)
    return isHere ? [{ start: start + index, end: start + last.index + last[0].length }] : []
  })
}

const wordsOf = (plain: string) => plain.match(/[\p{L}\p{N}]+/gu) ?? []

/** Twice the words in common, over the words of both, in hundredths. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return Math.round((200 * common) / Math.max(1, a.size + b.size)) / 100
}
