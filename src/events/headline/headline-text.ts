import type { Word } from '../../syntax/tree.ts'

/** The most characters of a headline, and of one that is easily read. */
export const longestLine = 140
export const lineLength = 90

/** The lines that can be made of a clause. */
export interface ClauseLine {
  /** One that stands alone. */
  readonly headline: string | undefined
  /** One whose subject is a pronoun, where there is none better. */
  readonly anaphoric?: string | undefined
  /** The words of a clause that is too long for a line. */
  readonly words?: readonly number[] | undefined
}

interface Text {
  readonly text: string
  readonly words: readonly Word[]
}

/** Words as they are written in the sentence, one blank where something was left out, with a capital. */
export function lineOf({ words, text }: Text, indexes: readonly number[], capital = true): string {
  let line = ''
  indexes.forEach((index, at) => {
    const word = words[index]!
    const before = at === 0 ? undefined : words[indexes[at - 1]!]!
    const gap = before && word.start > before.end && indexes[at - 1] === index - 1 ? text.slice(before.end, word.start) : ''
    // a sign, and what an apostrophe ties to a word: “'s”
    const clings = /^(?:[,.;:!?)’”]|'\p{L})/u.test(word.text)
    const jump = before && indexes[at - 1] !== index - 1 && !clings ? ' ' : gap
    line += jump + (index === 0 && at > 0 ? withinLine(word) : word.text)
  })
  line = line
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/,(?=["”]$)/, '')
  line = line.replace(/(?<!\b(?:\p{Lu}|\p{Lu}\p{L}{1,3}))\.$/u, '')
  line = line.replace(/\s+(?=["”]$)/, '')
  return capital ? line.charAt(0).toUpperCase() + line.slice(1) : line
}

/** A word that opened the sentence, and no longer does: “Den Hafen zerstörte ein Sturm”. */
const withinLine = ({ text, upos }: Word): string => (/^(?:DET|ADP|ADV)$/.test(upos) ? text.toLowerCase() : text)

/** Words as one line that is no longer than that, of at least two words, with no mark left open and the verb of what is said; else undefined. */
export function wholeLine(sentence: Text, indexes: readonly number[], most = lineLength): string | undefined {
  const line = indexes.length < 2 ? '' : lineOf(sentence, indexes)
  return line.length > 0 && line.length <= most && balanced(line) && !isUntold(sentence, indexes) ? line : undefined
}

/** "warned that the port": what is said without its verb. */
function isUntold({ words }: Text, indexes: readonly number[]): boolean {
  const kept = new Set(indexes)
  return indexes.some(at => {
    const { deprel, head } = words[at]!
    return deprel === 'mark' && words[head]?.deprel === 'ccomp' && !kept.has(head)
  })
}

/** No quotation mark or bracket without its other half. */
export function balanced(line: string): boolean {
  const count = (pattern: RegExp): number => line.match(pattern)?.length ?? 0
  const low = count(/„/g)
  const isPaired = low > 0 ? low === count(/[“”]/g) : count(/“/g) === count(/”/g)
  // “the union will 'pay dearly”, but “the clerks' strike”
  const isOpen = count(/(?<=^|\s)'(?=\p{L})/gu) > count(/(?<=[\p{L}.,!?])'(?=\P{L}|$)/gu)
  return isPaired && !isOpen && count(/"/g) % 2 === 0 && count(/«/g) === count(/»/g) && count(/\(/g) === count(/\)/g)
}

const closedBy: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '``': "''" }

/** The mark that closes what a quotation mark opens. */
export const closingMark = (mark: string): string => closedBy[mark] ?? '"'
