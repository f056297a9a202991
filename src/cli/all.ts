import type { Command } from './lines.ts'
import type { Usage } from './usage.ts'

interface Listed {
  readonly usage: Usage
  readonly run: Command
}

/** Every command by its name, in the order in which the help lists them. Only the one that is called is loaded. */
export const commands: Readonly<Record<string, () => Promise<Listed>>> = {
  check: () => import('./check.ts').then(({ checkCommand: check, checkUsage }) => ({ usage: checkUsage, run: check })),
  explain: () =>
    import('./explain.ts').then(({ explainCommand: explain, explainUsage }) => ({ usage: explainUsage, run: explain })),
  events: () => import('./events.ts').then(({ eventsCommand: events, eventsUsage }) => ({ usage: eventsUsage, run: events })),
  dates: () => import('./dates.ts').then(({ datesCommand: dates, datesUsage }) => ({ usage: datesUsage, run: dates })),
  mentions: () =>
    import('./mentions.ts').then(({ mentionsCommand: mentions, mentionsUsage }) => ({ usage: mentionsUsage, run: mentions })),
  settle: () => import('./settle.ts').then(({ settleCommand: settle, settleUsage }) => ({ usage: settleUsage, run: settle })),
  merge: () => import('./merge.ts').then(({ mergeCommand: merge, mergeUsage }) => ({ usage: mergeUsage, run: merge })),
  build: () => import('./build.ts').then(({ buildCommand: build, buildUsage }) => ({ usage: buildUsage, run: build })),
  serve: () => import('./serve.ts').then(({ serveCommand: serve, serveUsage }) => ({ usage: serveUsage, run: serve })),
  fetch: () => import('./fetch.ts').then(({ fetchCommand: run, fetchUsage: usage }) => ({ usage, run })),
  new: () => import('./new.ts').then(({ newUsage, newFolder }) => ({ usage: newUsage, run: newFolder })),
  parse: () => import('./parse.ts').then(({ parseCommand: parse, parseUsage }) => ({ usage: parseUsage, run: parse })),
  read: () => import('./read.ts').then(({ readCommand: read, readUsage }) => ({ usage: readUsage, run: read })),
  review: () => import('./review.ts').then(({ reviewCommand: review, reviewUsage }) => ({ usage: reviewUsage, run: review })),
  release: () =>
    import('./release.ts').then(({ releaseCommand: release, releaseUsage }) => ({ usage: releaseUsage, run: release })),
  verify: () => import('./verify.ts').then(({ verifyCommand: verify, verifyUsage }) => ({ usage: verifyUsage, run: verify })),
}
