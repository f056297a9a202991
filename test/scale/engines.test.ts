import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeInto, sampleInto } from './collections.ts'

const root = join(import.meta.dirname, '../..')
const citeline = `node ${join(root, 'src/loader/run.mjs')} ${join(root, 'src/cli/cli.ts')}`
const folder = mkdtempSync(join(tmpdir(), 'citeline-engines-'))
afterAll(() => rmSync(folder, { recursive: true }))

function call(command: string, args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status, out: stdout ?? '', err: stderr ?? '' }
}
const sh = (script: string, cwd: string) => call('sh', ['-c', script], cwd)

const hasParallel = call('parallel', ['--version']).out.startsWith('GNU parallel')
// what Debian installs is for its own Python, which may not be the first on the path
const python = ['python3', '/usr/bin/python3'].find(name => call(name, ['-c', 'import distributed']).status === 0)
for (const [isThere, what] of [
  [hasParallel, 'GNU parallel (Debian: parallel)'],
  [python !== undefined, 'Dask (Debian: python3-dask, python3-distributed)'],
] as const)
  if (!isThere) console.warn(`${what} is not installed: what is tested with it is skipped`)

/** The sample and made articles, with what “events” makes of them. */
const articles = join(folder, 'articles')
let whole: string
beforeAll(() => {
  madeInto(join(articles, 'content'), 20)
  // the sample has corrections, too
  cpSync(join(articles, 'content/edits.yaml'), join(articles, 'content/edits/made.yaml'))
  sampleInto(join(articles, 'content'))
  const { out, err } = sh(`${citeline} events content`, articles)
  expect(out, err).toContain('"events":[{')
  whole = out
})

/** The articles in a place of their own, where nothing is remembered of them, and what is written there. */
function copyOf(name: string) {
  const place = join(folder, name)
  mkdirSync(join(place, 'work'), { recursive: true })
  cpSync(join(articles, 'content'), join(place, 'content'), { recursive: true })
  return { place, read: (file: string) => readFileSync(join(place, file), 'utf8') }
}

/** Does its part; the first time that this is the second one, it writes some of it and then kills a process: itself, or its parent. */
const killedOnce = (victim: '$$' | '$PPID') => `
case " $* " in *" 2/"*) if mkdir killed 2>/dev/null; then ${citeline} "$@" | head -c 3000; kill -9 ${victim}; sleep 1; fi;; esac
exec ${citeline} "$@"
`

describe('articles of every kind, divided', () => {
  test.skipIf(!hasParallel)('by GNU parallel, with a part that is killed and a part done twice', { timeout: 240_000 }, () => {
    const { place, read } = copyOf('parallel')
    writeFileSync(join(place, 'part.sh'), killedOnce('$$'))
    const { status, err } = sh(
      `printf '%s\\n' 4 2 1 3 | parallel -j 2 --retries 3 'sh part.sh mentions --content content --part {}/4 > work/{}.jsonl' &&
      ${citeline} mentions --content content --part 3/4 > work/again.jsonl &&
      ${citeline} settle work/*.jsonl > collection.json &&
      ${citeline} merge --collection collection.json work/*.jsonl > events.json`,
      place,
    )
    expect(status, err).toBe(0)
    expect(readdirSync(place)).toContain('killed')
    expect(read('events.json') === whole).toBe(true)
  })
  test.skipIf(!hasParallel)('by GNU parallel, as paths in a pipe', { timeout: 240_000 }, () => {
    const { place, read } = copyOf('pipe')
    const { status, err } = sh(
      `find content -type f | parallel -j 2 --pipe -N 16 '${citeline} mentions --content content --files' > mentions.jsonl &&
      ${citeline} settle < mentions.jsonl > collection.json &&
      ${citeline} merge --collection collection.json < mentions.jsonl > events.json`,
      place,
    )
    expect(status, err).toBe(0)
    expect(read('events.json') === whole).toBe(true)
  })
  test.skipIf(python === undefined)('by Dask, with a worker that is killed', { timeout: 240_000 }, () => {
    const { place, read } = copyOf('dask')
    writeFileSync(join(place, 'part.sh'), `cd ${place}\n${killedOnce('$PPID')}`)
    const given = ['--content', 'content', '--out', 'events.json', '--work', 'work', '--workers', '2', '--parts', '4']
    const script = join(root, 'scale/dask_run.py')
    const { status, err } = call(python!, [script, ...given, '--citeline', `sh ${join(place, 'part.sh')}`], place)
    expect(status, err).toBe(0)
    expect(readdirSync(place)).toContain('killed')
    expect(read('events.json') === whole).toBe(true)
    expect(readdirSync(join(place, 'work')).filter(name => name.endsWith('.jsonl'))).toHaveLength(4)
  })
})
