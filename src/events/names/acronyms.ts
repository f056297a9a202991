import { addTo } from '../../common/append.ts'
import type { Mention, Name } from '../../model.ts'

/**
 * What the acronyms of some articles stand for: by its words before it ("World Salt Organization (WSO)") in this article, or in the only
 * ones that explain it; or by initials of the only such name in this article.
 */
export function acronymsIn(
  mentions: readonly Mention[],
  keyOf: (name: Name, source: string) => string,
): (source: string, key: string) => string | undefined {
  const explained = new Map<string, Set<string>>()
  const initials = new Map<string, Set<string>>()
  for (const { names, source, quote } of mentions)
    for (const name of names) {
      const letters = initialsOf(name.text)
      if (letters.length < 2) continue
      const key = keyOf(name, source)
      const after = quote.slice(quote.indexOf(name.text) + name.text.length)
      const { acronym } = /^ \((?<acronym>\p{Lu}[\p{Lu}.]{1,9})\)/u.exec(after)?.groups ?? {}
      const short = acronym && plain(acronym)
      if (short?.startsWith(letters[0]!) && short.length <= letters.length + 1)
        for (const place of [source, '']) addTo(explained, `${place} ${short}`, key)
      if (letters.length > 2) addTo(initials, `${source} ${letters}`, key)
    }
  return (source, key) => {
    if (!/^[\p{L}.]{2,10}$/u.test(key)) return undefined
    const short = plain(key)
    return (
      only(explained.get(`${source} ${short}`)) ?? only(explained.get(` ${short}`)) ?? only(initials.get(`${source} ${short}`))
    )
  }
}

const plain = (acronym: string): string => acronym.replaceAll('.', '').toLowerCase()

/** The first letters of the words with capitals: `wso`. */
const initialsOf = (name: string): string =>
  (name.includes(' ') ? (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []) : []).join('').toLowerCase()

const only = (keys: ReadonlySet<string> | undefined): string | undefined => (keys?.size === 1 ? [...keys][0] : undefined)
