import { byteOrderMark, tryDecode, wideCharset } from '../common/encoding.ts'
import type { CheckName, FilePosition, Problem } from '../model.ts'
import type { ReadFormat } from './article-draft.ts'

/** The largest text (2 MB), and page or table (10 MB), that are read. */
const largest = (format: ReadFormat) => (format === 'html' || format === 'table' ? 10 : 2) << 20

export interface Decoded {
  /** Absent when the bytes are no text. */
  readonly text?: string
  readonly problems: readonly Problem[]
}

/**
 * Turns a file's bytes into text: a byte order mark decides, then UTF-16 by its zero bytes, then a charset that a page
 * declares, then UTF-8, which may be damaged in a few places, then Windows-1252; the last two with a warning. Binary files and
 * files beyond the size limits are refused by name.
 */
export function decodeBytes(bytes: Uint8Array, path: string, format: ReadFormat): Decoded {
  const refuse = (check: CheckName, message: string, advice: string): Decoded => ({
    problems: [{ check, severity: 'error', path, message, advice }],
  })
  if (bytes.length > largest(format)) {
    const size = `${(bytes.length / (1 << 20)).toFixed(1)} MB`
    return refuse(
      'size',
      `this file has ${size}; the limit for ${format} is ${largest(format) >> 20} MB`,
      'Keep only the article.',
    )
  }
  const kind = signatureOf(bytes)
  if (kind) return refuse('encoding', `this is a ${kind} file, not text`, adviceFor[kind] ?? 'Save the article’s text as .txt.')
  const charset = byteOrderMark(bytes) ?? wideCharset(bytes)
  if (charset !== undefined) return damaged(decode(bytes, charset), path)
  if (bytes.subarray(0, 65536).includes(0))
    return refuse('encoding', 'this is a binary file, not text (it has NUL bytes)', 'Remove it, or save its text as .txt.')
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return checked(utf8, path, [])
  const declared = format === 'html' ? declaredCharset(bytes) : undefined
  if (declared !== undefined) return checked(decode(bytes, declared), path, [])
  const mended = decode(bytes, 'utf-8')
  if (isDamagedUtf8(mended, bytes)) return damaged(mended, path)
  const message = 'this is not UTF-8; it was read as Windows-1252'
  return checked(decode(bytes, 'windows-1252'), path, [warning(path, message, 'Save it as UTF-8 if letters look wrong.')])
}

const warning = (path: string, message: string, advice: string, place: Partial<FilePosition> = {}): Problem => ({
  check: 'encoding',
  severity: 'warning',
  path,
  ...place,
  message,
  advice,
})

/**
 * Whether bytes that are not all UTF-8 were meant as UTF-8: most of what is not ASCII is. In Windows-1252 letters stand alone, as
 * the é of “café”, and hardly ever make a whole character of UTF-8. Where nothing else tells, a last character that was cut off
 * does: no text ends in the “Ã”, “Â” or “â€” that the first bytes of é, © or ’ are in Windows-1252.
 */
function isDamagedUtf8(text: string, bytes: Uint8Array): boolean {
  let [broken, whole, wide] = [0, 0, 0]
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
    if (character > '\u07ff' && character !== '\ufffd') wide++
  }
  if (whole > broken || (wide > 0 && whole === broken)) return true
  const [before, last] = bytes.subarray(-2)
  const isCut = last === 0xc2 || last === 0xc3 || last === 0xe2 || (before === 0xe2 && last === 0x80)
  return whole === 0 && broken === 1 && isCut
}

/** A text in which every byte that is no character stands as U+FFFD, which is named with its place. */
function damaged(text: string, path: string): Decoded {
  const parts = text.split('\ufffd')
  if (parts.length === 1) return checked(text, path, [])
  const lines = cleanText(parts[0]!).split('\n')
  const message = `${parts.length === 2 ? 'a character is' : `${parts.length - 1} characters are`} damaged here, and shown as “\ufffd”`
  const place = { line: lines.length, column: lines.at(-1)!.length + 1 }
  return checked(text, path, [warning(path, message, 'Copy the words from the source again.', place)])
}

/**
 * Text as later stages get it: `\n` ends lines, and characters that print nothing are taken out: NUL and the other control
 * characters but tab and line feed, byte order marks, soft hyphens, and marks that override the direction of writing.
 */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
      // a word that goes on in the next line is moved up
      .replace(/\u00ad[ \t]{0,9}\n[ \t]{0,9}(?<word>\p{L}\S{0,60})[ \t](?=\S)/gu, '$<word>\n')
      .replace(unprintable, '')
  )
}

const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\u202a-\u202e\ufeff\ufff9-\ufffb]/g

/** The kind of a file, where its first bytes are those of a kind that is no text. */
export const signatureOf = (bytes: Uint8Array): string | undefined =>
  signatures.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))?.name

const adviceFor: Readonly<Record<string, string>> = {
  PDF: 'Give it the ending .pdf.',
  RTF: 'Give it the ending .rtf.',
  ZIP: 'If it is a document of Word, LibreOffice or Excel or a book, give it its ending: .docx, .odt, .xlsx, .epub.',
}

const signatures = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'Word', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

/** Decodes bytes by a charset's label, as UTF-8 where there is none of that label. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  return decode(bytes, knownCharset(label) ?? 'utf-8')
}

function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = /charset\s{0,3}=\s{0,3}["']?(?<label>[\w:-]{2,40})/i.exec(start)?.groups?.['label']
  return label === undefined || /^utf-?8$/i.test(label) ? undefined : knownCharset(label)
}

/** Node 20 decodes Windows-1252 as Latin-1, so the 27 characters in which they differ are put right here. */
function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes)
  return charset === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, character => windows1252[character.charCodeAt(0) - 0x80]!)
    : text
}

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function checked(text: string, path: string, problems: readonly Problem[]): Decoded {
  const clean = cleanText(text)
  return /[\p{L}\p{N}]/u.test(clean) ? { text: clean, problems } : { problems: [...problems, emptyProblem(path)] }
}

/** What is said of a file without a word for a passage, be it in a head. */
export const emptyProblem = (path: string, hasHead = false): Problem => ({
  check: 'empty',
  severity: 'warning',
  path,
  message: hasHead ? 'there is no text under the head of this file' : 'there is no text in this file',
  advice: 'Remove it, or paste the article into it.',
})
