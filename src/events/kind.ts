import type { EventLanguage, Word } from '../languages/language.ts'
import type { EventKind } from '../model.ts'
import type { Clause } from './clauses.ts'

/**
 * What a clause reports: something that happened, was said or is planned, or a deadline; undefined where it tells of no event:
 * a state, an opinion, something denied, possible, asked or wished.
 */
export function kindOf(clause: Clause, words: readonly Word[], language: EventLanguage): EventKind | undefined {
  const { verb } = clause
  const head = words[verb.head]!
  if (verb.negated || clause.relation === 'condition' || verb.form === 'hypothetical') {
    return verb.form === 'hypothetical' && !verb.negated && hasDeadline() ? 'deadline' : undefined
  }
  if (
    clause.subject &&
    words
      .slice(clause.subject.first, clause.subject.last + 1)
      .some(word => word.lemma === 'no' || language.negations.has(word.lemma))
  ) {
    return undefined
  }
  if (language.deadlineWords.has(head.lemma) && verb.form !== 'past') return 'deadline'
  if (head.lemma === 'have' && words[verb.last + 1]?.lemma === 'until') return 'deadline'
  // "a trip that had been planned": by then it was off, or it is told elsewhere
  if (verb.passive && verb.form === 'past-perfect' && /^(?:plan|schedule|expect|slate)$/.test(head.lemma)) return undefined
  if (isPlan()) return language.stativeVerbs.has(planned()) ? undefined : 'planned'
  if (verb.form === 'future') return language.stativeVerbs.has(head.lemma) && head.lemma !== 'be' ? undefined : 'planned'
  if (head.tag === 'AUX' || head.lemma === 'be') return tellsOfEventNoun() ? 'happened' : undefined
  if (language.stativeVerbs.has(head.lemma) && !verb.passive) return hasEventObject() ? 'happened' : undefined
  // "it was reported" says as much as "police reported"
  const { subject } = clause
  const impersonal = subject !== undefined && subject.first === subject.last && words[subject.last]!.lemma === 'it'
  return language.reportingVerbs.has(head.lemma) && (!verb.passive || impersonal) && !isAct() ? 'said' : 'happened'

  /** "recalled its ambassador", "declared war", but "recalled that …", "called for calm". */
  function isAct(): boolean {
    const next = words[verb.last + 1]
    return (
      language.actsOfSaying.has(head.lemma) &&
      next !== undefined &&
      /^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(next.tag) &&
      !/^(?:that|it|what)$/i.test(next.text)
    )
  }

  /** "is scheduled to open", "plans to open", "to open" in a headline. */
  function isPlan(): boolean {
    const next = words[verb.last + 1]
    const planning = language.planningWords.has(head.lemma) && next?.lemma === 'to' && words[verb.last + 2]?.tag === 'VERB'
    const adjective =
      head.lemma === 'be' && next !== undefined && language.planningWords.has(next.lemma) && words[verb.last + 2]?.lemma === 'to'
    const named =
      clause.subject !== undefined &&
      !language.purposeNouns.has(words[clause.subject.last]!.lemma) &&
      !words.slice(clause.subject.first, clause.subject.last).some(word => language.purposeNouns.has(word.lemma))
    const bare = head.lemma === 'be' && next?.lemma === 'to' && words[verb.last + 2]?.tag === 'VERB' && named
    const past = verb.form === 'past' && !verb.passive
    // "is due in Rome on Friday", "is scheduled for Sunday", "plans a march"
    const due = head.lemma === 'be' && next?.lemma === 'due' && words[verb.last + 2]?.tag === 'ADP'
    const arranged = verb.passive && verb.form === 'present' && /^(?:schedule|plan|expect|slate)$/.test(head.lemma)
    const intends = /^(?:plan|schedule)$/.test(head.lemma) && verb.form === 'present' && !verb.passive && next?.tag === 'DET'
    return bare || adjective || due || arranged || intends || (planning && !past)
  }

  /** The verb of "is expected to remain". */
  function planned(): string {
    const to = words.findIndex((word, at) => at > verb.last && at < verb.last + 4 && word.lemma === 'to')
    return words[to + 1]?.tag === 'VERB' ? words[to + 1]!.lemma : ''
  }

  function hasDeadline(): boolean {
    return (
      words.slice(verb.last, clause.to).some(word => word.lemma === 'by' || word.lemma === 'deadline') &&
      words[verb.first]!.lemma === 'must'
    )
  }

  /** "There was an explosion", "The summit was in Lima": a copula with a happening on one of its sides. */
  function tellsOfEventNoun(): boolean {
    const subject = clause.subject && words[clause.subject.last]
    const next = words[verb.last + 1]
    // "Two climbers are dead", "the firms are in talks"
    if (next && language.fates.has(next.lemma) && next.tag === 'ADJ' && !/^(?:hurt)$/.test(next.lemma)) return true
    if (next?.lemma === 'in' && verb.form === 'present' && underWay()) return true
    if (subject?.tag === 'NOUN' && language.eventNouns.has(subject.lemma) && words[verb.last + 1]?.tag === 'ADP') return true
    if (subject && subject.lemma !== 'there') return false
    return subject?.lemma === 'there' && nounAfterVerb()
  }

  /** "in talks", "in tough negotiations": a happening without an article. */
  function underWay(): boolean {
    const noun = words.slice(verb.last + 2, verb.last + 5).find(word => word.tag !== 'ADJ')
    return noun?.tag === 'NOUN' && language.eventNouns.has(noun.lemma)
  }

  function hasEventObject(): boolean {
    if (head.lemma === 'face' && words.slice(verb.last + 1, verb.last + 5).some(word => word.lemma === 'charge')) return true
    return ((/^(?:have|suffer)$/.test(head.lemma) && verb.form === 'past') || head.lemma === 'face') && nounAfterVerb()
  }

  function nounAfterVerb(): boolean {
    const after = words.slice(verb.last + 1, Math.min(clause.to, verb.last + 7))
    const noun = after.findIndex(word => word.tag === 'NOUN' && language.eventNouns.has(word.lemma))
    return noun >= 0 && !after.slice(0, noun).some(word => word.tag === 'PUNCT' || word.tag === 'ADP')
  }
}
