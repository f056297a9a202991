import type { Command } from './lines.ts'
import type { Usage } from './usage.ts'

interface Listed {
  readonly usage: Usage
  readonly run: Command
}

/** Every command by its name, in the order in which the help lists them. Only the one that is called is loaded. */
export const commands: Readonly<Record<string, () => Promise<Listed>>> = {
  check: () => import('./check.ts').then(({ check, checkUsage }) => ({ usage: checkUsage, run: check })),
  explain: () => import('./explain.ts').then(({ explain, explainUsage }) => ({ usage: explainUsage, run: explain })),
  events: () => import('./events.ts').then(({ events, eventsUsage }) => ({ usage: eventsUsage, run: events })),
  dates: () => import('./dates.ts').then(({ dates, datesUsage }) => ({ usage: datesUsage, run: dates })),
  mentions: () => import('./mentions.ts').then(({ mentions, mentionsUsage }) => ({ usage: mentionsUsage, run: mentions })),
  settle: () => import('./settle.ts').then(({ settle, settleUsage }) => ({ usage: settleUsage, run: settle })),
  merge: () => import('./merge.ts').then(({ merge, mergeUsage }) => ({ usage: mergeUsage, run: merge })),
  build: () => import('./build.ts').then(({ build, buildUsage }) => ({ usage: buildUsage, run: build })),
  serve: () => import('./serve.ts').then(({ serve, serveUsage }) => ({ usage: serveUsage, run: serve })),
  new: () => import('./new.ts').then(({ newUsage, newFolder }) => ({ usage: newUsage, run: newFolder })),
  parse: () => import('./parse.ts').then(({ parse, parseUsage }) => ({ usage: parseUsage, run: parse })),
  read: () => import('./read.ts').then(({ read, readUsage }) => ({ usage: readUsage, run: read })),
  review: () => import('./review.ts').then(({ review, reviewUsage }) => ({ usage: reviewUsage, run: review })),
  release: () => import('./release.ts').then(({ release, releaseUsage }) => ({ usage: releaseUsage, run: release })),
  verify: () => import('./verify.ts').then(({ verify, verifyUsage }) => ({ usage: verifyUsage, run: verify })),
}
