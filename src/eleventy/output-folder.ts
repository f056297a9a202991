import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { systemProblem, Unusable } from '../common/unusable.ts'

/** The files of the last build, each with when it was last changed. */
export type LastBuild = ReadonlyMap<string, number>

/**
 * Makes the output folder.
 * @throws Unusable where it cannot be written to
 */
export function prepareOutput(output: string): void {
  orUnusable(output, () => {
    mkdirSync(output, { recursive: true })
    accessSync(output, constants.W_OK | constants.X_OK)
  })
}

/**
 * What the last build has left in its folder: to write over a file costs a fraction of removing it and making it anew. What can only
 * be made anew is removed: links, and what may not be written to or has a second name. A folder that no build made has nothing of
 * one, and hidden files are nobody's: `.git` of a checked-out branch.
 * @throws Unusable where it cannot be written to
 */
export function lastBuildIn(output: string): LastBuild {
  const files = new Map<string, number>()
  if (existsSync(join(output, 'data/events.json')))
    orUnusable(output, () => collect(normalize(output), files, name => !name.startsWith('.')))
  return files
}

function orUnusable(output: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const { path = output } = error as NodeJS.ErrnoException
    throw new Unusable(systemProblem(error as NodeJS.ErrnoException, normalize(path).replace(/[\\/]$/, '')))
  }
}

function collect(folder: string, files: Map<string, number>, isOurs: (name: string) => boolean = () => true): void {
  accessSync(folder, constants.W_OK | constants.X_OK)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!isOurs(entry.name)) continue
    const { nlink, ctimeMs } = lstatSync(path)
    if (entry.isDirectory()) collect(path, files)
    else if (entry.isFile() && nlink === 1 && isWritable(path)) files.set(path, ctimeMs)
    else rmSync(path)
  }
}

function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Removes what the last build has made and this one has not, so that no page of an event that is gone stays; with the folders that
 * become empty by that. The output folder itself stays: it can be a mount point or a link.
 * @param written pages of this build; what else was copied or made shows by its time
 */
export function removeStale(output: string, last: LastBuild, written: ReadonlySet<string | false> = new Set()): void {
  const folders = new Set<string>()
  for (const [path, changed] of last) {
    if (written.has(path) || lstatSync(path, { throwIfNoEntry: false })?.ctimeMs !== changed) continue
    rmSync(path, { force: true })
    folders.add(dirname(path))
  }
  for (const folder of folders) removeEmpty(folder, join(output, '.'))
}

function removeEmpty(folder: string, output: string): void {
  if (folder === output || folder === dirname(folder) || readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmpty(dirname(folder), output)
}
