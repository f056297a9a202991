import { z } from 'zod'
import { parseEdtf } from '../dates/edtf.ts'
import { defaultLanguage } from '../languages/index.ts'
import { hasWords } from '../languages/site-words.ts'
import type { DateOrder, Problem } from '../model.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** What the author says of the site, in `site.yaml`. Everything has a default, so the file may be missing. */
export interface Site {
  readonly title: string
  readonly description?: string
  readonly author?: string
  /** BCP 47: of the pages' own words and of dates. */
  readonly language: string
  /** Where the site will stand, with a slash at its end; absent when not known: then nothing absolute is written. */
  readonly url?: string
  readonly dateOrder?: DateOrder
  /** Which events are shown: all of them, or those that an editor has reviewed or written. */
  readonly publish?: 'all' | 'reviewed'
  /** Where readers may report a mistake; `{url}`, `{title}` and `{id}` are filled in. */
  readonly report?: string
  readonly repository?: string
  /** A day after which nothing can have been published; never the machine's clock. */
  readonly today?: string
  /** Events on one page; larger timelines are split by century, decade, year and month. */
  readonly eventsPerPage: number
  readonly colours: { readonly accent?: string; readonly accentDark?: string }
  readonly chapters?: readonly Chapter[]
}

/** A part of the story, from its first day to that of the next. */
export interface Chapter {
  readonly title: string
  /** EDTF: a day, month or year. */
  readonly from: string
  readonly text?: string
}

const httpUrl = z.url({ protocol: /^https?$/, error: 'this is not an address that starts with http:// or https://' })
/** Of a folder, so that addresses of pages can be joined to it: in its normal form (`ö` is `%C3%B6`), with a slash at its end. */
const siteUrl = httpUrl
  .refine(url => !/[?#]/.test(url), 'the address of a site has no “?” and no “#”')
  .transform(url => new URL(url).href)
  .transform(href => (href.endsWith('/') ? href : `${href}/`))
const hexColour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'write a colour as #rrggbb')
const text = (longest: number) => z.string().trim().min(1, 'this is empty').max(longest)
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, 'write a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most))

/** The schema of `site.yaml`; `schemas/site.schema.json` is made from it. */
export const siteSchema = z.strictObject({
  title: text(200).optional().describe('The name of the timeline.'),
  description: text(1000).optional().describe('What the timeline is about, in a sentence or two.'),
  author: text(200).optional().describe('Who publishes it.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'write a language as en, en-GB or de')
    .optional()
    .describe('Language of the pages and of their dates, as a BCP 47 tag.'),
  url: siteUrl.optional().describe('Where the site will stand: https://example.org/timeline/'),
  dateOrder: z
    .enum(['day-month', 'month-day'], { error: 'write day-month or month-day' })
    .optional()
    .describe('How 6/11/2023 is read where nothing in the articles decides.'),
  today: z.iso
    .date({ error: 'write a day as 2023-11-06' })
    .optional()
    .describe('A day after which no article can have been published.'),
  publish: z
    .enum(['all', 'reviewed'], { error: 'write all or reviewed' })
    .optional()
    .describe('Which events are shown: all (as without it), or only those that an editor has reviewed or added.'),
  report: httpUrl.optional().describe('Where readers report a mistake; {url}, {title} and {id} are filled in.'),
  repository: httpUrl.optional().describe('Where the articles and the code are kept.'),
  eventsPerPage: count(20, 2000).optional().describe('Events on one page before the timeline is split (250).'),
  colours: z
    .strictObject({ accent: hexColour.optional(), accentDark: hexColour.optional() })
    .optional()
    .describe('The colour of links and marks in the light and in the dark theme.'),
  chapters: z
    .array(
      z.strictObject({
        title: text(200).describe('Its heading.'),
        from: z
          .string()
          .refine(from => parseEdtf(from)?.earliest !== undefined, 'write a day, month or year as 2023-11-05, 2023-11 or 2023')
          .describe('The day, month or year with which it begins; it ends where the next begins.'),
        text: text(2000).optional().describe('A sentence or two under the heading.'),
      }),
    )
    .max(50)
    .optional()
    .describe('Headings over parts of the timeline.'),
})

/** Reads `site.yaml`. What does not fit is a problem with its line, and the rest is used. */
export function readSite(yaml: string, path = 'site.yaml'): { site: Site; problems: readonly Problem[] } {
  const { value, problems, placeOf } = readYaml(yaml, siteSchema, { path, check: 'site' })
  const given = Object.fromEntries(Object.entries(value ?? {}).filter(([, setting]) => setting !== undefined))
  // a slip in the file must not publish what waits for a review
  const isUnsure = problems.some(({ advice = '' }) => /^\s*["']?publish/m.test(yaml) || advice.includes('“publish”'))
  const site: Site = { ...defaults, ...(isUnsure && { publish: 'reviewed' }), ...given }
  if (hasWords(site.language)) return { site, problems }
  const missing: Problem = {
    check: 'site',
    severity: 'note',
    path,
    ...placeOf(['language']),
    message: `the words of the pages are not available in “${site.language}” yet, so only dates are written in it`,
    advice: 'Translate src/languages/en/site-words.ts into a file of its own, and list it in src/languages/site-words.ts.',
  }
  return { site, problems: [...problems, missing] }
}

/** The settings with the address that the host gives (`SITE_URL`), where `site.yaml` names none. */
export function withAddress(site: Site, address = ''): { site: Site; problems: readonly Problem[] } {
  if (site.url !== undefined || address === '') return { site, problems: [] }
  const { data: url, error } = siteSchema.shape.url.safeParse(address)
  if (url !== undefined) return { site: { ...site, url }, problems: [] }
  const message = `“${address}”: ${error?.issues[0]?.message}`
  const advice = 'Set it as SITE_URL=https://example.org/timeline, or leave it out.'
  return { site, problems: [{ check: 'site', severity: 'error', path: 'SITE_URL', message, advice }] }
}

const defaults: Site = { title: 'Timeline', language: defaultLanguage, eventsPerPage: 250, colours: {} }
