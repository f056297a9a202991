import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadContent } from '../src/project/files.ts'
import { meansEdits } from '../src/project/file-names.ts'

let folder: string
let content: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeline-'))
  content = join(folder, 'content')
  mkdirSync(join(content, 'deep', 'deeper'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (path: string, text: string | Uint8Array = 'words') => writeFileSync(join(content, path), text)
const isRoot = process.getuid?.() === 0

test('articles of sub-folders are read in the order of their paths', async () => {
  for (const path of ['z.txt', 'deep/b.md', 'deep/deeper/a.html', 'B.txt', 'a.txt']) write(path)
  const { files, problems } = await loadContent(content)
  expect(files.map(file => file.path)).toEqual([
    'content/B.txt',
    'content/a.txt',
    'content/deep/b.md',
    'content/deep/deeper/a.html',
    'content/z.txt',
  ])
  expect(problems).toEqual([])
})

test('a folder that is a link is called as it was named', async () => {
  for (const path of ['a.txt', 'edits.yaml', 'Edits.yaml.txt']) write(path)
  mkdirSync(join(folder, 'site'))
  symlinkSync(content, join(folder, 'site', 'articles'))
  const { files, edits, problems } = await loadContent(join(folder, 'site', 'articles'))
  expect([...files, ...edits, ...problems].map(({ path }) => path)).toEqual([
    'articles/a.txt',
    'articles/edits.yaml',
    'articles/Edits.yaml.txt',
  ])
})

test('edits are no articles: the main file comes first, then the folder', async () => {
  mkdirSync(join(content, 'edits'))
  for (const path of ['edits/b.yaml', 'edits/a.yaml', 'edits.yaml', 'a.txt']) write(path)
  const { files, edits } = await loadContent(content)
  expect(files.length).toBe(1)
  expect(edits.map(file => file.path)).toEqual(['content/edits.yaml', 'content/edits/a.yaml', 'content/edits/b.yaml'])
})

test('a file that no reader knows is named in one line with what is supported', async () => {
  write('report.pptx')
  write('NOTES')
  const { files, problems } = await loadContent(content)
  expect(files).toEqual([])
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    expect.stringMatching(/^content\/NOTES: no reader for files without an extension; known: \.txt/),
    expect.stringMatching(/^content\/report\.pptx: no reader for \.pptx; known: \.txt/),
  ])
})

test('what a browser saved beside a page belongs to it, and is neither read nor named', async () => {
  for (const path of ['Lock gates.html', 'mill.htm']) write(path)
  for (const name of ['Lock gates_files', 'mill-Dateien', 'notes_files']) {
    mkdirSync(join(content, name))
    for (const file of ['frame.html', 'style.css']) write(join(name, file))
  }
  const { files, problems } = await loadContent(content)
  expect(files.map(({ path }) => path)).toEqual(['content/Lock gates.html', 'content/mill.htm', 'content/notes_files/frame.html'])
  expect(problems.map(({ path }) => path)).toEqual(['content/notes_files/style.css'])
})

test('links that leave the folder, loops and dangling links are reported and not followed', async () => {
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(content, 'leak.txt'))
  symlinkSync(content, join(content, 'deep', 'loop'))
  symlinkSync(join(content, 'nowhere'), join(content, 'dangling.txt'))
  write('z.txt')
  const { files, problems } = await loadContent(content)
  expect(files.map(file => file.path)).toEqual(['content/z.txt'])
  expect(problems.map(({ path, check }) => [path, check])).toEqual([
    ['content/dangling.txt', 'unreadable'],
    ['content/deep/loop', 'linked-twice'],
    ['content/leak.txt', 'outside-content'],
  ])
})

test('a huge file is named and left unread', async () => {
  write('huge.txt')
  truncateSync(join(content, 'huge.txt'), 11 * 1024 * 1024)
  const { files, problems } = await loadContent(content)
  expect(files).toEqual([])
  expect(problems).toMatchObject([{ path: 'content/huge.txt', check: 'size' }])
})

test('hidden files are nobody’s articles', async () => {
  write('.DS_Store')
  expect(await loadContent(content)).toMatchObject({ files: [], problems: [] })
})

const wide = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
test.each([
  ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', (text: string) => wide(text, 'le')],
  ['UTF-16, big end first', (text: string) => wide(text, 'be')],
])('corrections and defaults with %s are read', async (_, encode) => {
  write('edits.yaml', encode('- event: å\n'))
  write('_defaults.yaml', encode('publisher: Åbo Post\n'))
  write('a.txt')
  const { files, edits, problems } = await loadContent(content)
  expect(edits).toEqual([{ path: 'content/edits.yaml', text: '- event: å\n' }])
  expect(files.map(({ defaults }) => defaults)).toEqual([{ publisher: 'Åbo Post' }])
  expect(problems).toEqual([])
})

describe('corrections and defaults that cannot be used are named, whatever is wrong with them', () => {
  const said = async () =>
    (await loadContent(content)).problems.map(({ check, severity, path, line, message }) => ({
      check,
      severity,
      path,
      line,
      message,
    }))
  const error = (check: string, path: string, message: string, line?: number) => [
    { check, severity: 'error', path, line, message },
  ]
  for (const [check, name] of [
    ['edits', 'edits.yaml'],
    ['edits', 'edits/may.yaml'],
    ['defaults', '_defaults.yaml'],
  ] as const)
    describe(name, () => {
      beforeEach(() => mkdirSync(join(content, 'edits')))
      test('cut off within a character', async () => {
        write(name, Buffer.from('# the desk\n- event: Malmö').subarray(0, -1))
        expect(await said()).toEqual(
          error(
            check,
            `content/${name}`,
            'this is not a character of UTF-8: the file is damaged, cut off, or saved in another encoding',
            2,
          ),
        )
      })
      test('filled with NUL bytes', async () => {
        write(name, new Uint8Array(6))
        expect(await said()).toEqual(error(check, `content/${name}`, 'this is not a text file (it has NUL bytes)'))
      })
      test('a folder', async () => {
        mkdirSync(join(content, name))
        expect(await said()).toEqual(error(check, `content/${name}`, 'this is a folder, not a file'))
      })
      test.each(['../elsewhere.yaml', '../nowhere.yaml', 'deep/kept.yaml.bak'])('a link to %s', async to => {
        writeFileSync(join(folder, 'elsewhere.yaml'), '')
        symlinkSync(join(content, to), join(content, name))
        expect(await said()).toEqual(error(check, `content/${name}`, 'this is a link, and links are not followed'))
      })
      test('too large', async () => {
        write(name)
        truncateSync(join(content, name), 11 * 1024 * 1024)
        expect(await said()).toEqual(error(check, `content/${name}`, 'this file is 11 MB; the limit is 10 MB'))
      })
      test.skipIf(isRoot)('without permission', async () => {
        write(name)
        chmodSync(join(content, name), 0)
        expect(await said()).toEqual(error(check, `content/${name}`, 'this could not be read (EACCES)'))
      })
    })
  test.each([
    'Edits.yaml',
    'EDITS.YML',
    'edits.Yaml',
    'edits.yaml ',
    'edits .yml',
    'edits.yaml.txt',
    'edits',
    'edits.txt',
    'edit.yaml',
    'edits (1).yaml',
    'edits.yaml.yaml',
    'edits.md',
    'edtis.yaml',
    'editz.yml',
    'edits.yalm',
    'deep/edits.yaml',
    'Edits/may.yaml',
    'edits/may.YAML',
    'edits/may.yaml.txt',
    'edits/may',
    'edits/2021/may.yaml',
  ])('“%s” is an error, with the right name', async name => {
    mkdirSync(join(content, name, '..'), { recursive: true })
    write(name, '- event: a\n  hide: true\n')
    const { edits, files, problems } = await loadContent(content)
    expect([edits, files]).toEqual([[], []])
    expect(problems).toMatchObject([
      {
        check: 'edits',
        severity: 'error',
        path: `content/${name}`,
        advice: expect.stringContaining('edits.yaml, in content/') as string,
      },
    ])
  })
  test.each([
    'edits.yaml~',
    'edits.yaml.bak',
    '.edits.yaml.swp',
    'credits.yaml',
    'events.yaml',
    'deep/visit.yaml',
    'edition.txt',
    'edits/about.md',
  ])('“%s” is not taken for corrections', name => {
    expect(meansEdits(`content/${name}`)).toBe(false)
  })
  test('a link in the place of the folder', async () => {
    symlinkSync(join(content, 'deep'), join(content, 'edits'))
    expect(await loadContent(content)).toMatchObject({ problems: [{ check: 'edits', severity: 'error', path: 'content/edits' }] })
  })
})

test('another YAML file is told where corrections and defaults are read from, and a near name its right one', async () => {
  write('notes.yaml')
  write('defaults.yml')
  const { problems } = await loadContent(content)
  expect(problems.map(({ path, severity, advice }) => [path, severity, advice])).toEqual([
    ['content/defaults.yml', 'warning', 'Call it _defaults.yaml.'],
    [
      'content/notes.yaml',
      'warning',
      'Corrections are read from edits.yaml, and what holds for a folder from its _defaults.yaml.',
    ],
  ])
})

// macOS and Windows have no such names
test.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is named as far as it can be shown', async () => {
  mkdirSync(join(content, 'edits'))
  for (const name of ['caf\xe9.txt', 'edits/\xe9.yaml'])
    writeFileSync(Buffer.concat([Buffer.from(`${content}/`), Buffer.from(name, 'latin1')]), 'words')
  const { files, edits, problems } = await loadContent(content)
  expect([files, edits]).toEqual([[], []])
  expect(problems).toMatchObject([
    { check: 'file-name', severity: 'error', path: 'content/caf\ufffd.txt', advice: 'Rename it, with letters from a to z.' },
    { check: 'edits', severity: 'error', path: 'content/edits/\ufffd.yaml' },
  ])
})

test('what a writer that was killed leaves behind is neither read nor committed', async () => {
  const id = '12345.0b4e6c7a-1111-4222-8333-444455556666'
  const left = ['.edits.yaml.lock', '.edits.yaml.lock.breaking', `.edits.yaml.${id}.draft`, `.edits.yaml.lock.${id}.draft`]
  for (const name of left) write(name)
  expect(await loadContent(content)).toMatchObject({ files: [], edits: [], problems: [] })
  const asked = [...left.map(name => `content/${name}`), '.releases.json.lock', 'content/edits.yaml']
  copyFileSync(join(import.meta.dirname, '../.gitignore'), join(folder, '.gitignore'))
  spawnSync('git', ['init', '-q'], { cwd: folder })
  const { stdout } = spawnSync('git', ['check-ignore', ...asked], { cwd: folder, encoding: 'utf8' })
  expect(stdout.trim().split('\n')).toEqual(asked.slice(0, -1))
})

test('a missing folder says what to do', async () => {
  await expect(loadContent(join(folder, 'nothing'))).rejects.toThrow(
    /nothing: there is no such folder\. Make it, and put articles/,
  )
})
