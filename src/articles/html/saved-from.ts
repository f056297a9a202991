import { plausibleDay } from '../publication-day/printed-date.ts'
import { webAddress } from '../web-address.ts'
import { writtenDays } from '../publication-day/written-day.ts'

/** Where a page was saved from, as the program that saved it, or the archive that keeps it, has written into it. */
export interface SavedPage {
  readonly url?: string
  readonly archiveUrl?: string
  /** The day on which it was saved, or captured by the archive. */
  readonly accessed?: string
  /** Whether what the page says of itself, its days and its outlet, is said by the archive: so it is at archive.today. */
  readonly isCapture?: true
}

/**
 * What a page's source says of how it was saved: by SingleFile, Save Page WE, WebScrapBook, HTTrack, monolith or a browser, or by
 * the Wayback Machine or archive.today.
 * @param address where its container says that it was saved from
 */
export function savedPage(html: string, address?: string): SavedPage {
  const start = html.slice(0, 20_000)
  const marked = marks.map(mark => mark.exec(start)?.groups).find(groups => groups !== undefined) ?? {}
  // HTTrack leaves the scheme out
  const saved = address ?? marked['url']?.replace(/^(?=[\w-]{1,63}\.[\w.-]{2,200}(?:\/|$))/, 'http://')
  const linked = [...start.matchAll(archiveLink)].map(({ groups }) => groups!['url'])
  const archived: SavedPage = waybackOf(html) ?? [saved, ...linked].map(archivedAt).find(found => found !== undefined) ?? {}
  const short = webAddress([saved, ...linked].find(isArchive))
  const archiveUrl = archived.archiveUrl ?? short
  const isToday = short !== undefined || isArchive(archived.archiveUrl)
  const captured = isToday ? captureOf(html) : undefined
  const url = archived.url ?? webAddress(captured ? captured.url : saved)
  const accessed = archived.accessed ?? captured?.accessed ?? dayOf(marked['day'])
  return {
    ...(url === undefined ? {} : { url }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(isToday ? { isCapture: true } : {}),
  }
}

/** The address that archive.today was asked for, and the day of its capture. */
const captureOf = (html: string) => ({
  url: askedFor.exec(html.slice(0, 60_000))?.groups!['url'],
  accessed: dayOf(capturedAt.exec(html.slice(0, 20_000))?.groups!['day']),
})

const marks = [
  /<!--\s{1,20}Page saved with SingleFileZ?\s{1,20}url:\s{1,9}(?<url>\S{1,2000})\s{1,20}saved date:\s{1,9}(?<day>[^\n]{1,120})/,
  /<!--\s{0,9}saved from url=\(\d{1,5}\)(?<url>\S{1,2000})\s{0,9}-->/,
  /<meta name="savepage-url" content="(?<url>[^"]{1,2000})">(?:[^]{0,2000}?<meta name="savepage-date" content="(?<day>[^"]{1,120})">)?/,
  /<html\s[^>]{0,400}data-(?:scrapbook|sb)-source="(?<url>[^"]{1,2000})"(?:[^>]{0,200}data-(?:scrapbook|sb)-create="(?<day>\d{8}))?/,
  /<!-- Mirrored from (?<url>\S{1,2000}) by HTTrack Website Copier\/[^,]{1,60}, (?<day>[^>]{1,40}?) -->/,
  /<!-- Saved from (?<url>\S{1,2000}) (?:at|on) (?<day>\S{1,40}) (?:using monolith|by citeline fetch)/,
]

/** `Mon Jan 15 2024 10:00:12 GMT+0100 (Central European Standard Time)`: the day on the clock of the one who saved it. */
function dayOf(written = ''): string | undefined {
  const stamp = /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)/.exec(written)?.groups
  if (stamp) return plausibleDay(Number(stamp['year']), Number(stamp['month']), Number(stamp['day']))
  const days = writtenDays(written.replace(/\s*\([^()]*\)\s*$/, '').trim())
  return days.length === 1 ? days[0] : undefined
}

const archiveHosts = /^(?:https?:)?\/\/(?:[\w-]{1,40}\.)?archive\.(?:today|is|ph|li|vn|md|fo)(?:[/:]|$)/i
const isArchive = (address: string | undefined) => address !== undefined && archiveHosts.test(address)
const askedFor = /id="HEADER"[^]{0,8000}?value="(?<url>https?:[^"]{1,2000})"/
const capturedAt = /"article:published_time"[^>]{0,80}content="(?<day>[^"]{1,60})"/
const archiveLink =
  /<(?:link|meta)\s[^>]{0,200}(?:href|content)=["'](?<url>https?:\/\/archive\.(?:today|is|ph|li|vn|md|fo)\/[^"'\s]{4,2000})["']/gi

/** The page that an archive's address holds, and the day of its capture: `https://web.archive.org/web/20121109061200/http://…`. */
export function archivedAt(address: string | undefined): SavedPage | undefined {
  const archiveUrl = webAddress(address)
  const { stamp = '', inner } = (ofWayback.exec(archiveUrl ?? '') ?? ofOthers.exec(archiveUrl ?? ''))?.groups ?? {}
  if (archiveUrl === undefined || inner === undefined) return undefined
  const url = webAddress(/^https?:\/\//i.test(inner) ? inner : `http://${inner.replace(/^https?:\/{0,2}/i, '')}`)
  const accessed = dayOf(stamp.replace(/\D/g, '').padEnd(8, '0').slice(0, 8))
  return { archiveUrl, ...(url === undefined ? {} : { url }), ...(accessed === undefined ? {} : { accessed }) }
}

const ofWayback = /^https?:\/\/web\.archive\.org\/web\/(?<stamp>\d{4,14})(?:[a-z]{2}_)?\/(?<inner>\S+)$/i
// “https://archive.ph/2021.03.05-101010/https://…”, “https://arquivo.example/wayback/20110305101010/http://…”
const ofOthers =
  /^https?:\/\/[^/]+\/(?:[\w@.-]{1,40}\/){0,3}?(?<stamp>\d{4}\.?\d\d\.?\d\d(?:-?\d{2,6})?)(?:[a-z]{2}_)?\/(?<inner>https?:\/\/\S+)$/i

/** What the Wayback Machine writes into a page that it shows. */
function waybackOf(html: string): SavedPage | undefined {
  const { url, stamp } =
    /__wm\.wombat\(\s{0,9}["'](?<url>[^"'\s]{1,2000})["']\s{0,9},\s{0,9}["'](?<stamp>\d{8,14})["']/.exec(html)?.groups ?? {}
  if (url !== undefined) return archivedAt(`https://web.archive.org/web/${stamp}/${url}`)
  const captured =
    /FILE ARCHIVED ON \d\d:\d\d:\d\d (?<day>[A-Z][a-z]{2} \d\d, \d{4}) AND RETRIEVED FROM THE\s{1,20}INTERNET ARCHIVE/.exec(
      html.slice(-20_000),
    )
  const accessed = dayOf(captured?.groups!['day'])
  const link = /["'](?<url>https?:\/\/web\.archive\.org\/web\/\d{14}\/https?:[^"'\s]{1,2000})["']/.exec(
    /<link\s[^>]{0,200}canonical[^>]{0,2400}>/i.exec(html.slice(0, 60_000))?.[0] ?? '',
  )?.groups!['url']
  return accessed === undefined ? undefined : { ...archivedAt(link), accessed }
}

/** A page's source without the toolbar that the Wayback Machine writes into it. */
export function withoutToolbar(html: string): string {
  const start = html.indexOf('<!-- BEGIN WAYBACK TOOLBAR INSERT -->')
  const mark = '<!-- END WAYBACK TOOLBAR INSERT -->'
  const end = start < 0 ? -1 : html.indexOf(mark, start)
  return end < 0 ? html : html.slice(0, start) + html.slice(end + mark.length)
}

/** The elements of an archive's own, where no comments are about them; archive.today has the page in `#CONTENT`. */
export function removeToolbars(document: Document): void {
  for (const element of document.querySelectorAll('#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato')) element.remove()
  const header = document.querySelector('#CONTENT') && document.querySelector('#HEADER')
  if (header && (header.querySelector('input') || /archive\./i.test(header.textContent ?? ''))) header.remove()
}
