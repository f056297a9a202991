import { strToU8 } from 'fflate'

/** A line of a page: its place from the left and the bottom edge, in points, its size and its words. */
export interface PdfLine {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

export interface PdfParts {
  readonly pages: readonly (readonly PdfLine[])[]
  readonly info?: Readonly<Record<string, string>>
  readonly xmp?: string
  /** More of the trailer: `/Encrypt …`. */
  readonly trailer?: string
}

// as Windows-1252 writes them
const literal = (text: string) =>
  `(${text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('–', '\x96')
    .replaceAll('•', '\x95')})`

/** A PDF of lines, in Helvetica. */
export function pdfFile({ pages, info = {}, xmp, trailer = '' }: PdfParts): Uint8Array {
  const stream = (text: string, more = '') => `<< /Length ${strToU8(text, true).length}${more} >>\nstream\n${text}\nendstream`
  const first = 5
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${xmp === undefined ? '' : ' /Metadata 4 0 R'} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(xmp ?? '', ' /Type /Metadata /Subtype /XML'),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      stream(
        lines.map(({ x, y, text, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${literal(text)} Tj ET`).join('\n'),
      ),
    ]),
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(file, true)
}

/** Lines of running text one under the other, wrapped at a width, from a height downward. */
export function wrapped(text: string, y: number, { x = 72, size = 11, columns = 80, leading = 14 } = {}): PdfLine[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < columns) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((text, index) => ({ x, y: y - index * leading, text, size }))
}
