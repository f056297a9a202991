import { check, checkUsage } from './check.ts'
import { dates, datesUsage } from './dates.ts'
import { events, eventsUsage } from './events.ts'
import { explain, explainUsage } from './explain.ts'
import type { Command } from './lines.ts'
import { mentions, mentionsUsage } from './mentions.ts'
import { parse, parseUsage } from './parse.ts'
import { read, readUsage } from './read.ts'
import { release, releaseUsage } from './release.ts'
import { review, reviewUsage } from './review.ts'
import type { Usage } from './usage.ts'
import { verify, verifyUsage } from './verify.ts'

/** Every command, in the order in which the help lists them. */
export const commands: readonly { readonly usage: Usage; readonly run: Command }[] = [
  { usage: checkUsage, run: check },
  { usage: explainUsage, run: explain },
  { usage: eventsUsage, run: events },
  { usage: datesUsage, run: dates },
  { usage: mentionsUsage, run: mentions },
  { usage: parseUsage, run: parse },
  { usage: readUsage, run: read },
  { usage: reviewUsage, run: review },
  { usage: releaseUsage, run: release },
  { usage: verifyUsage, run: verify },
]
