import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ChangedMeanwhile, changeText, readTextFile } from '../../src/project/atomic-write.ts'

let folder: string
let program: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citeline-write-'))
  // plain JavaScript starts fast enough to be killed fifty times
  for (const path of ['project/atomic-write', 'common/encoding', 'common/unusable']) {
    const { outputText } = ts.transpileModule(await readFile(`src/${path}.ts`, 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    })
    await writeFile(join(folder, `${basename(path)}.mjs`), outputText.replace(/'\.[./\w-]*\/([\w-]+)\.ts'/g, `'./$1.mjs'`))
  }
  program = join(folder, 'write.mjs')
  await writeFile(
    program,
    `import { ChangedMeanwhile, changeText, readTextFile } from './atomic-write.mjs'
     const [path, name, times] = process.argv.slice(2)
     process.stdout.write('ready')
     for (let count = 0; count < Number(times); count++) {
       for (;;) {
         const { sha256 } = await readTextFile(path)
         try {
           await changeText(path, sha256, text => text + \`\${name} \${count} \${'x'.repeat(20000)}\\n\`.repeat(1))
           process.stdout.write('+')
           break
         } catch (error) {
           if (!(error instanceof ChangedMeanwhile)) throw error
         }
       }
     }`,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const whole = /^\w+ \d+ x{20000}$/
const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(0, -1)

test('a file that changed since it was read is not written over', async () => {
  const path = join(folder, 'changed.yaml')
  await writeFile(path, 'one')
  const { sha256 } = await readTextFile(path)
  await writeFile(path, 'two')
  await expect(changeText(path, sha256, () => 'three')).rejects.toThrow(ChangedMeanwhile)
  expect(await readFile(path, 'utf8')).toBe('two')
})

test('two writers at once lose nothing', async () => {
  const path = join(folder, 'both.yaml')
  const finished = ['left', 'right'].map(
    name =>
      new Promise<number | null>(resolve => {
        spawn(process.execPath, [program, path, name, '20'], { stdio: ['ignore', 'ignore', 'inherit'] }).on('exit', resolve)
      }),
  )
  expect(await Promise.all(finished)).toEqual([0, 0])
  const lines = await linesOf(path)
  expect(lines.every(line => whole.test(line))).toBe(true)
  for (const name of ['left', 'right']) {
    expect(lines.filter(line => line.startsWith(name)).map(line => Number(line.split(' ')[1]))).toEqual([...Array(20).keys()])
  }
})

test('what one leaves who was killed while it broke a lock is taken away', async () => {
  const path = join(folder, 'broken.yaml')
  await writeFile(join(folder, '.broken.yaml.lock.breaking'), `999999999 ${hostname()} breaking`)
  const { sha256 } = await readTextFile(path)
  await changeText(path, sha256, () => 'kept\n')
  expect((await readdir(folder)).filter(name => name.includes('broken'))).toEqual(['broken.yaml'])
})

const told = (stream: Readable, words: string) =>
  new Promise<void>(resolve => {
    let said = ''
    stream.on('data', chunk => {
      said += String(chunk)
      if (said.startsWith(words)) resolve()
    })
  })

test('a writer killed at any moment, fifty times, leaves the old file or the new one', async () => {
  const path = join(folder, 'killed.yaml')
  let before = 0
  let grown = 0
  for (let round = 0; round < 50; round++) {
    const writer = spawn(process.execPath, [program, path, `r${round}`, '1000000'], { stdio: ['ignore', 'pipe', 'ignore'] })
    // two of three are killed after a write or two, so that the moment falls within the next one
    await told(writer.stdout, 'ready' + '+'.repeat(round % 3))
    await new Promise(resolve => setTimeout(resolve, (round * 7) % 23))
    const gone = new Promise(resolve => writer.once('exit', resolve))
    writer.kill('SIGKILL')
    await gone
    const lines = await linesOf(path).catch(() => [])
    expect(lines.filter(line => !whole.test(line))).toEqual([])
    expect(lines.length).toBeGreaterThanOrEqual(before)
    if (lines.length > before) grown++
    before = lines.length
  }
  // the test would show nothing if no writer had got as far as writing
  expect(grown).toBeGreaterThan(30)
  const { sha256 } = await readTextFile(path)
  await changeText(path, sha256, text => text)
  expect((await readdir(folder)).filter(name => name.startsWith('.killed'))).toEqual([])
}, 60_000)
