import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readArticles } from '../src/articles/read.ts'
import type { SourceFile } from '../src/model.ts'

/**
 * CPU time a page, against Readability and linkedom alone in the same run: `node src/loader/run.mjs bench/articles.ts [folder of .html or .html.gz]`.
 * Without a folder, pages are made up.
 */
const folder = process.argv[2]
const files: SourceFile[] = folder === undefined ? madeUp(60) : saved(folder)
const rounds = 3

const milliseconds = (work: () => void) => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / files.length
}
const alone = () => {
  for (const { bytes } of files) new Readability(parseHTML(new TextDecoder().decode(bytes)).document).parse()
}
// records of their own each time, since what was made of a record is remembered
const ours = () => void readArticles(files.map(file => ({ ...file })))
// one round that is not counted, so that both are compiled
alone()
ours()
const ratios: number[] = []
for (let round = 1; round <= rounds; round++) {
  const base = milliseconds(alone)
  const own = milliseconds(ours)
  ratios.push(own / base)
  console.log(
    `${files.length} pages: Readability and linkedom alone ${base.toFixed(1)} ms a page, Citeline ${own.toFixed(1)} ms, ratio ${(own / base).toFixed(2)}`,
  )
}
console.log(`median ratio ${ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!.toFixed(2)}`)

function saved(folder: string): SourceFile[] {
  const names = readdirSync(folder).filter(name => /\.html?(?:\.gz)?$/.test(name))
  return names.sort().map(name => {
    const bytes = readFileSync(join(folder, name))
    return {
      path: `content/${name.replace(/\.gz$/, '')}`,
      bytes: new Uint8Array(name.endsWith('.gz') ? gunzipSync(bytes) : bytes),
    }
  })
}

function madeUp(count: number): SourceFile[] {
  return Array.from({ length: count }, (_, page) => {
    const links = Array.from(
      { length: 150 },
      (_, index) => `<li class="menu-item"><a href="/section/${index}"><span>Section ${index}</span></a></li>`,
    ).join('')
    const text = Array.from(
      { length: 40 },
      (_, index) =>
        `<p class="body-text">Report ${page}, part ${index}: the ferry left the harbour at noon, and <a href="#">its master</a> said that it would be back by night.</p>`,
    ).join('')
    const script = `<script>${'window.data = window.data || [];'.repeat(2000)}</script>`
    const html = `<!doctype html><html lang="en"><head><title>Report ${page} | Post</title><meta property="article:published_time" content="2023-11-05T08:00:00Z">${script}</head><body><nav><ul>${links}</ul></nav><article><h1>Report ${page}</h1>${text}</article>${script}<footer><ul>${links}</ul></footer></body></html>`
    return { path: `content/${page}.html`, bytes: new TextEncoder().encode(html) }
  })
}
