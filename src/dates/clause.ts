// a window bounds the search for the ends of the sentence
const window = 160

/** What stands before a place in its sentence, as far as the window reaches. */
export function clauseBefore(text: string, start: number): string {
  const first = Math.max(0, start - window)
  for (let at = start - 1; at > first; at--) if (endsSentence(text, at)) return text.slice(at + 1, start)
  return text.slice(first, start)
}

/** What stands after a place in its sentence, as far as the window reaches. */
export function clauseAfter(text: string, end: number): string {
  const last = Math.min(text.length, end + window)
  for (let at = end; at < last; at++) if (endsSentence(text, at)) return text.slice(end, at)
  return text.slice(end, last)
}

/** Whether a sentence ends with this character: a full stop with a capital after it, or a blank line. A short form before the stop ends none. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 63) return false
  const mark = text[at]
  if (mark === '\n') return /^\n[^\S\n]*\n/.test(text.slice(at, at + 8))
  if (mark !== '.' && mark !== '!' && mark !== '?') return false
  if (!/^["'”’)]*\s+["'“‘(]*\p{Lu}/u.test(text.slice(at + 1, at + 12))) return false
  return mark !== '.' || !/(?:^|[\s.(])(?:\p{Lu}\p{L}{0,3}|vs?|al|etc)$/u.test(text.slice(Math.max(0, at - 6), at))
}
