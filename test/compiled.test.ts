import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let folder: string
/** A small project with the loader, and code of its own. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  mkdirSync(join(folder, 'src'))
  for (const name of ['src/loader/compiled.mjs', 'src/loader/heap.mjs', 'src/loader/run.mjs', 'package.json'])
    cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'src/told.ts'), 'export const told: string = "first"\n')
  const main = [
    'import { readFileSync } from "node:fs"',
    'import { parse } from "yaml"',
    'import { told } from "./told.ts"',
    'const beside = readFileSync(new URL("beside.yaml", import.meta.url), "utf8")',
    'console.log(told, parse(beside).key, process.argv.slice(2).join())',
  ]
  writeFileSync(join(folder, 'src/main.ts'), main.join('\n'))
  writeFileSync(join(folder, 'src/beside.yaml'), 'key: value\n')
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

function run() {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/loader/run.mjs', 'src/main.ts', 'a', 'b'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.trim()
}
const kept = () => join(folder, '.cache/citeline/code')
const compiledFiles = () =>
  readdirSync(kept(), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mjs'))
    .map(name => join(kept(), name))

test('code is compiled once, and finds its packages and the files beside it', () => {
  expect(run()).toBe('first value a,b')
  const [file] = compiledFiles()
  const { ino, mtimeMs } = statSync(file!)
  expect(run()).toBe('first value a,b')
  expect(compiledFiles()).toEqual([file])
  expect(statSync(file!)).toMatchObject({ ino, mtimeMs })
})

test('changed code is compiled again, and only the version before it stays', () => {
  for (const version of ['second', 'third', 'fourth']) {
    run()
    writeFileSync(join(folder, 'src/told.ts'), `export const told: string = "${version}"\n`)
    expect(run()).toBe(`${version} value a,b`)
  }
  expect(compiledFiles()).toHaveLength(2)
})

test('a pattern is not made anew each time it is asked', () => {
  writeFileSync(join(folder, 'src/told.ts'), 'export const told = /^\\p{Ll}+$/u.test("first") ? "first" : "none"\n')
  expect(run()).toBe('first value a,b')
  expect(readFileSync(compiledFiles()[0]!, 'utf8')).not.toContain('RegExp(')
})

test('a constant stays one, and what changes can change', () => {
  const told = [
    'let count2 = 0,',
    '  count3 = count2',
    'const first = () => (count2 += 1) + (count3 += 1) === 2',
    'export const told = first() && !first() ? "first" : "none"',
  ]
  writeFileSync(join(folder, 'src/told.ts'), told.join('\n'))
  expect(run()).toBe('first value a,b')
  expect(readFileSync(compiledFiles()[0]!, 'utf8')).toMatch(
    /^var count2 = 0;\nvar count3 = count2;\nconst first = [^]*^const told = /m,
  )
})

test('a damaged copy is made anew', () => {
  run()
  truncateSync(compiledFiles()[0]!, 20)
  expect(run()).toBe('first value a,b')
})

test('nothing is kept where nothing can be written, and the code runs', () => {
  writeFileSync(join(folder, '.cache'), 'a file where the folder would be')
  expect(run()).toBe('first value a,b')
  expect(readdirSync(folder).sort()).toEqual(['.cache', 'node_modules', 'package.json', 'src'])
})
