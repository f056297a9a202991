import { execFileSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { bundling, compiled } from '../src/loader/compiled.mjs'

// `npm pack` runs this before it packs: the code goes to dist/, its types to types/; models, styles and scripts are packed where they are
const root = resolve(import.meta.dirname, '..')
process.chdir(root)
for (const folder of ['dist', 'types']) rmSync(folder, { recursive: true, force: true })

await build({
  ...bundling,
  entryPoints: ['src/cli/cli.ts', 'src/eleventy/config.ts', 'src/index.ts', 'src/project/worker.ts'],
  // flat, so that each file is as far from the package's own folder as src/common/package-files.ts is
  entryNames: '[name]',
  outdir: 'dist',
  packages: 'external',
})
const [desk] = await compiled(['src/review/desk-script.ts'])
const { deskScript } = await import(desk)
writeFileSync('dist/desk.js', await deskScript())
const cli = 'dist/cli.mjs'
writeFileSync(cli, `#!/usr/bin/env node\n${readFileSync(cli, 'utf8')}`)
chmodSync(cli, 0o755)

// the types are written and not checked, which `npm run check` does and takes longest
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tools/package.tsconfig.json'], {
  stdio: 'inherit',
})
const imports = /(?<=(?:from |import\()['"])(?<path>\.[^'"]+)\.ts(?=['"])/g
tidyTypes('types/src/index.d.ts')

/** Keeps the types that those of the library lead to, and has them name one another as the compiler finds them: `.js` for `.d.ts`. */
function tidyTypes(entry) {
  const reached = new Set([entry])
  for (const file of reached) {
    const text = readFileSync(file, 'utf8')
    for (const { groups } of text.matchAll(imports)) reached.add(`${join(dirname(file), groups.path)}.d.ts`)
    writeFileSync(file, text.replace(imports, '$<path>.js'))
  }
  for (const name of readdirSync('types', { recursive: true })) {
    const file = join('types', name)
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
  }
}
