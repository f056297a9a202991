import { z } from 'zod'
import { eventKinds, factualities, locatorKinds, nameKinds } from '../model.ts'

const day = z.string().regex(/^-?\d{4,}-\d\d-\d\d$/)
const clockTime = String.raw`\d\d(?::\d\d){0,2}(?:Z|[+-]\d\d:\d\d)?[~?%]?`
const clockTimes = new RegExp(`^(?:${clockTime}|(?:${clockTime}|\\.\\.)/(?:${clockTime}|\\.\\.))$`)
const date = z.strictObject({
  edtf: z.string().min(1).describe('ISO 8601-2 (EDTF), as precise as the words that it was read from.'),
  time: z
    .string()
    .regex(clockTimes)
    .optional()
    .describe('Time of that day: 14:30, 14 (the hour alone), 17Z, 23~ (about); of a range one for each end: 22/02:30, ../17.'),
  precision: z.enum([
    'minute',
    'hour',
    'day',
    'week',
    'month',
    'season',
    'quarter',
    'year',
    'decade',
    'century',
    'interval',
    'one-of',
  ]),
  earliest: day.optional().describe('First day that it can mean; absent where it is open.'),
  latest: day.optional().describe('Last day that it can mean; absent where it is open.'),
})
const kind = z.enum(eventKinds)
const factuality = z.enum(factualities).exclude(['asserted']).optional()
const offset = z.number().int().min(0).describe('UTF-16 offset into the text of the passage.')
const quotation = z.object({
  source: z.string(),
  passage: z.string().describe('The passage’s id in its source: p1, p2, …; title: what is quoted is the source’s title.'),
  locator: z
    .strictObject({ kind: z.enum(locatorKinds), label: z.string().min(1) })
    .optional()
    .describe('Where in its work the passage stands: its page, its chapter, the sheet of a workbook.'),
  start: offset,
  end: offset,
  quote: z.string().min(1).describe('The source’s own characters from start to end.'),
})
/** What every mention of an event says, cited or not. */
export const mentionSchema = quotation.extend({
  date: date.optional(),
  dateFrom: z.enum(['words', 'lead', 'published', 'editor', 'none']),
  time: z
    .looseObject({
      start: offset,
      end: offset,
      text: z.string(),
      rule: z.string(),
      direction: z
        .object({
          towards: z.enum(['past', 'future', 'same']),
          because: z.object({
            code: z.enum([
              'own-words',
              'words',
              'weekday',
              'publication-day',
              'past-is-usual',
              'nearest',
              'story',
              'named-before',
            ]),
            words: z.string().optional().describe('The words beside it, for the code “words”.'),
          }),
        })
        .optional()
        .describe('Which way it was counted, and why.'),
    })
    .optional(),
  kind,
  factuality: factuality.describe('How the sentence tells it; absent where it tells it as a fact.'),
  attribution: z.string().optional().describe('Who says so, in the source’s words, where somebody does: two witnesses.'),
  headline: z.string(),
})
const joinReason = z.object({
  code: z.enum(['same-day', 'near-days', 'own-news', 'names', 'triggers', 'words']),
  values: z.array(z.string()).optional().describe('The names, or the words, that both have.'),
})
const event = z.looseObject({
  id: z.string().min(1).describe('Permanent: the same after a rebuild, a new source or a changed headline.'),
  aliases: z.array(z.string()).optional().describe('Ids that the event had before others were joined with it.'),
  date,
  headline: z.string(),
  context: z
    .string()
    .optional()
    .describe('The title of the article whose line the headline is, where that does not stand alone.'),
  kind,
  factuality: factuality.describe('How its surest citation tells it; absent where that tells it as a fact.'),
  attribution: z.string().optional().describe('Who says so, as an editor put it, or none; absent where its citations tell.'),
  citations: z.array(mentionSchema).min(1),
  joined: z.array(joinReason).optional().describe('Why the citations were joined: the strongest reasons.'),
  sourceCount: z.number().int().min(1),
  independentCount: z.number().int().min(0),
  importance: z.number().min(0).max(1),
  entities: z.array(z.string()),
  tags: z.array(z.string()),
  image: z
    .strictObject({
      path: z.string().describe('From the root of the site.'),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      alt: z.string().min(1),
      credit: z.string().optional(),
      licence: z.string().optional(),
      graphic: z.literal(true).optional().describe('Covered on the pages until a reader asks for it.'),
    })
    .optional(),
})
const source = z.looseObject({
  id: z.string().min(1),
  path: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  authors: z.array(z.string()).optional(),
  published: day.optional(),
  language: z.string(),
  sha256: z.string(),
})

/** The shape of `data/events.json`; `schemas/events.schema.json` is made from it. */
export const eventsSchema = z.strictObject({
  version: z.literal(1).describe('Rises when a field changes its meaning or goes.'),
  title: z.string(),
  language: z.string(),
  events: z.array(event),
  undated: z.array(quotation),
  entities: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      kind: z.enum(nameKinds),
      aliases: z.array(z.string()).optional().describe('Other spellings that lead here: last names, acronyms.'),
    }),
  ),
  sources: z.array(source),
})
