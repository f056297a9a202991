/**
 * The part of an address that opens a page at a quotation (`:~:text=`, the WICG's Text Fragments): its first and last words,
 * as few as tell it apart from the rest of the article, and all of it when it is short or nothing shorter does.
 * @param quote the quotation, in the article's own characters
 * @param article the article's text, passages joined by line feeds; without it the quotation is taken to be unique
 * @param at where the quotation starts in the article; needed only where the article is given
 */
export function textFragment(quote: string, article = quote, at = 0): string {
  const words = [...quote.matchAll(/\S+/g)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return ''
  const whole = quote.slice(first.start, last.end)
  if (words.length > 10) {
    for (let count = 4; count * 2 <= words.length; count++) {
      const head = quote.slice(first.start, words[count - 1]?.end)
      const tail = quote.slice(words[words.length - count]?.start, last.end)
      // the browser takes the first match of the head, then the first match of the tail after it
      if (article.indexOf(head) !== at + first.start) continue
      if (article.indexOf(tail, at + first.start + head.length) !== at + last.end - tail.length) continue
      return `:~:text=${encode(head)},${encode(tail)}`
    }
  }
  if (article.indexOf(whole) === at + first.start) return `:~:text=${encode(whole)}`
  const before = /(?:\S+\s+){1,4}$/.exec(article.slice(Math.max(0, at + first.start - 200), at + first.start))?.[0]
  const line = before?.slice(before.lastIndexOf('\n') + 1).trim()
  return line ? `:~:text=${encode(line)}-,${encode(whole)}` : `:~:text=${encode(whole)}`
}

/** An address that opens at the quotation. An own fragment of the address is kept. */
export const linkToQuote = (url: string, fragment: string): string =>
  fragment === '' ? url : `${url}${url.includes('#') ? '' : '#'}${fragment}`

// the dash and the comma part the directive's own pieces
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D')
