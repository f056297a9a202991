/**
 * A text in which what looks like a page's markup or a template's is blanked out, every other character in its place: for
 * reading only, as a quote keeps the source's own characters. No tag is longer than 300 characters.
 */
export function withoutMarkup(text: string): string {
  if (!/[<{]|\]\(/.test(text)) return text
  return text.replace(markup, found => ' '.repeat(found.length))
}

const markup =
  /<(?:script|style)\b[^<>]{0,300}>[^<>]{0,300}<\/(?:script|style)\s{0,9}>|<\/?[a-z!][^<>]{0,300}>|\{[{%#][^{}]{0,300}[}%#]\}|(?<=\])\([^\s()]{0,300}(?:\([^\s()]{0,99}\))?\)/gi
