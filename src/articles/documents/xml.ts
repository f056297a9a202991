/// <reference lib="dom" />
import type { DOMParser } from 'linkedom'
import { lazily } from '../../common/lazily.ts'
import { Unopened } from './unopened.ts'

const linkedom = lazily<{ readonly DOMParser: typeof DOMParser }>(import.meta.resolve('linkedom'))

const [mostElements, deepest] = [300_000, 400]

/**
 * A part of a document, in XML. Entities that it declares itself are not expanded.
 * @throws Unopened where it is nested too deeply, or has too many elements
 */
export function parseXml(text: string): Document {
  checkXml(text)
  return new (linkedom().DOMParser)().parseFromString(text.replace(/^\ufeff/, ''), 'text/xml') as unknown as Document
}

/** @throws Unopened where it would take too long, or too much memory, to parse it */
export function checkXml(text: string): void {
  const { count, depth } = nestingOf(text)
  if (depth > deepest) throw new Unopened('elements of this file are nested too deeply to be read')
  if (count > mostElements)
    throw new Unopened(`a part of this file has more than ${mostElements} elements`, 'Split it into several files.')
}

/** How many elements there are, and the most inside one another, found without parsing. */
function nestingOf(xml: string): { readonly count: number; readonly depth: number } {
  let [count, depth, deepest] = [0, 0, 0]
  for (let start = xml.indexOf('<'); start >= 0;) {
    const end = xml.indexOf('>', start)
    if (end < 0) break
    const next = xml[start + 1]
    if (next === '/') depth--
    else if (next !== '!' && next !== '?') {
      count++
      if (xml[end - 1] !== '/') deepest = Math.max(deepest, ++depth)
    }
    start = xml.indexOf('<', end)
  }
  return { count, depth: deepest }
}

/** The name of an element without its prefix: `p` of `w:p`. */
export const nameOf = (element: Element): string => element.tagName.slice(element.tagName.indexOf(':') + 1)

/** The elements of a name, whatever its prefix, in their order. */
export function elementsOf(root: Node, name: string): Element[] {
  const found: Element[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 1 && nameOf(node as Element) === name) found.push(node as Element)
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
  }
  return found
}

/** The text of the first element of a name, without white space around it. */
export const textOfFirst = (root: Node, name: string): string =>
  elementsOf(root, name)[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
