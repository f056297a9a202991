import { dependentOf } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import { eventClass } from './event-class.ts'
import { isSaying, newsWithin, type ParsedSentence } from './parsed-sentence.ts'

/**
 * "Ruiz said she was glad", "“We stay,” Ruiz said", "told reporters in Lima": a saying that tells of nothing but itself is part of what it
 * speaks of, and no event of its own, but for what opens an article.
 */
export function saysNoNews(sentence: ParsedSentence, clause: Clause): boolean {
  const { tree, text, quoted, clauses } = sentence
  if (!isSaying(sentence, clause) || sentence.sentence.index <= newsWithin) return false
  const content = dependentOf(tree, clause.predicate, 'ccomp', 'parataxis')
  if (content === undefined) {
    // "condemned the raid", "called for a truce", "reported that"
    const object = dependentOf(tree, clause.predicate, 'obj', 'obl', 'xcomp')
    return object === undefined || quoted.size > 0 || text.endsWith(':')
  }
  if (quoted.has(content)) return true
  const said = clauses.find(({ predicate }) => predicate === content)
  // "said it would study the findings"
  return said !== undefined && said.verb.form !== 'hypothetical' && eventClass(sentence, said) === undefined
}

/** "The bridge will close, the mayor said", "The bridge, the mayor said, will close", "Orr must stand trial, a judge ruled": the clause before a saying that is what was said. */
export function contentAhead(sentence: ParsedSentence, saying: Clause): Clause | undefined {
  const { tree, words, clauses, language } = sentence
  const isBringing = isSaying(sentence, saying) || language.rulingVerbs.has(words[saying.verb.head]!.lemma)
  if (!isBringing || saying.role !== 'coordinate') return undefined
  const { deprel, head } = words[saying.predicate]!
  // "He was found dead, it was reported on Friday"
  const content = dependentOf(tree, saying.predicate, 'ccomp') ?? (deprel === 'parataxis' ? head : undefined)
  const isBefore = ({ verb, subject }: Clause) => Math.min(verb.last, subject?.last ?? verb.last) < saying.verb.first
  return clauses.find(each => each.predicate === content && each.role !== 'content' && isBefore(each))
}
