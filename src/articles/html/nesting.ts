/** A tag of a page's source, as it stands there. */
interface Tag {
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly name: string
  readonly closes: boolean
}

export interface Nesting {
  /** Signs that a parser stops at. */
  readonly marks: number
  /** The most elements inside one another, and the sum of the depths of all. */
  readonly depth: number
  readonly work: number
}

/** How much there is to parse, found without parsing; what stands in comments, programs and attributes nests nothing. */
export function nestingOf(html: string): Nesting {
  let [depth, deepest, work, marks] = [0, 0, 0, 0]
  let at = 0
  const count = (from: number, to: number) => {
    for (let index = from; index < to; index++) if (html[index] === '<' || html[index] === '&') marks++
  }
  for (const { name, closes, start, end } of tagsIn(html)) {
    marks++
    if (!(closes && raw.has(name))) count(at, start)
    at = end
    // these close themselves, or are closed by what follows
    if (selfClosing.has(name)) continue
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
    work += depth
  }
  count(at, html.length)
  return { marks, depth: deepest, work }
}

/**
 * The page with its text in paragraphs one after another and no element deeper than a few others; what it says of itself and its
 * headings stay. Menus and what else stands beside the article goes.
 */
export function withoutNesting(html: string): string {
  const tags = [...tagsIn(html)]
  const ends = endsOf(tags)
  const page: Flattened = { parts: [], seen: new Set(), open: undefined }
  let at = 0
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index]!
    if (tag.start > at) page.parts.push(html.slice(at, tag.start))
    const last = aside.has(tag.name) && !tag.closes ? ends.get(index) : undefined
    if (last === undefined) addTag(page, tag, html)
    else index = last
    at = tags[index]!.end
  }
  return page.parts.join('') + html.slice(at)
}

interface Flattened {
  readonly parts: string[]
  /** Tags that stand once in a page, with whether they close. */
  readonly seen: Set<string>
  /** The heading, time or preformatted text that is open. */
  open: Tag | undefined
}

function addTag(page: Flattened, tag: Tag, html: string): void {
  const { parts, seen } = page
  const { start, end, name, closes } = tag
  if (kept.has(name) || (once.has(name) && !seen.has(name + closes))) {
    parts.push(html.slice(start, end))
    seen.add(name + closes)
  } else if (flat.has(name)) {
    const endsOpen = page.open !== undefined && (!closes || page.open.name === name)
    if (endsOpen) parts.push(`</${page.open!.name}>`)
    if (!closes) parts.push(html.slice(start, end))
    if (endsOpen || !closes) page.open = closes ? undefined : tag
  } else if (!inline.has(name)) addBreak(page, start)
}

/** Begins a paragraph, or parts words in a heading: “<h1><div>Bridge falls</div></h1>”. */
function addBreak(page: Flattened, start: number): void {
  const { parts, open } = page
  const isInside = open !== undefined && start - open.end < 1000
  if (open && !isInside) parts.push(`</${open.name}>`)
  if (!isInside) page.open = undefined
  const next = isInside ? ' ' : '<p>'
  if (parts.at(-1) !== next) parts.push(next)
}

const words = (text: string) => new Set(text.split(' '))
const selfClosing = words(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup path rect circle g use polygon line ellipse stop',
)
const raw = words('script style title textarea xmp')
const aside = words('nav aside footer select button noscript template')
const kept = words('meta link base br script style img')
const once = words('html head title body')
const flat = words('h1 h2 h3 h4 h5 h6 time pre')
const inline = words(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup tt u var wbr',
)

/** For each opening tag of what stands beside an article, the index of the tag that closes it. */
function endsOf(tags: readonly Tag[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open = new Map<string, number[]>()
  tags.forEach(({ name, closes }, index) => {
    if (!aside.has(name)) return
    const starts = open.get(name) ?? []
    open.set(name, starts)
    const start = closes ? starts.pop() : undefined
    if (!closes) starts.push(index)
    else if (start !== undefined) ends.set(start, index)
  })
  return ends
}

/** The tags of a page in order, each character looked at once. */
function* tagsIn(html: string): Generator<Tag> {
  const lower = html.toLowerCase()
  const opening = /<(?:!--|(?<close>\/?)(?<name>[a-z][a-z0-9-]{0,40}))/g
  for (let match = opening.exec(lower); match; match = opening.exec(lower)) {
    const name = match.groups!['name']
    const end = name === undefined ? after(lower, '-->', match.index + 4) : endOfTag(lower, opening.lastIndex)
    if (end === undefined) return
    opening.lastIndex = end
    if (name === undefined) continue
    const closes = match.groups!['close'] !== ''
    yield { start: match.index, end, name, closes }
    if (closes || !raw.has(name)) continue
    const close = lower.indexOf(`</${name}`, end)
    if (close < 0) return
    opening.lastIndex = close
  }
}

const after = (text: string, mark: string, from: number) => {
  const at = text.indexOf(mark, from)
  return at < 0 ? undefined : at + mark.length
}

/** Where a tag ends: a `>` in a quoted value does not end it. */
function endOfTag(html: string, from: number): number | undefined {
  const stop = /=\s{0,9}(?<quote>["'])|>/g
  stop.lastIndex = from
  for (let match = stop.exec(html); match; match = stop.exec(html)) {
    const quote = match.groups!['quote']
    if (quote === undefined) return stop.lastIndex
    const end = after(html, quote, stop.lastIndex)
    if (end === undefined) return undefined
    stop.lastIndex = end
  }
  return undefined
}
