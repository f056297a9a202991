import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const noGit = spawnSync('git', ['--version']).status !== 0

test.skipIf(noGit)('on a machine with Windows line ends, Git gives code with \\n and articles as they were put in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citeline-git-'))
  const git = (...args: string[]) => execFileSync('git', ['-c', 'core.autocrlf=true', ...args], { cwd: folder, stdio: 'pipe' })
  const files = {
    'content/unix.txt': 'A pier.\nA tug.\n',
    'content/deep/windows.md': '# A pier\r\n\r\nA tug.\r\n',
    'content/edits.yaml': '- event: a\r\n  hide: true\r\n',
    'src/a.ts': 'export {}\n',
    'releases.json': '{\n}\n',
    'test/sample/content/a.txt': 'A pier.\n',
  }
  cpSync(join(import.meta.dirname, '../.gitattributes'), join(folder, '.gitattributes'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  git('init', '-q')
  git('add', '.')
  for (const path of Object.keys(files)) rmSync(join(folder, path))
  git('checkout-index', '--all')
  const out = Object.keys(files).map(path => [path, readFileSync(join(folder, path), 'utf8')])
  rmSync(folder, { recursive: true })
  expect(Object.fromEntries(out)).toEqual(files)
})
