import { z } from 'zod'
import { defaultsSchema, frontMatterSchema } from '../src/articles/front-matter/schema.ts'
import { editsJsonSchema } from '../src/edits/schema.ts'
import { collectionSchema } from '../src/scale/collection.ts'
import { mentionLineSchema } from '../src/scale/mention-line.ts'
import { siteSchema } from '../src/settings/site-settings.ts'
import { eventsSchema } from '../src/writers/events-schema.ts'

const described = (schema: z.ZodType, title: string) => ({ title, ...z.toJSONSchema(schema, { io: 'input' }) })

const schemas: Readonly<Record<string, object>> = {
  collection: described(collectionSchema, 'collection.json of “citeline settle”'),
  defaults: described(defaultsSchema, '_defaults.yaml of a Citeline folder'),
  edits: editsJsonSchema(),
  events: described(eventsSchema, 'Citeline events.json'),
  'front-matter': described(frontMatterSchema, 'Front matter of a Citeline article'),
  mentions: described(mentionLineSchema, 'A line of “citeline mentions”'),
  site: described(siteSchema, 'Citeline site.yaml'),
}

/** The published JSON Schemas by their paths, made from the schemas that the code reads by. */
export const schemaFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
)
