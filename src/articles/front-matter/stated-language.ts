import { z } from 'zod'
import { languageTag } from '../../languages/names.ts'

/** A language as an author may write it: a tag, or its name in English. */
export const statedLanguage = z
  .string()
  .trim()
  .min(1, 'write something or remove the key')
  .refine(value => languageTag(value) !== undefined, 'write a language tag such as “en” or “pt-BR”')

/** The same in a line of JSON, as a tag. */
export const languageLine = statedLanguage.transform(value => languageTag(value)!)
