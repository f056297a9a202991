import { join } from 'node:path'
import { pngOf } from '../pictures/raster.ts'
import { type MadeFile, madeOnce } from '../project/made-files.ts'
import { storeOf } from '../project/store.ts'
import { cardSvg } from './card.ts'
import type { SiteData } from './site-data.ts'

/** The cards as PNGs, each drawn once for as long as it says the same. */
export async function drawnCards({ site, events }: SiteData['cards'], cache: string | undefined): Promise<MadeFile[]> {
  const store = cache === undefined ? undefined : storeOf(join(cache, 'cards'))
  const files: MadeFile[] = []
  for (const card of [site, ...events.values()])
    files.push({ path: card.path, bytes: await madeOnce(store, JSON.stringify(card), () => pngOf(cardSvg(card))) })
  store?.tidy()
  return files
}
