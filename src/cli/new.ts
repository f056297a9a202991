import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { called, packageFile } from '../common/package-files.ts'
import { Unusable } from '../common/unusable.ts'
import { version } from '../common/version.ts'
import type { Command } from './lines.ts'
import { parsedArguments, misused } from './usage.ts'

export const newUsage = {
  name: 'new',
  operands: 'FOLDER',
  most: 1,
  about: 'makes a folder for a timeline: content, settings, and a workflow that publishes it',
  options: {},
} as const

/** The files of a new folder, by what they are in `starter/`, where npm would leave some out under their own names. */
const files: readonly (readonly [path: string, from: string])[] = [
  ['content/example.md', 'content/example.md'],
  ['site.yaml', 'site.yaml'],
  ['README.md', 'README.md'],
  ['.gitignore', 'gitignore'],
  ['.github/workflows/pages.yml', 'pages.yml'],
]

/** `citeline new FOLDER`: makes a folder that holds what its author writes, and names Citeline by its version. */
export const newFolder: Command = async (args, streams) => {
  const read = parsedArguments(args, newUsage, streams)
  if (typeof read === 'number') return read
  const [folder] = read.operands
  if (folder === undefined) return misused(newUsage, 'the folder is missing', streams.err)
  await mkdir(folder, { recursive: true })
  const [there] = (await readdir(folder)).filter(name => !name.startsWith('.'))
  if (there !== undefined) {
    const [message, advice] = [`there is something in it already (${there})`, 'Name a folder that is new or empty.']
    throw new Unusable({ check: 'unreadable', severity: 'error', path: folder, message, advice })
  }
  const name = basename(resolve(folder))
  const texts = await Promise.all(files.map(([, from]) => readFile(packageFile(`starter/${from}`), 'utf8')))
  const made = files.map(([path], at) => [
    path,
    texts[at]!.replace('{title}', () => JSON.stringify(name)).replace('{name}', () => name),
  ])
  for (const [path, text] of [...made, ['package.json', `${JSON.stringify(packageOf(name), null, 2)}\n`]]) {
    await mkdir(dirname(join(folder, path!)), { recursive: true })
    // what is hidden may be there already, and stays
    await writeFile(join(folder, path!), text!, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  streams.out(
    `Made ${folder}. Go there, put articles into content/ in place of the example, and build with “${called('build')}”.\n`,
  )
  return 0
}

/** A package whose scripts are called as those of a checkout, so that whatever Citeline says of them is right in both. */
const packageOf = (name: string) => ({
  name:
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'timeline',
  private: true,
  scripts: {
    build: 'citeline build',
    start: 'citeline serve',
    citeline: 'citeline',
    review: 'citeline review',
    release: 'citeline release',
    verify: 'citeline verify',
  },
  dependencies: { citeline: version },
})
