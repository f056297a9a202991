import { webAddress } from '../web-address.ts'
import { address } from './address-list.ts'

/** An address in a list, and where it stands there, both 1-based. */
export interface ListedAddress {
  readonly url: string
  readonly line: number
  readonly column: number
}

/** The addresses in a list, each once, at its first place: of a page the targets of its links, of a text what is written there. */
export function listedAddresses(text: string, format: 'html' | 'text'): ListedAddress[] {
  const found = new Map<string, ListedAddress>()
  let [line, start] = [1, 0]
  for (const { 0: whole, index, groups } of text.matchAll(format === 'html' ? link : address)) {
    const before = text.slice(start, index).split('\n')
    line += before.length - 1
    if (before.length > 1) start = index - before.at(-1)!.length
    const written = groups ? groups['url']!.replaceAll('&amp;', '&') : withoutMarks(whole)
    const url = webAddress(/^https?:/i.test(written) ? written : `https://${written}`)?.replace(/#.*$/, '')
    if (url !== undefined && !found.has(url)) found.set(url, { url, line, column: index - start + 1 })
  }
  return [...found.values()]
}

const link = /<a\s(?:[^>]{0,2000}?\s)?href\s?=\s?["']?(?<url>https?:[^"'\s>]{1,2000})/gi

/** `https://post.example/weir).` without what is not its own; `…/Weir_(Velm)` keeps its brackets. */
function withoutMarks(written: string): string {
  let depth = 0
  let end = 0
  for (const letter of written) {
    if (letter === '(' || letter === '[') depth++
    if ((letter === ')' || letter === ']') && --depth < 0) break
    if (letter === '|') break
    end += letter.length
  }
  return written.slice(0, end).replace(/[.,;:!?'’”*_]{1,9}$/u, '')
}
