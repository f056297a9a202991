/** Text as it stands in HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, character => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '&quot;')

/** XHTML as HTML: `<a id="p3"/>` is an element that has ended. */
export const htmlOfXhtml = (xhtml: string): string =>
  xhtml.replace(/<(?<name>[a-z][a-z0-9]{0,15})(?<rest>(?:\s[^<>]*)?)\/>/gi, (tag, name: string, rest: string) =>
    empty.has(name.toLowerCase()) ? tag : `<${name}${rest}></${name}>`,
  )

const empty = new Set([
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'input',
  'col',
  'area',
  'base',
  'wbr',
  'source',
  'embed',
  'param',
  'track',
])
