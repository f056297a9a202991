/** What a page's linked data says of an article. */
export interface JsonLdArticle {
  /** Whether its type is that of an article, and not only of a page or a video. */
  readonly isArticle: boolean
  readonly headline?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly url?: string
  readonly language?: string
}

const articleType = /(?:Article|Posting|Report|Review|Recipe|Analysis|Opinion|Story)$|^(?:LiveBlogPosting|CreativeWork)$/
const pageType = /(?:Page|VideoObject|Episode|Event)$/
const mostNodes = 2000

/** Reads a script of linked data; nothing of one that is not JSON. Articles stand before pages. */
export function jsonLdArticles(script: string): JsonLdArticle[] {
  let data: unknown
  try {
    data = JSON.parse(
      script
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, '')
        .replace(/[\u0000-\u001f]+/g, ' '),
    )
  } catch {
    return []
  }
  const found: JsonLdArticle[] = []
  // breadth first, so that the page's own article stands before those that it mentions
  const queue: unknown[] = [data]
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const node = queue[at]
    if (Array.isArray(node)) queue.push(...node.slice(0, 200))
    else if (isRecord(node)) {
      const types = textsOf(node['@type'])
      const isArticle = types.some(type => articleType.test(type))
      if (isArticle || types.some(type => pageType.test(type))) found.push(articleOf(node, isArticle))
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
        if (typeof node[key] === 'object') queue.push(node[key])
    }
  }
  return found.sort((a, b) => Number(b.isArticle) - Number(a.isArticle))
}

function articleOf(node: Record<string, unknown>, isArticle: boolean): JsonLdArticle {
  const first = (key: string) => textsOf(node[key])[0]
  const headline = first('headline') ?? (isArticle ? first('name') : undefined)
  const published = first('datePublished') ?? first('dateCreated') ?? first('uploadDate')
  const modified = first('dateModified')
  const publisher = namesOf(node['publisher'])[0]
  const url = first('url') ?? first('@id')
  const language = first('inLanguage')
  return {
    isArticle,
    authors: namesOf(node['author'] ?? node['creator']),
    ...(headline ? { headline } : {}),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(publisher ? { publisher } : {}),
    ...(url ? { url } : {}),
    ...(language ? { language } : {}),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter(item => typeof item === 'string' && item.trim() !== '')
    .map(item => String(item).trim())

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap(item => (isRecord(item) ? textsOf(item['name']) : textsOf(item)))
    .filter(name => !/^https?:/.test(name))
