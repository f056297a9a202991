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
  chunks.forEach((chunk, at) => {
    const end = chunk.index + chunk[0].length
    if (chunk[0].length <= (address.test(chunk[0]) ? longestAddress : longestRun)) cutChunk(chunk.index, end, chunks[at + 1]?.[0])
    else
      for (const run of chunk[0].matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu))
        push(chunk.index + run.index, chunk.index + run.index + run[0].length)
  })
  return out

  function push(start: number, end: number): void {
    if (end > start) out.push({ text: text.slice(start, end), start, end })
  }

  /** Takes signs off both ends, then cuts what is left. */
  function cutChunk(from: number, to: number, next: string | undefined): void {
    let [start, end] = [from, to]
    const tail: (readonly [number, number])[] = []
    const isCut = (length: number) => length > 0 && length < end - start
    for (;;) {
      const part = text.slice(start, end)
      if (address.test(part) && endsBehindAddress(part)) {
        tail.unshift([end - 1, end])
        end--
        continue
      }
      if (whole.test(part)) break
      const first = leading.exec(part)?.[0].length ?? 0
      if (isCut(first)) {
        push(start, start + first)
        start += first
        continue
      }
      const last = trailing.exec(part)?.[0].length ?? 0
      if (isCut(last)) {
        tail.unshift([end - last, end])
        end -= last
        continue
      }
      if (isCut(1) && part.endsWith('.') && endsHere(part.slice(0, -1), next)) {
        tail.unshift([end - 1, end])
        end--
        continue
      }
      if (/^[.!?,;:]+[\p{L}\p{N}]/u.test(part) && !/^\.\d/u.test(part)) {
        push(start, start + 1)
        start++
        continue
      }
      break
    }
    cutInside(start, end)
    for (const [a, b] of tail) push(a, b)
  }

  /** Whether the full stop behind these letters ends the sentence, and is not an abbreviation's. `next`: the chunk that follows. */
  function endsHere(letters: string, next: string | undefined): boolean {
    if (letters.endsWith('.')) return false
    if (/^(?:\p{L}\.)+\p{L}$/u.test(letters)) return false
    return next === undefined || !(language.isAbbreviation(letters, next) || /^\p{L}$/u.test(letters))
  }

  /** What stands between the signs at both ends. */
  function cutInside(start: number, end: number): void {
    const part = text.slice(start, end)
    if (part === '' || whole.test(part)) return push(start, end)
    for (const pattern of language.contractions) {
      const groups = pattern.exec(part)?.groups
      if (!groups) continue
      const cut = start + groups['first']!.length
      cutInside(start, cut)
      return cutInside(cut, end)
    }
    const mark = insideMark.exec(part)
    if (mark && mark[0].length < part.length && !/^\p{Lu}+&\p{Lu}/u.test(part)) {
      const at = start + mark.index
      cutInside(start, at)
      push(at, at + mark[0].length)
      return cutInside(at + mark[0].length, end)
    }
    const before = hyphen.exec(part)?.groups?.['before']
    if (before !== undefined && !language.prefixes.has(before.toLowerCase())) {
      const cut = start + before.length
      push(start, cut)
      push(cut, cut + 1)
      return cutInside(cut + 1, end)
    }
    push(start, end)
  }
}

/** Whether the last sign belongs to the sentence, not to the address: a bracket does that has no partner in it. */
function endsBehindAddress(part: string): boolean {
  const count = (sign: string) => part.split(sign).length
  return part.endsWith(')') ? count(')') > count('(') : /[.,;:!?'"’”\]>]$/u.test(part)
}
