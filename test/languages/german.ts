import { english } from '../../src/languages/en/index.ts'
import { englishSiteWords } from '../../src/languages/en/site-words.ts'
import type { Language } from '../../src/languages/language.ts'
import type { SiteWords } from '../../src/languages/site-words.ts'
import { german as dates, germanMonths as months } from '../dates/german.ts'
import { parseGerman } from './german-parser.ts'
import { isKnown } from './german-words.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A record of the same shape that knows no word: empty sets, maps and lists, patterns that match nothing. */
function emptied<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, emptiedValue(value)])) as Shape
}

function emptiedValue(value: unknown): unknown {
  if (value instanceof Set) return new Set()
  if (value instanceof Map) return new Map()
  if (value instanceof RegExp) return /(?!)/gu
  if (Array.isArray(value)) return []
  if (typeof value === 'function') return () => undefined
  return typeof value === 'object' && value !== null ? emptied(value) : false
}

/** A few words of another language, and no English, to see that no stage but a language's own folder knows English. */
export const german: Language = {
  code: 'de',
  dates,
  parse: parseGerman,
  sentences: {
    ...emptied(english.sentences),
    titles: set('Dr Prof'),
    afterOrdinals: new Set(months.keys()),
    starters: set('am der die das ein eine es er sie bei in im'),
  },
  heads: {
    ...emptied(english.heads),
    months,
    weekdays: new Map([
      ['sonntag', 0],
      ['montag', 1],
      ['freitag', 5],
    ]),
    published: /\bveröffentlicht\b/giu,
    aroundDates: /\b(?:am|um|uhr)\b/giu,
    byline: /^von\b:?\s*/iu,
    betweenNames: /\s*,\s*|\s+und\s+/u,
    tells: line => /\b(?:tötete|starben|erschütterte|beschloss|besuchte)\b/u.test(line),
  },
  events: {
    ...emptied(english.events),
    stem: word =>
      word
        .toLowerCase()
        .replace(/^ge(?=\p{L}{4})/u, '')
        .replace(/(?:en|er|es|em|te|e|n|s|t)$/, ''),
    isCommonWord: isKnown,
    isDemanded: () => true,
    verbFinal: true,
    clausesHaveCommas: true,
    perfectIsPast: true,
    hasCases: true,
    stopWords: set('der die das des dem den ein eine einen und am in im bei von auf es sie er wurden war sich nach'),
    reportingVerbs: set('sagen melden'),
    demandVerbs: set('verlangen'),
    copulas: set('sein'),
    perfectAuxiliaries: set('haben sein'),
    futureAuxiliaries: set('wird soll sollen'),
    hypotheticalAuxiliaries: set('könnte könnten'),
    stativeVerbs: set('sein liegen'),
    renown: set('kennen schätzen'),
    negations: set('nicht nie kein niemand'),
    subordinators: new Map([
      ['dass', 'content'],
      ['ob', 'content'],
      ['weil', 'reason'],
      ['wenn', 'condition'],
      ['nachdem', 'other time'],
    ]),
    interrogatives: set('ob'),
    // the classes have the names that they have in English
    triggerClasses: new Map([
      ['töten', 'kill'],
      ['sterben', 'kill'],
      ['erdbeben', 'earthquake'],
      ['beben', 'earthquake'],
      ['besuchen', 'visit'],
      ['besuchte', 'visit'],
      ['eröffnen', 'open'],
      ['eröffnet', 'open'],
      ['starben', 'kill'],
    ]),
    eventNouns: set('erdbeben beben besuch'),
    pronouns: set('er sie es'),
    // “sie” may be they
    genderedPronouns: new Map([['er', 'masculine']]),
    genderedWords: new Map([['frau', 'feminine']]),
    roleMarkers: set('als'),
    reflexives: set('sich'),
    agesOfLife: set('kind'),
    proVerbs: set('tun'),
    exampleMarkers: set('darunter'),
    resultVerbs: set('lassen'),
    demonstratives: set('dies das'),
    alternatives: set('oder sonst'),
    pluralPronouns: set(''),
    collectives: set(''),
    deicticWords: set('heute gestern morgen'),
    withoutDeicticGenitives: line => line,
    spanNouns: new Map([['tag', 'day']]),
    continuing: set(''),
    addressees: set('du'),
    genitiveOf: name => `${name}s`,
    personalPronouns: set('er sie ihn'),
    personNouns: /(?:er|in|mensch)$/u,
    connectives: set('und aber jedoch dabei'),
    attachment: {
      ...emptied(english.events.attachment),
      scenePrepositions: set('in im am bei'),
      genitives: set('von vom'),
      openings: set('seit'),
      records: new Set(),
      companions: set('mit'),
      ends: set('bis'),
      terms: set('bis'),
    },
    personTitles: set('präsidentin präsident ministerin minister'),
    places: new Map([
      ['kairo', 'Kairo'],
      ['köln', 'Köln'],
      ['bonn', 'Bonn'],
    ]),
    digitSeparator: '.',
    casualtyTerms: new Map([
      ['tote', 'killed'],
      ['sterben', 'killed'],
      ['töten', 'killed'],
    ]),
    nameWords: { ...emptied(english.events.nameWords), articles: set('der die das'), nounsHaveCapitals: true },
    coreference: {
      ages: /\b(?<years>\d{1,3})-jährige/gu,
      containers: {
        within: set('während bei'),
        beside: set('nach'),
        owners: set('ihres seines ihrem seinem'),
        pointers: set('des dem'),
      },
      demonstratives: set('dieser diese dieses jener jene jenes solche'),
      vagueNouns: set('partei'),
      towns: set('Kairo Köln Bonn'),
      placePrepositions: ['in', 'bei'],
      anybody: set('mann frau mensch'),
    },
  },
}

/** The pages' words, with some of their own. */
export const germanWords: SiteWords = {
  ...englishSiteWords,
  locales: { 'day-month': 'de', 'month-day': 'de' },
  clock: { hasHalves: false, ownHours: [] },
  or: 'oder',
  differ: 'Die Berichte unterscheiden sich: {what}',
  differOn: { date: 'Tag', place: 'Ort', number: 'Zahl', of: 'Zahl der {of}' },
  people: { ...englishSiteWords.people, killed: 'Getöteten' },
  joinReasons: {
    'same-day': 'sie nennen denselben Tag',
    'near-days': 'ihre Tage liegen nah beieinander',
    'own-news': 'jeder ist die Nachricht seines Artikels',
    names: 'beide nennen {values}',
    triggers: 'beide erzählen von derselben Art von Ereignis ({values})',
    words: 'sie haben Wörter gemeinsam ({values})',
  },
  wordPoints: {
    past: '„{because}“ blickt zurück',
    future: '„{because}“ blickt voraus',
    same: '„{because}“ meint den Tag selbst',
  },
  towards: { past: 'ein Tag davor ({because})', future: 'ein Tag danach ({because})', same: 'derselbe Tag ({because})' },
  directions: { ...englishSiteWords.directions, 'past-is-usual': 'Nachrichten erzählen, was gewesen ist' },
  counted: 'gezählt vom {date}, {anchor}',
  anchors: { ...englishSiteWords.anchors, published: 'dem Tag der Veröffentlichung' },
}
