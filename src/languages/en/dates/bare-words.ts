import type { Around } from '../../language.ts'
import type { Reading } from '../../reading.ts'
import { monthNumber } from './words.ts'

// people and places called May, April, June, August; marches that are no month
const otherWord = /^(?:april|june|may|august|march)$/

/** The month that a bare name means; nothing where it is a verb or a person. */
export function bareMonth(word: string | undefined, text: string, before: string, after: string): Reading | undefined {
  const month = monthNumber(word)
  if (month === undefined || !/^[A-Z]/.test(text)) return undefined
  const bare = word!.replace('.', '').toLowerCase()
  // "Jun" without its full stop may be anything
  if (bare.length === 3 && bare !== 'may' && !word!.endsWith('.') && !beforeShortMonth.test(before)) return undefined
  // the October Revolution, the July Monarchy, Black September
  if (nameAfterMonth.test(after) || /\bBlack +$/.test(before)) return undefined
  if (otherWord.test(bare) && (beforeMonth.test(before) ? isPerson(before, after) : isNoMonth(bare, before, after)))
    return undefined
  if (/^(?:'s)? (?:\d)/.test(after) && /^ \d+(?::|,\d)/.test(after)) return undefined
  return { kind: 'date', month }
}

const beforeShortMonth = /\b(?:in|of|since|until|by|last|next|this|early|late|mid|from|to)[ -]+$/i
const beforeMonth =
  /\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|to|through|during|before|after|between|for|and|past|each|every|end|beginning|start|middle|around|about|or)[ -]+$/i

/** "for April Dunmore" */
const isPerson = (before: string, after: string) =>
  /^ [A-Z][a-z]+/.test(after) &&
  !/^ (?:Day|Revolution|Uprising|Days)\b/.test(after) &&
  /\b(?:for|and|of|by|to|from|about|or) +$/.test(before)

/** Whether a name is no month where no preposition stands before it. */
function isNoMonth(bare: string, before: string, after: string): boolean {
  // the March on Rome, a March for Life
  if (bare === 'march' && /^ (?:on|to|of|for|from|in|towards?|against|through)\b/.test(after)) return true
  if (bare === 'march' && /\b(?:an?|long|protest|their|his|its) +$/i.test(before)) return true
  // a name before or after it, or a verb after it
  if (/\b(?!The |A |An |Since |In |By )[A-Z][\p{L}.]* +$/u.test(before) || /^ [A-Z]/.test(after)) return true
  if (bare === 'may' && !/^(?:'s| (?:and|to|through|or) |,|\.|-)/.test(after)) return true
  return /^ (?:said|says|told|has|had|is|was|will|would|did|does|also)\b/.test(after)
}

/** Whether words with a day are of something that is known: "the March 4 fire". */
export const isDefinite = (before: string, text: string) => /\bthe +$/i.test(before) || /^the /i.test(text)

/** The year of what a day names: "the March 4 fire of 1988". */
export function yearOfNoun({ text, before, after }: Around): number | undefined {
  if (!isDefinite(before, text)) return undefined
  const year = /^(?: [a-z][a-z-]{2,20}){1,3} of (?<year>[12]\d{3})(?!\d|[.,]\d)/i.exec(after)?.groups
  return year && Number(year['year'])
}

const nameAfterMonth =
  /^ (?:Revolution|Monarchy|Uprising|Manifesto|Surprise|Putsch|Days|Plot|Theses|Crisis|Movement|Laws|Accords?|Declaration)(?![a-z])/

const units =
  'miles?|km|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|pounds?|tons?|tonnes?|dollars?|euros?|francs?|yen|shares?|votes?|points?|percent|per cent|acres?|hectares?|barrels?|gallons?|rpm|calories|cc|mph|mw|kg|lb|gmt|hours?|hrs|a\\.m|p\\.m|est|edt|pst|times|years|days|months|weeks|minutes|pages|words|of (?:them|the|these|those|his|her|its)'
const people =
  'people|persons|men|women|children|troops|soldiers|civilians|workers|jobs|employees|members|residents|inhabitants|students|families|refugees|horses|ships|guns|tanks|planes|aircraft|homes|houses|copies'
const measured = new RegExp(`^ (?:or (?:more|so) )?(?:${units})(?![a-z])`, 'i')
const counted = new RegExp(`^ (?:or (?:more|so) )?(?:${people})(?![a-z])`, 'i')
const unmarkedPlural = /^ (?:sheep|cattle|fish|deer|head|men|women|people|children|police|staff)(?![a-z])/
const pluralNoun = /^ (?!was|is|has|does|as|its|this|his|us|sees|shows|marks|brings|saw|ends|begins|starts)[a-z]{3,}s\b(?!')/
const yearCue =
  /(?:\b(?:in|since|by|from|until|till|of|before|after|between|during|around|about|circa|ca|c|year|years|early|late|mid|to|and|through|spring|summer|autumn|fall|winter|born|died|b|d|r|fl|est|founded|or|for|the|post|pre|fiscal|end)[. -]+|\bc|[(,;/] ?|\d{3,4} ?- ?|^)$/i
const partOfLonger =
  /(?:[$£€¥#%@_\\] ?|\d[.,:/]|[/:]|[A-Za-z]-|(?<!\d{4})(?<=\d)-|\b(?:no|nos|p|pp|page|pages|room|flight|route|highway|section|article|chapter|resolution|act|version|model|number|boeing|airbus|ext|line|lines|verse|unit|vol|volume|bus|box)\.? ?)$/i

// plans, products and programmes that bear a year or a number like one as part of their name
const nameBefore =
  /\b(?:Agenda|Vision|Horizon|Strategy|Windows|Office|Area|Form|Formula|Catch|Studio|Soyuz|Channel|Xbox|Photoshop|Runner|Cyberpunk|Gate|Pier|Suite|Apartment|Lot|Squadron|Unit|Block|Peugeot|Renault|Porsche|Ferrari|Embraer|Cessna|Ilyushin|Tupolev|Saka|Samvat|Sambat|Hijri|Expo|Doing Business) $/
// a publication of every year: "World Economic Outlook 2011"
const issueBefore = /[A-Z]\p{L}+ (?:Outlook|Report|Index|Review|Yearbook|Almanac|Barometer|Factbook|Handbook|Scorecard|Watch) $/u
// the year of a car is its model's
const modelAfter =
  /^ (?:(?:two|four)-door |gr[ae]y |black |white |silver |red |blue |green |gold |tan )?(?:model|sedan|coupe|hatchback|pickup|van|minivan|SUV|convertible|station wagon|motorcycle|Ford|Chevrolet|Chevy|Toyota|Honda|Nissan|Dodge|Jeep|BMW|Mercedes|Volkswagen|VW|Volvo|Buick|Cadillac|Chrysler|Plymouth|Pontiac|Oldsmobile|Hyundai|Kia|Subaru|Mazda|Mitsubishi|Suzuki|Acura|Infiniti|Audi|Lexus|GMC|Saab|Fiat|Opel|Vauxhall|Skoda|Peugeot|Renault|Citro[eë]n|Porsche|Ferrari|Lamborghini|Tesla|Land Rover|Range Rover|Harley|Yamaha|Kawasaki|Freightliner|Peterbilt|Kenworth|Camry|Corolla|Prius|Civic|Altima|Sentra|Impala|Silverado|Mustang|Taurus|Jetta|Passat|Elantra)(?![a-z])/

// "the Rassel 2000", unless what follows is what was held then
const nameWithArticle = /\b(?:the|an?|its|his|her|their|new|old) (?!Year)[A-Z][a-z]+ $/
const calledName = /\b(?:called|named|dubbed|titled|entitled) [A-Z][\p{L}]+ $/u
const heldThen =
  /^ (?:[A-Z][\p{L}-]+ )?(?:Games|Olympics?|Paralympics|Festival|Congress|Conference|Summit|Exhibition|Expo|Fair|Marathon|Election|Championships?|Cup|Final|Convention|Census|Survey|Report|Accords?|Agreement|Treaty|Act|Season|Tour|Budget)s?(?![a-z])/iu
// a month, or another word that may stand with a capital before a year
const leadsToYear =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Easter|Christmas|In|Since|From|By|Until|Before|After|During|Between|Year|Circa|About|Around|Of|The) $/
// so many things
const amountBefore =
  /\b(?:about|around|roughly|nearly|almost|over|under|than|least|most|some|only|with|up to|another|total of|number of|as many as) +$/i
/** Whether a year before it is counted otherwise than ours are. */
export const isOfOtherEra = (after: string) => /^ ?(?:A\.?H|B\.?E|S\.?H|B\.?S|Hijri|Saka)(?![a-z])/.test(after)

const rangeOfNumbered =
  /\b(?:nos?|pp?|pages?|rooms?|flights?|articles?|chapters?|lines?|verses?|vols?|ext|tel|phone)\.? ?\d{1,4}(?: ?- ?|, | and | to )$/i

/** A house, a piece of music, a phone or post code, one of so many. */
function isNumberOfSomething(year: number, before: string, after: string): boolean {
  if (
    /^ Overture(?![a-z])|^ Guineas(?![a-z])/.test(after) ||
    /\bout of +$|\+\d[\d ]{3,16} $|\b[A-Z]{1,2}\d{1,2}[A-Z] +$/.test(before)
  )
    return true
  if (
    /^(?: [A-Z][a-z]+){1,2} (?:Street|Avenue|Road|Boulevard|Drive|Lane|Highway|Square|Parkway|St\.|Ave\.|Rd\.|Blvd\.)/.test(after)
  )
    return !/\b(?:in|since|until|by) +$/i.test(before)
  // "he ran the 1500", not "the 1984 election"
  if (/\bthe +$/i.test(before))
    return !/^(?:[-/'(]| -| (?:and|or|to) \d| (?!(?:and|or|in|at|on|of|to|with|is|was|for|from|by)(?![a-z]))[\p{L}(])/u.test(
      after,
    )
  const upTo = /^(?:-| to | and )(?<most>\d{3,5})(?= )/.exec(after)
  if (!upTo) return false
  const things = after.slice(upTo[0].length)
  return measured.test(things) || (year % 100 === 0 && upTo.groups!['most']!.endsWith('00') && counted.test(things))
}

/** Whether a number after a name is a part of it: "called Plover 1990", "the Plover 1990 can", "shares of Plover 2000". */
function isOfName(year: number, before: string, after: string): boolean {
  if (calledName.test(before)) return true
  if (leadsToYear.test(before) || heldThen.test(after)) return false
  return year % 1000 === 0 || nameWithArticle.test(before)
}

const isPartOfLonger = (before: string) =>
  (partOfLonger.test(before) && !/\b(?:mid|post|pre|late|early|the|since)-$/i.test(before)) || rangeOfNumbered.test(before)

/** Whether a number tells which of several things something is, or how many there are. */
const isOfThing = (year: number, before: string, after: string) =>
  nameBefore.test(before) ||
  issueBefore.test(before) ||
  modelAfter.test(after) ||
  isOfOtherEra(after) ||
  (/[A-Z]\p{L}+ $/u.test(before) && isOfName(year, before, after)) ||
  ((pluralNoun.test(after) || unmarkedPlural.test(after)) && amountBefore.test(before)) ||
  isNumberOfSomething(year, before, after)

/** Whether what follows a number makes it a longer one, or says of what it is a measure. */
const isMeasured = (after: string) =>
  /^(?:[%°]|[/:]\d|[A-Za-z]| ?(?:million|billion|trillion|thousand|hundred)\b)/.test(after) ||
  (/^-\d/.test(after) && !/^-(?:[12]\d{3})(?![\d-])/.test(after)) ||
  measuredAfter.test(after) ||
  measured.test(after)

const measuredAfter =
  /^ [NESW]\b|^-(?:page|foot|mile|meter|metre|member|seat|strong|pound|man|acre|bed|word|ton|horsepower|room|year|day)\b/

/** Whether four digits are a year and not a number of things, a price, a page or a part of something longer. */
export function isYear(year: number, before: string, after: string): boolean {
  if (isPartOfLonger(before) || isOfThing(year, before, after) || isMeasured(after)) return false
  if (counted.test(after)) return /\b(?:in|since|the) +$/i.test(before)
  const cued = yearCue.test(before)
  if (year >= 1900 && year <= 2050) return cued || !pluralNoun.test(after)
  if (year >= 1500 && year < 1900)
    return cued
      ? !(pluralNoun.test(after) && /\b(?:of|about|around|or|for|by|to|and|from) +$/i.test(before))
      : /^ ?[),;-]/.test(after)
  if (/\b(?:to|and) +$/i.test(before)) return /\d{3,4} +(?:to|and) +$/.test(before)
  return cued && !/\b(?:of|about|around|or|for|the|by|from) +$/i.test(before)
    ? !pluralNoun.test(after)
    : /\b(?:from|about|around|of) +$/i.test(before) && /^(?:[),;.-]|$| (?:to|until|when|and|in|at|by|the)\b)/.test(after)
}
