/** By UTF-16 code: the lower case of a letter, 48–57 for a digit, 0 for all that no word is made of. */
export const folded = new Uint16Array(0x1_0000).map((_, code) => {
  if (code >= 48 && code <= 57) return code
  if (code < 128) return /[a-z]/i.test(String.fromCharCode(code)) ? code | 32 : 0
  if (isSign(code)) return 0
  // no alphabet that time words are written in has capitals beyond these
  return code < 0x2000 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code
})

/** Signs of Latin-1 and general punctuation; all else above ASCII is taken for a letter. */
function isSign(code: number): boolean {
  return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)
}

export const isDigit = (letter: number) => letter >= 48 && letter <= 57
export const isLetter = (letter: number) => letter > 57

/** Whether a word goes on at that place. */
export function isInWord(text: string, at: number): boolean {
  return at < text.length && folded[text.charCodeAt(at)] !== 0
}

/** A number for a word by which it is found again, whatever its case. */
export function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = hashed(hash, folded[word.charCodeAt(at)]!)
  return hash
}

/** The hash of a word with one more letter (FNV-1a). */
export const hashed = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x0100_0193)
