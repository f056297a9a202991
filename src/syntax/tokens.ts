import type { SyntaxLanguage } from './language.ts'

/** What a language says of how its words are cut. */
type WordRules = Pick<SyntaxLanguage, 'isAbbreviation' | 'contractions' | 'prefixes'>

/** A word with its place in the text, UTF-16 offsets, end exclusive. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Longer runs without a space, and longer addresses, are rubbish: cut at every change between letters and signs. */
const longestRun = 120
const longestAddress = 500

const address = /^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.)\S/u

/** Runs of one sign, and pairs that stand for one. */
const leading = /^(?:\*+|=+|_+|~+|<+|>+|\.{2,}|-{2,}|''|``|[!?]+|\${2,}|[([{„“”‘`«»¿¡"#$£€¥,;:…/|+—–]|-(?!\d)|'(?!\d\ds))/u
const trailing = /(?:\*+|=+|_+|~+|<+|>+|\.{2,}|-{2,}|''|’’|[!?]+|\.[!?]+|[)\]}“”’»«"'`,;:…%°/|+—–-])$/u
const whole =
  /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|\d+(?:[.,:/]\d+)+(?:st|nd|rd|th|s)?|(?:\d{3}-)?\d{3}-\d{4}|'\d\ds|#\p{L}\w*|[2-9]0['’]s|[:;]-?[()DP])$/u
const insideMark = /(?:-{2,}|[—–…]|\.{2,}|(?<=[\p{L}\d]),(?=\p{L})|[/&+](?=\p{L})|(?<=\d)%|[()"“”])/u
const hyphen = /^(?<before>\p{L}[\p{L}.'’]*|\d+(?:st|nd|rd|th|s)?|\d[\d.,:]*)-(?=[\p{L}\d])/u

/** Cuts a sentence into words as the Universal Dependencies treebanks do: contractions, hyphens and signs apart, abbreviations and numbers whole. */
export function tokensOf(text: string, language: WordRules): Token[] {
  const out: Token[] = []
  const chunks = [...text.matchAll(/\S+/gu)]
  chunks.forEach(({ 0: chunk, index }, at) => {
    const isRubbish = chunk.length > (address.test(chunk) ? longestAddress : longestRun)
    const parts = isRubbish ? chunk.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu)! : partsOf(chunk, chunks[at + 1]?.[0], language)
    let start = index
    for (const part of parts) {
      out.push({ text: part, start, end: start + part.length })
      start += part.length
    }
  })
  return out
}

/** The words and signs of a chunk, which together are all of it: signs are taken off both ends, then what is left is cut. */
function partsOf(chunk: string, next: string | undefined, language: WordRules): string[] {
  const before: string[] = []
  const after: string[] = []
  let rest = chunk
  for (let sign = signAtEnd(rest, next, language); sign !== 0; sign = signAtEnd(rest, next, language))
    if (sign > 0) {
      before.push(rest.slice(0, sign))
      rest = rest.slice(sign)
    } else {
      after.unshift(rest.slice(sign))
      rest = rest.slice(0, sign)
    }
  return [...before, ...insideParts(rest, language), ...after]
}

/** How long the sign is that stands at the front of a chunk (above 0) or at its back (below 0); 0 where there is none. `next`: the chunk that follows. */
function signAtEnd(chunk: string, next: string | undefined, language: WordRules): number {
  if (address.test(chunk) && endsBehindAddress(chunk)) return -1
  if (whole.test(chunk)) return 0
  const first = leading.exec(chunk)?.[0].length ?? 0
  if (first > 0 && first < chunk.length) return first
  const last = trailing.exec(chunk)?.[0].length ?? 0
  if (last > 0 && last < chunk.length) return -last
  if (chunk.length > 1 && chunk.endsWith('.') && endsSentence(chunk.slice(0, -1), next, language)) return -1
  return /^[.!?,;:]+[\p{L}\p{N}]/u.test(chunk) && !/^\.\d/u.test(chunk) ? 1 : 0
}

/** Whether the full stop behind these letters ends the sentence, and is not an abbreviation's. */
function endsSentence(letters: string, next: string | undefined, language: WordRules): boolean {
  if (letters.endsWith('.')) return false
  if (/^(?:\p{L}\.)+\p{L}$/u.test(letters)) return false
  return next === undefined || !(language.isAbbreviation(letters, next) || /^\p{L}$/u.test(letters))
}

/** What stands between the signs at both ends. */
function insideParts(part: string, language: WordRules): string[] {
  if (part === '') return []
  if (whole.test(part)) return [part]
  const contracted = language.contractions
    .map(pattern => pattern.exec(part)?.groups?.['first'])
    .find(first => first !== undefined)
  if (contracted !== undefined)
    return [...insideParts(contracted, language), ...insideParts(part.slice(contracted.length), language)]
  const mark = insideMark.exec(part)
  if (mark && mark[0].length < part.length && !/^\p{Lu}+&\p{Lu}/u.test(part)) {
    const end = mark.index + mark[0].length
    return [...insideParts(part.slice(0, mark.index), language), mark[0], ...insideParts(part.slice(end), language)]
  }
  const before = hyphen.exec(part)?.groups?.['before']
  if (before !== undefined && !language.prefixes.has(before.toLowerCase()))
    return [before, '-', ...insideParts(part.slice(before.length + 1), language)]
  return [part]
}

/** Whether the last sign belongs to the sentence, not to the address: a bracket does that has no partner in it. */
function endsBehindAddress(part: string): boolean {
  const count = (sign: string) => part.split(sign).length
  return part.endsWith(')') ? count(')') > count('(') : /[.,;:!?'"’”\]>]$/u.test(part)
}
