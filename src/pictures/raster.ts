import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as resvg from '@resvg/resvg-wasm'
import { lazily } from '../common/lazily.ts'
import { once } from '../common/memo.ts'

/** A drawing as a PNG. It is made by WebAssembly, so its bytes are the same on every machine. Text in it is not drawn. */
export async function pngOf(svg: string): Promise<Buffer> {
  const { Resvg } = await ready()
  const drawing = new Resvg(svg)
  const image = drawing.render()
  try {
    return Buffer.from(image.asPng())
  } finally {
    image.free()
    drawing.free()
  }
}

const library = lazily<typeof resvg>(import.meta.resolve('@resvg/resvg-wasm'))

const ready = once(async () => {
  await library().initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
  return library()
})
