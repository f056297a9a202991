import type { HeadLanguage } from '../../languages/language.ts'
import type { Span } from '../../model.ts'
import type { Block } from '../article-draft.ts'

const brackets = /\s?\[(?<inner>[^[\]\n]{1,40})\]/gu
const numbers = /^ ?\d{1,3}[a-z]?(?:\s?[,;–-]\s?\d{1,3}){0,9} ?$/
const superscripts = /(?<before>\p{L}*[\p{L}.,;:!?"'”’)\]]|(?<!\d)[12]\d{3})⁽?[¹²³⁰⁴-⁹]{1,3}(?:[,⁻˒ʼ][¹²³⁰⁴-⁹]{1,3}){0,9}⁾?/gu
/** `built.(2)`, `built.^2`, `built.**`, `built†`, `【3†source】`. */
const others =
  /(?<=[.!?]["'”’)]{0,2})(?:\(\d{1,3}\)|\{\d{1,3}\}|\^\d{1,3})(?=\s|$)|(?<=[.,;:!?"'”’)])\*{1,3}(?=\s|$)|(?<=[\p{L}.,;:!?"'”’)])[†‡]{1,3}|【[^【】\n]{1,40}】/gu
const raised = /(?<before>\p{L}{0,20})<sup>(?:<a [^<>]{1,300}>)?\[?(?:\d{1,3}|[a-z])\]?(?:<\/a>)?<\/sup>/giu
/** The page of a source behind its mark: `[2]:33–35`. */
const page = /^:\d{1,4}(?:[–-]\d{1,4})?(?!\d|\.\d)/
/** What has squares and cubes: `km²`. */
const unit = /^(?:[a-zµμ]{1,3}|(?:inch|feet|foot|yard|mile|metre|meter|hectare)s?)$/iu

/** Takes marks of references (`[1]`, `[a]`, `[citation needed]`, `¹`) out of a block's text, and says where they stood. */
export function withoutMarks<B extends Block>(block: B, language: HeadLanguage): B {
  if (block.kind === 'code' || !/[[¹²³⁰⁴-⁹({^*†‡【<]/.test(block.text)) return block
  const spans = [
    ...bracketMarks(block.text, language),
    // these two begin at any letter, so they are not tried where no such mark is
    ...(/[¹²³⁰⁴-⁹]/.test(block.text) ? superscriptMarks(block.text, superscripts) : []),
    ...(/<sup/i.test(block.text) ? superscriptMarks(block.text, raised) : []),
    ...[...block.text.matchAll(others)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ].sort((a, b) => a.start - b.start)
  if (spans.length === 0) return block
  let text = ''
  let from = 0
  const marksAt: number[] = []
  // how far what stands behind a place has moved
  const moves: [from: number, by: number][] = []
  for (const { start, end } of spans) {
    // “<sup>[1]</sup>”
    if (start < from) continue
    const between = block.text.slice(from, start)
    // “[1], [2]”
    if (from === 0 || !/^\s?[,;–-]$/.test(between)) text += between
    if (marksAt.at(-1) !== text.length) marksAt.push(text.length)
    from = end
    // “in 1974.[3]The governor”
    if (/[.!?,;:]["'”’)]?$/.test(text) && /^[\p{L}“"‘]/u.test(block.text.slice(end))) text += ' '
    moves.push([end, text.length - end])
  }
  const moved = (at: number) => at + (moves.findLast(([from]) => from <= at)?.[1] ?? 0)
  const movedSpan = ({ start, end }: Span) => ({ start: moved(start), end: moved(end) })
  const { dated } = block
  return {
    ...block,
    text: text + block.text.slice(from),
    marksAt,
    ...(dated
      ? {
          dated: {
            ...dated,
            ...(dated.at ? { at: movedSpan(dated.at) } : {}),
            ...(dated.told ? { told: movedSpan(dated.told) } : {}),
          },
        }
      : {}),
  }
}

function bracketMarks(text: string, language: HeadLanguage): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(brackets)) {
    const inner = match.groups!['inner']!
    const { index: start } = match
    const end = start + match[0].length
    if (isInWords(text, start, end)) continue
    const last = found.at(-1)?.end
    const isGlued = !/^\s/.test(match[0]) || (last !== undefined && /^[,;]?$/.test(text.slice(last, start)))
    const isApart = isGlued || /^(?:[.,;:!?)”’"]|\s?\[|$)/.test(text.slice(end)) || /[.!?]["”’)]?$/.test(text.slice(0, start))
    const isLetter = /^(?:\p{L}|[ivx]{2,4})$/u.test(inner)
    const isMark = (numbers.test(inner) && isApart) || (isLetter && isGlued) || /^[*†‡]$/.test(inner)
    if (isMark || language.referenceWords.test(inner))
      found.push(
        text[start - 1] === '[' && text[end] === ']'
          ? { start: start - 1, end: end + 1 }
          : { start, end: end + (isMark ? (page.exec(text.slice(end, end + 20))?.[0].length ?? 0) : 0) },
      )
  }
  return found
}

/** The number of an item, and words that an editor has put into a quotation: “[t]he”, “he saw [a] man”. */
const isInWords = (text: string, start: number, end: number): boolean =>
  start === 0 || (/^\p{L}/u.test(text.slice(end)) && !/[.!?,;:"”’)\]]$/.test(text.slice(0, start)))

function superscriptMarks(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const before = match.groups!['before']!
    return unit.test(before) ? [] : [{ start: match.index + before.length, end: match.index + match[0].length }]
  })
}
