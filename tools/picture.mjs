import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

// `npm run picture` makes the README's picture: the first screen of the sample, built from test/sample/
const root = resolve(import.meta.dirname, '..')
const picture = join(root, 'docs/timeline.png')
const folder = mkdtempSync(join(tmpdir(), 'citeline-picture-'))
try {
  cpSync(join(root, 'test/sample'), folder, { recursive: true })
  const [run, cli] = ['src/loader/run.mjs', 'src/cli/cli.ts'].map(file => join(root, file))
  const { status } = spawnSync(process.execPath, [run, cli, 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the sample was not built')
  await screenshot(pathToFileURL(join(folder, '_site/index.html')).href)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${picture}: ${Math.ceil(statSync(picture).size / 1000)} kB\n`)

/** @param {string} url */
async function screenshot(url) {
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 722 }, colorScheme: 'light' })
    await page.goto(url)
    await page.evaluate('document.fonts.ready')
    await page.screenshot({ path: picture })
  } finally {
    await browser.close()
  }
}
