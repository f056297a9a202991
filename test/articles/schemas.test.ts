import { expect, test } from 'vitest'
import { z } from 'zod'
import { defaultsSchema, frontMatterSchema } from '../../src/articles/front-matter/schema.ts'

const published = (schema: z.ZodType, title: string) =>
  `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`

// `npx vitest run test/articles/schemas.test.ts -u` writes them anew
test('the published JSON Schemas are the ones that are used', async () => {
  await expect(published(frontMatterSchema, 'Front matter of a Citeline article')).toMatchFileSnapshot(
    '../../schemas/front-matter.schema.json',
  )
  await expect(published(defaultsSchema, '_defaults.yaml of a Citeline folder')).toMatchFileSnapshot(
    '../../schemas/defaults.schema.json',
  )
})
