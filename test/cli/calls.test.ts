import { Readable } from 'node:stream'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleFormats } from '../../src/articles/formats.ts'
import { commands as loaders } from '../../src/cli/all.ts'
import { run } from '../../src/cli/run.ts'
import { version } from '../../src/common/version.ts'

const commands = await Promise.all(Object.values(loaders).map(load => load()))
const root = join(import.meta.dirname, '../..')
let folder: string
const content = () => join(folder, 'content')
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  file = join(folder, 'damaged.json')
  writeFileSync(file, '{"format": 1, "releases": [\n<<<<<<< HEAD\n')
  mkdirSync(content())
})
afterAll(() => rmSync(folder, { recursive: true }))

async function call(...args: string[]) {
  let out = ''
  let err = ''
  const status = await run(args, {
    input: () => Readable.from([]),
    out: text => void (out += text),
    err: text => void (err += text),
  })
  return { status, out, err }
}
const cli = (...args: string[]) =>
  spawnSync(process.execPath, ['src/loader/run.mjs', 'src/cli/cli.ts', ...args], { cwd: root, encoding: 'utf8', input: '' })

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists every command', async word => {
    const { status, out, err } = await call(word)
    expect([status, err]).toEqual([0, ''])
    for (const { usage } of commands) expect(out).toMatch(new RegExp(`^  citeline ${usage.name}\\b.* {2}\\S`, 'm'))
  })
  test.each(commands.map(({ usage }) => [usage.name, usage] as const))(
    '%s --help has a line for each option',
    async (name, usage) => {
      const asked = await call(name, '--help')
      expect([asked.status, asked.err]).toEqual([0, ''])
      expect(asked.out).toContain(`usage: citeline ${name}`)
      for (const option of Object.keys(usage.options)) expect(asked.out).toMatch(new RegExp(`^  --${option}\\b.* {2}\\S`, 'm'))
      expect(await call('help', name)).toEqual(asked)
      expect(await call(name, '--no-such', '-h')).toEqual(asked)
    },
  )
  test('docs/reference/commands.md has the same commands and options', () => {
    const docs = readFileSync(join(root, 'docs/reference/commands.md'), 'utf8')
    const told = [...docs.matchAll(/^\| `(?<name>[a-z]+)\b(?<options>.*)$/gm)].map(({ groups }) => [
      groups?.['name'],
      [...(groups?.['options'] ?? '').matchAll(/`--([a-z]+)/g)].map(([, option]) => option),
    ])
    expect(told).toEqual(commands.map(({ usage }) => [usage.name, Object.keys(usage.options)]))
  })
  test('--version is the package’s', async () => {
    expect(await call('--version')).toEqual({ status: 0, out: `${version}\n`, err: '' })
  })
})

describe('a wrong call ends with 2 and says what is right', () => {
  test.each([
    [[], /^usage: npm run citeline/],
    [['chekc'], /^unknown command “chekc”\. Did you mean “check”\?\n\nusage: /],
    [['publish'], /^unknown command “publish”\. Known: check, explain, /],
    [['--strict', 'check'], /^unknown option “--strict”\. Options come after the command: /],
    [['check', '--stirct'], /^citeline check: unknown option “--stirct”\. Did you mean “--strict”\?\nusage: citeline check/],
    [['events', '-f'], /unknown option “-f”\. Known: --help\./],
    [['dates', '--explane'], /Did you mean “--explain”\?/],
    [['check', '--content'], /--content needs a value\. Write --content FOLDER/],
    [['check', '--content', '--strict'], /--content needs a value/],
    [['check', '--strict=yes'], /--strict takes no value/],
    [['check', '--format', 'xml'], /--format xml: write text or github/],
    [['check', '--site', 'no-such.yaml'], /--site no-such\.yaml: there is no such file/],
    [['check', 'content'], /“content” is one argument too many/],
    [['events', 'content', 'more'], /“more” is one argument too many/],
    [['explain'], /name an event or a file/],
    [['read'], /which files\?/],
    [['release', '--on', '2024-02-30'], /2024-02-30 is not a day\. Write it as YYYY-MM-DD/],
    [['review', '--port', '70000'], /70000 is not a port/],
  ])('%j', async (args, says) => {
    const { status, out, err } = await call(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})

describe('what is not there, or is not what it should be, ends with 1 and says what to do', () => {
  const missing = (name: string, ...more: string[]) => [name, ...more, '--content', join(folder, 'missing')]
  test.each([
    ['events', () => ['events', join(folder, 'missing')]],
    ['check', () => missing('check')],
    ['explain', () => missing('explain', 'e1')],
    ['review', () => missing('review')],
    ['release', () => missing('release', '--releases', join(folder, 'new.json'))],
  ])('%s without its folder', async (_, args) => {
    const { status, out, err } = await call(...args())
    expect(status).toBe(1)
    expect(out + err).toBe(
      `${join(folder, 'missing')}: error: there is no such folder (unreadable). Make it, and put articles (${[...articleFormats.keys()].join(' ')}) into it.\n`,
    )
  })
  test('a file in place of the folder', async () => {
    const { status, err } = await call('events', file)
    expect(status).toBe(1)
    expect(err).toMatch(/damaged\.json: error: this is a file where a folder is expected \(unreadable\)\. Name a folder/)
  })
  test.each([
    ['check', '--site'],
    ['verify', '--releases'],
    ['release', '--releases'],
  ])('a folder in place of a file: %s %s', async (name, option) => {
    const { status, out, err } = await call(name, option, folder, '--content', content())
    expect(status).toBe(1)
    expect(out + err).toMatch(/: error: this is a folder where a file is expected \(unreadable\)\. Name a file/)
  })
  test('read: a folder, and a file that is not there', async () => {
    const { status, err } = await call('read', folder, join(folder, 'gone.txt'))
    expect(status).toBe(1)
    expect(err).toMatch(/: error: this is a folder where a file is expected.*\n.*gone\.txt: error: there is no such file/)
  })
  test('a damaged log of releases', async () => {
    for (const name of ['verify', 'release']) {
      const { status, err } = await call(name, '--releases', file, '--content', content())
      expect(status).toBe(1)
      expect(err).toMatch(
        /damaged\.json: error: this is not a log of releases .*: it is not JSON \(releases\)\. Restore its last good version/,
      )
    }
  })
  test('as annotations, too', async () => {
    const { status, out } = await call('check', '--format', 'github', '--content', join(folder, 'missing'))
    expect(status).toBe(1)
    expect(out).toMatch(/^::error file=.*missing,title=unreadable::there is no such folder\. Make it/)
  })
})

describe('as a process', () => {
  test('no stack trace, and the same statuses', () => {
    const cases = [
      [['events', '--help'], 0],
      [['evnts'], 2],
      [['check', '--content', join(folder, 'missing')], 1],
      [['events', file], 1],
    ] as const
    for (const [args, expected] of cases) {
      const { status, stdout, stderr } = cli(...args)
      expect(status, args.join(' ')).toBe(expected)
      expect(stdout + stderr).not.toMatch(/^ {4}at |node:internal|\bthrow\b/m)
    }
  })
  test('a reader that has enough is no error', () => {
    const { stderr, stdout } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" src/loader/run.mjs src/cli/cli.ts check --content test/sites/history/content | head -c 1`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    expect([stdout.length, stderr]).toEqual([1, ''])
  })
  test.skipIf(!existsSync('/dev/full'))('a disk that is full is said in a line', () => {
    const { stderr, status } = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" src/loader/run.mjs src/cli/cli.ts --help > /dev/full`],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    expect([status, stderr]).toEqual([1, 'stdout: error: the disk is full (unreadable). Make room on it.\n'])
  })
})
