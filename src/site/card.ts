import type { Density } from './density.ts'

const width = 1200
const height = 630
const paper = 0
const bar = 1
const ink = 2

/** The card that other sites show for a link: the timeline's bars as a PNG. No compressor is used, so its bytes are the same everywhere. */
export function card(density: Density | undefined): Buffer {
  const pixels = Buffer.alloc(width * height, paper)
  const fill = (x: number, y: number, wide: number, high: number, colour: number) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row++)
      pixels.fill(colour, row * width + Math.max(0, x), row * width + Math.min(width, x + wide))
  }
  const [left, base, across, tall] = [80, 480, 1040, 330]
  fill(left, 96, 150, 14, ink)
  for (const { x, height: share } of density?.bars ?? []) {
    const high = Math.round((share / (density?.barHeight ?? 1)) * tall)
    fill(
      left + Math.round((x / 100) * across),
      base - high,
      Math.max(2, Math.round(((density?.barWidth ?? 1) / 100) * across)),
      high,
      bar,
    )
  }
  fill(left, base, across, 6, ink)
  return png(pixels)
}

const palette = Buffer.from([0xfc, 0xfa, 0xf6, 0xb9, 0xa5, 0x8c, 0x8a, 0x1f, 0x11, 0, 0, 0])

/** An image of four colours, two bits a pixel. */
function png(pixels: Buffer): Buffer {
  const rows = Buffer.alloc(height * (1 + width / 4))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width / 4) + 1 + (x >> 2)
      rows[at] = (rows[at] ?? 0) | ((pixels[y * width + x] ?? 0) << (6 - 2 * (x & 3)))
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([2, 3, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', stored(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc(body), body.length + 4)
  return framed
}

/** A zlib stream of stored blocks (RFC 1950, RFC 1951). */
function stored(data: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x78, 0x01])]
  for (let at = 0; at < data.length; at += 0xffff) {
    const block = data.subarray(at, at + 0xffff)
    const head = Buffer.alloc(5)
    head[0] = at + 0xffff >= data.length ? 1 : 0
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(~block.length & 0xffff, 3)
    parts.push(head, block)
  }
  let [a, b] = [1, 0]
  for (const byte of data) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(((b << 16) | a) >>> 0)
  return Buffer.concat([...parts, sum])
}

function crc(data: Buffer): number {
  let value = 0xffffffff
  for (const byte of data) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  }
  return ~value >>> 0
}
