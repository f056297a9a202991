import type { TimePlace } from './time-place.ts'
import type { Clause } from './clauses.ts'
import type { Words } from './headline.ts'
import type { PlacedTime } from './times.ts'

/** "a 2013 Corolla", "the 1950s pin-up queen", "a third-quarter loss": what stands before a noun says which one is meant. */
export function describesThing({ sentence: { words, language }, clause, time }: TimePlace): boolean {
  const { noun, first } = time
  if (noun === undefined || language.eventNouns.has(words[noun]!.lemma)) return false
  const { contests, figures, settings } = language.timeHolders
  const inSubject = clause.subject !== undefined && first >= clause.subject.first && noun <= clause.subject.last
  if (isContest(words, clause, time, contests)) return false
  const long = !/^(?:day|hour|minute|week)$/.test(time.time.value!.precision)
  // "Third-quarter profit rose", "Last year's sales fell"
  const figure = time.time.value!.precision === 'quarter' || words.slice(first, noun + 1).some(({ lemma }) => figures.has(lemma))
  if (long && inSubject && figure) return false
  // "Sunday's win", "a Monday statement" are of the clause's own day, "the 5 December cover", "a midnight rule" only where they set the scene
  const clock = /^(?:hour|minute)$/.test(time.time.value!.precision)
  if (!/\d/.test(time.time.text) && !long && !clock) return false
  const before = words[beforePhrase(words, first)]?.text.toLowerCase() ?? ''
  const month = time.time.value!.precision === 'month'
  // "wrote in his 2006 memoir"
  const told = language.reportingVerbs.has(words[clause.verb.head]!.lemma) && !figure
  return !settings.has(before) || (long && !month && !told)
}

/** "Harbour Server 2008", "the Dolphins of 2008", "the stars of the 1940s". */
export function followsName({ sentence: { words, language }, clause, time }: TimePlace): boolean {
  const { first } = time
  const of = words[first - 1]?.text.toLowerCase() === 'the' ? first - 2 : first - 1
  if (words[of]?.text === 'of') {
    const noun = words[of - 1]
    if (!noun || !/^(?:NOUN|PROPN)$/.test(noun.tag) || language.timeNouns.has(noun.text.toLowerCase())) return false
    const before = beforePhrase(words, of - 1)
    // "In the war of 1808", "The crash of 1929 ruined him", "lost the election of 1910"
    const scene = language.timeHolders.settings.has(words[before]?.text.toLowerCase() ?? '')
    const does = clause.subject !== undefined && before < clause.subject.first && first < clause.verb.first
    return (
      !scene &&
      !(does && language.eventNouns.has(noun.lemma)) &&
      !isContest(words, clause, { ...time, first: of - 1 }, language.timeHolders.contests)
    )
  }
  return words[first - 1]?.tag === 'PROPN' && /^\d{4}$/.test(time.time.text)
}

/**
 * Whether a clause is told of the happening that a time before its noun names, and so of that time: "In Sunday's vote Ruiz won",
 * "The 2003 invasion toppled him", "won the 2012 election", "said in a 2012 interview"; not "Before Sunday's vote", "The 2010 raid by Orr, a guard, has led to".
 */
export function tellsOfNamed({ sentence: { words, language }, clause, time }: TimePlace): boolean {
  const { contests, settings } = language.timeHolders
  const before = beforePhrase(words, time.first)
  const { subject } = clause
  const opens = subject !== undefined && before < subject.first && time.noun! >= subject.first && time.noun! <= subject.last
  const outside = before <= Math.max(clause.from, clause.subject?.first ?? clause.from)
  const scene = settings.has(words[before]?.text.toLowerCase() ?? '')
  const fronted = outside && time.noun! < clause.verb.first && scene
  const said = scene && before > clause.verb.last && language.reportingVerbs.has(words[clause.verb.head]!.lemma)
  return said || isContest(words, clause, time, contests) || fronted || (opens && clause.role === 'main')
}

/** "won the 1998 World Cup", but not "will host the 2012 Games". */
function isContest(words: Words['words'], { verb }: Clause, { first }: PlacedTime, contests: ReadonlySet<string>): boolean {
  return contests.has(words[verb.head]!.lemma) && verb.form !== 'future' && beforePhrase(words, first) === verb.last
}

/** The word before the noun phrase that a word stands in, over its articles, adjectives and owner. */
function beforePhrase(words: Words['words'], index: number): number {
  let at = index - 1
  while (at >= 0 && (/^(?:DET|ADJ|NUM)$/.test(words[at]!.tag) || /^(?:['’]s?|his|her|its|their)$/i.test(words[at]!.text))) at--
  return at
}
