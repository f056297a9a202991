/** A correction as it stands in its file, with the comments up to the next one. */
interface ItemText {
  /** Lines above it. */
  readonly line: number
  readonly text: string
}

/**
 * The corrections of a text in which each begins a line with its hyphen; undefined where something else stands above the first. In
 * YAML nothing but an item of the list can begin so, except inside quotes that are not closed: such an item is not right by itself.
 */
export function itemsIn(text: string): ItemText[] | undefined {
  const lines = text.split(/(?<=\n)/)
  const starts = lines.flatMap((line, index) => (/^-(?=[ \r\n]|$)/.test(line) ? [index] : []))
  const [first] = starts
  if (first === undefined || lines.slice(0, first).some(line => !/^\s*(?:#|$)/.test(line))) return undefined
  return starts.map((line, index) => ({ line, text: lines.slice(line, starts[index + 1]).join('') }))
}
