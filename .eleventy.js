import { join } from 'node:path'
import { compiled } from './src/loader/compiled.mjs'

const here = name => join(import.meta.dirname, name)

// src/eleventy/config.ts says what is read and where the site goes
export default async function (eleventyConfig) {
  // src/ and templates/ are TypeScript: compiled together, once for as long as they are the same bytes
  const [address] = await compiled([here('src/eleventy/config.ts')])
  const { default: configure } = await import(address)
  for (const code of ['src/**/*.ts', 'templates/**/*']) eleventyConfig.addWatchTarget(here(code), { resetConfig: true })
  return configure(eleventyConfig)
}
