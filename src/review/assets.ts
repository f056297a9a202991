import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from '../memo.ts'
import type { Site } from '../site.ts'
import { themeCss } from '../site/theme.ts'

interface Asset {
  readonly text: string
  readonly type: string
}

const here = import.meta.dirname

/** A file of the desk: its script, its styles, and those of the site, whose colours and type it has. */
export async function assetAt(path: string, site: Site): Promise<Asset | undefined> {
  if (path === '/desk.js') return { text: await script(), type: 'text/javascript' }
  if (path === '/desk.css') return { text: await textOf(join(here, 'desk.css')), type: 'text/css' }
  if (path === '/site.css') {
    const own = await textOf(join(here, '../../templates/assets/style.css'))
    return { text: `${own}\n${themeCss(site, '')}`, type: 'text/css' }
  }
  return undefined
}

const textOf = (file: string) => readFile(file, 'utf8')

/** The script with the library that it uses, in one file, as the browser gets it. */
const script = once(async () => {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(here, 'client/desk.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
})
