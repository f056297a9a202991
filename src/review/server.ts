import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ChangedMeanwhile, changeText, readText } from '../atomic-write.ts'
import { loadContent } from '../files.ts'
import { contentHash, loadProject, type Project, type ProjectPlace, type ProjectWork } from '../project.ts'
import { changeFor, type Form, type Subject } from './decisions.ts'
import {
  countedPage,
  type Desk,
  eventPage,
  eventsPage,
  itemPage,
  itemPath,
  listPage,
  messagePage,
  sourcePage,
  styles,
} from './pages.ts'
import { doubtsOf, subjectOf } from './work.ts'

const largestBody = 64 * 1024

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
  const load = projectLoader(options)
  await load()
  const server = createServer((request, response) => {
    answer(request, response, { ...options, token, load, port: portOf(server) }).catch((error: Error) => {
      send(response, 500, messagePage('This went wrong', error.message))
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
  readonly content: string
  readonly port: number
  readonly token: string
  readonly load: () => Promise<Project>
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
  const form = await readForm(request)
  if (!form) return send(response, 413, messagePage('Too large', 'The form could not be read.'))
  if (!isSame(form.get('token') ?? '', setting.token)) return refuse(response, 'not the token of this start')
  return decide(url, form, response, setting)
}

async function show(url: URL, response: ServerResponse, setting: Setting): Promise<void> {
  if (url.pathname === '/review.css') return send(response, 200, styles, 'text/css')
  const desk = await deskOf(setting)
  const done = url.searchParams.has('done')
  if (url.pathname === '/') return send(response, 200, listPage(desk, doubtsOf(desk.project), done))
  if (url.pathname === '/events') return send(response, 200, eventsPage(desk))
  if (url.pathname === '/counted') return send(response, 200, countedPage(desk))
  const text = pageOf(url.pathname, desk, done)
  if (text === undefined) return send(response, 404, messagePage('Not here', 'This has been decided, or is not there any more.'))
  send(response, 200, text)
}

async function decide(url: URL, form: Form, response: ServerResponse, setting: Setting): Promise<void> {
  const desk = await deskOf(setting)
  const subject = subjectAt(url.pathname, desk.project)
  const failed = (status: number, message: string) => {
    const text = pageOf(url.pathname, { ...desk, failed: { message, form } }, false)
    send(response, status, text ?? messagePage('Not saved', message))
  }
  if (!subject) return failed(404, 'What this was about is not there any more; nothing was saved.')
  try {
    const change = changeFor(form, subject, desk.project.timeline)
    const file = subject.doubt?.outcome?.path
    if (file !== undefined && !/^[^/]+\/edits\.yaml$/.test(file))
      throw new Error(`${file} is not changed from here; please edit it`)
    const unread = desk.project.content.problems.find(({ check, path }) => check === 'edits' && path.endsWith('/edits.yaml'))
    if (unread) throw new Error(`${unread.path}: ${unread.message}`)
    await changeText(editsFile(setting), form.get('seen') ?? '', change)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) return failed(422, `Not saved: ${(error as Error).message}`)
    return failed(409, 'Not saved: edits.yaml was changed meanwhile, and is shown as it is now. Look again, and save again.')
  }
  redirect(response, await nextAfter(url.pathname, desk, setting))
}

/** The item that follows in the list as it was, or the list when it was the last; the page of an event or an article stays. */
async function nextAfter(path: string, desk: Desk, setting: Setting): Promise<string> {
  if (path.startsWith('/source/')) return `${path}?done`
  if (path.startsWith('/event/')) {
    const { timeline } = await setting.load()
    const isThere = timeline.events.some(({ id }) => path === `/event/${encodeURIComponent(id)}`)
    return isThere ? `${path}?done` : '/?done'
  }
  const before = doubtsOf(desk.project)
  const now = new Set(doubtsOf(await setting.load()).map(itemPath))
  const position = before.findIndex(doubt => itemPath(doubt) === path)
  const next = before.slice(position + 1).find(doubt => now.has(itemPath(doubt)))
  return next ? `${itemPath(next)}?done` : '/?done'
}

async function deskOf({ load, content, token }: Setting): Promise<Desk> {
  // the hash is taken first: a change between the two reads is refused later rather than overwritten
  const seen = await readText(editsFile({ content })).then(
    ({ sha256 }) => sha256,
    // one that cannot be read is named on the list, and not written
    () => '',
  )
  return { project: await load(), token, seen }
}

const editsFile = ({ content }: { readonly content: string }) => join(content, 'edits.yaml')

function pageOf(path: string, desk: Desk, done: boolean): string | undefined {
  const subject = subjectAt(path, desk.project)
  if (!subject) return undefined
  if (subject.source) return sourcePage(desk, subject.source, done)
  const { doubt } = subject
  if (doubt) {
    const beside = doubtsOf(desk.project).filter(other => other.key !== doubt.key && doubt.event && other.event === doubt.event)
    return itemPage(desk, doubt, subject, beside, done)
  }
  return subject.event && eventPage(desk, subject.event, done)
}

function subjectAt(path: string, project: Project): Subject | undefined {
  if (path.startsWith('/event/')) {
    const event = project.timeline.events.find(({ id }) => path === `/event/${encodeURIComponent(id)}`)
    return event && { event }
  }
  if (path.startsWith('/source/')) {
    const source = project.timeline.sources.find(({ id, format }) => format !== 'external' && path === `/source/${id}`)
    return source && { source }
  }
  const doubt = doubtsOf(project).find(doubt => itemPath(doubt) === path)
  return doubt && subjectOf(project, doubt)
}

/** Loads the project again only when its content has changed. */
function projectLoader(place: ProjectPlace & ProjectWork & { readonly content: string }): () => Promise<Project> {
  let last: { readonly hash: string; readonly project: Project } | undefined
  return async () => {
    const content = await loadContent(place.content)
    const hash = contentHash(content)
    if (last?.hash !== hash) last = { hash, project: await loadProject(place) }
    return last.project
  }
}

async function readForm(request: IncomingMessage): Promise<Form | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers['content-type'] ?? '')) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) return undefined
    chunks.push(chunk)
  }
  // browsers send line ends as CRLF
  return new Map(
    [...new URLSearchParams(Buffer.concat(chunks).toString('utf8'))].map(([name, value]) => [name, value.replace(/\r\n/g, '\n')]),
  )
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

function redirect(response: ServerResponse, to: string): void {
  response.setHeader('Location', to)
  send(response, 303, '')
}

function send(response: ServerResponse, status: number, text: string, type = 'text/html'): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
