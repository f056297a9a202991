import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { once } from './memo.ts'

const require = createRequire(import.meta.url)

/** A package that takes long to load and is seldom needed, loaded when it is first asked for. `address` is that of its module. */
export const lazily = <Package>(address: string): (() => Package) => once(() => require(fileURLToPath(address)) as Package)
