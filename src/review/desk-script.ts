import { packageFile } from '../common/package-files.ts'

/** The script of the desk with the library that it uses, in one file, as the browser gets it. */
export async function deskScript(): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [packageFile('src/review/client/desk.tsx')],
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
}
