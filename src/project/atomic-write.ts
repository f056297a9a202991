import { createHash, randomUUID } from 'node:crypto'
import { link, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { bytesOfText, type Encoding, textOfBytes } from '../common/encoding.ts'
import { Unusable } from '../common/unusable.ts'

/** A file as it was read: its text, and the hash by which a later write knows that it is still the same. */
export interface ReadText {
  /** Empty where there is no file yet. */
  readonly text: string
  /** UTF-8 without a mark where there is no file yet. */
  readonly encoding: Encoding
  readonly sha256: string
}

/** The file was changed by someone else after it was read; nothing was written. */
export class ChangedMeanwhile extends Error {}

const waits = 100
const pause = 50
/** A lock that its owner did not finish writing, or that another machine left behind, is stale after this many milliseconds. */
const staleAfter = 60_000

/** @throws Unusable where the file is no text; what the system says, with the path, where it cannot be read */
export async function readTextFile(path: string): Promise<ReadText> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.of()
    // of a folder, the system does not say which
    throw Object.assign(error, { path })
  })
  const read = textOfBytes(bytes)
  if (!('text' in read)) throw new Unusable({ check: 'unreadable', severity: 'error', path, ...read })
  return { ...read, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/**
 * Changes a text file so that nobody's work is lost. Writers take turns by a lock file beside it; the file must still be the
 * one that was seen (`seen`, a SHA-256), or ChangedMeanwhile is thrown; and the new text is written to a file of its own,
 * flushed, and then put in place by a rename: whoever is killed at whatever moment leaves the old file or the new one. It is
 * encoded as it was.
 */
export async function changeText(path: string, seen: string, change: (text: string) => string): Promise<ReadText> {
  return withLock(path, async () => {
    const now = await readTextFile(path)
    if (now.sha256 !== seen) throw new ChangedMeanwhile(`${basename(path)} was changed meanwhile`)
    await writeAtomically(path, bytesOfText(change(now.text), now.encoding))
    return readTextFile(path)
  })
}

/** Writes a whole file: to a file of its own in the same folder, flushed, then renamed. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const mode = await stat(path).then(
    stats => stats.mode & 0o777,
    () => 0o644,
  )
  const draft = draftName(join(dirname(path), `.${basename(path)}`))
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(path))
}

/** So that the rename itself survives a power cut; not every system lets a folder be opened. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`)
  const owner = `${process.pid} ${hostname()} ${randomUUID()}`
  await take(lock, owner)
  try {
    await removeDrafts(path)
    await removeBreaking(lock)
    return await work()
  } finally {
    if ((await readFile(lock, 'utf8').catch(() => '')) === owner) await unlink(lock)
  }
}

async function take(lock: string, owner: string): Promise<void> {
  for (let attempt = 0; attempt < waits; attempt++) {
    if (await create(lock, owner)) return
    if (await isStale(lock)) await breakLock(lock)
    else await new Promise(resolve => setTimeout(resolve, pause))
  }
  throw new Error(`${lock}: another program holds this lock; if none is running, delete the file`)
}

/** Makes a file that is not there yet, with its text from the first moment on; false where it is there already. */
async function create(path: string, text: string): Promise<boolean> {
  const draft = draftName(path)
  await writeFile(draft, text, { flag: 'wx' })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // the draft itself is gone where another machine's writer tidied up: try again
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error
    // a file system without hard links: the text comes a moment after the file
    return writeFile(path, text, { flag: 'wx' }).then(
      () => true,
      () => false,
    )
  } finally {
    await unlink(draft).catch(() => undefined)
  }
}

/** Its owner, on this machine, is gone; or it is too old to be anybody's. */
async function isStale(lock: string): Promise<boolean> {
  const [text, stats] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]).catch(() => [undefined, undefined])
  if (text === undefined || stats === undefined) return false
  const [pid = '', host] = text.split(' ')
  if (host === hostname() && /^\d+$/.test(pid)) return !isRunning(Number(pid))
  return Date.now() - stats.mtimeMs > staleAfter
}

/**
 * Removes a stale lock under a lock of its own: of two that saw it stale, the second looks again, and so cannot remove the
 * fresh lock of the first.
 */
async function breakLock(lock: string): Promise<void> {
  const breaking = breakingOf(lock)
  if (await create(breaking, `${process.pid} ${hostname()} breaking`)) {
    try {
      if (await isStale(lock)) await unlink(lock).catch(() => undefined)
    } finally {
      await unlink(breaking).catch(() => undefined)
    }
  } else {
    await removeBreaking(lock)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

const breakingOf = (lock: string) => `${lock}.breaking`

/** Of one who was killed while it broke a lock. */
async function removeBreaking(lock: string): Promise<void> {
  if (await isStale(breakingOf(lock))) await unlink(breakingOf(lock)).catch(() => undefined)
}

const draftName = (path: string) => `${path}.${process.pid}.${randomUUID()}.draft`

/** Drafts of writers that were killed; those that wait for the lock have drafts too, and live. */
async function removeDrafts(path: string): Promise<void> {
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(`.${basename(path)}.`)
      ? /\.(?<pid>\d+)\.[0-9a-f-]{36}\.draft$/.exec(name)?.groups?.['pid']
      : undefined
    if (pid !== undefined && !isRunning(Number(pid))) await unlink(join(dirname(path), name)).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
