import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '../memo.ts'

const code = join(import.meta.dirname, '..')

/** A hash of all that decides what is made of an article: the code with its models, its packages' versions, Node's Unicode tables. */
export const codeVersion = once((): string => {
  const hash = createHash('sha256').update(process.versions['unicode'] ?? '')
  const files = readdirSync(code, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const file of [join(code, '../package.json'), ...files.sort()])
    hash.update(file.slice(code.length)).update(readFileSync(file))
  return hash.digest('hex')
})
