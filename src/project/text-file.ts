import { lstat, readFile } from 'node:fs/promises'
import { textOfBytes } from '../common/encoding.ts'

/** More than any text that is no article: larger files are named and left unread. */
export const largestBytes = 10 * 1024 * 1024

/** The text of a file that is no article, or why it cannot be had whole. */
export async function readTextIn(file: string): Promise<ReturnType<typeof textOfBytes>> {
  try {
    const stats = await lstat(file)
    if (stats.isSymbolicLink())
      return { message: 'this is a link, and links are not followed', advice: 'Put the file itself here.' }
    if (stats.isDirectory()) return { message: 'this is a folder, not a file', advice: 'Rename it, and put the file here.' }
    if (!stats.isFile()) return { message: 'this is not a regular file', advice: 'Put a text file here.' }
    if (stats.size > largestBytes) return { message: sizeMessage(stats.size, largestBytes), advice: 'Make it shorter.' }
    return textOfBytes(await readFile(file))
  } catch (error) {
    return { message: unreadable(error), advice: 'Check that you may read it.' }
  }
}

export const unreadable = (error: unknown) => `this could not be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`

export const sizeMessage = (size: number, most: number) =>
  `this file is ${Math.ceil(size / 1048576)} MB; the limit is ${most / 1048576} MB`
