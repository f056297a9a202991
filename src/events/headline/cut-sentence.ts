import { isMakeshift } from '../../syntax/tree.ts'
import { type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { balanced, closingMark, lineLength, lineOf, longestLine } from './headline-text.ts'
import { lineWords } from './line-words.ts'

/** The sentence, or what is kept of it, without its times, up to a place where a clause or a phrase ends, with an ellipsis if anything is left off. */
export function cutSentence(sentence: ParsedSentence, kept?: readonly number[]): string {
  const { text, words } = sentence
  const all = lineWords(sentence, range(openingOf(sentence), words.length))
  // words of a clause that are short enough and yet were no headline say too little
  const indexes = kept && lineOf(sentence, kept).length > lineLength ? kept : all
  const whole = lineOf(sentence, indexes)
  if (indexes.length < 2) return plain(text).slice(0, longestLine)
  if (whole.length <= longestLine) return whole
  return cutLine(sentence, indexes) ?? `${whole.slice(0, longestLine - 2)} …`
}

/** The first word that is not one that only links the sentence to the one before. */
function openingOf({ words, language }: ParsedSentence): number {
  let from = 0
  while (
    from < words.length - 3 &&
    // "Then came another"
    !/^(?:VERB|AUX)$/.test(words[from + 1]!.upos) &&
    (words[from]!.upos === 'CCONJ' || language.connectives.has(words[from]!.text.toLowerCase()) || words[from]!.text === ',')
  )
    from++
  return from
}

/** The longest of the best lines that words of a sentence can be broken off to: one that needs no ellipsis, then one whose last clause has its verb. */
function cutLine(sentence: ParsedSentence, indexes: readonly number[]): string | undefined {
  const { words, clauses } = sentence
  const verb = clauses.find(({ role }) => role === 'main')?.verb.last ?? 0
  const starts = new Set(clauses.map(clause => clause.from))
  let [full, complete, best, any] = ['', '', '', '']
  for (let at = 3; at < indexes.length; at++) {
    const [last, next] = [indexes[at - 1]!, indexes[at]!]
    const line = lineOf(sentence, indexes.slice(0, at))
    if (line.length > longestLine - 2) break
    // "closed at $ …"
    if (/^(?:SYM|DET|PART|ADP)$/.test(words[last]!.upos)) continue
    const closed = closing(line)
    if (closed === undefined) continue
    any = closed
    // a line without its verb says nothing
    if (last < verb) continue
    if (isWhole(sentence, indexes, at) && balanced(line)) full = line
    const ends = words[next]!.text === ',' || starts.has(next) || /^(?:ADP|CCONJ)$/.test(words[next]!.upos)
    if (!ends || !/^(?:NOUN|PROPN|NUM)$/.test(words[last]!.upos)) continue
    best = closed
    // nor does a clause that has begun
    if (!clauses.some(clause => clause.from < last && last < clause.verb.last)) complete = closed
  }
  return full || complete || best || any || undefined
}

/** Whether what is left off only hangs on what stays: ", with the crew cheering", ", who fled", "; the crew fled". */
function isWhole({ tree, words }: ParsedSentence, indexes: readonly number[], at: number): boolean {
  const [last, next] = [indexes[at - 1]!, indexes[at]!]
  if (isMakeshift(tree) || !/^[,;]$/.test(words[next]!.text) || words[last]!.upos === 'PUNCT') return false
  const stays = new Set(indexes.slice(0, at))
  if ([...stays].some(each => words[each]!.head > last) || ![...stays].some(each => words[each]!.head < 0)) return false
  const opened = words.filter(({ head, upos }, each) => each > last && stays.has(head) && upos !== 'PUNCT')
  return opened.every(
    ({ deprel, upos }) => /^(?:advcl|acl|appos|obl|parataxis)/.test(deprel) || (deprel === 'conj' && upos === 'VERB'),
  )
}

/** A line with an ellipsis, before the mark that closes a quotation it breaks off; undefined where something else stays open. */
function closing(line: string): string | undefined {
  if (balanced(line)) return `${line} …`
  const last = /[“”„«»"](?=[^“”„«»"]*$)/.exec(line)?.[0] ?? ''
  const mark = closingMark(last)
  const closed = `${line} …${mark}`
  return balanced(closed) && closed.length <= longestLine ? closed : undefined
}

/** A text on one line, without the brackets that all of it stands in. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\((?<inner>[^()]*)\)[.!]?$/, '$<inner>')
