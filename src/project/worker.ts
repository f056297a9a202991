import { type AloneStage, aloneStages } from './alone.ts'

/** What a worker is asked: one input of one stage. */
export interface Task {
  readonly stage: keyof typeof aloneStages
  readonly input: unknown
}

/** What the stage makes of it, as JSON; undefined where it throws: the main thread does it again, and knows what to do then. */
export default async function work({ stage, input }: Task): Promise<string | undefined> {
  try {
    return JSON.stringify(await (aloneStages[stage] as AloneStage<unknown>).make(input))
  } catch {
    return undefined
  }
}
