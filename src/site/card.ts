import { fill, type SiteWords } from '../languages/site-words.ts'
import { fitted, isWritable, outlines, type Weight } from '../pictures/lettering.ts'
import type { Site } from '../settings/site-settings.ts'
import { mostImportant } from '../timeline/opening.ts'
import type { Density } from './density.ts'
import type { EventView } from './event-view.ts'
import { cardPath } from './paths.ts'

export const cardWidth = 1200
export const cardHeight = 630

/** The picture that other sites show for a link to a page. */
export interface Card {
  readonly path: string
  /** What it says, for those who do not see it. */
  readonly alt: string
  /** Above the title: the date of an event. */
  readonly over?: string
  /** Absent in writing for which there is no typeface: the card is the chart alone. */
  readonly title?: string
  readonly under?: string
  readonly foot?: string
  readonly bars?: Pick<Density, 'bars' | 'barWidth' | 'barHeight'>
  readonly accent: string
}

/** An event's card takes 50 ms to draw and 15 to 25 kB: more would make a large site slow to build. */
const mostEventCards = 40

/** The card of the site, and those of its most important events. Only a site that knows its address has any. */
export function cardsOf(
  site: Site,
  events: readonly EventView[],
  front: { readonly counts: string; readonly density?: Density },
  words: SiteWords,
): { readonly site: Card; readonly events: ReadonlyMap<string, Card> } {
  const accent = site.colours.accent ?? '#8a1f11'
  const isWhole = isWritable(site.title)
  const alt = fill(words.cardAlt, { title: site.title, counts: front.counts })
  const whole: Card = {
    path: 'assets/card.png',
    alt,
    ...(isWhole && { title: site.title, under: front.counts }),
    ...(front.density && { bars: front.density }),
    accent,
  }
  const chosen = mostImportant(events, mostEventCards).filter(({ title }) => isWritable(title))
  const card = ({ id, title, date, reported, citations }: EventView): Card => ({
    path: cardPath(id),
    alt: `${date.label}: ${title}`,
    over: date.label,
    title,
    under: sentenceCase(reported ?? citations[0]?.source.outlet ?? ''),
    ...(isWhole && { foot: site.title }),
    accent,
  })
  return { site: whole, events: new Map(chosen.map(event => [event.id, card(event)])) }
}

const sentenceCase = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

const margin = 80
const across = cardWidth - 2 * margin
/** The largest size in which a title fits into as many lines, of those that follow one another. */
const sizes = [
  { size: 76, most: 2 },
  { size: 64, most: 3 },
  { size: 54, most: 4 },
] as const

/** A card as a drawing, its words as the outlines of their letters. */
export function cardSvg({ over, title, under, foot, bars, accent }: Card): string {
  const parts: string[] = [`<rect width="${cardWidth}" height="${cardHeight}" fill="${paper}"/>`]
  const write = (text: string, y: number, size: number, weight: Weight, colour: string) => {
    const { lines } = fitted(text, across, 1, size, weight)
    parts.push(`<path d="${outlines(lines[0] ?? '', margin, y, size, weight)}" fill="${colour}"/>`)
  }
  let y = over === undefined ? 84 : 120
  if (over === undefined) parts.push(`<rect x="${margin}" y="60" width="120" height="12" fill="${accent}"/>`)
  else write(over, y, 38, 700, accent)
  if (title !== undefined) {
    const tried = sizes.map(({ size, most }) => ({ size, ...fitted(title, across, most, size, 700) }))
    const { size, lines } = tried.find(({ isCut }) => !isCut) ?? tried.at(-1)!
    y += 16
    for (const line of lines) write(line, (y += size * 1.16), size, 700, ink)
  }
  if (under !== undefined) write(under, (y += 62), 34, 400, soft)
  if (bars) parts.push(...chart(bars, Math.min(260, cardHeight - margin - y - 50)))
  if (foot !== undefined) {
    parts.push(`<rect x="${margin}" y="530" width="${across}" height="2" fill="${line}"/>`)
    write(foot, 580, 30, 400, soft)
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth}" height="${cardHeight}">${parts.join('')}</svg>`
}

const [paper, ink, soft, line, barColour] = ['#fcfaf6', '#1d1a16', '#5c554b', '#dcd5c8', '#b9a58c'] as const

/** The bars of the overview along the foot of the card, up to a height in pixels. */
function chart({ bars, barWidth, barHeight }: NonNullable<Card['bars']>, tall: number): string[] {
  const base = cardHeight - margin
  const wide = Math.max(3, Math.round((barWidth / 100) * across) - 1)
  return [
    ...bars.map(({ x, height }) => {
      const high = Math.round((height / barHeight) * tall)
      const left = margin + Math.round((x / 100) * across)
      return `<rect x="${left}" y="${base - high}" width="${wide}" height="${high}" fill="${barColour}"/>`
    }),
    `<rect x="${margin}" y="${base}" width="${across}" height="4" fill="${ink}"/>`,
  ]
}
