import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** `npm run bench [NAME…]`: each benchmark in a process of its own, one after the other. */
const all = ['dates', 'articles', 'events', 'build', 'site', 'review']
const asked = process.argv.slice(2)
const unknown = asked.filter(name => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; known: ${all.join(', ')}`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : all) {
  console.log(`\n# ${name}`)
  const run = join(import.meta.dirname, '../src/loader/run.mjs')
  const { status } = spawnSync(process.execPath, [run, join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
