import type { HeadLanguage } from '../../languages/language.ts'
import type { WrittenBlock } from './written-block.ts'
import { leadingDate } from './leading-date.ts'
import { stampsIn } from './posts.ts'

/** A block with its lines as they are written, of which a format makes one paragraph. */
export interface BlockOfLines extends Omit<WrittenBlock, 'text' | 'lead'> {
  readonly lines: readonly string[]
  /** How many characters at the start of each line are set apart. */
  readonly leads?: readonly (number | undefined)[]
}

/**
 * Blocks with their lines joined, but for those whose lines are entries of their own: each begins with a date, or the first is a
 * date or the stamp of a post over the others.
 */
export function splitAtDates(
  blocks: readonly BlockOfLines[],
  join: (before: string, after: string) => string,
  language: HeadLanguage,
): WrittenBlock[] {
  const stamps = stampsIn(
    blocks.flatMap(({ lines, leads: _, ...block }) =>
      linesIn(lines).map((line): WrittenBlock => ({ ...block, text: line.trim() })),
    ),
    language,
  )
  let place = 0
  return blocks.flatMap(({ lines: written, leads = [], ...block }): WrittenBlock[] => {
    const lines = linesIn(written)
    const first = place
    place += lines.length
    const isCode = block.kind === 'code'
    const starts = lines.map((line, at) => startOf(line, stamps.has(first + at), leads[at], language))
    const dated = starts.filter(start => start !== undefined).length
    const filled = lines.filter(line => line.trim() !== '').length
    const isMail = lines.some((_, at) => stamps.get(first + at)?.isMail)
    const isSplit =
      isMail ||
      (lines.length > 1 && starts[0] !== undefined && (dated > 1 || starts[0] === 'head') && (!isCode || dated >= filled / 2))
    if (!isSplit || !splits.has(block.kind)) {
      const text = isCode ? written.join('\n') : written.reduce(join).trim()
      return [{ ...block, text, ...(leads[0] === undefined ? {} : { lead: leads[0] }) }]
    }
    const parts: WrittenBlock[] = []
    let isAfterHead = false
    lines.forEach((raw, at) => {
      const text = raw.trim()
      if (text === '') return
      const last = parts.at(-1)
      if (last && starts[at] === undefined && !isAfterHead && !isMail)
        parts[parts.length - 1] = { ...last, text: join(last.text, text) }
      else {
        const { line, ...rest } = block
        parts.push({
          ...rest,
          kind: isCode ? 'paragraph' : block.kind,
          text,
          follows: at > 0,
          ...(line === undefined ? {} : { line: line + at + (isCode ? 1 : 0) }),
          ...(leads[at] === undefined ? {} : { lead: leads[at] }),
        })
      }
      isAfterHead = starts[at] === 'head'
    })
    return parts
  })
}

/** A hard break stands in its line. */
const linesIn = (lines: readonly string[]): string[] => lines.flatMap(line => line.split('\n'))

const splits: ReadonlySet<WrittenBlock['kind']> = new Set(['paragraph', 'quotation', 'list-item', 'code'])

/** Whether a line is the start of an entry, or the head of what stands under it. */
function startOf(line: string, isStamp: boolean, set: number | undefined, language: HeadLanguage): 'entry' | 'head' | undefined {
  if (isStamp) return 'head'
  const lead = leadingDate(line.trim(), language)
  if (!lead) return undefined
  if (lead.rest === line.trim().length) return lead.hasYear || lead.names === 'day' ? 'head' : undefined
  return lead.mark === 'strong' || lead.hasClock || (set ?? 0) >= lead.end ? 'entry' : undefined
}
