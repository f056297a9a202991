import { Session } from 'node:inspector'

// Import this before what is to be counted: V8 counts the parts of those functions that it has compiled since.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How many times the work four times the size is: 4 for what is linear, 16 for what is quadratic. The same on every machine. */
export function growth(act: (size: 1 | 4) => unknown): number {
  // what is made once, the first time that it is asked for
  workOf(() => act(4))
  return workOf(() => act(4)) / workOf(() => act(1))
}

/** How often each part of the code is run, and how many characters regular expressions go over. */
function workOf(act: () => unknown): number {
  partsRun()
  const { exec } = RegExp.prototype
  let read = 0
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = exec.call(this, text)
    read += found ? found.index + found[0].length - from : this.sticky ? 1 : text.length - from
    return found
  }
  try {
    act()
  } finally {
    RegExp.prototype.exec = exec
  }
  return read + partsRun()
}

/** How often the parts of all functions were run since this was asked last. */
function partsRun(): number {
  let count = 0
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { functions } of result) for (const { ranges } of functions) for (const range of ranges) count += range.count
  })
  return count
}
