import { headsOf } from '../../languages/index.ts'
import type { Problem } from '../../model.ts'
import type { ArticleDraft } from '../article-draft.ts'
import { withoutAddresses } from './mail-addresses.ts'
import { printedDates } from '../publication-day/printed-date.ts'
import { truncated } from '../../common/text.ts'

/** Notes on lines that were taken off an article and have a date in them, but for those that say when it was published or printed. */
export function takenOffWithDates({ removed, facts }: ArticleDraft, path: string): Problem[] {
  const isDay = (kind: string) =>
    ['date', 'wire', 'dateline', 'reprint', 'print-stamp', 'mail', 'record'].includes(kind) &&
    (facts.printed ?? facts.modified ?? facts.accessed) !== undefined
  const { months } = headsOf(facts.language)
  return removed
    .filter(({ kind, text }) => !isDay(kind) && hasDate(text, months))
    .map(({ kind, text, line }) => ({
      check: 'taken-off',
      severity: 'note',
      path,
      ...(line === undefined ? {} : { line, column: 1 }),
      message: `“${truncated(withoutAddresses(text), 120)}” has a date in it, and was taken for ${names[kind] ?? 'no line of the article'}`,
      advice:
        kind === 'quoted-mail' || kind === 'signature'
          ? 'If it is a report of its own, save it, or its text, as a file of its own.'
          : 'If it belongs to the article, state its title and its day (“title:”, “published:”) in front matter: then nothing is taken off.',
    }))
}

const hasDate = (text: string, months: ReadonlyMap<string, number>): boolean =>
  printedDates(text, months).length > 0 ||
  [...text.matchAll(/(?<month>\p{L}{3,12})\.?,? \d{4}(?!\d)/gu)].some(match => months.has(match.groups!['month']!.toLowerCase()))

const names: Readonly<Record<string, string>> = {
  title: 'the title',
  mail: 'the head of an email',
  'quoted-mail': 'what an email quotes',
  signature: 'its sender’s signature',
  record: 'a newspaper database’s record of it',
  kicker: 'a line above the title',
  byline: 'a line with its author',
  breadcrumb: 'a line of the page’s sections',
  fact: 'a label',
  date: 'the day of publication',
  caption: 'the caption of a picture',
  link: 'a link to another page',
  boilerplate: 'a line under the article',
  furniture: 'a control of the page',
  correction: 'a correction',
  'editors-note': 'an editor’s note',
  comment: 'a reader’s comment',
  credit: 'a line with its authors',
}
