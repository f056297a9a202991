import type { Words } from './headline.ts'
import { balanced, headlineLength, lineOf, trimmed } from './headline-line.ts'

/** The sentence, or what is kept of it, without its times, up to a place where a clause or a phrase ends, with an ellipsis if anything is left off. */
export function cutSentence(sentence: Words, kept?: readonly number[]): string {
  const { text, words, clauses, language } = sentence
  let from = 0
  while (
    from < words.length - 3 &&
    // "Then came another"
    !/^(?:VERB|AUX)$/.test(words[from + 1]!.tag) &&
    (words[from]!.tag === 'CCONJ' || language.connectives.has(words[from]!.text.toLowerCase()) || words[from]!.text === ',')
  )
    from++
  const all = Array.from({ length: words.length - from }, (_, at) => from + at)
  const part = kept && trimmed(sentence, kept)
  // words of a clause that are short enough and yet were no headline say too little
  const indexes = part && lineOf(sentence, part).length > headlineLength ? part : trimmed(sentence, all)
  const whole = lineOf(sentence, indexes)
  if (indexes.length < 2) return plain(text).slice(0, headlineLength)
  if (whole.length <= headlineLength) return whole
  const verb = clauses.find(({ role }) => role === 'main')?.verb.last ?? 0
  const starts = new Set(clauses.map(clause => clause.from))
  let best = ''
  let any = ''
  for (let at = 3; at < indexes.length; at++) {
    const line = lineOf(sentence, indexes.slice(0, at))
    if (line.length > headlineLength - 2) break
    // "closed at $ …"
    if (/^(?:SYM|DET|PART)$/.test(words[indexes[at - 1]!]!.tag)) continue
    const closed = closing(line)
    if (closed === undefined) continue
    any = closed
    // a line without its verb says nothing
    if (indexes[at - 1]! < verb) continue
    const word = words[indexes[at]!]!
    const ends = word.text === ',' || starts.has(indexes[at]!) || /^(?:ADP|CCONJ|AUX|VERB)$/.test(word.tag)
    if (ends && /^(?:NOUN|PROPN|NUM)$/.test(words[indexes[at - 1]!]!.tag)) best = closed
  }
  return best || any || `${whole.slice(0, headlineLength - 2)} …`
}

/** A line with an ellipsis, before the mark that closes a quotation it breaks off; undefined where something else stays open. */
function closing(line: string): string | undefined {
  if (balanced(line)) return `${line} …`
  const mark = line.lastIndexOf('“') > line.lastIndexOf('”') ? '”' : '"'
  const closed = `${line} …${mark}`
  return balanced(closed) && closed.length <= headlineLength ? closed : undefined
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
