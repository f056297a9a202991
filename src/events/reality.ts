import type { EventKind } from '../model.ts'
import type { Clause } from './clauses.ts'
import type { Words } from './headline.ts'

/** "kills twelve", "is expanding", "goes to trial", "is dead", but not "holds a million litres". */
export function isNews({ words, language }: Words, { verb, to }: Clause): boolean {
  const { lemma, tag } = words[verb.head]!
  const object = words.slice(verb.last + 1, Math.min(to, verb.last + 6))
  return (
    verb.progressive ||
    tag === 'AUX' ||
    language.concepts.has(lemma) ||
    language.reportingVerbs.has(lemma) ||
    (!verb.passive && object.some(word => language.eventNouns.has(word.lemma)))
  )
}

/** "has served the route for two decades": what goes on. */
export function isLasting({ words, times }: Words, { verb, to }: Clause): boolean {
  const during = times.some(
    ({ time, first }) => time.type === 'DURATION' && first > verb.last && first < to && words[first - 1]!.text === 'for',
  )
  return verb.form === 'present-perfect' && during
}

/** What is told of a clause that something else makes doubtful: "if it fails, they will go", "denied that he took bribes". */
export function isUnreal({ words, clauses, language }: Words, clause: Clause, kind: EventKind): boolean {
  const host = clause.parent === undefined ? undefined : clauses[clause.parent]!
  // "demanding that the firm pay": what is asked for has not happened
  const { head, form } = clause.verb
  const asked = /^(?:demand|insist|recommend|propose|urge|request|require|ask)$/.test(
    words[(clause.marker ?? 0) - 1]?.lemma ?? '',
  )
  if (asked && form === 'present' && words[head]!.text === words[head]!.lemma) return true
  const marker = words[clause.marker ?? clause.from]!.text
  // who asks how something was done takes it as done
  if (clause.role === 'content' && /^(?:how|why)$/i.test(marker) && clause.verb.form === 'past') return false
  if (clause.role === 'content' && host)
    return (
      /^(?:where|who|whom|which|how|why|what|whether)$/i.test(marker) ||
      host.verb.negated ||
      host.verb.form === 'hypothetical' ||
      /^(?:hope|wish|expect|fear|doubt)$/.test(words[host.verb.head]!.lemma) ||
      language.denials.has(words[host.verb.head]!.lemma)
    )
  return (
    kind === 'planned' &&
    (/^if$/i.test(words[0]!.text) ||
      clauses.some(({ relation, marker }) => relation === 'condition' && /^(?:if|should|provided)$/i.test(words[marker!]!.text)))
  )
}
