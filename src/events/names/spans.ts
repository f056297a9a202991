import type { EventLanguage } from '../../languages/language.ts'
import type { Word } from '../../syntax/tree.ts'
import { endingKind, lowerOf } from './kind.ts'
import type { NameSpan } from './name-span.ts'

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)
const ordinal = /^\d{1,4}(?:st|nd|rd|th)$/
/** "the Philadelphia 76ers" */
const numbered = /^\d{1,4}\p{L}+$/u

const isAcronym = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text)

/** Where the proper names of a sentence stand, without the titles of persons before them and without what is no name. */
export function nameSpans(words: readonly Word[], isFree: (index: number) => boolean, language: EventLanguage): NameSpan[] {
  const { nameWords, personTitles, places, stopWords } = language
  const lower = words.map(lowerOf)
  const parts = partsOf(words, isFree, language)
  const isPart = (index: number): boolean => parts[index] ?? false
  const isGenitive = (word: string): boolean => language.attachment.genitives.has(word)
  const kindOfEnd = (index: number) => endingKind(lower[index]!, language)
  const spans: NameSpan[] = []
  for (let index = 0; index < words.length; index++) {
    if (!isPart(index)) continue
    const last = endOfRun(index)
    spans.push(...namesOfRun(startOfRun(index, last), last))
    index = last
  }
  return spans

  /** "al-Sudani", "117th Street"; "International Salt Union" at the head of a sentence */
  function startOfRun(first: number, last: number): number {
    const [before, hyphen] = [words[first - 2], words[first - 1]]
    if (before && hyphen?.text === '-' && nameWords.particles.has(before.text) && isFree(first - 2)) return first - 2
    if (hyphen && ordinal.test(hyphen.text) && isFree(first - 1) && kindOfEnd(first) === 'place') return first - 1
    const opens = first === 1 && isFree(0) && /^(?:NOUN|ADJ)$/.test(words[0]!.upos) && isCapital(words[0]!)
    const isNamed = kindOfEnd(last) !== undefined || places.has(lower.slice(0, last + 1).join(' '))
    return opens && isNamed && !nameWords.titleAdjectives.has(lower[0]!) ? 0 : first
  }

  function endOfRun(first: number): number {
    let last = first
    for (;;) {
      const next = isPart(last + 1) ? last + 1 : linkedPart(first, last)
      if (next === undefined) return isNumbered(last) ? last + 1 : last
      last = next
    }
  }

  /** "Interstate 75" */
  function isNumbered(last: number): boolean {
    return kindOfEnd(last) === 'place' && isFree(last + 1) && /^\d{1,3}$/.test(words[last + 1]?.text ?? '')
  }

  /** The next part of a name behind the small words that link it: "Bank of the West Indies", "Ana de la Cruz". */
  function linkedPart(first: number, last: number): number | undefined {
    const link = last + 1
    const word = words[link]
    if (!word || !isFree(link)) return undefined
    if (/^[-–]$/.test(word.text)) return isOneWord(last, link) ? pastParticles(link + 1) : undefined
    if (nameWords.particles.has(word.text)) return pastParticles(link)
    if (word.text === '&') return isPart(link + 1) && !isAcronym(words[last]!.text) ? link + 1 : undefined
    if (nameWords.headLinks.has(word.text)) return hasHead(first, last, word.text) ? pastArticle(link + 1, word.text) : undefined
    if (nameWords.conjunctions.has(word.text)) return isPart(link + 1) && isOneName(first, link) ? link + 1 : undefined
    // "St Mary's Hospital", "Women's Institute"
    const isOwned = word.upos === 'PART' && /^['’]s?$/.test(word.text) && isPart(link + 1) && !isPart(link + 2)
    const isNamedAfter = nameWords.firstNames.has(lower[last]!) || nameWords.openings.get(lower[first]!) === 'place'
    const isOwner = isNamedAfter || nameWords.possessors.has(lower[last]!)
    const isOfAll = nameWords.possessors.has(lower[last]!) && kindOfEnd(link + 1) === 'organisation'
    return isOwned && ((isOwner && nameWords.facilities.has(lower[link + 1]!)) || isOfAll) ? link + 1 : undefined
  }

  function pastParticles(from: number): number | undefined {
    let at = from
    while (at < from + 3 && (nameWords.particles.has(words[at]?.text ?? '') || (at > from && words[at]?.text === '-'))) at++
    return isPart(at) ? at : undefined
  }

  /** "the Council on Salt", but not "the Salt Show on ABC" */
  function pastArticle(at: number, link: string): number | undefined {
    const from = nameWords.articles.has(words[at]?.text ?? '') ? at + 1 : at
    if (!isPart(from)) return undefined
    const isOther = isAcronym(words[from]!.text) || places.has(lower[from]!) || nameWords.organisations.has(lower[from]!)
    return isOther && !isGenitive(link) ? undefined : from
  }

  /** "Jones-Drew", but not "the Israel-Hamas war" or "a Peruvian-born singer". */
  function isOneWord(last: number, hyphen: number): boolean {
    const [before, mark, after] = [words[last]!, words[hyphen]!, words[hyphen + 1]]
    const isKnown = (word: string) => places.has(word) || nameWords.demonyms.has(word) || nameWords.organisations.has(word)
    return (
      after !== undefined && mark.start === before.end && after.start === mark.end && ![before, after].map(lowerOf).some(isKnown)
    )
  }

  /** Whether a run has a noun of its own that "of" can go on: "Ministry", "Gulf", "Battle", and not a person's name. */
  function hasHead(first: number, last: number, link: string): boolean {
    const isTitled = range(first, last).every(at => personTitles.has(lower[at]!) || nameWords.betweenTitles.has(lower[at]!))
    const head = kindOfEnd(last) ?? nameWords.openings.get(lower[last]!)
    if (isTitled || head === undefined) return false
    return head === 'organisation' || isGenitive(link) || (head === 'other' && nameWords.thingLinks.has(link))
  }

  /** "Department for Work and Pensions", "Fish and Wildlife Service", by what hangs on what; not "Orsk and the Navy". */
  function isOneName(first: number, conjunction: number): boolean {
    if (places.has(lower.slice(first, conjunction + 2).join(' '))) return true
    const isOfOthers = (at: number) => places.has(lower[at]!) || nameWords.firstNames.has(lower[at]!)
    if (isOfOthers(conjunction - 1) || isOfOthers(conjunction + 1)) return false
    const link = words.findIndex(({ text }, at) => at > first && at < conjunction && nameWords.headLinks.has(text))
    const after = words[conjunction + 1]!
    if (link > 0) return after.deprel === 'conj' && after.head > link
    let end = conjunction + 1
    while (isPart(end + 1)) end++
    const { head, deprel } = words[conjunction - 1]!
    const isCompound = head > conjunction && head <= end && (deprel === 'compound' || deprel === 'amod')
    return end > conjunction + 1 && isCompound && kindOfEnd(end) === 'organisation'
  }

  /** The names of a run of capitals: "Orsk Foreign Minister Ana Ruiz" names Orsk and Ana Ruiz. */
  function namesOfRun(first: number, last: number): NameSpan[] {
    const titles = titlesIn(first, last)
    if (!titles) {
      // "Secretary of State Ana Ruiz", where the first word only opens the sentence
      let from = first
      if (isGenitive(words[first - 1]?.text ?? '') && personTitles.has(lower[first - 2]!))
        while (from < last && nameWords.betweenTitles.has(lower[from]!)) from++
      return trimmed(from, last, from > first || isTitle(first - 1))
    }
    const [from, to] = titles
    return [...(from > first ? trimmed(first, from - 1, false) : []), ...(to < last ? trimmed(to + 1, last, true) : [])]
  }

  /** The titles within a run, from the first to the last word of them. */
  function titlesIn(first: number, last: number): [number, number] | undefined {
    const all = range(first, last).filter(at => personTitles.has(lower[at]!))
    const [start] = all
    if (start === undefined) return undefined
    // "King County", "the Justice Department", but "President Hill"
    const isHonorific = all.some(at => at < last && nameWords.honorifics.has(lower[at]!))
    const isOffice = start === first && last === first + 1 && nameWords.offices.has(lower[first]!)
    const isNamed = nameWords.surnames.has(lower[last]!) && nameWords.firstNames.has(lower[last - 1]!)
    if (kindOfEnd(last) !== undefined && !isHonorific && !isOffice && !isNamed) return undefined
    let [from, to] = [start, start]
    const isBetween = (at: number) => nameWords.betweenTitles.has(lower[at]!)
    while (to < last && (personTitles.has(lower[to + 1]!) || isBetween(to + 1))) to++
    while (to > from && nameWords.articles.has(lower[to]!)) to--
    while (from > first && (nameWords.titleAdjectives.has(lower[from - 1]!) || isBetween(from - 1))) from--
    // "Vice President and General Counsel Ana Ruiz", "Police Chief"
    return [from, to]
  }

  function isTitle(at: number): boolean {
    const word = words[at]
    if (word === undefined || !isFree(at)) return false
    return personTitles.has(lower[at]!) && (isCapital(word) || word.upos === 'NOUN')
  }

  /** Without what stands beside a name and is none of it: "Italian Ana Ruiz", "Lima Catholic"; nothing where nothing is left. */
  function trimmed(from: number, to: number, titled: boolean): NameSpan[] {
    let [first, last] = [from, to]
    const isNone = (at: number) => nameWords.demonyms.has(lower[at]!) || nameWords.notNames.has(lower[at]!)
    const isSmall = (at: number) => !isCapital(words[at]!) && !/^\d/.test(words[at]!.text)
    while (last >= first && ((isNone(last) && !nameWords.suffixes.has(lower[last]!)) || isSmall(last))) last--
    while (first <= last && isSmall(first) && words[first + 1]?.text !== '-') first++
    // "Comedian Ana Ruiz"
    const isPeople = () => isNone(first) || (language.personNouns.test(lower[first]!) && !nameWords.firstNames.has(lower[first]!))
    if (last > first && isNone(first) && places.has(lower.slice(first + 1, last + 1).join(' '))) first++
    const isPerson = () =>
      isPeople() &&
      (nameWords.firstNames.has(lower[first + 1]!) || (nameWords.demonyms.has(lower[first]!) && words[last]!.deprel === 'flat'))
    if (last - first >= 2 && isPerson() && kindOfEnd(last) === undefined) first++
    if (last < first) return []
    const text = lower.slice(first, last + 1).join(' ')
    if (nameWords.demonyms.has(text)) return []
    if (first < last) return [{ first, last, titled }]
    const isShort = words[first]!.text.length < 2 || (stopWords.has(text) && !isAcronym(words[first]!.text))
    const isCommon = isNone(first) || personTitles.has(text) || nameWords.compass.has(text) || isFurther(first)
    return isShort || (isCommon && !titled) ? [] : [{ first, last, titled }]
  }

  /** One word that ends other names ("97th and Park Ave") is none itself, but for a few: "the Senate". */
  function isFurther(at: number): boolean {
    return kindOfEnd(at) !== undefined && !nameWords.things.has(lower[at]!) && !nameWords.alone.has(lower[at]!)
  }
}

/** Which words are parts of names: proper nouns, and the words with capitals among them: "Halden Lines", "the Ferry Safety Act". */
function partsOf(words: readonly Word[], isFree: (index: number) => boolean, language: EventLanguage): boolean[] {
  const { nounsHaveCapitals, suffixes, headLinks } = language.nameWords
  const isHeadline = mostlyCapitals(words)
  const parts = words.map((word, at) => {
    if (!isFree(at) || word.upos !== 'PROPN') return false
    return isCapital(word) || (numbered.test(word.text) && !ordinal.test(word.text))
  })
  if (nounsHaveCapitals) return parts
  const mayBe = words.map((word, at) => {
    if (!isFree(at) || !isCapital(word) || at === 0) return false
    return /^(?:NOUN|ADJ|X)$/.test(word.upos) || suffixes.has(lowerOf(word))
  })
  words.forEach((word, at) => {
    if (isFree(at) && isCapital(word) && word.upos !== 'PROPN' && /^(?:NOUN|ADJ|X)$/.test(word.upos))
      // "the UN-backed court"
      parts[at] = !language.isCommonWord(word.text.toLowerCase()) && !/-\p{Ll}+$/u.test(word.text)
  })
  if (isHeadline)
    for (let at = 1; at < words.length; at++)
      if (mayBe[at] && parts[at - 1] && endingKind(lowerOf(words[at]!), language) !== undefined) parts[at] = true
  if (isHeadline) return parts
  // "the Alliance for Salt", where no word is a name by itself
  words.forEach((word, at) => {
    const opens = mayBe[at] && language.organisationWords.has(lowerOf(word)) && headLinks.has(words[at + 1]?.text ?? '')
    if (opens && mayBe[at + 2]) parts[at] = parts[at + 2] = true
  })
  for (let at = 1; at < words.length; at++) if (mayBe[at] && parts[at - 1]) parts[at] = true
  for (let at = words.length - 2; at > 0; at--) if (mayBe[at] && parts[at + 1]) parts[at] = true
  return parts
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Whether a sentence is written as titles are, so that a capital tells nothing. */
function mostlyCapitals(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}$/u.test(text))
  if (words.at(-1)?.text === '.') return false
  return long.length >= 3 && long.filter(isCapital).length >= 0.7 * long.length
}
