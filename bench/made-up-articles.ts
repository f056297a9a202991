import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const towns = 'Orla Velm Brask Tarn Lissow Quell Harne Dovra Munst Ebrin Sarko Pell'.split(' ')
const people = 'Ana Ruiz,Bram Okafor,Lena Holt,Tomas Vey,Ida Marsh,Goran Pil,Nora Said,Emil Kranz,Ruth Abara,Jon Teller'.split(
  ',',
)
const deeds: readonly ((town: string, person: string) => string)[] = [
  (town, person) => `${person}, the mayor of ${town}, resigned`,
  town => `A fire destroyed the grain store at ${town}`,
  (town, person) => `${person} was arrested in ${town}`,
  town => `The bridge at ${town} collapsed, and four people were killed`,
  (town, person) => `The court in ${town} sentenced ${person} to six years in prison`,
  town => `Workers at the ${town} shipyard went on strike`,
  (town, person) => `${person} opened the new hospital of ${town}`,
  town => `Two trains collided near ${town}, injuring thirty passengers`,
]
const fillers = [
  'Engineers had warned for years that such a thing might happen, and nobody had listened.',
  'The ministry, which has closed eleven offices since 2015, declined to comment.',
  'People who live on the far side have to drive around the bay to reach a school or a shop.',
  'Some in the town would rather wait, which would cost more but would not divide them.',
  'A second inspection, planned for next month, will now be held earlier, officials said.',
  'Nobody had looked there before, one of them said, because the water is brown with mud.',
]
const months = 'January February March April May June July August September October November December'.split(' ')

/** Writes so many articles, each of which tells of one happening that about three others tell of, and looks back on some. */
export function madeUpArticles(count: number, folder: string): void {
  let seed = 1
  const below = (limit: number): number => Math.floor(((seed = (seed * 16807) % 2147483647) / 2147483647) * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const happenings = Array.from({ length: Math.ceil(count / 4) }, () => ({
    deed: pick(deeds)(pick(towns), pick(people)),
    day: new Date(Date.UTC(2015, 0, 1 + below(3000))),
  }))
  const written = (day: Date) => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
  mkdirSync(folder, { recursive: true })
  for (let index = 0; index < count; index++) {
    const { deed, day } = pick(happenings)
    const published = new Date(day.getTime() + below(4) * 864e5)
    const weekday = day.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
    const back = Array.from({ length: 3 }, () => pick(happenings)).filter(earlier => earlier.day < day)
    const sentences = [
      `${deed} on ${weekday}.`,
      ...back.map(earlier => `${earlier.deed} on ${written(earlier.day)}.`),
      ...Array.from({ length: 8 }, () => pick(fillers)),
    ]
    const head = `---\ntitle: ${deed}\npublished: ${published.toISOString().slice(0, 10)}\npublisher: ${pick(towns)} Post\n---\n`
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.md`), `${head}\n${sentences.join(' ')}\n`)
  }
}
