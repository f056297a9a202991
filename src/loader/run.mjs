import { resolve } from 'node:path'
import { compiled } from './compiled.mjs'

// `node src/loader/run.mjs FILE.ts [ARGUMENT…]`
const [script = ''] = process.argv.splice(2, 1)
process.argv[1] = resolve(script)
const [address] = await compiled([script])
await import(address)
