import '../loader/heap.mjs'
import { problemLine } from './problem-lines.ts'
import { projectWork } from './progress.ts'
import { run } from './run.ts'
import { systemProblem } from '../common/unusable.ts'

// “citeline events content | head” has enough before all is written; a full disk has not
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(problemLine(systemProblem(error, 'stdout')))
  process.exit(1)
})
// there is nowhere to say it
process.stderr.on('error', () => process.exit(1))

process.exitCode = await run(process.argv.slice(2), {
  input: () => {
    if (process.stdin.isTTY) process.stderr.write('Reading lines of JSON from the keyboard; end with Ctrl+D.\n')
    return process.stdin.setEncoding('utf8')
  },
  work: projectWork(),
  out: chunk => void process.stdout.write(chunk),
  err: chunk => void process.stderr.write(chunk),
})
