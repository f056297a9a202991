import { withoutToolbar } from './saved-from.ts'

/** A page's source as it is parsed: lighter, and with the elements that the parser needs. */
export const pageSource = (html: string): string => withBody(withoutWeight(withoutToolbar(html)))

/**
 * A page without its programs, styles and embedded data, which say nothing and are most of its weight. Each part is searched
 * for once from where the last one ended, so an unclosed element costs nothing.
 */
function withoutWeight(html: string): string {
  const lower = html.toLowerCase()
  const parts: string[] = []
  let at = 0
  const opening = /<(?<tag>script|style|svg|iframe|noscript)\b/g
  const unclosed = new Set<string>()
  for (let match = opening.exec(lower); match; match = opening.exec(lower)) {
    const tag = match.groups!['tag']!
    if (tag === 'noscript' || unclosed.has(tag)) continue
    const close = lower.indexOf(`</${tag}`, match.index)
    if (close < 0) {
      unclosed.add(tag)
      continue
    }
    const end = lower.indexOf('>', close)
    const head = lower.slice(match.index, Math.min(close, match.index + 300))
    if (end >= 0 && !(tag === 'script' && head.includes('ld+json'))) {
      parts.push(html.slice(at, match.index))
      at = end + 1
    }
    opening.lastIndex = end < 0 ? lower.length : end + 1
  }
  parts.push(html.slice(at))
  return withoutData(parts.join(''))
}

/** Pictures and fonts that are written into attributes are left out. */
function withoutData(html: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = html.indexOf('="data:'); start >= 0; start = html.indexOf('="data:', at)) {
    const end = html.indexOf('"', start + 2)
    if (end < 0) break
    parts.push(html.slice(at, start), '="')
    at = end
  }
  return at === 0 ? html : parts.join('') + html.slice(at)
}

/** A page with the elements that authors may leave out: the parser needs them. */
function withBody(html: string): string {
  const start = html.slice(0, 100_000)
  if (/<body[\s>]/i.test(html)) return /<html[\s>]/i.test(start) ? html : `<html>${html.replace(doctype, '')}</html>`
  const head = /<\/head\s*>/i.exec(html)
  const opening = head ?? /<html(?:\s[^>]{0,2000})?>/i.exec(start)
  if (!opening) return `<html><body>${html.replace(doctype, '')}</body></html>`
  const after = opening.index + opening[0].length
  const whole = `${html.slice(0, after)}<body>${html.slice(after)}`
  return /<html[\s>]/i.test(start) ? whole : `<html>${whole.replace(doctype, '')}</html>`
}

const doctype = /^\s*<!doctype[^>]{0,300}>/i
