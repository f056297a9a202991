import { extensionOf, formats } from '../articles/read.ts'

const extensions: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/rtf': '.rtf',
  'application/rtf': '.rtf',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'application/vnd.oasis.opendocument.text': '.odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/warc': '.warc',
  'message/rfc822': '.eml',
  'multipart/related': '.mhtml',
}

/** What servers say of files that they know nothing of. */
const says = /^(?:|text\/plain|(?:application|binary)\/(?:octet-stream|x-download|download|zip|x-gzip|gzip))$/

/** The extension by which a page is read: that of its type, or of its address where the type does not tell; undefined where neither does. */
export function extensionIn(type: string, url: string): string | undefined {
  const plain = plainType(type)
  const own = extensionOf(new URL(url).pathname)
  return says.test(plain) && formats.has(own) ? own : extensions[plain]
}

/** The same where only the first bytes tell. */
export function extensionOfBytes(type: string, bytes: Uint8Array): string | undefined {
  if (!says.test(plainType(type))) return undefined
  const start = Buffer.from(bytes.subarray(0, 500)).toString('latin1')
  return start.startsWith('%PDF') ? '.pdf' : /^\s{0,100}<(?:!doctype html|html|head|!--)/i.test(start) ? '.html' : undefined
}

/** `text/html` of `Text/HTML; charset=utf-8` */
export const plainType = (type: string): string => type.split(';')[0]!.trim().toLowerCase()
