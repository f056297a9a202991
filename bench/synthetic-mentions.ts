import type { DateValue, Mention, Name } from '../src/model.ts'

/** Merging of synthetic mentions: a collection of 20 sentences an article, each event told by about 5 articles; time and growth. */
export function syntheticMentions(count: number): Mention[] {
  let seed = 1
  const random = (below: number): number => Math.floor(((seed = (seed * 16807) % 2147483647) / 2147483647) * below)
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
  const word = (number: number): string =>
    [number, Math.floor(number / 20), Math.floor(number / 400)].map(part => syllables[part % 20]!).join('')
  const events = Math.ceil(count / 5)
  return Array.from({ length: count }, (_, at) => {
    const event = random(events)
    const day = new Date(Date.UTC(2015, 0, 1) + (event % 3000) * 864e5).toISOString().slice(0, 10)
    const own = Array.from({ length: 6 }, (_, index) => word((event * 7 + index * 31) % 7900))
    const common = Array.from({ length: 6 }, () => word(random(400)))
    const name = word(event % 1500).replace(/^./, letter => letter.toUpperCase())
    const quote = `${name} attacked ${[...own.slice(0, 4 + random(3)), ...common].join(' ')}.`
    const date: DateValue = { edtf: day, precision: 'day', earliest: day, latest: day }
    const names: Name[] = [{ text: name, kind: 'other' }]
    const source = `article-${Math.floor(at / 20)}`
    return {
      source,
      passage: `p${at % 20}`,
      start: 0,
      end: quote.length,
      quote,
      date,
      dateFrom: at % 3 === 0 ? 'words' : 'lead',
      kind: 'happened',
      headline: quote,
      isLead: at % 20 === 0,
      index: at % 20,
      names,
      quantities: [],
    }
  })
}
