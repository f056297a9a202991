import { availableParallelism } from 'node:os'
import { pathToFileURL } from 'node:url'
import type { Article, SourceFile } from '../model.ts'
import { codeFiles } from '../common/package-files.ts'
import { type AloneStage, aloneStages } from './alone.ts'
import type { Store } from './store.ts'
import type { Task } from './worker.ts'

export interface AheadOptions {
  /** Where it is remembered between builds, if it is. */
  readonly store?: Store | undefined
  /** Threads. Where it is not said: as many as the machine has processors if there is much to do, else one. */
  readonly workers?: number
  readonly progress?: (progress: Progress) => void
}

/** How far a stage is. */
export interface Progress {
  /** Files or articles, of all those that are not remembered. */
  readonly done: number
  readonly all: number
  /** The part of their text, from 0 to 1. */
  readonly share: number
}

/** A pool of threads takes a second to begin: below as many characters, one thread alone is done sooner. */
const worthAPool = 400_000
const mostWorkers = 8
/** What a thread makes of an article is soon garbage: a quarter of the usual room for that saves 35 MB a thread, for hardly more time. */
const youngMegabytes = 12

/** Reads files ahead of the pipeline, as far as what is made of each does not depend on the others. */
export const draftsAhead = (files: readonly SourceFile[], options: AheadOptions) => ahead('drafts', files, options)

/** Finds the mentions of articles ahead of the pipeline. */
export const mentionsAhead = (articles: readonly Article[], options: AheadOptions) => ahead('mentions', articles, options)

/**
 * Does a stage for all inputs that it is not remembered for: from the store, or in worker threads where there is much to do. The
 * pipeline then finds it done. What no worker could do is left to the pipeline, which tells of what goes wrong.
 */
async function ahead<Input>(name: Task['stage'], inputs: readonly Input[], options: AheadOptions): Promise<void> {
  const { store, progress } = options
  const stage = aloneStages[name] as unknown as AloneStage<Input>
  const unknown = inputs.filter(input => !stage.isKnown(input))
  // what an input is known by in the store; nothing asks for it without one
  const texts = new Map(store && unknown.map(input => [input, stage.textOf(input)]))
  const missing = unknown.filter(input => {
    const known = store?.read(texts.get(input)!)
    if (known !== undefined) stage.keep(input, JSON.parse(known) as never)
    return known === undefined
  })
  const size = missing.reduce((sum, input) => sum + stage.sizeOf(input), 0)
  let done = 0
  let read = 0
  const keep = (input: Input, made: string | undefined) => {
    if (made !== undefined) {
      stage.keep(input, JSON.parse(made) as never)
      store?.write(texts.get(input)!, made)
    }
    read += stage.sizeOf(input)
    progress?.({ done: ++done, all: missing.length, share: read / size })
  }
  const { workers = size < worthAPool ? 1 : Math.min(availableParallelism(), mostWorkers) } = options
  if (workers > 1 && missing.length > 1) {
    // the longest first, so that no thread is left alone with one at the end
    const tasks = missing.toSorted((a, b) => stage.sizeOf(b) - stage.sizeOf(a)).map(input => ({ stage: name, input }))
    return inPool(tasks, workers, ({ input }, made) => keep(input as Input, made))
  }
  for (const input of missing) if (store || stage.isWaiting?.(input)) keep(input, await made(stage, input))
}

async function made<Input>(stage: AloneStage<Input>, input: Input): Promise<string | undefined> {
  try {
    return JSON.stringify(await stage.make(input))
  } catch {
    // the pipeline meets it again, and says what was lost
    return undefined
  }
}

async function inPool(
  tasks: readonly Task[],
  workers: number,
  keep: (task: Task, made: string | undefined) => void,
): Promise<void> {
  const { Tinypool } = await import('tinypool')
  const filename = String(pathToFileURL(codeFiles.worker))
  const threads = { minThreads: workers, maxThreads: workers, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }
  const pool = new Tinypool({ filename, runtime: 'worker_threads', ...threads })
  const run = async (task: Task) => keep(task, (await pool.run(task).catch(() => undefined)) as string | undefined)
  try {
    await Promise.all(tasks.map(run))
  } finally {
    await pool.destroy()
  }
}
