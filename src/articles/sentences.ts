import type { Passage, Sentence } from '../model.ts'
import type { SentenceLanguage } from '../languages/language.ts'

/** What a line break means: `end` ends a sentence; `wrapped` does so only where the text was not wrapped at a width. */
export type LineBreaks = 'end' | 'wrapped'

/**
 * Splits a passage into its sentences, in order. Offsets are into the passage's own text, nothing but white space lies
 * between two sentences, and the time taken grows with the length of the text alone.
 */
export function sentencesOf(passage: Passage, language: SentenceLanguage, lineBreaks: LineBreaks = 'end'): Sentence[] {
  const { text } = passage
  const sentences: Sentence[] = []
  const isWrap = lineBreaks === 'wrapped' ? wrapsIn(text) : () => false
  let start = skipSpace(text, 0)
  const close = (end: number) => {
    let last = end
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--
    if (last > start) sentences.push({ passage: passage.id, start, end: last, text: text.slice(start, last) })
    start = skipSpace(text, end)
  }
  boundary.lastIndex = 0
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const end = match.index + match[0].length
    if (match.index < start) continue
    if (match[0] === '\n' ? !isWrap(match.index) : isEnd(text, start, match.index, end, language)) close(end)
  }
  close(text.length)
  return sentences
}

/**
 * The sentences of an entry, whose first has its date; what tells nothing by itself stays with what is before it: “Call from the
 * harbour: ship unresponsive. Tug requested.” What stands in other cells of a row belongs to its last.
 */
export function entrySentences(sentences: readonly Sentence[], passage: Passage, tells: (text: string) => boolean): Sentence[] {
  const { at, told } = passage.dated!
  const from = Math.max(told?.start ?? 0, ...(at ? [Math.min(at.end, told?.end ?? at.end)] : []))
  // a date behind what it dates
  const isWhole = at !== undefined && told !== undefined && at.start >= told.end
  const joined: Sentence[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    const isOwn = last !== undefined && last.end > from && sentence.start < (told?.end ?? passage.text.length) && !isWhole
    if (last && !(isOwn && tells(sentence.text))) {
      const { end } = sentence
      joined[joined.length - 1] = { ...last, end, text: passage.text.slice(last.start, end) }
    } else joined.push(sentence)
  }
  return joined
}

/** A passage as one sentence, where nothing tells how its language ends them: `am 6. Mai`. */
export function wholeOf({ id, text }: Passage): Sentence[] {
  const own = text.trim()
  const start = text.indexOf(own)
  return own === '' ? [] : [{ passage: id, start, end: start + own.length, text: own }]
}

const boundary = /\n|(?:\. ){2,}\.|[.!?…؟۔।]+(?:''|["'”’»)\]*]|[“«](?!\S))*(?: ["”](?=\s|$))?|[。！？]+[”’」』）]*/gu
const nextWord = /^[\s\-–—_•*"'“”‘`«([{¿¡]*(?<word>[\p{L}\p{N}$£€#@&][\p{L}\p{N}]*)/u

/** Whether the marks in `text.slice(marks, end)`, closing quotes and brackets included, end the sentence begun at `start`. */
function isEnd(text: string, start: number, marks: number, end: number, language: SentenceLanguage): boolean {
  const mark = text[marks]!
  if ('。！？'.includes(mark)) return true
  const written = wordBefore(text, start, marks)
  const before = /^\p{Lu}{2,}$/u.test(written) ? written[0]! + written.slice(1).toLowerCase() : written
  const after = text.slice(end, end + 60)
  const next = nextWord.exec(after)?.groups?.['word'] ?? ''
  const starts = language.starters.has(next.toLowerCase())
  // a space that was lost in copying: “…in Iraq.The minister…”
  if (!isSpace(text.charCodeAt(end))) return starts && /^\p{Lu}/u.test(after) && /^\p{L}{2,}$/u.test(before)
  if (next === '') return false
  if (/^\p{Ll}/u.test(next)) return /^\p{Ll}\p{Lu}/u.test(next) && mark === '.'
  if (mark !== '.' || text[marks + 1] === '.') return !isQuestionOf(text, marks, end, language)
  if (before === '' || end > marks + 1) return before !== '' || text[marks - 1] !== ' '
  // the number of a list item: “2. Wash the rice.”
  if (/^\d{1,3}$/.test(before) && marks - before.length === start) return false
  return endsAtStop(before, next, after, text.slice(start, marks - written.length).slice(-3), language)
}

/** Whether a full stop ends a sentence, by the word before it, the next one, what follows and the signs that lead to the word. */
function endsAtStop(before: string, next: string, after: string, lead: string, language: SentenceLanguage): boolean {
  if (/^\d{1,3}$/.test(before) && language.afterOrdinals.has(next.toLowerCase())) return false
  if (language.titles.has(before)) return false
  if (language.numbered.has(before)) return !/^\d/.test(next)
  if (language.clock.has(before)) return !language.afterClock.has(next.toLowerCase())
  // an initial follows: “J. A. Smith”
  if (before.length === 1 && /^\s+\p{Lu}\./u.test(after)) return false
  // "the PML-N." ends with no initial
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(before) && !/\p{Lu}{2}-$/u.test(lead)
  const isAbbreviated = language.abbreviations.has(before) || isInitial
  return !isAbbreviated || language.starters.has(next.toLowerCase()) || /^\s+["“]/.test(after)
}

/** The letters, digits and inner full stops that end at `end`: `U.S`, `Dr`, `12`. */
function wordBefore(text: string, start: number, end: number): string {
  const from = Math.max(start, end - 24)
  return /[\p{L}\p{N}.'’]+$/u.exec(text.slice(from, end))?.[0].replace(/^[.'’]+/, '') ?? ''
}

/** Whether a question or exclamation in quotes goes on with its speaker: `“Why?” Ms. Kim asked`. */
function isQuestionOf(text: string, marks: number, end: number, language: SentenceLanguage): boolean {
  if (!/["”’']/.test(text.slice(marks, end))) return false
  const words = text.slice(end, end + 60).match(/[\p{L}\p{N}'’]+|[.,!?]/gu) ?? []
  for (const word of words.filter(word => word !== '.').slice(0, 5)) {
    if (language.speech.has(word)) return true
    if (!/^\p{Lu}/u.test(word)) return false
  }
  return false
}

/** Tells for a line break of hard-wrapped text whether it only wraps a paragraph. */
function wrapsIn(text: string): (position: number) => boolean {
  // longer lines are paragraphs of their own, so they say nothing of the width at which others were wrapped
  let width = 0
  for (const line of text.split('\n')) if (line.length <= 120) width = Math.max(width, line.trimEnd().length)
  return position => {
    const lineStart = text.lastIndexOf('\n', position - 1) + 1
    const length = text.slice(lineStart, position).trimEnd().length
    const after = /^(?<indent>[ \t]*)(?<word>\S*)/.exec(text.slice(position + 1, position + 80))!.groups!
    if (length === 0 || after['word'] === '' || length > 120 || after['indent']!.length > 1) return false
    // the next word would not have fitted; writers and editors leave the edge a little ragged
    return length + 1 + after['word']!.length > width - 10
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160 || (code > 160 && /\s/.test(String.fromCharCode(code)))
}

function skipSpace(text: string, from: number): number {
  while (from < text.length && isSpace(text.charCodeAt(from))) from++
  return from
}
