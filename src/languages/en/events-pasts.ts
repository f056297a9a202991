import { listed } from './events-lists.ts'

/** The simple past of a past participle, where it is known: `taken` → `took`, `visited` → `visited`. */
export function pastOf(participle: string): string | undefined {
  const word = participle.toLowerCase()
  const known =
    irregularPasts.get(word) ?? (word.endsWith('ed') || samePasts.has(word) || otherSamePasts.has(word) ? word : undefined)
  if (known !== undefined) return known
  // "rebuilt", "resold", "retaken"
  const again = /^(?:re|over|under|mis|out)(?=\p{L}{3})/u.exec(word)?.[0]
  const rest = again === undefined ? undefined : word.slice(again.length)
  const past = rest === undefined ? undefined : (irregularPasts.get(rest) ?? (samePasts.has(rest) ? rest : undefined))
  return past === undefined ? undefined : again! + past
}

/** Past participles whose simple past has another form. */
const irregularPasts = new Map(
  listed(
    `taken:took gone:went given:gave seen:saw written:wrote broken:broke spoken:spoke chosen:chose driven:drove flown:flew fallen:fell shown:showed
     known:knew grown:grew thrown:threw drawn:drew stolen:stole risen:rose begun:began sung:sang sunk:sank worn:wore torn:tore sworn:swore
     shaken:shook frozen:froze hidden:hid beaten:beat forgotten:forgot done:did been:was become:became come:came run:ran overtaken:overtook
     undergone:underwent born:bore bitten:bit blown:blew eaten:ate forbidden:forbade ridden:rode woven:wove shrunk:shrank swum:swam
     drunk:drank mistaken:mistook slain:slew withdrawn:withdrew overthrown:overthrew`,
  ).map(pair => pair.split(':') as [string, string]),
)

const samePasts = new Set(
  listed(
    'met held left told said made won lost sent spent built found kept led put set cut hit shut fought bought brought caught taught sold struck paid laid heard read quit split cast burst fled fed shot got',
  ),
)

/** Those that are also nouns or adjectives of another kind. */
const otherSamePasts = new Set(
  listed(
    'meant thought felt dealt swept bent lent bound ground wound hung stuck swung dug sought hurt let spread slid bled bred sat stood understood lit',
  ),
)

/** A past form that is spelt like the bare verb or like a noun: `burst`, `cut`. */
export const isSamePast = (word: string): boolean => samePasts.has(word)

/** Past forms unlike their participles, and unlike any noun. */
const pasts = new Set(
  listed(
    'began went gave took wrote drove flew knew grew threw sang sank swore froze forgot became came ran underwent blew shook',
  ),
)

export const isPast = (word: string): boolean => pasts.has(word)
