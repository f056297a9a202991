import { parseArgs } from 'node:util'
import Eleventy from '@11ty/eleventy'

// `node src/serve.mjs [--port=8080]`: what `eleventy --serve` does, but a file that is taken away is a change, too: Eleventy only
// tells of it, and would go on showing its events
const { values } = parseArgs({ options: { port: { type: 'string' } } })
const eleventy = new Eleventy(undefined, undefined, { source: 'cli', runMode: 'serve' })
try {
  await eleventy.init()
  const rebuild = await eleventy.watch()
  eleventy.watcher.on('unlink', rebuild)
  process.on('SIGINT', () => void eleventy.stopWatch())
  await eleventy.serve(values.port)
} catch (error) {
  eleventy.errorHandler.fatal(error, 'Eleventy Fatal Error (CLI)')
}
