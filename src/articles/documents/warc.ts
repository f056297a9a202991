import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib'
import { Unopened } from './unopened.ts'

/** What one archive, and one page in it, is unpacked to at most, in bytes. */
const [mostBytes, mostOfPage] = [256 << 20, 16 << 20]

/** What a web server answered, as it was captured. */
export interface Capture {
  readonly url: string
  /** The time of the capture: `2021-05-03T10:00:00Z`. */
  readonly captured: string
  /** `text/html; charset=utf-8` */
  readonly type: string
  readonly body: Uint8Array
}

/** The answers in a WARC file that hold pages or PDFs, each address once, without what was asked for only to be shown within a page. */
export function capturesIn(bytes: Uint8Array): Capture[] {
  const file =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!file.subarray(0, 5).equals(Buffer.from('WARC/')))
    throw new Unopened('this is not a web archive (WARC)', 'Give it the right extension.')
  const captures = new Map<string, Capture>()
  const inFrames = new Set<string>()
  for (const { headers, block } of recordsIn(file)) {
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
    const type = headers.get('warc-type')
    if (type === 'request') {
      const { fields } = messageOf(block)
      if (/^(?:iframe|frame|empty|embed|object)$/.test(fields.get('sec-fetch-dest') ?? '')) inFrames.add(url)
    } else if (/^https?:/i.test(url) && !captures.has(url)) {
      const captured = headers.get('warc-date') ?? ''
      const answer =
        type === 'response'
          ? answerOf(block)
          : type === 'resource'
            ? { type: headers.get('content-type') ?? '', body: block }
            : undefined
      if (answer && isRead.test(answer.type)) captures.set(url, { url, captured, ...answer })
    }
  }
  return [...captures.values()].filter(({ url }) => !inFrames.has(url))
}

const isRead = /^(?:text\/html|application\/(?:xhtml\+xml|pdf))\b/i

/** All members of a file that was compressed one record at a time; one that was cut off is read as far as it goes. */
function unpacked(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error
    throw new Unopened(
      `this file unpacks to more than ${mostBytes >> 20} MB`,
      'Split it into several files, or save its pages alone.',
    )
  }
}

interface Record {
  readonly headers: ReadonlyMap<string, string>
  readonly block: Buffer
}

function* recordsIn(file: Buffer): Generator<Record> {
  const start = Buffer.from('WARC/1.')
  for (let at = file.indexOf(start); at >= 0;) {
    const { fields: headers, body } = messageOf(file.subarray(at))
    const length = Number(headers.get('content-length'))
    const isWhole = Number.isInteger(length) && length >= 0 && length <= body.length
    if (isWhole) yield { headers, block: body.subarray(0, length) }
    at = file.indexOf(start, isWhole ? body.byteOffset - file.byteOffset + length : at + 1)
  }
}

/** A first line, fields and what stands under them. */
function messageOf(block: Buffer): {
  readonly first: string
  readonly fields: ReadonlyMap<string, string>
  readonly body: Buffer
} {
  const end = block.indexOf('\r\n\r\n')
  const [first = '', ...lines] = block
    .subarray(0, Math.min(end < 0 ? 0 : end, 1 << 16))
    .toString('utf8')
    .split('\r\n')
  const fields = new Map(
    lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { first, fields, body: end < 0 ? block.subarray(block.length) : block.subarray(end + 4) }
}

/** The body of an answer, as it was before it was sent; undefined where the server had none, or it cannot be unpacked. */
function answerOf(block: Buffer): Pick<Capture, 'type' | 'body'> | undefined {
  const { first, fields, body } = messageOf(block)
  if (!/^HTTP\/[\d.]+ 200\b/.test(first)) return undefined
  const whole = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? withoutChunks(body) : body
  const settings = { maxOutputLength: mostOfPage }
  try {
    const encoding = fields.get('content-encoding')?.toLowerCase() ?? ''
    const plain = /gzip/.test(encoding)
      ? gunzipSync(whole, settings)
      : encoding === 'br'
        ? brotliDecompressSync(whole, settings)
        : encoding === 'deflate'
          ? inflateSync(whole, settings)
          : whole
    return { type: fields.get('content-type') ?? '', body: plain }
  } catch {
    // many archives keep the header, and the body unpacked
    return { type: fields.get('content-type') ?? '', body: whole }
  }
}

/** A body that was sent in pieces, each with its length in a line before it; as it is where it is none. */
function withoutChunks(body: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at)
    const size = /^(?<size>[\da-f]{1,8})(?:;.*)?$/i.exec(body.subarray(at, end).toString('latin1'))?.groups!['size']
    if (end < 0 || size === undefined) return parts.length > 0 ? Buffer.concat(parts) : body
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}
