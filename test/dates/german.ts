import type { DateLanguage } from '../../src/languages/language.ts'

const monthNames = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ')
const weekdayNames = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ')
const numbers = 'null ein zwei drei vier fünf sechs sieben acht neun zehn'.split(' ')
const month = `(?<month>${monthNames.join('|')})`
const numberOf = (word: string) =>
  /^\d+$/.test(word) ? Number(word) : numbers.findIndex(name => word.toLowerCase().startsWith(name))
const monthOf = (word: string) => monthNames.indexOf(word.toLowerCase()) + 1
const units = { tag: 'day', woche: 'week', monat: 'month', jahr: 'year' } as const
const unitOf = (word: string) =>
  units[(Object.keys(units) as (keyof typeof units)[]).find(name => word.toLowerCase().startsWith(name))!]
const unit = '(?<unit>tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?)'
const unitWords = 'tag tage tagen woche wochen monat monate monaten jahr jahre jahren'.split(' ')
const numberStarts = ['#', 'eine', 'einem', ...numbers.slice(2)]

export const germanMonths: ReadonlyMap<string, number> = new Map(monthNames.map((name, index) => [name, index + 1]))

/** A dozen rules of another language, to see that nothing outside a language's folder knows English. */
export const german: DateLanguage = {
  rules: [
    {
      name: 'Tag Monat Jahr',
      starts: ['#'],
      needs: ['month'],
      pattern: new RegExp(`(?<day>\\d\\d?)\\. ?${month}(?: (?<year>\\d{4}))?`, 'iy'),
      read: ({ day, month, year }) => ({
        kind: 'date',
        day: Number(day),
        month: monthOf(month!),
        ...(year === undefined ? {} : { year: Number(year) }),
      }),
      examples: { 'am 9. November 1989': '1989-11-09', 'der 9. Mann': null },
    },
    {
      name: 'Monat Jahr',
      starts: monthNames,
      needs: ['month'],
      pattern: new RegExp(`${month} (?<year>\\d{4})`, 'iy'),
      read: ({ month, year }) => ({ kind: 'date', month: monthOf(month!), year: Number(year) }),
      examples: { 'im Mai 1945': '1945-05', 'die Maid': null },
    },
    {
      name: 'Jahr',
      starts: ['#'],
      needs: ['number'],
      pattern: /(?<year>1\d{3}|20\d\d)/iy,
      read: ({ year }) => ({ kind: 'date', year: Number(year) }),
      examples: { 'im Jahr 1848': '1848', '99 Ballons': null },
    },
    {
      name: 'Jahrhundert',
      starts: ['#'],
      pattern: /(?<number>\d\d?)\. jahrhundert/iy,
      read: ({ number }) => ({ kind: 'century', century: Number(number) }),
      examples: { 'im 12. Jahrhundert': '11XX', 'im 12. Jahr': null },
    },
    {
      name: 'Wochentag',
      starts: weekdayNames,
      pattern: new RegExp(`(?<weekday>${weekdayNames.join('|')})`, 'iy'),
      read: ({ weekday }) => ({ kind: 'date', weekday: weekdayNames.indexOf(weekday!.toLowerCase()) + 1 }),
      examples: { 'am Sonntag': '2023-11-05', sonntäglich: null },
    },
    {
      name: 'gestern, heute, morgen',
      starts: ['gestern', 'heute', 'morgen'],
      pattern: /(?<word>gestern|heute|morgen)/iy,
      read: ({ word }) => ({
        kind: 'offset',
        unit: 'day',
        count: { gestern: -1, heute: 0, morgen: 1 }[word!.toLowerCase()]!,
        from: 'now',
      }),
      examples: { heute: '2023-11-08', morgens: null },
    },
    {
      name: 'vor so langer Zeit',
      starts: ['vor'],
      needs: ['unit'],
      pattern: new RegExp(`vor (?<count>\\d+|[a-zü]+) ${unit}`, 'iy'),
      read: ({ count, unit }) => ({ kind: 'offset', unit: unitOf(unit!), count: -numberOf(count!), from: 'now' }),
      examples: { 'vor zwei Jahren': '2021', 'vor dem Haus': null },
    },
    {
      name: 'am nächsten Tag',
      starts: ['nächsten'],
      needs: ['unit'],
      pattern: /nächsten tag/iy,
      read: () => ({ kind: 'offset', unit: 'day', count: 1, from: 'text' }),
      examples: { 'Am 9. Mai 1950 und am nächsten Tag': '1950-05-09 1950-05-10', 'am nächsten Haus': null },
    },
    {
      name: 'voriges, dieses, nächstes Jahr',
      starts: ['voriges', 'dieses', 'nächstes'],
      needs: ['unit'],
      pattern: /(?<which>voriges|dieses|nächstes) jahr/iy,
      read: ({ which }) => ({
        kind: 'unit',
        unit: 'year',
        shift: { voriges: -1, dieses: 0, nächstes: 1 }[which!.toLowerCase()]!,
        from: 'now',
      }),
      examples: { 'nächstes Jahr': '2024', 'dieses Haus': null },
    },
    {
      name: 'Dauer',
      starts: numberStarts,
      needs: ['unit'],
      pattern: new RegExp(`(?<count>\\d+|${numbers.slice(1).join('|')}) ${unit} lang`, 'iy'),
      read: ({ count, unit }) => ({ kind: 'duration', timex: `P${numberOf(count!)}${unitOf(unit!)[0]!.toUpperCase()}` }),
      examples: { 'drei Tage lang': 'P3D', 'drei Tage': null },
    },
    {
      name: 'kürzlich',
      starts: ['kürzlich'],
      pattern: /kürzlich/iy,
      read: () => ({ kind: 'vague', timex: 'PAST_REF' }),
      examples: { kürzlich: 'PAST_REF', kürz: null },
    },
    {
      name: 'Quartal',
      starts: ['#'],
      pattern: /(?<number>[1-4])\. quartal(?: (?<year>\d{4}))?/iy,
      read: ({ number, year }) => ({
        kind: 'part-of-year',
        span: 'quarter',
        number: Number(number),
        ...(year === undefined ? {} : { year: Number(year) }),
      }),
      examples: { 'im 3. Quartal 2020': '2020-35', 'das 5. Quartal': null },
    },
  ],
  prefixes: [
    {
      name: 'seit',
      starts: ['seit'],
      pattern: /seit /iy,
      inside: false,
      apply: reading => (reading.kind === 'date' ? { kind: 'interval', from: reading } : undefined),
    },
    {
      name: 'um',
      starts: ['um'],
      pattern: /um /iy,
      inside: true,
      apply: reading => (reading.kind === 'date' ? { ...reading, qualifier: '~' } : undefined),
    },
  ],
  suffixes: [],
  continuations: [],
  joins: [{ name: 'bis', follows: () => true, pattern: / bis /iy, join: (from, to) => ({ kind: 'interval', from, to }) }],
  connectorStarts: ' ',
  timeWords: {
    month: monthNames,
    weekday: weekdayNames,
    unit: [...unitWords, 'jahrhundert', 'quartal'],
    other: ['gestern', 'heute', 'morgen', 'kürzlich'],
  },
  reach: 40,
  directionOf: before => (/\bwird\b/.test(before) ? { towards: 'future', because: 'wird' } : undefined),
  isYearOfStory: () => true,
  passing: [],
}
