import { createHash } from 'node:crypto'

/** Where pages are, relative to the site's root. Flat files with their extension, so that links work from a disk too. */
export const eventPath = (id: string): string => `event/${fileName(id)}.html`
export const sourcePath = (id: string): string => `source/${fileName(id)}.html`
export const namePath = (id: string): string => `name/${fileName(id)}.html`
export const tagPath = (tag: string): string => `tag/${fileName(tag)}.html`
export const cardPath = (id: string): string => `assets/cards/${fileName(id)}.png`
export const periodPath = (id: string): string => `period/${fileName(id)}.html`

/** A file's name for an id or a text: itself where it is safe, else its letters and a hash, so that no two meet. */
export function fileName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,119}$/.test(text) && !reserved.test(text)) return text
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return letters === '' ? hash : `${letters}-${hash}`
}

// names that Windows keeps for devices
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** From a page to another place of the site: `../source/x.html`. */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1)
