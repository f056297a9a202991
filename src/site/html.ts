/** Markup that is safe to put into a page. Made in this file alone. */
export interface Html {
  readonly [markup]: string
}

// a symbol, so that no record read from a file can pass for markup
const markup = Symbol('markup')

type Value = Html | string | number | false | null | undefined | readonly Value[]

/**
 * A piece of a page. Every value is escaped, unless it is a piece itself; a list is its members, one after another;
 * `false`, `null` and `undefined` are nothing. Attributes are always written in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? ''
  values.forEach((value, index) => {
    text += textOf(value) + (strings[index + 1] ?? '')
  })
  return { [markup]: text }
}

/** A finished page as text. */
export const page = (piece: Html): string => `${piece[markup].trim()}\n`

/** A data block that no browser runs; `<`, `>` and `&` cannot end it. */
export const jsonBlock = (data: unknown): Html => ({
  [markup]: `<script type="application/ld+json">${safeJson(data)}</script>`,
})

/** What markdown-it has made of Markdown in which HTML stays text. */
export const markdownHtml = (text: string): Html => ({ [markup]: text })

/** JSON that can stand in HTML and in a script: no `<`, `>`, `&` and no line separators. */
export const safeJson = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between two tags, where quotation marks may stand as they are: JSON is full of them. Nothing to put into an attribute. */
export const betweenTags = (text: string): Html => ({ [markup]: escapeHtml(text).replaceAll('&quot;', '"') })

/** Text as it stands in HTML and XML. Control characters, which neither allows, are left out. */
const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(allSpecial, character => escapes[character] ?? '') : text

const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const allSpecial = new RegExp(special, 'g')

function textOf(value: Value): string {
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map(textOf).join('')
  return value[markup] ?? ''
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
