import { readArticles } from '../../../src/articles/read.ts'
import type { Article, SourceFile } from '../../../src/model.ts'
import { draftsAhead } from '../../../src/project/ahead.ts'
import { bytesOf } from '../reading.ts'

/** Opens and reads one file of a name: the articles in it. */
export async function openAll(name: string, content: string | Uint8Array, more: Partial<SourceFile> = {}): Promise<Article[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const files = [{ path: `content/${name}`, bytes, ...more }]
  await draftsAhead(files, {})
  return readArticles(files)
}

export const openOne = async (name: string, content: string | Uint8Array): Promise<Article> => (await openAll(name, content))[0]!

/** What is said of a file that cannot be read, in a line. */
export const complaint = async (name: string, content: string | Uint8Array): Promise<string> =>
  (await openOne(name, content)).problems.map(({ severity, message, advice }) => `${severity}: ${message}. ${advice}`).join('\n')

/** What stands over an article: its format, title, authors and day, in a line. */
export const headOf = ({ source: { format, title, authors = [], published } }: Article): string =>
  [format, title, authors.join(' & '), published].join(' | ')
