import { languageTag } from '../../languages/names.ts'
import type { Problem, SourceDefaults } from '../../model.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import { defaultsSchema } from './schema.ts'

/** Reads a folder's `_defaults.yaml`; what does not fit is reported with its place and left out. */
export function readDefaults(text: string, path: string): { defaults: SourceDefaults; problems: readonly Problem[] } {
  const { value, problems } = readYaml(text, defaultsSchema, { path, check: 'defaults' })
  const dateOrder = value?.['date-order'] ?? value?.dateOrder
  const defaults: SourceDefaults = {
    ...(value?.publisher === undefined ? {} : { publisher: value.publisher }),
    ...(value?.language === undefined ? {} : { language: languageTag(value.language)! }),
    ...(value?.tags === undefined ? {} : { tags: [value.tags].flat() }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
  }
  return { defaults, problems }
}
