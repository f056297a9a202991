import { cleanText, decodeAs } from '../bytes.ts'
import type { FormatReader } from '../article-draft.ts'
import { readPage } from './reader.ts'
import { plausibleDay } from '../publication-day/printed-date.ts'

const mostParts = 2000

/** Reads a page that a browser saved with all its parts in one file (MHTML): its first part of HTML. */
export const readMhtml: FormatReader = (text, file, stated) => {
  const whole = partOf(text)
  const parts = partsOf(whole)
  const page = parts.find(part => /^text\/html|^application\/xhtml/i.test(part.header('content-type')))
  if (!page) {
    const message = 'there is no page in this file'
    const problems = [
      {
        check: 'mhtml',
        severity: 'error',
        path: file.path,
        message,
        advice: 'Save the page again, as HTML or as text.',
      } as const,
    ]
    return { format: 'html', facts: {}, passages: [], removed: [], notes: [], problems }
  }
  const address = whole.header('snapshot-content-location') || page.header('content-location')
  const draft = readPage(cleanText(decodePart(page)), file, stated, address)
  const saved = savedDay(whole.header('date'))
  return saved === undefined ? draft : { ...draft, facts: { accessed: saved, ...draft.facts } }
}

interface Part {
  /** The value of a header by its lower-case name; empty without one. */
  readonly header: (name: string) => string
  readonly body: string
}

function partOf(text: string): Part {
  const gap = text.indexOf('\n\n')
  const head = (gap < 0 ? text : text.slice(0, gap)).slice(0, 20_000)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { header: name => headers.get(name) ?? '', body: gap < 0 ? '' : text.slice(gap + 2) }
}

function partsOf(whole: Part): Part[] {
  const boundary = /boundary="?(?<boundary>[^";\s]{1,200})"?/i.exec(whole.header('content-type'))?.groups?.['boundary']
  if (boundary === undefined) return [whole]
  const parts = whole.body.split(`--${boundary}`).slice(1, mostParts)
  return parts.filter(part => !part.startsWith('--')).map(part => partOf(part.replace(/^\s*\n/, '')))
}

function decodePart(part: Part): string {
  const encoding = part.header('content-transfer-encoding').toLowerCase()
  const label = /charset="?(?<label>[\w:-]{2,40})/i.exec(part.header('content-type'))?.groups?.['label'] ?? 'utf-8'
  if (encoding === 'base64') return decodeAs(Buffer.from(part.body, 'base64'), label)
  return encoding === 'quoted-printable' ? decodeAs(quotedPrintable(part.body), label) : part.body
}

/** `=3D` is a byte, `=` at a line's end joins it with the next. */
function quotedPrintable(text: string): Uint8Array {
  const bytes = Buffer.from(text.replace(/=[ \t]*\n/g, ''), 'utf8')
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const code =
      bytes[at] === 0x3d ? Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 32, bytes[at + 2] ?? 32), 16) : Number.NaN
    if (Number.isNaN(code)) out[length++] = bytes[at]!
    else {
      out[length++] = code
      at += 2
    }
  }
  return out.subarray(0, length)
}

/** The day of `Sat, 11 Nov 2023 09:26:03 +0100`, on the clock of the one who saved it. */
function savedDay(date: string): string | undefined {
  const match = /(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})/.exec(date)?.groups
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(match?.['month'] ?? '-') / 3 + 1
  return match && plausibleDay(Number(match['year']), month, Number(match['day']))
}
