import type { HeadLanguage } from '../../languages/language.ts'
import type { Block } from '../article-draft.ts'

const number = /^(?<number>\d{1,3})[.)]\s+(?=["“‘]?\p{Lu})/u
const letter = /^\((?:\p{Ll}|[ivx]{2,4}|\d{1,3})\)\s+(?=["“‘]?[\p{Lu}\d])/u

/** Takes the numbers of paragraphs (`12. On 3 May …`) and the letters of their parts (`(c) On 5 May …`) off what tells something. */
export function withoutNumbers(blocks: readonly Block[], language: HeadLanguage): Block[] {
  const numbers = blocks.map(({ text }) => Number(number.exec(text)?.groups?.['number'] ?? Number.NaN))
  const known = new Set(numbers.filter(own => !Number.isNaN(own)))
  return blocks.map((block, index) => {
    const { text, kind, dated } = block
    if (dated || kind === 'code' || kind === 'table-row') return block
    // one alone may be part of a name
    const own = numbers[index]!
    const mark = known.has(own - 1) || known.has(own + 1) ? number.exec(text)?.[0] : letter.exec(text)?.[0]
    return mark !== undefined && language.tells(text.slice(mark.length)) ? { ...block, text: text.slice(mark.length) } : block
  })
}
