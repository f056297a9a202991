import type { Source } from '../../src/model.ts'

/** A text of content/ as a source, with what a test says of it. */
export const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  path: `content/${id}.txt`,
  format: 'text',
  language: 'en',
  sha256: '',
  ...more,
})
