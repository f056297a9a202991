import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { madeInto, sampleInto } from './collections.ts'

const root = join(import.meta.dirname, '../..')
const citeline = `node ${join(root, 'src/run.mjs')} ${join(root, 'src/cli.ts')}`
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

/** A folder of articles with what “events” makes of them, and a place for what is made of them in parts. */
function collection(name: string, make: (content: string) => void) {
  const place = join(folder, name)
  mkdirSync(join(place, 'work'), { recursive: true })
  make(join(place, 'content'))
  const { out, err } = sh(`${citeline} events content`, place)
  expect(out, err).toContain('"events":[{')
  return { place, whole: out, read: (file: string) => readFileSync(join(place, file), 'utf8') }
}

/** Does its part; the first time that this is the second one, it writes some of it and then kills a process: itself, or its parent. */
const killedOnce = (victim: '$$' | '$PPID') => `
case " $* " in *" 2/"*) if mkdir killed 2>/dev/null; then ${citeline} "$@" | head -c 3000; kill -9 ${victim}; sleep 1; fi;; esac
exec ${citeline} "$@"
`

describe.each([
  ['sample', sampleInto],
  ['made', (content: string) => madeInto(content, 60)],
])('%s, divided', (name, make) => {
  test.skipIf(!hasParallel)('by GNU parallel, with a part that is killed and a part done twice', { timeout: 240_000 }, () => {
    const { place, whole, read } = collection(`${name}-parallel`, make)
    writeFileSync(join(place, 'part.sh'), killedOnce('$$'))
    const { status, err } = sh(
      `printf '%s\\n' 6 2 7 1 5 3 4 | parallel -j 2 --retries 3 'sh part.sh mentions --content content --part {}/7 > work/{}.jsonl' &&
      ${citeline} mentions --content content --part 3/7 > work/again.jsonl &&
      ${citeline} settle work/*.jsonl > collection.json &&
      ${citeline} merge --collection collection.json work/*.jsonl > events.json`,
      place,
    )
    expect(status, err).toBe(0)
    expect(readdirSync(place)).toContain('killed')
    expect(read('events.json') === whole).toBe(true)
  })
  test.skipIf(!hasParallel)('by GNU parallel, as paths in a pipe', { timeout: 240_000 }, () => {
    const { place, whole, read } = collection(`${name}-pipe`, make)
    const { status, err } = sh(
      `find content -type f | parallel -j 2 --pipe -N 9 '${citeline} mentions --content content --files' > mentions.jsonl &&
      ${citeline} settle < mentions.jsonl > collection.json &&
      ${citeline} merge --collection collection.json < mentions.jsonl > events.json`,
      place,
    )
    expect(status, err).toBe(0)
    expect(read('events.json') === whole).toBe(true)
  })
  test.skipIf(python === undefined)('by Dask, with a worker that is killed', { timeout: 240_000 }, () => {
    const { place, whole, read } = collection(`${name}-dask`, make)
    writeFileSync(join(place, 'part.sh'), `cd ${place}\n${killedOnce('$PPID')}`)
    const given = ['--content', 'content', '--out', 'events.json', '--work', 'work', '--workers', '2', '--parts', '7']
    const script = join(root, 'scale/dask_run.py')
    const { status, err } = call(python!, [script, ...given, '--citeline', `sh ${join(place, 'part.sh')}`], place)
    expect(status, err).toBe(0)
    expect(readdirSync(place)).toContain('killed')
    expect(read('events.json') === whole).toBe(true)
    expect(readdirSync(join(place, 'work')).filter(name => name.endsWith('.jsonl'))).toHaveLength(7)
  })
})
