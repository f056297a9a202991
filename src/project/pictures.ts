import { createHash } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { closest, distance } from 'fastest-levenshtein'
import type { Content, PictureFile } from './files.ts'
import type { Article, Edit, NamedPicture, Problem } from '../model.ts'
import { convert, Unshowable, type Version } from '../pictures/convert.ts'
import { pathsOf, picturesNamed, shownIn } from '../pictures/named.ts'
import type { MadeFile } from './made-files.ts'
import { type Store, storeOf } from './store.ts'

/** A picture as it stands on the site, in widths that rise. */
export interface ShownPicture {
  readonly versions: readonly { readonly path: string; readonly width: number; readonly height: number }[]
}

/** The pictures of a project that could be converted. */
export interface Pictures {
  /** By their paths in the content folder. */
  readonly shown: ReadonlyMap<string, ShownPicture>
  readonly files: readonly MadeFile[]
  readonly problems: readonly Problem[]
}

export const noPictures: Pictures = { shown: new Map(), files: [], problems: [] }

/** In bytes. */
const largest = 30 * 1024 * 1024

/**
 * Converts the pictures that articles and corrections name, each once. One that is missing, or cannot be shown, is a problem where it is named, and the
 * rest is shown.
 * @param cache the folder in which they are kept between builds
 */
export async function picturesOf(
  {
    content,
    articles,
    edits,
  }: { readonly content: Content; readonly articles: readonly Article[]; readonly edits: readonly Edit[] },
  cache: string | undefined,
): Promise<Pictures> {
  const store = cache === undefined ? undefined : storeOf(join(cache, 'pictures'))
  const byPath = new Map(content.pictures.map(picture => [picture.path, picture]))
  const shown = new Map<string, ShownPicture>()
  const files: MadeFile[] = []
  const problems: Problem[] = []
  const unshowable = new Map<string, string>()
  const named = picturesNamed(articles, edits)
  // one in a text may never have been meant for a site
  const inTexts = new Set(articles.flatMap(shownIn))
  const say = (picture: NamedPicture, problem: Problem) =>
    void problems.push(inTexts.has(picture) ? { ...problem, severity: 'warning' } : problem)
  for (const picture of named) {
    const path = pathsOf(picture).find(path => byPath.has(path))
    if (path === undefined) say(picture, missing(picture, content.pictures))
    else if (!shown.has(path) && !unshowable.has(path))
      try {
        const made = await converted(byPath.get(path)!, store)
        const versions = made.versions.map(({ width, height, bytes }) => ({
          path: addressOf(path, made.hash, width),
          width,
          height,
          bytes,
        }))
        files.push(...versions.map(({ path, bytes }) => ({ path, bytes })))
        shown.set(path, { versions: versions.map(({ bytes: _, ...version }) => version) })
      } catch (error) {
        if (!(error instanceof Unshowable)) throw error
        unshowable.set(path, error.message)
      }
    const message = unshowable.get(path ?? '')
    if (message !== undefined) say(picture, problemOf(picture, `${picture.file}: ${message}`, adviceFor(message)))
  }
  store?.tidy()
  const used = new Set(named.flatMap(pathsOf))
  return { shown, files, problems: [...problems, ...unused(content.pictures, used, articles)] }
}

async function converted(
  { size, read }: PictureFile,
  store: Store | undefined,
): Promise<{ hash: string; versions: readonly Version[] }> {
  if (size > largest)
    throw new Unshowable(`this picture is ${Math.ceil(size / 1048576)} MB; the limit is ${largest / 1048576} MB`)
  const bytes = await read().catch((error: NodeJS.ErrnoException) => {
    throw new Unshowable(`this picture could not be read (${error.code ?? 'error'})`)
  })
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = store?.read(`picture ${hash}`)
  if (known !== undefined) {
    const kept = JSON.parse(known) as readonly (Omit<Version, 'bytes'> & { readonly bytes: string })[]
    return { hash, versions: kept.map(version => ({ ...version, bytes: Buffer.from(version.bytes, 'base64') })) }
  }
  const versions = await convert(bytes)
  store?.write(
    `picture ${hash}`,
    JSON.stringify(versions.map(version => ({ ...version, bytes: version.bytes.toString('base64') }))),
  )
  return { hash, versions }
}

/** `pictures/weir-1f0c9a3b-640.webp`: another picture of the same name has another address. */
function addressOf(path: string, hash: string, width: number): string {
  const name = basename(path, extname(path))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  return `pictures/${name === '' ? '' : `${name}-`}${hash.slice(0, 8)}-${width}.webp`
}

const problemOf = ({ at }: NamedPicture, message: string, advice: string): Problem => ({
  check: 'picture',
  severity: 'error',
  ...at,
  message,
  advice,
})

function missing(picture: NamedPicture, pictures: readonly PictureFile[]): Problem {
  const { file } = picture
  if (/^[a-z][\w+.-]*:|^\/\//i.test(file))
    return problemOf(
      picture,
      `the picture “${file}” is on another host, and pages load nothing from there`,
      'Save it beside the article, if you may, and write its file’s name.',
    )
  if (pathsOf(picture).length === 0)
    return problemOf(picture, `the picture “${file}” is outside the content folder`, 'Copy it into that folder.')
  const near = closest(
    basename(file),
    pictures.map(({ path }) => basename(path)),
  )
  const isNear = near !== undefined && distance(basename(file), near) <= 3
  const advice = isNear ? `Did you mean “${near}”?` : 'Put a JPEG, PNG or WebP file of this name beside the file that names it.'
  return problemOf(picture, `there is no picture “${file}”`, advice)
}

const adviceFor = (message: string) => (/\blimit\b/.test(message) ? 'Make it smaller.' : 'Save it again as JPEG, PNG or WebP.')

/** Pictures in a saved page's own folder are its publisher's; of others, nobody may have thought. */
function unused(pictures: readonly PictureFile[], used: ReadonlySet<string>, articles: readonly Article[]): Problem[] {
  const inTexts = new Set(articles.flatMap(({ pictures = [] }) => pictures.flatMap(pathsOf)))
  const pages = articles.filter(({ source }) => source.format === 'html').map(({ source }) => source.path.replace(/\.[^.]*$/, ''))
  const isOfPage = (path: string) => pages.some(page => path.startsWith(page))
  return pictures
    .filter(({ path }) => !used.has(path) && !inTexts.has(path) && !isOfPage(path))
    .map(({ path }) => ({
      check: 'picture',
      severity: 'note',
      path,
      message: 'nothing names this picture, so it is not shown',
      advice: 'Name it as “image:” in front matter or in edits.yaml.',
    }))
}
