import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join, posix, relative, sep } from 'node:path'

/** Every file of a built site by its path, with forward slashes. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const read = await Promise.all(
    files.map(async file => [relative(folder, file).split(sep).join('/'), await readFile(file, 'utf8')] as const),
  )
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Links, images, scripts and styles of a page as they are written, with entities read. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(match =>
    (match[1] ?? '')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

/** Links that lead nowhere inside the site: a file that is missing, a fragment without an element, one that leaves its folder. */
export function brokenLinks(files: ReadonlyMap<string, string>): string[] {
  const ids = new Map<string, Set<string>>()
  const idsOf = (path: string) => {
    const known = ids.get(path) ?? new Set([...(files.get(path) ?? '').matchAll(/\sid="([^"]*)"/g)].map(match => match[1] ?? ''))
    ids.set(path, known)
    return known
  }
  const pages = [...files].filter(([path]) => path.endsWith('.html'))
  return pages.flatMap(([path, html]) =>
    linksOf(html).flatMap(link => {
      if (/^https?:/.test(link)) return []
      if (/^[a-z]+:|^\//i.test(link)) return [`${path}: ${link} is not relative`]
      const [whole = '', fragment] = link.split('#')
      const target = whole.split('?')[0] ?? ''
      const to = target === '' ? path : posix.join(dirname(path), decodeURI(target))
      if (!files.has(to)) return [`${path}: ${link} does not exist`]
      return fragment === undefined || fragment === '' || idsOf(to).has(fragment) ? [] : [`${path}: ${link} has no such fragment`]
    }),
  )
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
}

/** Serves a folder under a path prefix; what is not there is the site's own 404 page. */
export async function serve(folder: string, prefix = '/'): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) || 'index.html' : ''
    readFile(join(folder, inside)).then(
      bytes => response.writeHead(200, { 'content-type': types[extname(inside)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/html' }).end('not found'),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, close: () => void server.close() }
}
