/**
 * The part of an address that opens a page at a quotation (`:~:text=`, the WICG's Text Fragments): its first and last words,
 * as few as tell it apart from the rest of the article, and all of it when it is short or nothing shorter does. A quotation whose
 * words stand in the article before it gets words of its surroundings.
 * @param quote the quotation, in the article's own characters
 * @param article the article's text, passages joined by line feeds; without it the quotation is taken to be unique
 * @param at where the quotation starts in the article; needed only where the article is given
 * @param marksAt offsets into the article at which the page has a mark, such as `[1]`, that the text has not: no words on both sides
 * of one are named together, but for a quotation that cannot be named in another way
 */
export function textFragment(quote: string, article = quote, at = 0, marksAt: readonly number[] = []): string {
  const words = [...quote.matchAll(/\S+/g)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return ''
  const whole = quote.slice(first.start, last.end)
  const isUnbroken = (start: number, end: number) => !marksAt.some(mark => mark > at + start && mark < at + end)
  const isWhole = isUnbroken(first.start, last.end)
  if (words.length > 10 || !isWhole) {
    const most = Math.floor(words.length / 2)
    const counts = [...(isWhole ? [4] : [4, 3, 2, 1]), ...Array.from({ length: Math.max(0, most - 4) }, (_, index) => index + 5)]
    for (const count of counts.filter(count => count <= most)) {
      const [headEnd, tailStart] = [words[count - 1]!.end, words[words.length - count]!.start]
      if (!isUnbroken(first.start, headEnd) || !isUnbroken(tailStart, last.end)) continue
      const head = quote.slice(first.start, headEnd)
      const tail = quote.slice(tailStart, last.end)
      // the browser takes the first match of the head, then the first match of the tail after it
      if (article.indexOf(head) !== at + first.start) continue
      if (article.indexOf(tail, at + first.start + head.length) !== at + last.end - tail.length) continue
      return `:~:text=${encode(head)},${encode(tail)}`
    }
  }
  if (article.indexOf(whole) === at + first.start) return `:~:text=${encode(whole)}`
  const start = at + first.start
  const context = contextBefore(article, start, whole) ?? contextAfter(article, start, whole)
  return `:~:text=${context?.before ? `${encode(context.before)}-,` : ''}${encode(whole)}${context?.after ? `,-${encode(context.after)}` : ''}`
}

const contextLengths = [2, 4, 8] as const

/** The words before a quotation, as few as tell it from the same words elsewhere. */
function contextBefore(article: string, start: number, whole: string): { before: string; after?: never } | undefined {
  const words = [...article.slice(Math.max(0, start - 200), start).matchAll(/\S+/g)]
  for (const count of contextLengths) {
    const from = words.at(-count)
    if (!from) return undefined
    const at = Math.max(0, start - 200) + from.index
    const before = article.slice(at, start)
    if (article.indexOf(before + whole) === at) return { before: before.trim() }
  }
  return undefined
}

/** The words after it, likewise. */
function contextAfter(article: string, start: number, whole: string): { before?: never; after: string } | undefined {
  const end = start + whole.length
  const words = [...article.slice(end, end + 200).matchAll(/\S+/g)]
  for (const count of contextLengths) {
    const last = words[count - 1]
    if (!last) return undefined
    const after = article.slice(end, end + last.index + last[0].length)
    if (article.indexOf(whole + after) === start) return { after: after.trim() }
  }
  return undefined
}

/** An address that opens at the quotation. An own fragment of the address is kept. */
export const linkToQuote = (url: string, fragment: string): string =>
  fragment === '' ? url : `${url}${url.includes('#') ? '' : '#'}${fragment}`

// the dash and the comma part the directive's own pieces
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\s+/g, ' ').replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D')
