import { headsOf } from '../../languages/index.ts'
import type { HeadLanguage } from '../../languages/language.ts'
import type { RemovedLine } from '../../model.ts'
import { isSameText } from '../../common/text.ts'
import { datelineOf } from './dateline.ts'
import type { Block, ArticleDraft, Facts } from '../article-draft.ts'
import { printedDay, takeHead } from './masthead.ts'
import { noteOf } from './masthead-line.ts'
import { hasInlineEvent } from '../markdown/inline-event.ts'
import type { TextLine } from '../text/lines.ts'
import { withoutNumbers } from './paragraph-numbers.ts'
import { takeStamps } from './print-stamps.ts'
import { withoutMarks } from './reference-marks.ts'
import { takeTail } from './footer.ts'
import { takeTimeStamps } from './time-stamps.ts'

type OwnText = Pick<ArticleDraft, 'facts' | 'passages' | 'removed' | 'notes'>

/**
 * Takes head, tail and dateline off an article's blocks, and reads what they say of it; what its front matter states is not looked for.
 * @param title that of a heading which stood above the blocks
 */
export function ownText(
  written: readonly TextLine[],
  blockOf: (line: TextLine) => Block,
  tag: string | undefined,
  stated: Facts = {},
  title?: string,
): OwnText {
  const language = headsOf(tag)
  const lines = written.map(line => (hasInlineEvent(line.text) ? { ...line, isOwn: true } : line))
  const printed = takeStamps(lines, language)
  // under a title that front matter states, pasted text may begin with its own; a heading does not
  const known = title ?? (printed.lines[0]?.isHeading ? stated.title : undefined)
  const own = isWhole(stated) ? wholeText(printed.lines, stated, language) : withoutHeadAndTail(printed.lines, language, known)
  const text = withoutDateline(own.body.map(blockOf), language)
  const stamps = isWhole(stated)
    ? { blocks: text.blocks, removed: [], facts: {} }
    : takeTimeStamps(text.blocks, own.facts, language)
  const place = (removed: readonly RemovedLine[]) => placed(removed, lines, blockOf)
  return {
    facts: { ...printed.facts, ...stamps.facts, ...own.tailFacts, ...text.facts, ...own.facts },
    passages: withoutNumbers(stamps.blocks, language).map(block => withoutMarks(block, language)),
    removed: [...place([...printed.removed, ...own.head]), ...text.removed, ...stamps.removed, ...place(own.tail)],
    notes: own.notes,
  }
}

/** Whether title and day are stated, so that none of the text has to be taken for a head or a tail. */
export const isWhole = ({ title, printed }: Facts) => title !== undefined && printed !== undefined

interface Parts {
  readonly body: readonly TextLine[]
  readonly head: readonly RemovedLine[]
  readonly tail: readonly RemovedLine[]
  readonly notes: readonly string[]
  /** What the head says, and what only the tail does. */
  readonly facts: Facts
  readonly tailFacts: Facts
}

/** The text of an article whose title and day are stated: all of it, but for the title where it stands over the text once more. */
function wholeText(lines: readonly TextLine[], { title }: Facts, language: HeadLanguage): Parts {
  const [first] = lines
  const isTitle = first !== undefined && lines.length > 1 && isSameText(first.text, title)
  const body = isTitle ? lines.slice(1) : lines
  return {
    body,
    head: isTitle ? [{ where: 'head', kind: 'title', text: first.text, line: first.number }] : [],
    tail: [],
    notes: body.filter(({ text, isOwn }) => !isOwn && noteOf(text.slice(0, 400), language)).map(({ text }) => text),
    facts: {},
    tailFacts: {},
  }
}

function withoutHeadAndTail(lines: readonly TextLine[], language: HeadLanguage, title: string | undefined): Parts {
  const head = takeHead(lines, language, title)
  const tail = takeTail(head.body, language)
  const publisher = outletOf(head.facts.authors, language)
  const authors = head.facts.authors?.filter(author => author !== publisher)
  const facts: Facts = {
    ...(publisher === undefined || tail.facts.publisher !== undefined ? {} : { publisher }),
    ...head.facts,
    ...(authors ? { authors } : {}),
  }
  return { body: tail.body, head: head.removed, tail: tail.removed, notes: tail.notes, facts, tailFacts: tail.facts }
}

/** Takes the dateline off the first paragraph. */
export function withoutDateline(
  blocks: readonly Block[],
  language: HeadLanguage,
): { readonly blocks: readonly Block[]; readonly removed: readonly RemovedLine[]; readonly facts: Facts } {
  const [first, ...others] = blocks
  const dateline = first?.kind === 'paragraph' && !first.dated ? datelineOf(first.text, language) : undefined
  if (first === undefined || dateline === undefined) return { blocks, removed: [], facts: {} }
  const written = first.text.slice(0, dateline.length).trim()
  const facts: Facts = {
    ...(dateline.date ? { printed: printedDay(dateline.date, 'dateline', written) } : {}),
    ...(dateline.place === undefined ? {} : { place: dateline.place }),
    ...(dateline.agency === undefined ? {} : { agency: dateline.agency }),
  }
  const rest = first.text.slice(dateline.length)
  const removed = { where: 'head', kind: 'dateline', text: written, ...(first.line ? { line: first.line } : {}) } as const
  return { blocks: rest === '' ? blocks : [{ ...first, text: rest }, ...others], removed: [removed], facts }
}

/** Removed lines with the lines of the file on which they stand, in place of their numbers among the blocks. */
function placed(removed: readonly RemovedLine[], lines: readonly TextLine[], blockOf: (line: TextLine) => Block): RemovedLine[] {
  const lineOf = new Map(lines.map(line => [line.number, blockOf(line).line]))
  return removed.map(({ line: number, ...removed }) => {
    const line = number === undefined ? undefined : lineOf.get(number)
    return line === undefined ? removed : { ...removed, line }
  })
}

/** Who among the authors is an outlet: `Sound Gazette`, `Example Staff`; `Sports Desk` and a person are none. */
function outletOf(authors: readonly string[] | undefined, language: HeadLanguage): string | undefined {
  for (const author of authors ?? []) {
    if (language.outlet.test(author) && authors!.length > 1) return author
    const name = /^(?<name>\p{Lu}\S*(?:\s\p{Lu}\S*){0,2})\s(?:Staff|Newsroom|Web Desk|News Desk)$/u.exec(author)?.groups?.['name']
    if (
      name !== undefined &&
      !/^(?:News|Web|Sports?|Business|Our|Online|Editorial|Digital|World|Foreign|National|City)\b/.test(name)
    )
      return name
  }
  return undefined
}
