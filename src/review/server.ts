import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ChangedMeanwhile } from '../project/atomic-write.ts'
import type { ProjectPlace, ProjectWork } from '../project/project.ts'
import { type Api, apiOf } from './api.ts'
import { assetAt } from './assets.ts'
import { changeFor } from './decisions.ts'
import type { Form } from './form.ts'
import { doubtsOf, type Memory, openMemory, type Reviewed } from './memory.ts'
import { itemPath } from './doubt-titles.ts'
import type { PageContext } from './page-fields.ts'
import { deskPage, messagePage } from './page-frame.ts'
import { addPage, hiddenPage, namePage, sentencePage } from './more-pages.ts'
import { countedPage, eventPage, eventsPage, itemPage, listPage, sourcePage } from './pages.ts'
import { subjectAt } from './subjects.ts'
import { whyNotWritten } from './decided-items.ts'

const largestForm = 64 * 1024
/** Of JSON, which may name several thousand events. */
const largestJson = 1024 * 1024

export interface ReviewOptions extends ProjectPlace, ProjectWork {
  readonly content: string
  /** 0, or none, for any that is free. */
  readonly port?: number
}

export interface ReviewServer {
  /** The address to open, with the token of this start. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves the review pages to this machine alone: it listens on the loopback address, answers only to its own host name,
 * shows nothing without the token of this start (kept in a cookie once given), and takes a decision only from its own
 * pages: same origin, and the token in the form. The only file that it ever writes is `edits.yaml` of the content folder.
 */
export async function serveReview(options: ReviewOptions): Promise<ReviewServer> {
  const token = randomBytes(24).toString('hex')
  const memory = await openMemory(options)
  const api = apiOf(memory)
  const server = createServer((request, response) => {
    answer(request, response, { token, memory, api, port: portOf(server) }).catch((error: Error) => {
      send(response, 500, messagePage('Something went wrong', error.message))
    })
  })
  server.requestTimeout = 30_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${portOf(server)}/?token=${token}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Setting {
  readonly port: number
  readonly token: string
  readonly memory: Memory
  readonly api: Api
}

async function answer(request: IncomingMessage, response: ServerResponse, setting: Setting): Promise<void> {
  const origin = `http://127.0.0.1:${setting.port}`
  if (request.headers.host !== `127.0.0.1:${setting.port}`) return refuse(response, 'not this host')
  const url = new URL(request.url ?? '/', origin)
  if (request.method === 'GET' && url.searchParams.has('token')) {
    if (!isSame(url.searchParams.get('token') ?? '', setting.token)) return refuse(response, 'not the token of this start')
    // the token leaves the address bar and the history
    response.setHeader('Set-Cookie', `${cookieName(setting.port)}=${setting.token}; HttpOnly; SameSite=Strict; Path=/`)
    return redirect(response, '/')
  }
  if (!isSame(cookieIn(request, cookieName(setting.port)), setting.token))
    return refuse(response, 'open the address that the terminal shows')
  if (request.method === 'GET') return show(url, response, setting)
  if (request.method !== 'POST') return send(response, 405, messagePage('Not allowed', 'Only GET and POST.'))
  if (request.headers.origin !== origin) return refuse(response, 'a decision comes from the review pages only')
  const isApi = url.pathname.startsWith('/api/')
  const form = isApi ? await readJson(request) : await readForm(request)
  if (!form) return send(response, 413, messagePage('Too large', 'The form could not be read.'))
  const token = form instanceof Map ? form.get('token') : (form as { token?: unknown }).token
  if (!isSame(String(token ?? ''), setting.token)) return refuse(response, 'not the token of this start')
  if (form instanceof Map) return decide(url, form, response, setting)
  return sendJson(response, await setting.api.post(url.pathname, form))
}

async function show(url: URL, response: ServerResponse, { memory, api, token }: Setting): Promise<void> {
  if (url.pathname.startsWith('/api/')) return sendJson(response, await api.get(url))
  const asset = await assetAt(url.pathname, memory.last().site)
  if (asset) return send(response, 200, asset.text, asset.type)
  if (url.pathname === '/') return send(response, 200, deskPage(token))
  const page: PageContext = { project: await memory.fresh(), token }
  const done = url.searchParams.has('done')
  if (url.pathname === '/list') return send(response, 200, listPage(page, doubtsOf(page.project), done))
  if (url.pathname === '/events') return send(response, 200, eventsPage(page))
  if (url.pathname === '/counted') return send(response, 200, countedPage(page))
  const text = pageOf(url.pathname, page, done)
  if (text === undefined) return send(response, 404, messagePage('Not here', 'This has been decided, or is not there any more.'))
  send(response, 200, text)
}

async function decide(url: URL, form: Form, response: ServerResponse, { memory, token }: Setting): Promise<void> {
  const page = { project: await memory.fresh(), token }
  const subject = subjectAt(url.pathname, page.project)
  const failed = (status: number, message: string) => {
    const text = pageOf(url.pathname, { ...page, failed: { message, form } }, false)
    send(response, status, text ?? messagePage('Not saved', message))
  }
  if (!subject) return failed(404, 'What this was about is not there any more; nothing was saved.')
  try {
    const change = changeFor(form, subject, page.project.timeline)
    const why = whyNotWritten(page.project, [subject])
    if (why !== undefined) throw new Error(why)
    await memory.write(form.get('seen') ?? '', change)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) return failed(422, `Not saved: ${(error as Error).message}`)
    page.project = memory.last()
    return failed(409, 'Not saved: edits.yaml was changed meanwhile, and is shown as it is now. Look again, and save again.')
  }
  redirect(response, nextAfter(url.pathname, page.project, memory.last()))
}

/** The item that follows in the list as it was, or the list when it was the last; the page of what is no item stays. */
function nextAfter(path: string, before: Reviewed, now: Reviewed): string {
  if (/^\/(?:source|event|name|sentence|add)\b/.test(path)) return subjectAt(path, now) ? `${path}?done` : '/list?done'
  const left = new Set(doubtsOf(now).map(itemPath))
  const all = doubtsOf(before)
  const position = all.findIndex(doubt => itemPath(doubt) === path)
  const next = position >= 0 && all.slice(position + 1).find(doubt => left.has(itemPath(doubt)))
  return next ? `${itemPath(next)}?done` : '/list?done'
}

function pageOf(path: string, page: PageContext, done: boolean): string | undefined {
  const subject = subjectAt(path, page.project)
  if (!subject) return undefined
  if (subject.source) return sourcePage(page, subject.source, done)
  const { doubt, name, hidden } = subject
  if (name) return namePage(page, name, done)
  if (hidden) return hiddenPage(page, hidden)
  if (path === '/add') return addPage(page, done)
  if (path.startsWith('/sentence/')) return sentencePage(page, subject, done)
  if (doubt) {
    const beside = doubtsOf(page.project).filter(other => other.key !== doubt.key && doubt.event && other.event === doubt.event)
    return itemPage(page, doubt, subject, beside, done)
  }
  return subject.event && eventPage(page, subject.event, done)
}

async function readForm(request: IncomingMessage): Promise<Form | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? '')) return undefined
  const body = await readBody(request, largestForm)
  // browsers send line ends as CRLF
  return body === undefined
    ? undefined
    : new Map([...new URLSearchParams(body)].map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]))
}

async function readJson(request: IncomingMessage): Promise<object | undefined> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined
  const body = await readBody(request, largestJson)
  try {
    const read: unknown = JSON.parse(body ?? '')
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

async function readBody(request: IncomingMessage, largest: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const portOf = (server: Server) => (server.address() as AddressInfo).port
// two servers on one machine share their cookies, whatever their ports
const cookieName = (port: number) => `citeline-review-${port}`
const hashed = (text: string) => createHash('sha256').update(text).digest()
const isSame = (a: string, b: string) => timingSafeEqual(hashed(a), hashed(b))

function cookieIn(request: IncomingMessage, name: string): string {
  const cookies = (request.headers.cookie ?? '').split(';').map(cookie => cookie.trim().split('='))
  return cookies.find(([key]) => key === name)?.[1] ?? ''
}

const refuse = (response: ServerResponse, why: string) => send(response, 403, messagePage('Refused', why))

const sendJson = (response: ServerResponse, { status, json }: { readonly status: number; readonly json: unknown }) =>
  send(response, status, JSON.stringify(json), 'application/json')

function redirect(response: ServerResponse, to: string): void {
  response.setHeader('Location', to)
  send(response, 303, '')
}

function send(response: ServerResponse, status: number, text: string, type = 'text/html'): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // “no-referrer” would make browsers send “Origin: null” with forms
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    Connection: status >= 400 ? 'close' : 'keep-alive',
  })
  response.end(text)
}
