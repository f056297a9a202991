import type { Problem, SourceDefaults } from '../model.ts'

/** Reads a folder's `_defaults.yaml`. */
export function readDefaults(text: string, path: string): { defaults: SourceDefaults; problems: readonly Problem[] } {
  void text
  void path
  return { defaults: {}, problems: [] }
}
