import { basename, join } from 'node:path'

const here = import.meta.dirname

/** Whether this is the package, whose code was compiled into `dist/`, or a checkout, which compiles `src/` as it runs. */
const isPackage = basename(here) === 'dist'

/** A file that is not code, by its path in the package; a checkout has it at the same place. */
export const packageFile = (path: string): string => join(here, isPackage ? '..' : '../..', path)

/** The folder of the code. */
export const codeFolder = isPackage ? here : packageFile('src')

/** Code that others load by its path: Eleventy, a thread, a browser. A checkout has no script of the desk: it is compiled when it is asked for. */
export const codeFiles: { readonly config: string; readonly worker: string; readonly desk?: string } = isPackage
  ? { config: join(here, 'config.mjs'), worker: join(here, 'worker.mjs'), desk: join(here, 'desk.js') }
  : { config: packageFile('.eleventy.js'), worker: packageFile('src/project/worker.mjs') }

/** How a person calls a command: `npx citeline check`. */
export const called = (command: string): string => `${isPackage ? 'npx citeline' : 'npm run citeline --'} ${command}`
