/**
 * The text with every white space a blank, every dash a hyphen and every quotation mark straight, character for character, so
 * that offsets stay the same. A blank line stays a break that no expression crosses.
 */
export function normalText(text: string): string {
  let normal = text
  if (/[^\S ]/.test(text)) normal = normal.replace(/[^\S ]\s*/g, run => (breaks.test(run) ? '\n' : ' ').repeat(run.length))
  if (/[\u0080-\uffff]/.test(text)) {
    normal = normal
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
  }
  return normal
}

const breaks = /\n[^\n]*\n/

export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly word: string
  readonly isNumber: boolean
}

/** Runs of letters and runs of digits, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === 0) {
      at++
      continue
    }
    let start = at
    do at++
    while (at < length && kindOf(text.charCodeAt(at)) === kind)
    // the apostrophe of '98
    if (kind === 2 && at - start === 2 && text[start - 1] === "'" && (start < 2 || kindOf(text.charCodeAt(start - 2)) === 0))
      start--
    const word = text.slice(start, at)
    tokens.push({ start, end: at, word: kind === 1 ? word.toLowerCase() : word, isNumber: kind === 2 })
  }
  return tokens
}

/** Whether a word goes on at that place. */
export function isInWord(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) !== 0
}

/** 1 a letter, 2 a digit, 0 anything else. */
function kindOf(code: number): 0 | 1 | 2 {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 1
    return code >= 48 && code <= 57 ? 2 : 0
  }
  // Latin-1 signs and general punctuation are no letters; all else above ASCII is taken for one
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)
    ? 0
    : 1
}
