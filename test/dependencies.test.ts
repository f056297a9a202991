import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8')

const { dependencies, devDependencies, peerDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies',
  Record<string, string>
>
/** The packages in the first column of a part's table. */
const told = (part: string) =>
  [...part.matchAll(/^\| (?<names>[@a-z][^|]*) \|/gm)].flatMap(({ groups }) => groups!['names']!.split(', ')).sort()
const namesOf = (packages: object) =>
  [...new Set(Object.keys(packages).map(name => name.replace(/^@types\/.*/, '@types/*')))].sort()

test('docs/dependencies.md names every package, and none that is gone', () => {
  const [build = '', checks = ''] = read('docs/dependencies.md').split('\n## ').slice(1)
  expect(told(build).filter(name => name !== 'package')).toEqual(namesOf({ ...dependencies, ...peerDependencies }))
  const ofChecks = Object.keys(devDependencies).filter(name => !(name in peerDependencies))
  expect(told(checks).filter(name => name !== 'package')).toEqual(namesOf(Object.fromEntries(ofChecks.map(name => [name, '']))))
})

test('versions are exact', () => {
  const versions = Object.values({ ...dependencies, ...devDependencies })
  expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
