import { z } from 'zod'
import { languageTag } from '../../languages/names.ts'
import type { Facts } from '../article-draft.ts'
import { monthNames } from '../publication-day/month-names.ts'
import { statedLanguage } from './stated-language.ts'
import { webAddress } from '../web-address.ts'
import { plausibleDay, printedDates } from '../publication-day/printed-date.ts'
import { pictureSchema } from './picture-schema.ts'
import { writtenDays } from '../publication-day/written-day.ts'

const text = z.string().trim().min(1, 'write something or remove the key')
const texts = z.union([text, z.array(text).max(100)])
const day = text.superRefine((value, context) => {
  const problem = dayProblem(value)
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem })
})
const address = text.refine(
  value => webAddress(value) !== undefined,
  'write a whole address that starts with http:// or https://',
)
const dateOrder = z.enum(['day-month', 'month-day'], 'write “day-month” or “month-day”')

/** What an author may say of an article at its top. */
export const frontMatterSchema = z.strictObject({
  title: text.optional().describe('The headline.'),
  url: address.optional().describe('Where the article was published.'),
  published: day.optional().describe('The day of publication, YYYY-MM-DD. It overrides what the text says.'),
  authors: texts.optional().describe('One name or a list.'),
  publisher: text.optional().describe('The outlet.'),
  language: statedLanguage.optional().describe('BCP 47: en, pt-BR.'),
  tags: texts.optional().describe('One tag or a list.'),
  archive_url: address.optional().describe('Where a copy of the page is archived.'),
  accessed: day.optional().describe('The day on which the page was read, YYYY-MM-DD.'),
  license: text.optional().describe('The licence under which the full text may be shown.'),
  permission: text.optional().describe('Who allowed the full text to be shown.'),
  image: pictureSchema.optional().describe('A picture of what it reports.'),
  'date-order': dateOrder.optional().describe('How this article writes numeric dates.'),
})

/** What a folder’s `_defaults.yaml` may say for all articles under it. */
export const defaultsSchema = z.strictObject({
  publisher: text.optional().describe('The outlet.'),
  language: statedLanguage.optional().describe('BCP 47: en, pt-BR.'),
  tags: texts.optional().describe('One tag or a list, added to the articles’ own.'),
  'date-order': dateOrder.optional().describe('How the articles write numeric dates, where nothing else decides.'),
  dateOrder: dateOrder.optional().describe('The same as date-order.'),
})

/** What front matter says of its article. */
export function statedFacts(value: z.infer<typeof frontMatterSchema>): Facts {
  const published = value.published === undefined ? undefined : dayIn(value.published)
  const accessed = value.accessed === undefined ? undefined : dayIn(value.accessed)
  const [url, archiveUrl] = [webAddress(value.url), webAddress(value.archive_url)]
  return {
    ...(value.title === undefined ? {} : { title: value.title }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined
      ? {}
      : { printed: { readings: [published], evidence: { from: 'front-matter', text: value.published!, confidence: 1 } } }),
    ...(value.authors === undefined ? {} : { authors: [value.authors].flat() }),
    ...(value.publisher === undefined ? {} : { publisher: value.publisher }),
    ...(value.language === undefined ? {} : { language: languageTag(value.language)! }),
    ...(value.tags === undefined ? {} : { tags: [value.tags].flat() }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(value.license === undefined ? {} : { license: value.license }),
    ...(value.permission === undefined ? {} : { permission: value.permission }),
    ...(value['date-order'] === undefined ? {} : { dateOrder: value['date-order'] }),
  }
}

/** `2023-11-05`, with or without a time after it, or a day that is written in another way and can be no other. */
export function dayIn(value: string): string | undefined {
  const match = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ]\d\d:?\d\d.{0,20})?$/.exec(value)?.groups
  if (match) return plausibleDay(Number(match['year']), Number(match['month']), Number(match['day']))
  const days = writtenDays(value)
  return days.length === 1 ? days[0] : undefined
}

function dayProblem(value: string): string | undefined {
  if (dayIn(value) !== undefined) return undefined
  const days = writtenDays(value)
  const near = days.length > 0 || value.length > 100 ? days : printedDates(value, monthNames()).flatMap(date => date.readings)
  const hint = near.length === 0 ? 'YYYY-MM-DD' : near.join(' or ')
  return `“${value.slice(0, 40)}” is not a day; write ${hint}`
}
