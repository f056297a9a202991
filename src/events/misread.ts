import type { Clause } from './clauses.ts'
import type { Words } from './headline.ts'

/** Whether what was read as a clause's verb is none: "while serving a term imposed in 1997", "was hurt by costs associated with a sale in May". */
export function isMisread({ words, clauses, times }: Words, { relation, role, marker, verb }: Clause): boolean {
  const next = marker === undefined ? undefined : words[marker + 1]
  if (relation === 'same time' && marker! + 1 < verb.first && next!.tag === 'VERB' && next!.text.endsWith('ing')) return true
  const isTime = (index: number): boolean => times.some(({ first, last }) => first <= index && index <= last)
  const host = role === 'coordinate' ? clauses.findLast(each => each.verb.last < verb.first) : undefined
  const alone = verb.form === 'past' && verb.first === verb.last && words[verb.first]!.tag === 'VERB'
  const noun = words[verb.first - 1]?.tag === 'NOUN' && !isTime(verb.first - 1)
  if (!host || !alone || !noun || !(words[verb.last + 1]?.tag === 'ADP' || isTime(verb.last + 1))) return false
  const between = words.slice(host.verb.last + 1, verb.first)
  return !between.some(({ tag, text }) => /^[CS]CONJ$/.test(tag) || /^[,;:.—–"“”]$/.test(text))
}

/** The clause whose verb another completes: "was found abandoned at the port in May" is one; else the clause itself. */
export function completedBy({ words, clauses }: Words, clause: Clause | undefined): Clause | undefined {
  if (clause?.role !== 'coordinate' || clause.subject !== undefined) return clause
  const { verb } = clause
  const past = verb.form === 'past' && words[verb.head]!.text.endsWith('ed')
  return clauses.find(each => past && each.verb.passive && each.verb.last + 1 === verb.first) ?? clause
}
