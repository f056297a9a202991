import { readFile } from 'node:fs/promises'
import { once } from '../common/memo.ts'
import { codeFiles, packageFile } from '../common/package-files.ts'
import type { Site } from '../settings/site-settings.ts'
import { themeCss } from '../site/theme.ts'
import { deskScript } from './desk-script.ts'

interface Asset {
  readonly text: string
  readonly type: string
}

/** A file of the desk: its script, its styles, and those of the site, whose colours and type it has. */
export async function assetAt(path: string, site: Site): Promise<Asset | undefined> {
  if (path === '/desk.js') return { text: await script(), type: 'text/javascript' }
  if (path === '/desk.css') return { text: await textOf(packageFile('src/review/desk.css')), type: 'text/css' }
  if (path === '/site.css') {
    const own = await textOf(packageFile('templates/assets/style.css'))
    return { text: `${own}\n${themeCss(site, '')}`, type: 'text/css' }
  }
  return undefined
}

const textOf = (file: string) => readFile(file, 'utf8')

const script = once(() => (codeFiles.desk === undefined ? deskScript() : textOf(codeFiles.desk)))
