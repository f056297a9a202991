import type { TimePlace } from './time-place.ts'

/** "after posting a loss in 2011", "charged with poisoning a rival in May", "After losing in 2003, Ruiz left": a gerund stands nearer. */
export function isOfGerund({ sentence: { words, language }, groups, clause, time }: TimePlace): boolean {
  const { meantime, settings } = language.timeHolders
  const isGerund = (index: number): boolean => {
    const { text, tag } = words[index]!
    // "its shipping arm", "71% of operating profit"
    const described = language.timeHolders.figures.has(words[index + 1]?.lemma ?? '')
    if (described || /^(?:DET|ADJ|PRON)$/.test(words[index - 1]?.tag ?? '')) return false
    const object = /^(?:DET|PRON|PROPN|NUM)$/.test(words[index + 1]?.tag ?? '')
    const read = groups.some(
      ({ form, first, head }) => index === first && (form === 'gerund' || (text === 'being' && head > first)),
    )
    return read || (/^\p{Ll}{2,}ing$/u.test(text) && /^(?:NOUN|ADJ|VERB)$/.test(tag) && object)
  }
  // "of killing Orr, 34, and wounding Hale, 11, in May": an age between commas, and what "and" joins
  const passes = (comma: number): boolean =>
    /^(?:NUM|CCONJ)$/.test(words[comma + 1]?.tag ?? '') || (words[comma - 1]?.tag === 'NUM' && words[comma - 2]?.text === ',')
  const stops = (index: number): boolean => /^[;:]$/.test(words[index]!.text) || (words[index]!.text === ',' && !passes(index))
  let at = time.phraseFirst - 1
  while (at > 0 && !stops(at) && !isGerund(at)) at--
  if (at <= 0 || !isGerund(at)) return false
  const opener = (index: number): string => words[index - 1]!.text.toLowerCase()
  const opened = (index: number): boolean => /^(?:ADP|SCONJ)$/.test(words[index - 1]!.tag)
  if (at < clause.verb.first) {
    // a day is mostly that of both
    const closes = time.last < clause.verb.first && words[time.last + 1]?.text === ','
    return at === clause.from + 1 && opened(at) && closes && !/^(?:day|hour|minute)$/.test(time.time.value!.precision)
  }
  if (at <= clause.verb.last || at >= clause.to) return false
  // "before folding and selling its stake in May"
  let first = at
  for (let index = at - 1; index > clause.verb.last && words[first - 1]!.tag === 'CCONJ'; index--)
    if (isGerund(index)) first = index
  // "a career in modelling in 1950"
  const noun = time.phraseFirst === at + 1 && settings.has(opener(first))
  return opened(first) && !meantime.has(opener(first)) && !noun
}

/** "planned to land on Friday", "told him to appear on 10 May", "the talks, set to resume on Monday": what is ahead of the clause. */
export function isOfIntention({ sentence: { words, language }, groups, clause: { verb, to }, time }: TimePlace): boolean {
  const { lemma } = words[verb.head]!
  const { intentions } = language.timeHolders
  const says = language.reportingVerbs.has(lemma) || language.concepts.has(lemma)
  const intends = verb.form === 'past' && !verb.passive && intentions.has(lemma) && words[verb.last + 1]?.lemma === 'to'
  // "On Friday the envoys planned to leave", but "On Friday the envoys threatened to leave"
  if (time.last < verb.first) return intends && !says
  return groups.some(({ form, first }) => {
    if (form !== 'infinitive' || first <= verb.last || first >= Math.min(to, time.first)) return false
    const own = lemma === 'be' && first === verb.last + 2
    const looksAhead = !own && first - 1 > verb.last && language.planningWords.has(words[first - 1]!.lemma)
    return looksAhead || intends || (language.timeHolders.summons.has(lemma) && first > verb.last + 1)
  })
}

/** "costs linked to the sale of a yard in June", "a man wanted for a fraud in May": a participle in a noun phrase stands nearer. */
export function isOfParticiple({ sentence: { words, language }, groups, clause: { verb, to }, time }: TimePlace): boolean {
  const group = groups.findLast(each => each.first < time.first && !each.finite)
  if (!group || !/^(?:past|participle)$/.test(group.form) || group.first <= verb.last || group.first >= to) return false
  const between = words.slice(group.last + 1, time.phraseFirst)
  if (between.some(({ text }) => /^[,;:]$/.test(text)) || language.timeHolders.labels.has(words[group.head]!.lemma)) return false
  let noun = group.first - 1
  while (words[noun]?.tag === 'ADV') noun--
  return /^(?:NOUN|PROPN)$/.test(words[noun]?.tag ?? '') && !/^(?:NOUN|PROPN|ADJ)$/.test(words[group.last + 1]?.tag ?? '')
}

/** "the quarter ended 30 June", "a letter dated 4 May", "bonds due 2007": but not where that is what the clause tells. */
export function isBound({ sentence: { words, language, times }, groups, clause, time }: TimePlace): boolean {
  const { bounds, beginnings, labels } = language.timeHolders
  const isPeriod = (index: number): boolean =>
    language.timeNouns.has(words[index]?.lemma ?? '') || times.some(({ first, last }) => first <= index && index <= last)
  const at = time.phraseFirst - 1
  const word = words[at]
  // "the quarter ended 30 June": read as a clause, it is none
  if (bounds.has(words[clause.verb.head]!.lemma) && clause.verb.form === 'past' && isPeriod(clause.verb.first - 1)) return true
  if (!word || word.tag === 'NOUN') return false
  const told =
    !labels.has(word.lemma) &&
    groups.some(({ finite, form, first, last }) => (finite || form === 'infinitive') && first <= at && at <= last)
  if (beginnings.has(word.lemma)) return !told && isPeriod(at - 1)
  return bounds.has(word.lemma) && !told && !/^(?:be|to)$/.test(words[at - 1]?.lemma ?? '')
}
