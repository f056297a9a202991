import type { Problem, SourceFile } from '../../model.ts'
import { cleanText, decodeAs, decodeBytes } from '../bytes.ts'
import type { ArticleDraft, Opener } from '../article-draft.ts'
import { readPage } from '../html/reader.ts'
import { openPdf } from './pdf.ts'
import { Unopened, unopenedProblem } from './unopened.ts'
import { type Capture, capturesIn } from './warc.ts'
import { textIn, unzipped } from './zip.ts'

const mostPages = 1000

/** Reads a web archive: each page with an article is a source, with its address and the day of its capture. */
export const openWarc: Opener = async file => draftsOf(capturesIn(file.bytes), file)

/** Reads a web archive that was packed with a list of its pages: only those are read. */
export const openWacz: Opener = async file => {
  const archive = await unzipped(file.bytes, 'a web archive (WACZ)', name =>
    /^(?:archive\/.*\.warc(?:\.gz)?|pages\/pages\.jsonl)$/.test(name),
  )
  const captures = [...archive].flatMap(([name, bytes]) => (name.startsWith('archive/') ? capturesIn(bytes) : []))
  const listed = new Set(textIn(archive, 'pages/pages.jsonl').split('\n').flatMap(addressIn))
  const pages = captures.filter(({ url }) => listed.has(url))
  return draftsOf(pages.length > 0 ? pages : captures, file)
}

function addressIn(line: string): string[] {
  try {
    const { url } = JSON.parse(line) as { readonly url?: unknown }
    return typeof url === 'string' ? [url] : []
  } catch {
    return []
  }
}

async function draftsOf(captures: readonly Capture[], file: SourceFile): Promise<ArticleDraft[]> {
  if (captures.length === 0)
    throw new Unopened('there is no page in this web archive', 'Save the page again, as HTML or as text.')
  const drafts: ArticleDraft[] = []
  const problems: Problem[] = captures.length > mostPages ? [tooMany(file.path)] : []
  for (const capture of captures.slice(0, mostPages)) {
    try {
      drafts.push(await draftOf(capture, file))
    } catch (error) {
      const problem = unopenedProblem(error, file.path)
      problems.push({ ...problem, message: `${capture.url}: ${problem.message}` })
    }
  }
  // menus, advertisements and lists of articles are pages, too
  const [first = noDraft, ...others] = drafts.filter(({ passages }) => passages.length > 0)
  return [{ ...first, problems: [...problems, ...first.problems] }, ...others]
}

const noDraft: ArticleDraft = { format: 'html', facts: {}, passages: [], removed: [], notes: [], problems: [] }

async function draftOf({ url, captured, type, body }: Capture, file: SourceFile): Promise<ArticleDraft> {
  const day = /^\d{4}-\d\d-\d\d/.exec(captured)?.[0]
  const stated = day === undefined ? {} : { accessed: day }
  if (/pdf/i.test(type)) {
    const [draft] = await openPdf({ ...file, bytes: body })
    return { ...draft!, facts: { ...draft!.facts, url, ...stated } }
  }
  const label = /charset=["']?(?<label>[\w:-]{2,40})/i.exec(type)?.groups!['label']
  const text = label === undefined ? (decodeBytes(body, file.path, 'html').text ?? '') : cleanText(decodeAs(body, label))
  const draft = readPage(text, file, {}, url)
  return { ...draft, facts: { ...stated, ...draft.facts } }
}

const tooMany = (path: string): Problem => ({
  check: 'size',
  severity: 'error',
  path,
  message: `there are more than ${mostPages} pages in this web archive; the others are not read`,
  advice: 'Split it into several files, or save its pages alone.',
})
