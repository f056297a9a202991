import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '../common/memo.ts'
import { codeFolder, packageFile } from '../common/package-files.ts'

// models are in `src/` wherever the code is
const folders = [...new Set([codeFolder, packageFile('src')])]

/** A hash of all that decides what is made of an article: the code with its models, its packages' versions, Node's Unicode tables. */
export const codeVersion = once((): string => {
  const hash = createHash('sha256').update(process.versions['unicode'] ?? '')
  const root = packageFile('.')
  const files = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name)),
  )
  for (const file of [packageFile('package.json'), ...files.sort()])
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
})
