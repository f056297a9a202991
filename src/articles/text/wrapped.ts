import type { HeadLanguage } from '../../languages/language.ts'
import { headLine } from '../boilerplate/masthead-line.ts'
import { endsInHyphen, lineJoiner } from './hyphens.ts'
import type { TextLine } from './lines.ts'

/**
 * Joins the lines of a paragraph where one goes on in the next: a word is broken at its end, its sentence is not over and the next
 * begins with a small letter, or the text was wrapped at a width and the next word would not have fitted.
 */
export function joinWrapped(lines: readonly TextLine[], language: HeadLanguage): TextLine[] {
  const goesOn = goesOnIn(lines, language)
  const join = lineJoiner(lines.map(line => line.text).join('\n'), language)
  const joined: TextLine[] = []
  lines.forEach((line, index) => {
    const last = joined.at(-1)
    if (last && goesOn(index - 1)) joined[joined.length - 1] = { ...last, text: join(last.text, line.text) }
    else joined.push(line)
  })
  return joined
}

/** The widths at which texts are wrapped, and the shortest line in the middle of a sentence elsewhere, in characters. */
const [narrowest, widest] = [30, 130]
const shortest = 30

function goesOnIn(lines: readonly TextLine[], language: HeadLanguage): (index: number) => boolean {
  const width = Math.max(0, ...lines.map(line => line.text.length))
  const small: boolean[] = []
  lines.forEach((line, index) => small.push(isUnfinished(line, lines[index + 1], small[index - 1] === true, language)))
  const inner = lines.filter((_, index) => lines[index + 1]?.blankBefore === false).length
  const full = lines.map((line, index) => isFull(line, lines[index + 1], width))
  const isColumn = width >= narrowest && width <= widest
  const isWrapped = isColumn && lines.length >= 6 && count(full) >= 4 && count(full) >= inner * 0.6
  // most lines of English prose end before a small letter, and those of a text with a line a paragraph never do
  const isRagged = isColumn && count(small) >= 3 && count(small) >= inner * 0.4
  return index => {
    const line = lines[index]!
    const next = lines[index + 1]
    if (next?.blankBefore !== false || next.starts) return false
    if (isWrapped && full[index]) return true
    if (!isRagged || isSentenceEnd(line.text)) return small[index]! && (line.text.length >= shortest || endsInHyphen(line.text))
    // a title may stand straight over the text
    const isText =
      small[index - 1] || /[.,;] /.test(line.text) || (!line.blankBefore && isSentenceEnd(lines[index - 1]?.text ?? ''))
    return small[index]! || (isText && (full[index]! || line.text.length > width * 0.35))
  }
}

const count = (flags: readonly boolean[]) => flags.filter(Boolean).length
const isSentenceEnd = (text: string) => /[.!?:]["'”’)\]]*$/.test(text)

/** Whether a line's sentence plainly goes on in the next line; `goesOn` tells whether it goes on from the one before. */
function isUnfinished({ text }: TextLine, next: TextLine | undefined, goesOn: boolean, language: HeadLanguage): boolean {
  if (next === undefined || next.blankBefore) return false
  if (endsInHyphen(text) && /^[\p{L}\p{N}]/u.test(next.text)) return true
  // “said. The”; a title may end in “for”
  const last = /(?<= )\p{Ll}+$|(?<=[.?!] )\p{Lu}\p{Ll}+$/u.exec(text)?.[0].toLowerCase() ?? ''
  const isOpen = language.opensPhrase.has(last) && (goesOn || /[.,;] /.test(text)) && /^[\p{L}\p{N}$£€“"]/u.test(next.text)
  return (
    (isOpen || /^\p{Ll}/u.test(next.text)) &&
    // a list of things may have no capitals
    (goesOn || !/^\p{Ll}/u.test(text)) &&
    /[\p{L}\p{N},"”’)–—-]$/u.test(text) &&
    [text, next.text].every(line => ['short', 'prose'].includes(headLine(line, language).kind))
  )
}

const isFull = (line: TextLine, next: TextLine | undefined, width: number) =>
  next !== undefined && !next.blankBefore && line.text.length + 1 + next.text.split(/\s/, 1)[0]!.length > width - 10
