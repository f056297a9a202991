import type { HeadLanguage } from '../../languages/language.ts'
import type { CheckName, Problem } from '../../model.ts'
import type { Chronology } from './chronology.ts'
import type { WrittenBlock } from './written-block.ts'

/** Notes on tables and lists that nothing is taken from. */
export function unusedParts(
  { tables, dates }: Chronology,
  blocks: readonly WrittenBlock[],
  language: HeadLanguage,
  path: string,
): Problem[] {
  const note = (start: number, check: CheckName, message: string, advice: string): Problem => {
    const { line } = blocks[start]!
    return { check, severity: 'note', path, ...(line === undefined ? {} : { line, column: 1 }), message, advice }
  }
  const lists: number[] = []
  for (let start = 0, end = 0; start < blocks.length; start = Math.max(end, start + 1)) {
    for (end = start; blocks[end]?.kind === 'list-item';) end++
    const items = blocks.slice(start, end)
    const isUnused =
      items.length >= 3 && items.every(({ text }, at) => !dates[start + at] && !/\d/.test(text) && language.tells(text))
    if (isUnused) lists.push(start)
  }
  return [
    ...tables
      .filter(({ isDated }) => !isDated)
      .map(({ start }) =>
        note(
          start,
          'unused-table',
          'nothing in this table is on the timeline: it has no column of dates with text beside it',
          'Give each row its date in a cell of its own, or write what it says as sentences.',
        ),
      ),
    ...lists.map(start =>
      note(
        start,
        'unused-list',
        'nothing in this list is on the timeline by itself: no item has a date, and there is none above the list',
        'Begin each item with its date, or put a heading with the year above the list.',
      ),
    ),
  ]
}
