// a window bounds the search for the ends of the sentence
const window = 160

/** What stands before a place in its sentence, as far as the window reaches. */
export function clauseBefore(text: string, start: number): string {
  const first = Math.max(0, start - window)
  for (let at = start - 1; at > first; at--) {
    if (text.charCodeAt(at) <= lastMark && endsSentence(text, at)) return text.slice(at + 1, start)
  }
  return text.slice(first, start)
}

/** What stands after a place in its sentence, as far as the window reaches. */
export function clauseAfter(text: string, end: number): string {
  const last = Math.min(text.length, end + window)
  for (let at = end; at < last; at++) {
    if (text.charCodeAt(at) <= lastMark && endsSentence(text, at)) return text.slice(end, at)
  }
  return text.slice(end, last)
}

// of the characters that end a sentence, the question mark has the highest code: most others are letters, above it
const lastMark = 63

/** Whether a sentence ends with this character: a full stop with a capital after it, or a blank line. A short form before the stop ends none. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // line feed, full stop, exclamation and question mark
  if (code !== 10 && code !== 46 && code !== 33 && code !== 63) return false
  // most marks have a letter or a digit after them, which ends nothing
  const next = text.charCodeAt(at + 1)
  if (next >= 48 && next < 128) return false
  if (code === 10) return /^\n[^\S\n]*\n/.test(text.slice(at, at + 8))
  if (!/^["'”’)]*\s+["'“‘(]*\p{Lu}/u.test(text.slice(at + 1, at + 12))) return false
  return code !== 46 || !/(?:^|[\s.(])(?:\p{Lu}\p{L}{0,3}|vs?|al|etc)$/u.test(text.slice(Math.max(0, at - 6), at))
}
