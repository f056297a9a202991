import { z } from 'zod'
import type { PictureWords } from '../../model.ts'

const text = z.string().trim().min(1, 'write something or remove the key').max(2000)
const answers: Readonly<Record<string, 'true' | 'false'>> = { yes: 'true', on: 'true', no: 'false', off: 'false' }

/** A picture as an author or an editor names it. */
export const pictureSchema = z.strictObject({
  file: text.describe('The picture’s file: its path from here, or from content/. JPEG, PNG or WebP.'),
  alt: text.describe('What it shows, for those who do not see it.'),
  credit: text.optional().describe('Whose picture it is.'),
  licence: text.optional().describe('The licence under which it may be shown.'),
  graphic: z
    .preprocess(
      value => (typeof value === 'string' ? (answers[value.toLowerCase()] ?? value.toLowerCase()) : value),
      z.enum(['true', 'false'], 'write true or false'),
    )
    .meta({ type: 'boolean', enum: [true, false] })
    .optional()
    .describe('Whether it is covered until a reader asks for it.'),
})

/** What is said of a picture, once it has been checked. */
export const pictureWords = ({ file, alt, credit, licence, graphic }: z.infer<typeof pictureSchema>): PictureWords => ({
  file,
  alt,
  ...(credit === undefined ? {} : { credit }),
  ...(licence === undefined ? {} : { licence }),
  ...(graphic === 'true' && { graphic: true }),
})
