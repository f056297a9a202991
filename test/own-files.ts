import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join, resolve, sep } from 'node:path'

// Runs before every test file. The author of a timeline may change or delete these, and the tests must hold all the same: for a test
// they are not there, whatever reads them. Tests read `test/sample/`, which is what `content/` and `site.yaml` held at first.
const root = join(import.meta.dirname, '..')
const owned = ['content', 'site.yaml', 'theme.css', 'releases.json'].map(name => join(root, name))

type Read = (path: unknown, ...rest: unknown[]) => unknown

const isOwned = (path: unknown) =>
  typeof path === 'string' && owned.some(place => `${resolve(path)}${sep}`.startsWith(place + sep))

function hideFrom(reads: Record<string, Read>, names: readonly string[]): void {
  for (const name of names) {
    const read = reads[name]!
    const hiding: Read = (path, ...rest) => read(isOwned(path) ? join(root, 'test', 'nothing-here') : path, ...rest)
    // test files of one process share what is hidden already
    if (read.name !== hiding.name) reads[name] = Object.assign(hiding, read)
  }
}

const names = ['readFile', 'readdir', 'realpath', 'open', 'stat', 'lstat', 'access']
hideFrom(fs.promises as unknown as Record<string, Read>, names)
hideFrom(fs as unknown as Record<string, Read>, [...names, ...names.map(name => `${name}Sync`), 'existsSync'])
syncBuiltinESMExports()
