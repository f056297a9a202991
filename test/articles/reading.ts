import { type ReadOptions, readArticles } from '../../src/articles/read.ts'
import type { Article, SourceDefaults } from '../../src/model.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Reads one file of a name. */
export const readOne = (name: string, content: string | Uint8Array, defaults?: SourceDefaults): Article =>
  readArticles([
    {
      path: `content/${name}`,
      bytes: typeof content === 'string' ? bytesOf(content) : content,
      ...(defaults ? { defaults } : {}),
    },
  ])[0]!

/** Reads texts as one collection, by name. */
export function readAll(texts: Readonly<Record<string, string>>, options?: ReadOptions): Record<string, Article> {
  const files = Object.entries(texts).map(([name, text]) => ({ path: `content/${name}`, bytes: bytesOf(text) }))
  return Object.fromEntries(readArticles(files, options).map(article => [article.source.path.slice('content/'.length), article]))
}

export const textsOf = (article: Article) => article.passages.map(passage => passage.text)
export const kindsOf = (article: Article) =>
  (article.source.removed ?? []).map(line => `${line.where} ${line.kind}: ${line.text}`)
