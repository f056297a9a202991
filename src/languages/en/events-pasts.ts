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

/** The simple past of a verb by its lemma: `lose` → `lost`, `carry` → `carried`. */
export function pastTenseOf(lemma: string): string {
  const again = /^(?:re|over|under|up|with|fore|for|out|mis)(?=\p{L}{3})/u.exec(lemma)?.[0] ?? ''
  const irregular =
    byBase.get(lemma) ?? (byBase.has(lemma.slice(again.length)) ? again + byBase.get(lemma.slice(again.length))! : undefined)
  if (irregular !== undefined) return irregular
  if (samePasts.has(lemma)) return lemma
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`
  // "stopped", "admitted", "travelled", but "visited", "opened"
  const doubles = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma) || /(?:mit|fer|cur|pel|trol|nap|gin|vel|bel)$/.test(lemma)
  return doubles ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}

/** Irregular verbs with their past and, where it is another word, their participle. */
const verbs: readonly (readonly string[])[] = listed(
  `take:took:taken go:went:gone give:gave:given see:saw:seen write:wrote:written break:broke:broken speak:spoke:spoken choose:chose:chosen
   drive:drove:driven fly:flew:flown fall:fell:fallen show:showed:shown know:knew:known grow:grew:grown throw:threw:thrown draw:drew:drawn
   steal:stole:stolen rise:rose:risen begin:began:begun sing:sang:sung sink:sank:sunk wear:wore:worn tear:tore:torn swear:swore:sworn
   shake:shook:shaken freeze:froze:frozen hide:hid:hidden beat:beat:beaten forget:forgot:forgotten do:did:done become:became:become
   come:came:come run:ran:run overtake:overtook:overtaken undergo:underwent:undergone bite:bit:bitten blow:blew:blown eat:ate:eaten
   forbid:forbade:forbidden ride:rode:ridden weave:wove:woven shrink:shrank:shrunk swim:swam:swum drink:drank:drunk mistake:mistook:mistaken
   slay:slew:slain withdraw:withdrew:withdrawn overthrow:overthrew:overthrown meet:met hold:held tell:told say:said make:made win:won
   lose:lost send:sent spend:spent build:built find:found keep:kept lead:led fight:fought buy:bought bring:brought catch:caught teach:taught
   sell:sold strike:struck pay:paid lay:laid hear:heard flee:fled feed:fed shoot:shot get:got mean:meant think:thought deal:dealt sweep:swept
   bend:bent lend:lent swing:swung dig:dug seek:sought slide:slid bleed:bled breed:bred sit:sat stand:stood understand:understood light:lit
   hang:hung leave:left feel:felt bind:bound wind:wound grind:ground stick:stuck mean:meant leap:leapt spring:sprang:sprung wake:woke:woken
   give:gave:given see:saw:seen hurt:hurt cast:cast burst:burst spread:spread put:put set:set cut:cut hit:hit shut:shut let:let split:split quit:quit`,
).map(verb => verb.split(':'))

/** Past participles whose simple past has another form. */
const irregularPasts = new Map<string, string>([
  ...verbs.flatMap(([, past = '', participle]) => (participle === undefined ? [] : [[participle, past] as const])),
  ['been', 'was'],
  ['born', 'bore'],
])

/** The verb of an irregular past: `fell` and `fallen` → `fall`. */
export const baseOf = (past: string): string | undefined => bases.get(past)

const byBase = new Map(verbs.map(([base = '', past = '']) => [base, past] as const))

const bases = new Map<string, string>([
  ...verbs.flatMap(([base = '', ...pasts]) => pasts.map(past => [past, base] as const)),
  ['dying', 'die'],
])

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
