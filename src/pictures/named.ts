import { posix } from 'node:path'
import type { Article, Edit, NamedPicture } from '../model.ts'

/** Every picture that articles and corrections name; those in a text only where its full text may be shown. */
export const picturesNamed = (articles: readonly Article[], edits: readonly Edit[]): NamedPicture[] => [
  ...articles.flatMap(article => [...(article.source.image ? [article.source.image] : []), ...shownIn(article)]),
  ...edits.flatMap(({ image, add, path, line, column }) => {
    const words = add?.image ?? image
    return words === undefined || words === 'none' ? [] : [{ ...words, at: { path, line, column } }]
  }),
]

/** The pictures of a text that may be shown with all of it. */
export const shownIn = ({ source, pictures = [] }: Article): readonly NamedPicture[] =>
  (source.license ?? source.permission) === undefined ? [] : pictures

/** Where a picture may be, the nearest first: from the file that names it, and from the content folder. None that leaves that. */
export function pathsOf({ file, at }: NamedPicture): string[] {
  const top = at.path.split('/')[0]!
  const folders = file.startsWith('/') ? [top] : [posix.dirname(at.path), top]
  const paths = folders.map(folder => posix.normalize(`${folder}/${file.replaceAll('\\', '/')}`))
  return [...new Set(paths)].filter(path => path.startsWith(`${top}/`))
}
