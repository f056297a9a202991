/// <reference lib="dom" />
import type { HeadLanguage } from '../../languages/language.ts'

/** What a page has to say beside its comments for them to be taken off, in characters. */
const shortestPage = 80

/** Takes what readers wrote under an article off its page: Readability takes it for the article where that is short. */
export function removeComments(document: Document, language: HeadLanguage): void {
  const remove = remover(document)
  // a heading may have a name, too
  for (const heading of [...document.querySelectorAll('h2, h3, h4, h5, h6, summary')])
    if (language.comments.test((heading.textContent ?? '').trim())) remove(underHeading(heading))
  for (const element of [...document.querySelectorAll('[id], [class], [data-component], [itemprop], [aria-label]')])
    if (isOfComments(element, language)) remove([element])
}

/** Removes elements that are none of the article, unless the title is among them or hardly any text would be left. */
export function remover(document: Document): (elements: readonly Element[]) => void {
  const { body } = document
  let length = body ? lengthOf([body]) : 0
  return elements => {
    const inPage = elements.filter(element => element !== body && body.contains(element))
    const own = lengthOf(inPage)
    if (length - own < shortestPage || inPage.some(element => /^(?:h1|main)$/.test(element.localName) || holdsTitle(element)))
      return
    length -= own
    for (const element of inPage) element.remove()
  }
}

export const lengthOf = (elements: readonly Element[]) =>
  elements.reduce((sum, element) => sum + (element.textContent?.trim().length ?? 0), 0)

const holdsTitle = (element: Element) => element.querySelector('h1, main') !== null

function isOfComments(element: Element, language: HeadLanguage): boolean {
  const names = ['id', 'class', 'data-component'].flatMap(name => (element.getAttribute(name) ?? '').split(/\s+/))
  return (
    names.some(isCommentsName) ||
    element.getAttribute('itemprop') === 'comment' ||
    language.comments.test(element.getAttribute('aria-label') ?? '')
  )
}

const words = (text: string) => new Set(text.split(' '))
const places = words(
  'app area block box container embed feed form holder list panel root section stream talk thread view widget wrap wrapper',
)
const comments = words(
  'comments commentlist commentarea commentsection commentthread kommentare commentaires comentarios commenti reacties replies disqus wpdcom livefyre hyvor viafoura openweb spotim isso giscus utterances remark42 commento',
)
/** What a name says of the whole page, or of a link: `has-comments`, `comments-count`. */
const states = words('has no with without open closed enabled disabled show hide hidden allow')

/** `comments`, `post-comments`, `comment-list`, `article__comments`, `CommentsSection_root__x1y2z`; `comment` alone is also an opinion. */
function isCommentsName(name: string): boolean {
  const parts = name
    .slice(0, 100)
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[-_]+/)
  const at = parts.findIndex(
    (part, index) => comments.has(part) || (/^(?:comment|coral)$/.test(part) && places.has(parts[index + 1] ?? '')),
  )
  if (at < 0 || at > 2 || parts.slice(0, at).some(part => states.has(part))) return false
  return parts.slice(at + 1).every(part => places.has(part) || comments.has(part) || /\d/.test(part))
}

/** What a heading heads: what it stands first in, else what follows it. */
export function underHeading(heading: Element): Element[] {
  const parent = heading.parentElement
  if (parent && /^(?:section|div|aside|footer|details)$/.test(parent.localName) && parent.firstElementChild === heading)
    return [parent]
  const under: Element[] = [heading]
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^h[1-6]$/.test(next.localName) && next.localName <= heading.localName) break
    if (!/^(?:nav|footer)$/.test(next.localName)) under.push(next)
  }
  return under
}
