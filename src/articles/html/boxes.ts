/// <reference lib="dom" />
import type { HeadLanguage } from '../../languages/language.ts'
import { lengthOf, remover, underHeading } from './comments.ts'

/** The most characters of a box that only its words tell, and how many elements it is looked for in. */
const longest = 1500
const highest = 4

/** Takes what asks for consent to cookies, or for an address to send a newsletter to, off a page: neither is its article. */
export function removeBoxes(document: Document, language: HeadLanguage): void {
  const remove = remover(document)
  for (const element of [...document.querySelectorAll('[id], [class]')]) {
    const names = `${element.id} ${element.getAttribute('class') ?? ''}`.slice(0, 300)
    if (ofConsent.test(names) || (ofNewsletter.test(names) && isShort(element))) remove([element])
  }
  for (const heading of [...document.querySelectorAll('h2, h3, h4, h5, h6, strong, label, legend')]) {
    if (!language.newsletter.test(textOf(heading))) continue
    const under = underHeading(heading)
    if (under.length === 1 && under[0] !== heading && isShort(under[0]!)) remove(under)
  }
  for (const element of [...document.querySelectorAll('p, div, span, h2, h3, h4')])
    if (element.childElementCount < 8 && language.consent.test(textOf(element).slice(0, 400))) remove([boxOf(element)])
}

const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const isShort = (element: Element) => lengthOf([element]) <= longest && !element.querySelector('article')

/** The whole of a box: as much around its words as has buttons and is no article. */
function boxOf(element: Element): Element {
  let box = element
  let level = 0
  for (let above = element.parentElement; above && level < highest; above = above.parentElement, level++) {
    if (/^(?:body|main|article)$/.test(above.localName) || !isShort(above) || above.querySelector('h1')) break
    if (above.querySelector('button, input') || above.getAttribute('role') === 'dialog') box = above
  }
  return box
}

// what their makers call them: `onetrust-consent-sdk`, `cookie-notice`, `CybotCookiebotDialog`
const ofConsent =
  /(?:^|\s)(?:onetrust|ot-sdk|didomi|usercentrics|cybotcookiebot|qc-cmp|truste|sp_message|osano|cmplz|iubenda|cc-(?:window|banner|revoke)|cky-|fc-consent|gdpr[-_]|eu-?cookie|cookie-?law)|(?:^|[\s_-])cookies?[-_]?(?:notice|banner|consent|bar|popup|pop-up|modal|box|dialog|message|policy|wall|overlay|disclaimer|alert|info)(?:$|[\s_-])|(?:^|[\s_-])consent[-_]?(?:banner|box|dialog|modal|popup|overlay|manager|notice|wall)(?:$|[\s_-])|(?:^|[\s_-])(?:gdpr|privacy)[-_]?(?:banner|notice|modal|popup|dialog|overlay)(?:$|[\s_-])/i
const ofNewsletter =
  /(?:^|[\s_-])(?:newsletter|mailing-?list|email|subscribe|subscription)[-_]{0,2}(?:sign-?up|box|form|block|banner|widget|promo|cta|module|popup|modal|inline|embed|callout|subscribe|container|wrapper|section)(?:$|[\s_-])|(?:^|[\s_-])(?:sign-?up|subscribe)[-_]{0,2}(?:box|form|block|banner|widget|cta|module|popup|modal|newsletter)(?:$|[\s_-])/i
