// What a verb, or a word like one, says of the time of its clause.

export const words = (list: string) => new Set(list.trim().split(/\s+/))

const modals = words("will won't shall would wouldn't could may might should must can 'll gonna")
// "made his will"
export const owners = words('a the his her their my your own last free political of at')
export const modalsOfStories = words("would wouldn't could might")
const pastAuxiliaries = words("was wasn't were weren't had hadn't has hasn't have haven't did didn't")
export const presentPerfect = words("has hasn't have haven't")
export const pluperfect = words("had hadn't")
const linking = words(
  'is are am be been being isn aren not also still never already reportedly now just only stays stay remains remain',
)
/** After "is" or on their own they look ahead: "due Friday". */
const plannedWords = words(
  'scheduled expected due slated set planned supposed poised tentatively likely going anticipated projected intended ready bound payable',
)
export const controlVerbs = words(
  `agree agrees agreed decide decides decided plan plans planned planning want wants wanted hope hopes hoped hoping expect expects expected
   intend intends intended vow vows vowed promise promises promised pledge pledges pledged scheduled due ready set about going likely try
   invited ask asked urge urged order ordered require required need needs has have is are offered offers willing seek seeks sought
   threaten threatened threatens aim aims aimed prepare prepares prepared preparing deadline chance time want refuse propose proposed
   continue able free back return called calls call agreement agreements bid bids offer proposal decision commitment intention
   program programs programme programmes effort efforts drive campaign campaigns scheme schemes project projects strategy contract contracts`,
)
const aheadWords = words(
  'upcoming forthcoming deadline expire expires begins starts opens arrives leaves meets meet travels goes hosts visits faces airs debuts premieres ends convenes resumes departs tomorrow',
)
export const delaying = words(
  `extended given gave give has have delayed postponed adjourned deferred suspended rescheduled keep keeps kept closed shut shuttered
   halted barred banned cancelled canceled valid remanded excluded grounded sidelined booked sold scheduled`,
)
const notPast = words(
  'need indeed speed feed seed bleed breed hundred exceed proceed succeed kindred sacred wicked naked united red bed shed wed embed reed greed creed weed deed',
)
const irregularPast = words(
  `said told died went came took made began left won lost met got held saw found gave rose fell sent became led kept sold bought paid brought
   thought ran put set signed tore shot struck hit cut drew flew grew knew threw wrote spoke broke chose drove rode froze stole woke wore swore
   bore drank rang sang sank swam sprang hung stuck dug fought caught taught sought slept swept wept dealt meant felt stood understood
   burst blew lit slid swung spun clung flung crept leapt knelt shone awoke arose overcame underwent withstood overtook undertook retook befell
   shrank burnt cast thrust rebuilt bit bound wound dove sped bled bred forbade forgave forgot foresaw strode
   withdrew overthrew shook fled fed spread shut split lay ate built lent spent bent laid read quit beat hurt cost heard let dealt`,
)

const participles = words(
  `born broken beaten bitten chosen drawn driven eaten fallen flown forgotten frozen given gone grown hidden known ridden risen seen shaken
   shown sunk stolen sworn taken thrown torn worn written done begun been become come run`,
)

export type Kind = 'modal' | 'past auxiliary' | 'linking' | 'planned' | 'to' | 'until' | 'ahead' | 'past'

// what a word is taken for where it is on several lists: the first of them
const kinds: ReadonlyMap<string, Kind> = new Map(
  (
    [
      ['past', irregularPast],
      ['ahead', aheadWords],
      ['until', ['until']],
      ['to', ['to']],
      ['planned', plannedWords],
      ['linking', linking],
      ['past auxiliary', pastAuxiliaries],
      ['modal', modals],
    ] as const
  ).flatMap(([kind, words]) => [...words].map((word): [string, Kind] => [word, kind])),
)

// most words end with neither
const d = 100
const l = 108

export function kindOf(word: string): Kind | undefined {
  const kind = kinds.get(word)
  if (kind !== undefined) return kind
  const last = word.charCodeAt(word.length - 1)
  if (last === d && word.endsWith('ed')) return word.length > 3 && !notPast.has(word) ? 'past' : undefined
  return last === l && word.endsWith("'ll") ? 'modal' : undefined
}

export const isPastVerb = (word: string) => kindOf(word) === 'past' || participles.has(word)
