import { run } from './commands/run.ts'

// “citeline events content | head” has enough before all is written
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  input: () => {
    if (process.stdin.isTTY) process.stderr.write('Reading lines of JSON from the keyboard; end with Ctrl+D.\n')
    return process.stdin.setEncoding('utf8')
  },
  out: chunk => void process.stdout.write(chunk),
  err: chunk => void process.stderr.write(chunk),
})
