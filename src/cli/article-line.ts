import { z } from 'zod'
import { languageLine } from '../articles/front-matter/stated-language.ts'

const text = z.string().optional()

/** An article as a line of JSON. */
export const articleLine = z.object({
  id: z.string(),
  title: text,
  published: z.iso.date().optional(),
  url: text,
  publisher: text,
  language: languageLine.optional(),
  text: z.string(),
})
