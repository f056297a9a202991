import { z } from 'zod'
import { collectionSchema } from '../../src/scale/collection.ts'
import { mentionLineSchema } from '../../src/scale/mention-line.ts'
import { siteSchema } from '../../src/settings/site-settings.ts'
import { eventsSchema } from '../../src/writers/events-schema.ts'

const text = (schema: z.ZodType, title: string) =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`

/** The published JSON Schemas, made from the schemas that the code reads by. `node src/loader/run.mjs bench/schemas.ts` writes them. */
export const schemaFiles: ReadonlyMap<string, string> = new Map([
  ['schemas/events.schema.json', text(eventsSchema, 'Citeline events.json')],
  ['schemas/mentions.schema.json', text(mentionLineSchema, 'A line of “citeline mentions”')],
  ['schemas/collection.schema.json', text(collectionSchema, 'collection.json of “citeline settle”')],
  ['schemas/site.schema.json', text(siteSchema, 'Citeline site.yaml')],
])
