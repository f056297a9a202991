import { lowerOf } from './kind.ts'
import { isAcronym, kindOfEnd, type NameContext, textBetween } from './name-context.ts'

/** The next part of a name behind the small words that link it: "Bank of the West Indies", "Ana de la Cruz". */
export function linkedPart(context: NameContext, first: number, last: number): number | undefined {
  const { words, isFree, isPart, language } = context
  const { particles, headLinks, conjunctions } = language.nameWords
  const link = last + 1
  const word = words[link]
  if (!word || !isFree(link)) return undefined
  const next = isPart(link + 1) ? link + 1 : undefined
  if (/^[-–]$/.test(word.text)) return isOneWord(context, link) ? pastParticles(context, link + 1) : undefined
  if (particles.has(word.text)) return pastParticles(context, link)
  if (word.text === '&') return isAcronym(words[last]!) ? undefined : next
  if (headLinks.has(word.text))
    return hasHead(context, first, last, word.text) ? pastArticle(context, link + 1, word.text) : undefined
  if (conjunctions.has(word.text)) return next && isOneName(context, first, link) ? next : undefined
  return next && isOwner(context, first, last) ? next : undefined
}

function pastParticles({ words, isPart, language }: NameContext, from: number): number | undefined {
  const isParticle = (at: number) => language.nameWords.particles.has(words[at]?.text ?? '')
  let at = from
  while (at < from + 3 && (isParticle(at) || (at > from && words[at]?.text === '-'))) at++
  return isPart(at) ? at : undefined
}

/** "the Council on Salt", but not "the Salt Show on ABC" */
function pastArticle({ words, lower, isPart, language }: NameContext, at: number, link: string): number | undefined {
  const { articles, organisations } = language.nameWords
  const from = articles.has(words[at]?.text ?? '') ? at + 1 : at
  if (!isPart(from)) return undefined
  const isOther = isAcronym(words[from]!) || language.places.has(lower[from]!) || organisations.has(lower[from]!)
  return isOther && !language.attachment.genitives.has(link) ? undefined : from
}

/** "Jones-Drew", but not "the Israel-Hamas war" or "a Peruvian-born singer". */
function isOneWord({ words, language }: NameContext, hyphen: number): boolean {
  const [before, mark, after] = [words[hyphen - 1]!, words[hyphen]!, words[hyphen + 1]]
  if (after === undefined || mark.start !== before.end || after.start !== mark.end) return false
  const { demonyms, organisations } = language.nameWords
  const known = [language.places, demonyms, organisations]
  return ![before, after].map(lowerOf).some(word => known.some(list => list.has(word)))
}

/** Whether a run has a noun of its own that "of" can go on: "Ministry", "Gulf", "Battle", and not a person's name. */
function hasHead(context: NameContext, first: number, last: number, link: string): boolean {
  const { lower, language } = context
  const { betweenTitles, openings, thingLinks } = language.nameWords
  const isTitled = lower.slice(first, last + 1).every(word => language.personTitles.has(word) || betweenTitles.has(word))
  const head = kindOfEnd(context, last) ?? openings.get(lower[last]!)
  if (isTitled || head === undefined) return false
  return head === 'organisation' || language.attachment.genitives.has(link) || (head === 'other' && thingLinks.has(link))
}

/** "Department for Work and Pensions", "Fish and Wildlife Service", by what hangs on what; not "Orsk and the Navy". */
function isOneName(context: NameContext, first: number, conjunction: number): boolean {
  const { words, lower, isPart, language } = context
  const { firstNames, headLinks } = language.nameWords
  if (language.places.has(textBetween(context, first, conjunction + 1))) return true
  const isOfOthers = (at: number) => language.places.has(lower[at]!) || firstNames.has(lower[at]!)
  if (isOfOthers(conjunction - 1) || isOfOthers(conjunction + 1)) return false
  const link = words.findIndex(({ text }, at) => at > first && at < conjunction && headLinks.has(text))
  const after = words[conjunction + 1]!
  if (link > 0) return after.deprel === 'conj' && after.head > link
  let end = conjunction + 1
  while (isPart(end + 1)) end++
  const { head, deprel } = words[conjunction - 1]!
  const isCompound = head > conjunction && head <= end && (deprel === 'compound' || deprel === 'amod')
  return end > conjunction + 1 && isCompound && kindOfEnd(context, end) === 'organisation'
}

/** "St Mary's Hospital", "Women's Institute" */
function isOwner(context: NameContext, first: number, last: number): boolean {
  const { words, lower, isPart, language } = context
  const { possessors, firstNames, openings, facilities } = language.nameWords
  const [mark, owned] = [words[last + 1]!, last + 2]
  if (mark.upos !== 'PART' || !/^['’]s?$/.test(mark.text) || isPart(owned + 1)) return false
  const isOfAll = possessors.has(lower[last]!)
  if (isOfAll && kindOfEnd(context, owned) === 'organisation') return true
  const isNamedAfter = firstNames.has(lower[last]!) || openings.get(lower[first]!) === 'place'
  return (isOfAll || isNamedAfter) && facilities.has(lower[owned]!)
}
