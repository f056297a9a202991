import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kept } from '../common/memo.ts'
import { codeVersion } from './code-version.ts'

/** What was made in earlier builds, by what it was made of. */
export interface Store {
  /** @param of all that decides what is made, besides the code */
  readonly read: (of: string) => string | undefined
  readonly write: (of: string, made: string) => void
  /** Removes what this build did not ask for, once that is the greater part. `spare`: so many more files may stay. */
  readonly tidy: (spare?: number) => void
}

/** What a build of another branch or folder may have left is kept up to as many files as are in use, and these. */
const usualSpare = 200

/**
 * A store in a folder: a file for each thing made, named by the hash of what it was made of and of the code, with its own hash in
 * the first line. It is put in place by a rename, so that it is there whole or not at all; one that is damaged counts as missing, and
 * a folder that cannot be written to keeps nothing.
 */
export function storeIn(folder: string): Store {
  const used = new Set<string>()
  const nameOf = (of: string) => `${hashOf(`${codeVersion()}\n${of}`)}.json`
  let isWritable = true
  return {
    read(of) {
      const name = nameOf(of)
      used.add(name)
      const text = textIn(join(folder, name))
      const made = text?.slice(hashLength + 1)
      return made !== undefined && text!.startsWith(`${hashOf(made)}\n`) ? made : undefined
    },
    write(of, made) {
      if (!isWritable) return
      isWritable = isPutInPlace(folder, nameOf(of), `${hashOf(made)}\n${made}`)
    },
    tidy(spare = usualSpare) {
      const unused = namesIn(folder).filter(name => !used.has(name))
      if (unused.length <= used.size + spare) return
      for (const name of unused) remove(join(folder, name))
    },
  }
}

/** The store of a folder: one for as long as the program runs, as what is remembered in memory is not asked for again, and must not be tidied away for that. */
export const storeOf = kept(storeIn)

/** Writes a file whole or not at all; false where that cannot be done. */
function isPutInPlace(folder: string, name: string, text: string): boolean {
  const draft = join(folder, `${name}.${randomUUID()}.draft`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(draft, text)
    renameSync(draft, join(folder, name))
    return true
  } catch {
    return false
  }
}

const hashLength = 64
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Another build may be removing it, too. */
function remove(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // it stays for the next build
  }
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
