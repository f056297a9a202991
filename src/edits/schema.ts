import { z } from 'zod'
import { plainArticle } from '../articles/plain.ts'
import { pictureSchema } from '../articles/front-matter/picture-schema.ts'
import { writtenDays } from '../articles/publication-day/written-day.ts'
import { dateSentences } from '../dates/date-sentences.ts'
import { parseEdtf, written } from '../dates/edtf.ts'
import { type Coordinates, editorialStatuses, type Edtf, eventKinds, factualities, nameKinds } from '../model.ts'
import { suggestion } from '../common/suggestion.ts'

const longestQuote = 2000
const text = (most: number) => z.string().trim().min(1, 'write some text here, or remove the key').max(most)
const httpUrl = text(2000).regex(/^https?:\/\/[^\s]+$/i, 'write a web address that starts with https:// or http://')
const day = z
  .string()
  .regex(/^-?\d{4}-\d\d-\d\d$/, {
    error: issue => `“${issue.input}” is not a day; write ${edtfOf(issue.input ?? '') ?? 'YYYY-MM-DD'}`,
  })
  .refine(isDate, 'there is no such day')

/** An answer of one of a few words; anything else is told which is nearest. */
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: issue => `“${String(issue.input)}” is not known here. ${suggestion(String(issue.input), words)}` })
/** YAML's true and false, `True` and `yes` among them; every scalar reaches this schema as text. */
const yesOrNo = z
  .preprocess(value => (typeof value === 'string' ? (booleans[value.toLowerCase()] ?? value) : value), oneOf(['true', 'false']))
  .meta({ yaml: 'boolean' })
const booleans: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  on: 'true',
  false: 'false',
  no: 'false',
  off: 'false',
}
const forms = '2023-11-05, 2023-11, 2023, 2023-11-05T14:30, 1850~ (about), ../2015, 2023-11-03/2023-11-05'
const date = text(100)
  .superRefine((value, context) => {
    if (isDate(value)) return
    context.addIssue({
      code: 'custom',
      message: `“${value}” is not a date in EDTF; write ${edtfOf(value) ?? `one of these: ${forms}`}`,
    })
  })
  .meta({ yaml: 'date' })
  .describe('A date in EDTF, as precise as is known: 2023-11-05, 2023-11, 2023, 202X, 1850~, 2023-11-03/2023-11-05, ../2015')

const event = text(200).describe('The id of an event, or an id that it had before.')
const source = text(1000).describe('The article: its path inside content/, or its id.')
const quote = text(longestQuote).describe('The sentence, or words of it that stand nowhere else in the article.')
const factuality = oneOf(factualities)
const place = text(60)
  .refine(
    value => value === 'none' || coordinatesIn(value) !== undefined,
    'write latitude and longitude in degrees, as 51.5, -0.12, or “none”',
  )
  .describe('Where it is: latitude and longitude in degrees, 51.5, -0.12; or none.')
const name = text(200).describe('A person, organisation or place: the name as it is written, or its id.')
const tags = z.array(text(60)).max(50)

const kind = oneOf(eventKinds)
/** Of an event or of a name; which of them is checked after the schema. */
const anyKind = oneOf([...eventKinds, ...nameKinds])
const clause = text(longestQuote).describe('Words of the clause that is meant, where the sentence reports several events.')

const quoteTarget = z.strictObject({ source, quote, clause: clause.optional() })
/** Two ways to name an event; which of the keys are needed together is checked after the schema. */
const eventTarget = z.strictObject({
  event: event.optional(),
  source: source.optional(),
  quote: quote.optional(),
  clause: clause.optional(),
})

const dismissal = z.strictObject({
  about: oneOf(['date', 'place', 'number']),
  of: text(100).describe('What is counted, for numbers: killed.').optional(),
  values: z
    .array(text(200).meta({ yaml: 'number' }))
    .min(1)
    .max(100)
    .describe('What the reports say today. Where another value comes up, they are shown to differ again.')
    .optional(),
})
const mergeTarget = eventTarget.extend({ name: name.optional() })

/** A sentence of an article, or a work elsewhere; which keys go together is checked after the schema. */
const citation = z.strictObject({
  source: source.optional(),
  quote: quote.optional(),
  clause: clause.optional(),
  title: text(500).optional(),
  url: httpUrl.optional(),
  publisher: text(200).optional(),
  published: day.optional(),
  archiveUrl: httpUrl.optional(),
})

const added = z.strictObject({
  id: text(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write the id with small letters, digits and single hyphens: treaty-of-amiens')
    .optional(),
  date: date.optional(),
  headline: text(300).optional(),
  summary: text(2000).optional(),
  kind: kind.optional(),
  factuality: factuality.describe('Whether it is reported as fact; where this is left out, its citations decide.').optional(),
  tags: tags.optional(),
  image: pictureSchema.optional(),
  citations: z.array(citation).min(1).max(100).optional(),
})

/** One item of `edits.yaml`. */
const editSchema = z.strictObject({
  event: event.optional(),
  source: source.optional(),
  quote: quote.optional(),
  clause: clause.optional(),
  name: name.optional(),
  add: added.describe('A new event, with what it rests on.').optional(),
  date: date.optional(),
  headline: text(300).optional(),
  summary: text(2000).optional(),
  kind: anyKind.describe('What an event is (happened, planned, …), or what a name is (person, place, …).').optional(),
  factuality: factuality.describe('Whether it is reported as fact (asserted), or only claimed, denied or possible.').optional(),
  attribution: text(300)
    .describe('Who says so, where it is no fact: “two witnesses”; or none, where nobody is to be named.')
    .optional(),
  rename: text(200).describe('What a name is called. Needs “name”.').optional(),
  tags: tags.describe('All tags of the event; they take the place of those it has.').optional(),
  image: z
    .union([z.literal('none'), pictureSchema], 'write “none”, or file and alt')
    .describe('The picture of the event, or none where that of an article does not belong to it.')
    .optional(),
  place: place.optional(),
  hide: yesOrNo.describe('Keeps the event out of the timeline.').optional(),
  pin: yesOrNo.describe('Makes it a key event.').optional(),
  mergeWith: mergeTarget.describe('The same event, or the same name: its citations come here, and its id leads here.').optional(),
  splitOff: quoteTarget.describe('A citation that reports another event.').optional(),
  attach: citation.describe('A sentence that reports this event too, or a work that is not in content/.').optional(),
  detach: z
    .strictObject({ ...citation.pick({ source: true, quote: true, clause: true, url: true }).shape })
    .describe('A sentence that does not report this event, or a work, by its web address.')
    .optional(),
  citationDate: z
    .strictObject({ ...quoteTarget.shape, date })
    .describe('A citation, and the day that it gives, where that was read wrongly.')
    .optional(),
  dismiss: dismissal.describe('Reports that are said to differ, and do not.').optional(),
  after: eventTarget.describe('The event of the same day that this one follows.').optional(),
  published: day.describe('The day the article was published. Needs “source” only.').optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'write the year with four digits: 1998')
    .meta({ yaml: 'number' })
    .describe('The year of those dates of the article that have none. Needs “source” only.')
    .optional(),
  title: text(500).describe('The title of the article. Needs “source” only.').optional(),
  status: oneOf(editorialStatuses).optional(),
  note: text(2000).optional(),
  by: text(200).describe('Who decided.').optional(),
})
/** In one file. */
export const mostItems = 20_000
export const editsSchema = z.array(editSchema).max(mostItems)

export type WrittenEdit = z.infer<typeof editSchema>
export type WrittenCitation = z.infer<typeof citation>

/** Everything that an edit may ask for, in the order in which it is done. */
export const instructions = [
  ...(['splitOff', 'detach', 'attach', 'mergeWith', 'citationDate', 'date', 'headline', 'summary', 'kind'] as const),
  ...(['factuality', 'attribution', 'tags', 'image', 'place', 'pin', 'status', 'note', 'hide', 'dismiss', 'after'] as const),
] as const

/** What an edit may say of an article. */
export const articleKeys = ['published', 'year', 'title'] as const

/** The same of a name. */
export const nameInstructions = ['mergeWith', 'rename', 'kind', 'place', 'hide'] as const

/** `51.5, -0.12`: north and east are positive. */
function coordinatesIn(value: string): Coordinates | undefined {
  const [lat, lon] =
    /^(?<lat>[+-]?\d{1,2}(?:\.\d{1,12})?)\s*[,;\s]\s*(?<lon>[+-]?\d{1,3}(?:\.\d{1,12})?)$/.exec(value)?.slice(1).map(Number) ?? []
  return lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180 ? undefined : { lat, lon }
}

/** A place that has been checked. */
export const checkedPlace = (value: string): Coordinates | 'none' => coordinatesIn(value) ?? 'none'

function isDate(value: string): boolean {
  return parseEdtf(value) !== undefined
}

/**
 * What a date that an editor writes can mean, in EDTF: itself where it is EDTF, one for “12 March 2021”, two for “2/3/2021”, none
 * for what is no date.
 */
export function datesWritten(value: string): readonly Edtf[] {
  if (isDate(value)) return [value]
  const days = writtenDays(value)
  if (days.length > 0) return days
  const [time, ...more] = dateSentences(plainArticle({ id: 'edits', text: value })).flatMap(({ times }) => times)
  if (!time?.value || more.length > 0 || time.start > 0 || time.end < value.length) return []
  const { edtf } = time.value
  return edtf.startsWith('[') ? edtf.slice(1, -1).split(',') : [written(time.value)]
}

const edtfOf = (value: string): string | undefined => datesWritten(value).join(' or ') || undefined

/** The JSON Schema of `edits.yaml`, by which a text editor completes and checks it. */
export function editsJsonSchema(): object {
  const schema = z.toJSONSchema(editsSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { yaml } = jsonSchema as { yaml?: string }
      delete jsonSchema['yaml']
      if (yaml === 'boolean') {
        jsonSchema.type = 'boolean'
        delete jsonSchema.enum
      }
      // a text editor reads a bare year or count as a number
      if (yaml === 'date' || yaml === 'number') (jsonSchema as { type: unknown }).type = ['string', 'integer']
    },
  })
  return { ...schema, title: 'Citeline: edits.yaml', description: 'Corrections by an editor, which survive every rebuild.' }
}
