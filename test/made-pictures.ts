import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import encode, { init } from '@jsquash/jpeg/encode.js'

/** A JPEG of some colours, the same bytes for the same size. */
export async function jpegOf(width: number, height: number): Promise<Buffer> {
  await init(new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm')))))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) data.set([(at * 7) % 256, Math.floor(at / width) % 256, 90, 255], at * 4)
  return Buffer.from(await encode({ data, width, height } as ImageData, { quality: 60 }))
}

/** A JPEG with an Exif block that says how it was held, and where. */
export function withOrientation(jpeg: Buffer, orientation: number, note: string): Buffer {
  const entry = Buffer.from([0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, orientation, 0, 0])
  const tiff = Buffer.concat([
    Buffer.from('MM\0*\0\0\0\b', 'latin1'),
    Buffer.from([0, 1]),
    entry,
    Buffer.alloc(4),
    Buffer.from(note),
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** The head of a PNG, and nothing of its pixels. */
export function pngHeader(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\b\x02\0\0\0\0\0\0\0', 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
