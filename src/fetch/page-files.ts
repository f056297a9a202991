import { createHash } from 'node:crypto'
import { decodeAs, decodeBytes } from '../articles/bytes.ts'
import { formats } from '../articles/read.ts'
import { byteOrderMark, tryDecode, wideCharset } from '../common/encoding.ts'
import type { IsoDate } from '../model.ts'
import type { FetchedPage } from './get-page.ts'
import { inBrowser, NotFetched } from './not-fetched.ts'
import { extensionIn, extensionOfBytes, plainType } from './page-type.ts'

/** A file to write, by what follows the stem of its name: `.html`. */
export interface PageFile {
  readonly extension: string
  readonly bytes: Uint8Array
}

/**
 * The files of a page: of HTML one, in which a comment says where it is from and when it was saved, as browsers write it; of anything
 * else its bytes, and beside them a catalogue of that one work (`.json`), in which a title and a day can be added.
 */
export function pageFiles(page: FetchedPage, stem: string, accessed: IsoDate): readonly [PageFile, ...PageFile[]] {
  const extension = extensionIn(page.type, page.url) ?? extensionOfBytes(page.type, page.bytes)
  if (extension === undefined)
    throw new NotFetched(`there is no reader for “${plainType(page.type) || 'a page that does not say what it is'}”`, inBrowser)
  if (page.bytes.length === 0) throw new NotFetched('the server answered with an empty page', inBrowser)
  if (extension === '.html') {
    const text = `\ufeff<!-- Saved from ${page.url} on ${accessed} by citeline fetch -->\n${textOf(page)}`
    return [{ extension, bytes: Buffer.from(text) }]
  }
  const isText = !('open' in formats.get(extension)!)
  const work = {
    type: 'webpage',
    title: '',
    URL: page.url,
    accessed: { 'date-parts': [accessed.split('-').map(Number)] },
    attachments: [{ path: stem + extension }],
  }
  return [
    { extension, bytes: isText ? Buffer.from(textOf(page)) : page.bytes },
    { extension: '.json', bytes: Buffer.from(`${JSON.stringify([work], null, 2)}\n`) },
  ]
}

/** UTF-8 where it is that, or what its first bytes say; otherwise the charset that the server or the page names. */
function textOf({ bytes, type, url }: FetchedPage): string {
  const charset = /charset\s{0,3}=\s{0,3}["']?(?<label>[\w:-]{2,40})/i.exec(type)?.groups!['label']
  const text = tryDecode(bytes, byteOrderMark(bytes) ?? wideCharset(bytes) ?? 'utf-8')
  return text ?? (charset === undefined ? (decodeBytes(bytes, url, 'html').text ?? '') : decodeAs(bytes, charset))
}

const longestStem = 80

/** The name of a page's files without an extension: `post.example-2021-05-lock-fails-3fa85f64`. An address always has the same, and no other has it. */
export function stemOf(address: string): string {
  const { host, pathname, search } = new URL(address)
  const words = `${host.replace(/^www\./, '')}${pathname.replace(/\.\w{1,5}$/, '')}${search}`
    .replace(/%[\da-f]{2}/gi, '-')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8)
  return `${words.slice(0, longestStem).replace(/[.-]+$/, '')}-${hash}`
}
