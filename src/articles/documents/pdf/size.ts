import { inflateSync } from 'node:zlib'
import { Unopened } from '../unopened.ts'

/** What the streams of a PDF that hold no pictures unpack to at most, in bytes. */
const most = 64 << 20

/**
 * Looks whether a PDF unpacks to more than can be read: its library would unpack it whatever it comes to. Pictures are not unpacked
 * for their text.
 * @throws Unopened where it does
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let size = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const dictionary = file.subarray(Math.max(0, at - 600), at).toString('latin1')
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/Fl(?:ateDecode)?\b/.test(own) || /\/Subtype\s{0,4}\/Image/.test(own)) continue
    if (/\/Fl(?:ateDecode)?[^[\]>]{0,40}\/Fl(?:ateDecode)?\b/.test(own)) throw tooLarge()
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    size += unpackedSize(file.subarray(start), most - size)
    if (size > most) throw tooLarge()
  }
}

/** How much a stream unpacks to; nothing where it is damaged or encrypted, as then it is not read either. */
function unpackedSize(stream: Buffer, left: number): number {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, left) }).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? left + 1 : 0
  }
}

const tooLarge = () =>
  new Unopened(`this PDF unpacks to more than ${most >> 20} MB`, 'Print it to a new PDF, or keep only the article’s pages.')
