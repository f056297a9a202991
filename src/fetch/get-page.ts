import { request as ask, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as askSafely } from 'node:https'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { mostBytes } from '../articles/read.ts'
import { version } from '../common/version.ts'
import { byTurns } from './by-turns.ts'
import { inBrowser, NotFetched } from './not-fetched.ts'
import { extensionIn } from './page-type.ts'
import { publicLookup, refuseLocal } from './public-address.ts'

export interface FetchOptions {
  /** Between two requests to one host, in milliseconds. */
  readonly pause: number
  /** That a request may take with its answer, in milliseconds. */
  readonly timeout: number
  /** Whether hosts of this machine and its network may be asked. */
  readonly allowLocal: boolean
}

/** What a server answered. */
export interface FetchedPage {
  /** Where the page was in the end. */
  readonly url: string
  /** `text/html; charset=utf-8`; empty where the server does not say it. */
  readonly type: string
  readonly bytes: Uint8Array
}

const mostRedirects = 10
const largest = 64 << 20

/** What gets a page, whose requests keep to their turns. It throws `NotFetched` with the reason. */
export function pageGetter(options: FetchOptions): (address: string) => Promise<FetchedPage> {
  const inTurn = byTurns(options.pause)
  return async address => {
    let url = new URL(address)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const at = url
      const answer = await inTurn(at.host, () => answerAt(at, options).catch(failed(at, options)))
      if (!(answer instanceof URL)) return answer
      url = answer
    }
    throw new NotFetched(`the server leads on more than ${mostRedirects} times`, inBrowser)
  }
}

/** The page at an address, or the address to which the server leads on. */
async function answerAt(url: URL, { timeout, allowLocal }: FetchOptions): Promise<FetchedPage | URL> {
  if (!/^https?:$/.test(url.protocol)) throw new NotFetched(`the server leads on to “${url.protocol}”`, inBrowser)
  if (!allowLocal) refuseLocal(url)
  const response = await responseOf(url, {
    signal: AbortSignal.timeout(timeout),
    headers: {
      'user-agent': `citeline/${version}`,
      accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
    },
    ...(allowLocal ? {} : { lookup: publicLookup as NonNullable<RequestOptions['lookup']> }),
  })
  const { statusCode: status = 0, statusMessage = '', headers } = response
  try {
    if (status >= 300 && status < 400 && headers.location !== undefined) return new URL(headers.location, url)
    if (status !== 200) throw new NotFetched(`the server answered ${`${status} ${statusMessage}`.trim()}`, adviceFor(status))
    const type = headers['content-type'] ?? ''
    const extension = extensionIn(type, url.href)
    return { url: url.href.replace(/#.*$/, ''), type, bytes: await bodyOf(response, extension ? mostBytes(extension) : largest) }
  } finally {
    response.destroy()
  }
}

const responseOf = (url: URL, options: RequestOptions) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const request = (url.protocol === 'https:' ? askSafely : ask)(url, options, resolve)
    request.on('error', reject)
    request.end()
  })

const unpackers: Readonly<Record<string, typeof createGunzip | typeof createInflate | typeof createBrotliDecompress>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body of an answer, unpacked; no more of it is read than may be kept. */
async function bodyOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const unpack = unpackers[response.headers['content-encoding']?.toLowerCase() ?? '']
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of unpack ? pipeline(response, unpack(), () => undefined) : response) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > most) throw new NotFetched(`the page is larger than ${most >> 20} MB`, inBrowser)
  }
  return Buffer.concat(pieces)
}

function adviceFor(status: number): string {
  if (status === 404 || status === 410) return 'Look at the address, or look for the page in a web archive.'
  return status === 429 || status >= 500 ? 'Call the command again later.' : inBrowser
}

/** What the system says of a connection that failed, in plain words. */
const failed =
  ({ host }: URL, { timeout }: FetchOptions) =>
  (error: Error & { readonly code?: string }): never => {
    if (error instanceof NotFetched) throw error
    if (error.name === 'AbortError' || error.name === 'TimeoutError')
      throw new NotFetched(
        `${host} did not answer within ${timeout / 1000} s`,
        'Call the command again later, or with a longer --timeout.',
      )
    const [message, advice] = reasons[error.code ?? ''] ?? [
      `the connection to ${host} failed (${error.code ?? error.message})`,
      inBrowser,
    ]
    throw new NotFetched(message.replace('HOST', host), advice)
  }

const reasons: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOTFOUND: ['there is no host “HOST”', 'Look at the address.'],
  EAI_AGAIN: ['the name “HOST” cannot be looked up', 'See whether this machine is connected to the internet.'],
  ECONNREFUSED: ['HOST does not accept connections', 'Call the command again later.'],
  ERR_INVALID_URL: ['HOST leads on to something that is no address', inBrowser],
}
