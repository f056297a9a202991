// src/syntax/kernel.wat → kernel.wasm. Usage, from the project's root: node tools/train-parser/assemble-kernel.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

const { parseWat } = await wabt()
const text = readFileSync('src/syntax/kernel.wat', 'utf8')
writeFileSync('src/syntax/kernel.wasm', parseWat('kernel.wat', text, { simd: true }).toBinary({}).buffer)
