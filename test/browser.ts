import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser's path: `CHROME_PATH`, else the first of the usual places that exists. */
const browserPath: string | undefined = process.env['CHROME_PATH'] ?? usualPlaces.find(path => existsSync(path))

/**
 * For `describe.skipIf(noBrowser)`: true where there is no browser, which is said plainly.
 * @throws where there is none and `CI` is set, since a run there must not leave the browser out unnoticed
 */
export const noBrowser: boolean = missing()

/** A headless browser; close it in `afterAll`. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? 'chromium', headless: true, args: flags })

function missing(): boolean {
  if (browserPath !== undefined) return false
  const message = 'no Chromium or Chrome found: install one or set CHROME_PATH to it'
  if (process.env['CI']) throw new Error(message)
  process.stderr.write(`${message}; the tests that need a browser are skipped\n`)
  return true
}
