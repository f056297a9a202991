/** How a text stands in its file, so that it can be written again in the same way. */
export interface Encoding {
  readonly charset: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Whether a byte order mark stands before it. */
  readonly mark: boolean
}

export interface FileText {
  /** Without the byte order mark. */
  readonly text: string
  readonly encoding: Encoding
}

/** Why bytes are not a text, and where that begins. */
export interface NotText {
  readonly message: string
  readonly advice: string
  readonly line?: number
  readonly column?: number
}

/**
 * The text of a file that a person keeps by hand, such as `edits.yaml`: UTF-8, or UTF-16 where a mark or its zero bytes tell.
 * Nothing is guessed: one byte that does not fit makes the whole no text.
 */
export function textOfBytes(bytes: Uint8Array): FileText | NotText {
  const marked = byteOrderMark(bytes)
  const charset = marked ?? wideCharset(bytes) ?? 'utf-8'
  const text = tryDecode(bytes, charset)
  if (text === undefined) {
    const before = new TextDecoder(charset).decode(bytes).split('\ufffd')[0]!.split('\n')
    const name = charset === 'utf-8' ? 'UTF-8' : 'UTF-16'
    return {
      line: before.length,
      column: before.at(-1)!.length + 1,
      message: `this is not a character of ${name}: the file is damaged, cut off, or saved in another encoding`,
      advice: 'Save it as UTF-8, or restore the last good version.',
    }
  }
  if (text.includes('\0'))
    return {
      message: 'this is not a text file (it has NUL bytes)',
      advice: 'Restore the last good version, or save it as UTF-8.',
    }
  return { text, encoding: { charset, mark: marked !== undefined } }
}

/** The bytes of a text, as its file had them. */
export function bytesOfText(text: string, { charset, mark }: Encoding): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  if (charset === 'utf-8') return Buffer.from(marked, 'utf8')
  const bytes = Buffer.from(marked, 'utf16le')
  return charset === 'utf-16le' ? bytes : bytes.swap16()
}

export function byteOrderMark(bytes: Uint8Array): Encoding['charset'] | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark has zero bytes at every second place where its text is Latin. */
export function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 2048)
  if (start.length < 8) return undefined
  let even = 0
  let odd = 0
  start.forEach((byte, index) => {
    if (byte === 0)
      if (index % 2 === 0) even++
      else odd++
  })
  if (odd > start.length * 0.3 && even === 0) return 'utf-16le'
  return even > start.length * 0.3 && odd === 0 ? 'utf-16be' : undefined
}

export function tryDecode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
