import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { SiteData } from '../../src/site/site-data.ts'
import { launchBrowser } from '../browser.ts'
import { buildSite } from './build.ts'

/** A site and a browser for the tests of a `describe`, there while they run. */
export function opened(data: SiteData): { readonly browser: Browser; readonly site: Awaited<ReturnType<typeof buildSite>> } {
  const both = {} as { browser: Browser; site: Awaited<ReturnType<typeof buildSite>> }
  beforeAll(async () => {
    both.browser = await launchBrowser()
    both.site = await buildSite(data)
  })
  afterAll(async () => {
    await both.browser?.close()
    await both.site?.remove()
  })
  return both
}
