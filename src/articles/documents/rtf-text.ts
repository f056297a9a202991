import { decodeAs } from '../bytes.ts'

/** Words that are written as text and as bytes of a charset, of which several may make a letter. */
export class RtfText {
  #text = ''
  #bytes: number[] = []
  #charset = ''

  write(text: string): void {
    this.#flush()
    this.#text += text
  }

  writeByte(byte: number, charset: string): void {
    if (charset !== this.#charset) this.#flush()
    this.#charset = charset
    this.#bytes.push(byte)
  }

  /** What was written since the last time. */
  take(): string {
    this.#flush()
    const text = this.#text
    this.#text = ''
    return text
  }

  #flush(): void {
    if (this.#bytes.length > 0) this.#text += decodeAs(Uint8Array.from(this.#bytes), this.#charset)
    this.#bytes = []
  }
}

/** The label of a font's charset, else of the document's code page. */
export const charsetOf = (charset: number | undefined, codepage: number): string =>
  charsets[charset ?? -1] ?? codepages[codepage] ?? `windows-${codepage}`

const codepages: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
