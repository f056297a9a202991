import { setTimeout } from 'node:timers/promises'

/** Does what is asked of one host one at a time, with a pause between two; what is asked of others is not held up. */
export function byTurns(pause: number): <T>(host: string, ask: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (host, ask) => {
    const before = last.get(host)
    const mine = (before ? before.then(() => setTimeout(pause)) : Promise.resolve()).then(ask)
    last.set(
      host,
      mine.catch(() => undefined),
    )
    return mine
  }
}
