/** Lines that one text has in place of another's. */
export interface Hunk {
  /** The first line that differs, 1-based. */
  readonly line: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** From the first line that differs to the last. */
export function hunkOf(before: string, after: string): Hunk {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  return { line: start + 1, removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) }
}

/**
 * The text with a change taken back, wherever its lines stand now.
 * @throws where they are not there, or more than once
 */
export function withoutHunk(text: string, { removed, added }: Hunk): string {
  const [before, after] = [added, removed].map(lines => `\n${lines.join('\n')}\n`) as [string, string]
  const framed = `\n${text}\n`
  const at = framed.indexOf(before)
  if (at < 0 || framed.includes(before, at + 1)) throw new Error('the file has been changed at this place since then')
  return (framed.slice(0, at) + after + framed.slice(at + before.length)).slice(1, -1)
}
