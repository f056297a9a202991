/// <reference lib="dom" />
export interface DatedElement {
  readonly mark: 'microdata' | 'class' | 'time' | 'near-headline'
  /** A machine's form of it, from `datetime` or `content`. */
  readonly value: string
  readonly text: string
  /** Class, id and the like: what the page calls it. */
  readonly name: string
  readonly afterHeadline: boolean
}

const dateName = /date|time(?!line|r)|publish|posted|byline|dateline|pubdate|created/i

/**
 * The date that an element's own marks say that it holds, or that stands near under the headline.
 * @param name what the page calls it
 * @param at its place among all elements
 * @param headlineAt that of the headline before it, -1 without one
 */
export function datedElement(element: Element, name: string, at: number, headlineAt: number): DatedElement | undefined {
  const afterHeadline = headlineAt >= 0
  const isTime = element.localName === 'time'
  const isMicro = /datepublished|datecreated/i.test(element.getAttribute('itemprop') ?? '')
  if (!isTime && !isMicro && !dateName.test(name))
    return afterHeadline && at - headlineAt < 80 ? numberNearHeadline(element, name) : undefined
  const text = shortText(element)
  const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? ''
  if (text === '' && value === '') return undefined
  if (!isMicro && (at - headlineAt >= 300 || isOfAnother(element))) return undefined
  return { mark: isMicro ? 'microdata' : isTime ? 'time' : 'class', value, text, name, afterHeadline }
}

function numberNearHeadline(element: Element, name: string): DatedElement | undefined {
  const text = hasOwnNumber(element) ? shortText(element) : ''
  return /\d/.test(text) && !isOfAnother(element) ? nearHeadline(text, name) : undefined
}

export const nearHeadline = (text: string, name = ''): DatedElement => ({
  mark: 'near-headline',
  value: '',
  text,
  name,
  afterHeadline: true,
})

/** The text of an element that may be a date straight over the headline; empty for others. */
export function textOverHeadline(element: Element): string {
  if (element.childElementCount >= 3 || !hasOwnNumber(element) || isOfAnother(element)) return ''
  const text = shortText(element)
  return text.length < 60 && /\d{4}/.test(text) ? text : ''
}

/** Whether a number stands in an element itself, and not only in what is in it. */
function hasOwnNumber(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && /\d/.test(node.nodeValue ?? '')) return true
  return false
}

/** The text of an element that holds little, its parts set apart by spaces; nothing of one that holds more. */
export function shortText(element: Element): string {
  if (element.childElementCount > 12 || (element.textContent ?? '').length > 400) return ''
  const parts: string[] = []
  const stack: Node[] = [element]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
    else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim().slice(0, 200)
}

const otherArticles = /related|recommend|sidebar|teaser|trending|popular|most-read|latest|read-?next|more-from|promo/i

/** Whether an element stands in a link, or among those to other articles. */
function isOfAnother(element: Element): boolean {
  let level = 0
  for (let above: Element | null = element; above && level < 5; above = above.parentElement, level++) {
    if (above.localName === 'a' || above.localName === 'aside' || above.localName === 'footer' || above.localName === 'nav')
      return true
    if (otherArticles.test((above.getAttribute('class') ?? '').slice(0, 200))) return true
  }
  return false
}
