import { defaultLanguage } from '../languages/index.ts'
import { fill, type SiteWords, terminalWords, wordsLanguage } from '../languages/site-words.ts'
import type { Mention, TimelineEvent } from '../model.ts'
import type { LabelStyle } from '../dates/date-label.ts'

/** How what no source tells as a fact is told, in the words of the pages. */
export interface Claim {
  /** `Alleged` */
  readonly label: string
  /** What follows it, `, according to two witnesses`; absent where nobody is named. */
  readonly by?: string
}

interface Wording {
  readonly words: SiteWords
  readonly style: LabelStyle
}

/** For the terminal and the review, which speak English. */
export const terminalWording: Wording = { words: terminalWords, style: { language: defaultLanguage } }

/**
 * Undefined for an event that is told as a fact. Those who claim it are named as an editor named them, else once each, in the order of
 * the citations.
 */
export function claimOf(
  event: Pick<TimelineEvent, 'factuality' | 'attribution' | 'citations'>,
  wording: Wording,
): Claim | undefined {
  const { factuality, attribution, citations } = event
  const claiming = citations.filter(mention => mention.factuality === factuality)
  const named = attribution === undefined ? claiming : attribution === 'none' ? [] : [{ attribution }]
  return claim(factuality, named, wording)
}

/** The same of one citation. */
export const citedClaim = (mention: Mention, wording: Wording): Claim | undefined => claim(mention.factuality, [mention], wording)

/** `Alleged, according to two witnesses` */
export const inOneLine = ({ label, by = '' }: Claim): string => label + by

/** The headline for a place that has no room for more: `Orr burned the barn (alleged)`. */
export const headlineAsTold = (
  { factuality, headline }: { readonly headline: string; readonly factuality?: Mention['factuality'] | undefined },
  { words }: Pick<Wording, 'words'>,
): string => (factuality === undefined ? headline : fill(words.claimHeadlines[factuality], { headline }))

function claim(
  factuality: Mention['factuality'],
  mentions: readonly Pick<Mention, 'attribution'>[],
  { words, style }: Wording,
): Claim | undefined {
  if (factuality === undefined) return undefined
  const label = words.factualities[factuality]
  const names = new Set(mentions.flatMap(({ attribution = [] }) => attribution))
  if (names.size === 0) return { label }
  const who = new Intl.ListFormat(wordsLanguage(style.language), { type: 'conjunction' }).format(names)
  return { label, by: fill(words.claimants[factuality], { who }) }
}
