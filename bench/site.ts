import { readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchBrowser, noBrowser } from '../test/browser.ts'
import { buildSite } from '../test/site/build.ts'
import { prepared } from '../test/site/prepared.ts'

// node src/loader/run.mjs bench/site.ts [events] [folder]: builds a synthetic site, weighs its pages and times them in a browser
const count = Number(process.argv[2] ?? 1000)
const folder = process.argv[3] ?? join(tmpdir(), 'citeline-bench')
const yaml = `title: The river and the town
description: What five years of floods did to a small town, from what was printed at the time.
author: The reading room
url: https://floods.example/timeline`

const time = async <T>(what: string, run: () => T | Promise<T>): Promise<T> => {
  const started = performance.now()
  const result = await run()
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`)
  return result
}
const data = await time(`prepare ${count} events`, () => prepared({ events: count }, yaml))
await time('write the pages', () => buildSite(data, folder))
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)

const kilobytes = (paths: readonly string[]) =>
  (paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0) / 1000).toFixed(1)
console.log(
  `first view: ${kilobytes(['index.html', 'assets/style.css', 'theme.css', 'assets/filters.js', 'assets/favicon.svg'])} kB`,
)
console.log(`data of the filters, loaded on first use: ${kilobytes(['assets/filter-data.js'])} kB`)
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.html'))
const [largest = 'index.html'] = pages.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size)
console.log(`${pages.length} pages, the largest ${largest}: ${kilobytes([largest])} kB`)

if (!noBrowser) {
  const browser = await launchBrowser()
  for (const path of ['index.html', largest]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`file://${join(folder, path)}`)
    const timing = await page.evaluate(
      `(({ domContentLoadedEventEnd, loadEventEnd }) => [domContentLoadedEventEnd, loadEventEnd])(performance.getEntriesByType('navigation')[0])`,
    )
    const [ready = 0, loaded = 0] = timing as number[]
    console.log(`${path}: DOM ready ${Math.round(ready)} ms, loaded ${Math.round(loaded)} ms`)
    await page.close()
  }
  await browser.close()
}
