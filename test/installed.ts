import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..')

export interface Installed {
  /** A folder with a blank in its path, whose `node_modules` has the package. */
  readonly folder: string
  /** Where the package is in it. */
  readonly place: string
  readonly citeline: Run
  readonly eleventy: Run
  readonly remove: () => void
}

type Run = (
  cwd: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/**
 * Packs the project and unpacks the file as npm does. There is no network for what it depends on: each package that it names, and no
 * other, is a link to the one of the checkout.
 */
export function installed(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'some body-'))
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:SITE_URL|PATH_PREFIX|npm_.*)$/i.test(name)))
  const place = join(folder, 'node_modules/citeline')
  mkdirSync(place, { recursive: true })
  execFileSync('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    env,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  const { name, version, bin, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  execFileSync('tar', ['-xzf', `${name}-${version}.tgz`, '-C', place, '--strip-components=1'], { cwd: folder })
  for (const dependency of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', dependency)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(root, 'node_modules', dependency), link, 'junction')
  }
  const run =
    (script: string): Run =>
    (cwd, args, more) =>
      spawnSync(process.execPath, [script, ...args], { cwd, env: { ...env, ...more }, encoding: 'utf8' })
  return {
    folder,
    place,
    citeline: run(join(place, bin.citeline)),
    eleventy: run(join(root, 'node_modules/@11ty/eleventy/cmd.cjs')),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

interface Package {
  readonly name: string
  readonly version: string
  readonly bin: { readonly citeline: string }
  readonly dependencies: Readonly<Record<string, string>>
}
