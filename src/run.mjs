import { resolve } from 'node:path'
import { createJiti } from 'jiti'

// `node src/run.mjs FILE.ts [ARGUMENT…]`: what the jiti command does, but without a proxy about every imported module, which
// took a tenth of the time
const [script = ''] = process.argv.splice(2, 1)
const jiti = createJiti(import.meta.url, { interopDefault: false })
process.argv[1] = resolve(script)
await jiti.import(process.argv[1])
