import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import './heap.mjs'

const root = resolve(import.meta.dirname, '../..')

const kept = join(root, '.cache/citeline/code')

/** How the code is bundled, here and for the package. */
export const bundling = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // or a pattern with \p{L} would be made anew each time it is asked
  supported: { 'regexp-unicode-property-escapes': true },
  outExtension: { '.js': '.mjs' },
  logLevel: 'silent',
}

/**
 * Compiles TypeScript files (paths from the working directory) with all that they import, and gives the address of each one's
 * JavaScript, in their order. What was compiled is kept in `.cache/citeline/code` for as long as the files are the same bytes; where
 * the project cannot be written to, it is compiled each time.
 */
export async function compiled(files) {
  const entries = files.map(file => realpathSync(file))
  const settings = ['src/loader/compiled.mjs', 'package.json'].map(path => readFileSync(join(root, path)))
  const record = join(kept, `${digest([...settings, ...entries])}.json`)
  const known = recordIn(record)
  if (known && isWhole(known)) return addressesOf(known, kept)
  const made = await compile(entries)
  try {
    return addressesOf(keep(made, record, known), kept)
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'citeline-'))
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    write(made.files, folder)
    return addressesOf({ ...made, folder: '' }, folder)
  }
}

const addressesOf = ({ folder, outputs }, inside) => outputs.map(path => String(pathToFileURL(join(inside, folder, path))))

function recordIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether the code is still that which was compiled, and what it was compiled to is all there. */
function isWhole({ inputs, folder, files }) {
  const isSame = (path, hash) => digest([readFileSync(path)]) === hash
  try {
    return (
      inputs.every(([path, hash]) => isSame(join(root, path), hash)) &&
      files.every(([path, hash]) => isSame(join(kept, folder, path), hash))
    )
  } catch {
    return false
  }
}

/** What esbuild makes of the files: the JavaScript, which of it belongs to which, and the hash of each file that went into it. */
async function compile(entries) {
  const { build } = await import('esbuild')
  const changing = new Set()
  const { outputFiles, metafile } = await build({
    entryPoints: entries,
    absWorkingDir: root,
    outbase: root,
    outdir: root,
    ...bundling,
    write: false,
    metafile: true,
    plugins: [inPlace(changing)],
  })
  const outputOf = new Map(Object.entries(metafile.outputs).map(([path, { entryPoint }]) => [entryPoint, path]))
  return {
    files: outputFiles.map(({ path, text }) => ({ path: relative(root, path), contents: withConstants(text, changing) })),
    outputs: entries.map(entry => outputOf.get(relative(root, entry).replaceAll('\\', '/'))),
    inputs: Object.keys(metafile.inputs).map(path => [path, digest([readFileSync(join(root, path))])]),
  }
}

/** Where a package is; one that is only imported when it is needed need not be there. */
function placeOf(name, kind) {
  try {
    return import.meta.resolve(name)
  } catch (error) {
    if (kind === 'dynamic-import') return name
    throw error
  }
}

/**
 * What esbuild has made `var` of becomes `const` again, but for the names that a module changes: of what cannot change, V8 knows
 * the value when it compiles what uses it, which saves a tenth of the time of reading dates.
 */
const withConstants = (code, changing) =>
  code.replace(/^var (?=(?<name>[\w$]+?)\d* = )/gm, (whole, name) => (changing.has(name) ? whole : 'const '))

/**
 * Packages, and files beside the code, are found from where the code was written, wherever it is kept. Names that modules change
 * are added to `changing`.
 */
const inPlace = changing => ({
  name: 'in-place',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined
      return { path: isBuiltin(path) ? path : placeOf(path, kind), external: true }
    })
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      for (const [, names] of text.matchAll(/^(?:export )?let (?<names>.*(?:\n .*)*)/gm))
        for (const [name] of names.matchAll(/[\w$]+/g)) changing.add(name.replace(/\d+$/, ''))
      if (!text.includes('import.meta.')) return { contents: text, loader: 'ts' }
      const url = JSON.stringify(String(pathToFileURL(path)))
      const folder = JSON.stringify(dirname(path))
      const contents = text
        .replaceAll('import.meta.url', () => url)
        .replaceAll('import.meta.dirname', () => folder)
        .replace(/import\.meta\.resolve\('(?<name>[^']+)'\)/g, (_, name) => JSON.stringify(import.meta.resolve(name)))
      return { contents, loader: 'ts' }
    })
  },
})

/**
 * Writes what was compiled, whole or not at all, and the record of it. The version before it stays, as somebody may just be running
 * it; the one before that is removed.
 */
function keep({ files, outputs, inputs }, record, last) {
  const hashes = files.map(({ path, contents }) => [path, digest([contents])])
  const folder = randomUUID()
  const draft = join(kept, `${folder}.draft`)
  try {
    write(files, draft)
    renameSync(draft, join(kept, folder))
    const made = { inputs, folder, files: hashes, outputs, last: last?.folder }
    writeFileSync(`${draft}.json`, JSON.stringify(made))
    renameSync(`${draft}.json`, record)
    if (last?.last) rmSync(join(kept, last.last), { recursive: true, force: true })
    return made
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function write(files, folder) {
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), contents)
  }
}

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 24)
}
