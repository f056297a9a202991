import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as chrono from 'chrono-node'
import { accountOf } from '../src/checks/date-coverage.ts'
import { readArticles } from '../src/articles/read.ts'
import { problemsIn } from '../src/checks/problems.ts'
import { mergeMentions } from '../src/events/join/merge.ts'
import { loadContent } from '../src/project/files.ts'
import { datedSentencesOf, mentionsOf } from '../src/events/article-mentions.ts'
import type { Mention, Timeline } from '../src/model.ts'
import { arrange } from '../src/timeline/arrange.ts'
import { madeUpArticles } from './made-up-articles.ts'

/**
 * The whole build and its stages, in seconds of CPU: `node src/loader/run.mjs bench/build.ts [FOLDER of articles]`. Without a folder, 200
 * articles are made up. Reading and writing the same bytes, and chrono-node over the same text, are timed in the same run.
 */
const root = resolve(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'citeline-bench-'))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
const folder = join(place, 'content')
if (process.argv[2] === undefined) madeUpArticles(200, folder)
else cpSync(process.argv[2], folder, { recursive: true })

const seconds = <T>(work: () => T): { cpu: number; made: T } => {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1e6, made }
}
const say = (what: string, cpu: number, more = '') =>
  console.log(`${what.padEnd(34)} ${cpu.toFixed(2).padStart(7)} s CPU ${more}`)

const { files } = await loadContent(folder)
const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
console.log(`${files.length} articles, ${words} words, ${megabytes.toFixed(1)} MB`)

const floor = seconds(() => files.forEach(({ path }) => writeFileSync(join(place, 'copy'), readFileSync(join(place, path)))))
say('floor: reading and writing', floor.cpu)
const peer = seconds(() => texts.forEach(text => chrono.parse(text, new Date(Date.UTC(2020, 0, 1)))))
say('chrono-node over the same text', peer.cpu)
const stage = <T>(name: string, work: () => T): T => {
  const { cpu, made } = seconds(work)
  say(name, cpu, `${Math.round(words / cpu)} words/s, ${(cpu / peer.cpu).toFixed(2)} × chrono-node`)
  return made
}

console.log('\nStages, in one thread')
const articles = stage('reading', () => readArticles(files))
stage('dates', () => articles.map(datedSentencesOf))
const mentions = stage('sentences → mentions', () => articles.flatMap(article => mentionsOf(article).made))
const sources = articles.map(({ source }) => source)
const merged = stage('merging', () => mergeMentions(mentions, sources))
const timeline: Timeline = stage('arranging', () => arrange({ ...merged, sources } as Parameters<typeof arrange>[0], sources))
const accounts = stage('account of dates', () => accountOf(articles, timeline))
stage('checks', () => problemsIn(timeline, articles, accounts))
console.log(`${timeline.events.length} events; memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`)

/** How merging grows: an eighth of the articles against all, spread over the whole collection. */
const part = (share: number): Mention[] => {
  const kept = new Set(sources.filter((_, index) => index % share === 0).map(({ id }) => id))
  return mentions.filter(({ source }) => kept.has(source))
}
const few = part(8)
const { cpu: fewCpu } = seconds(() => mergeMentions(few, sources))
const { cpu: allCpu } = seconds(() => mergeMentions(mentions, sources))
const exponent = Math.log(allCpu / fewCpu) / Math.log(mentions.length / few.length)
console.log(`merging ${few.length} and ${mentions.length} mentions: growth exponent ${exponent.toFixed(2)}`)

console.log('\nThe whole build with its pages, each in a process of its own')
for (const name of ['.eleventy.js', 'package.json', 'src', 'templates', 'schemas', 'node_modules'])
  symlinkSync(join(root, name), join(place, name))
mkdirSync(join(place, '.cache'), { recursive: true })
build('once, so that the code is compiled')
for (const threads of new Set([1, availableParallelism()])) {
  rmSync(join(place, '.cache'), { recursive: true, force: true })
  build(`cold, ${threads} ${threads === 1 ? 'thread' : 'threads'}`, threads)
}
build('nothing changed')
const [changed] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|txt)$/.test(name))
if (changed !== undefined) {
  appendFileSync(join(folder, changed), '\n\nThe weir at Orla was opened on 3 May 1961.\n')
  build('one article changed')
}

/** Runs `npm run build` as an author does. */
function build(what: string, threads?: number): void {
  const usage = join(place, 'usage.json')
  const begun = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', join(root, 'bench/usage.mjs'), 'node_modules/@11ty/eleventy/cmd.cjs'],
    {
      cwd: place,
      encoding: 'utf8',
      env: { ...process.env, USAGE_FILE: usage, ...(threads === undefined ? {} : { CITELINE_THREADS: String(threads) }) },
    },
  )
  if (status !== 0) throw new Error(stderr)
  const wall = (performance.now() - begun) / 1000
  const { cpu, memory } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; memory: number }
  say(what, cpu, `${wall.toFixed(1)} s wall, ${Math.round(memory)} MB, ${(cpu / floor.cpu).toFixed(0)} × floor`)
}
