import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { imageSize } from 'image-size'
import { lazily } from '../common/lazily.ts'
import { once } from '../common/memo.ts'

/** A picture in one width, as WebP: nothing of its file but the pixels, so no place, camera or name that it was taken with. */
export interface Version {
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

/** Why a picture cannot be shown. */
export class Unshowable extends Error {}

/** In pixels: for lists, for a page on a telephone, for a page. A smaller picture is never made larger. */
const widths = [240, 640, 1280] as const
/** In millions: a picture needs four bytes a pixel while it is converted. */
const mostMegapixels = 50

/**
 * Converts a JPEG, PNG or WebP file, upright, in widths that rise. The codecs are WebAssembly: the bytes are the same on every machine.
 * @throws Unshowable where it is no such file, or damaged, or has too many pixels
 */
export async function convert(file: Uint8Array): Promise<readonly Version[]> {
  const { width, height, type } = sizeOf(file)
  const decode = decoders[type as keyof typeof decoders]
  if (!decode) throw new Unshowable(`this is a picture of the kind “${type}”, which is not shown`)
  if (width * height > mostMegapixels * 1e6)
    throw new Unshowable(`this picture has ${Math.ceil((width * height) / 1e6)} million pixels; the limit is ${mostMegapixels}`)
  const picture = await decode(file).catch(() => damaged())
  if (!(picture.width > 0)) damaged()
  const shown = [...widths.filter(wanted => wanted < picture.width), Math.min(picture.width, widths.at(-1)!)]
  const versions: Version[] = []
  for (const width of new Set(shown)) {
    const height = Math.max(1, Math.round((picture.height * width) / picture.width))
    const scaled = width === picture.width ? picture : await (await resizer())(picture, { width, height })
    versions.push({ width, height, bytes: Buffer.from(await (await encoder())(scaled)) })
  }
  return versions
}

function sizeOf(file: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return sizes().imageSize(file)
  } catch {
    throw new Unshowable('this is no picture that can be read')
  }
}

function damaged(): never {
  throw new Unshowable('this picture is damaged or cut off')
}

const sizes = lazily<{ readonly imageSize: typeof imageSize }>(import.meta.resolve('image-size'))

/** By the names that image-size has for them. */
const decoders = {
  async jpg(file: Uint8Array): Promise<ImageData> {
    // what is cut off would be grey
    const bytes = Buffer.from(file)
    if (bytes.lastIndexOf('ffd9', undefined, 'hex') < bytes.lastIndexOf('ffda', undefined, 'hex')) damaged()
    const { default: decode, init } = await import('@jsquash/jpeg/decode.js')
    await init(compiled(import.meta.resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm')))
    return decode(whole(file), { preserveOrientation: true })
  },
  async png(file: Uint8Array): Promise<ImageData> {
    const { decode, init } = await import('@jsquash/png/decode.js')
    await init(compiled(import.meta.resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm')))
    return decode(whole(file))
  },
  async webp(file: Uint8Array): Promise<ImageData> {
    const { default: decode, init } = await import('@jsquash/webp/decode.js')
    await init(compiled(import.meta.resolve('@jsquash/webp/codec/dec/webp_dec.wasm')))
    return decode(whole(file))
  },
} as const

const resizer = once(async () => {
  const { default: resize, initResize } = await import('@jsquash/resize')
  await initResize(compiled(import.meta.resolve('@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm')))
  return resize
})

const encoder = once(async () => {
  const { default: encode, init } = await import('@jsquash/webp/encode.js')
  await init(compiled(import.meta.resolve('@jsquash/webp/codec/enc/webp_enc_simd.wasm')))
  return (picture: ImageData) => encode(picture, { quality: 78 })
})

/** A file as a buffer of its own, which it may be only a part of. */
const whole = (file: Uint8Array) => file.slice().buffer as ArrayBuffer

function compiled(address: string): WebAssembly.Module {
  withImageData()
  return new WebAssembly.Module(readFileSync(fileURLToPath(address)))
}

/** What browsers have and the codecs ask for. */
const withImageData = once(() => {
  ;(globalThis as { ImageData?: unknown }).ImageData ??= class {
    readonly data: Uint8ClampedArray
    readonly width: number
    readonly height: number
    constructor(data: Uint8ClampedArray, width: number, height: number) {
      this.data = data
      this.width = width
      this.height = height
    }
  }
})
