import type { EventKind } from '../../model.ts'
import { dependentOf, relationOf } from '../../syntax/tree.ts'
import type { Clause } from './clauses.ts'
import type { ParsedSentence } from './parsed-sentence.ts'
import { infinitiveMarker } from './verb-group.ts'

/** What a clause reports: something that happened, was said or is planned, or a deadline; undefined for a state, an opinion, a wish. */
export function eventClass(sentence: ParsedSentence, clause: Clause): EventKind | undefined {
  const { tree, words, language } = sentence
  const { verb, predicate, subject } = clause
  const lemma = lemmaAt(verb.head)
  const said = lemmaAt(predicate)
  const infinitive = dependentOf(tree, predicate, 'xcomp', 'advcl', 'ccomp')
  const intended = infinitive !== undefined && infinitiveMarker(tree, infinitive, language) !== undefined ? infinitive : undefined
  // "The deadline for the bid is 27 March"
  if (language.copulas.has(lemma) && subject && language.deadlineWords.has(lemmaAt(subject.head))) return 'deadline'
  // "is growing"
  const isTrend = language.trends.has(language.concepts.get(lemma) ?? '')
  if (isTrend && verb.progressive && verb.form === 'present' && subject && words[subject.head]!.upos !== 'PROPN') return undefined
  // "You must book by 24 May"
  if (subject && subject.first === subject.last && language.addressees.has(words[subject.head]!.text.toLowerCase()))
    return undefined
  // "This was shown when the dam burst"
  if (subject && subject.first === subject.last && language.demonstratives.has(words[subject.head]!.text.toLowerCase()))
    return undefined
  // "much that Orr said was true", where what was said is not told
  const says = tree.children[predicate]!.some(at => at > verb.last && /^(?:ccomp|obj|xcomp)$/.test(words[at]!.deprel))
  const isGap = clause.role === 'relative' && subject !== undefined && !says
  if (isGap && !verb.passive && language.reportingVerbs.has(lemma)) return undefined
  // "see what Orr made of it"
  if (clause.antecedent && words[clause.antecedent.head]!.isRelative) return undefined
  // "We did that in May"
  if (language.proVerbs.has(lemma) && predicate === verb.head && doesThat()) return undefined
  // "abuses continue", but "police are continuing to search"
  if (language.continuing.has(lemma) && verb.form === 'present' && !verb.progressive) return undefined
  // "has been mounting", "has been watching the house", but "have been marching"
  if (verb.progressive && verb.form === 'present-perfect' && !verb.passive && !language.concepts.has(lemma)) return undefined
  // "looked set to win", "seems to have fled"
  if (language.seemingVerbs.has(lemma) && dependentOf(tree, predicate, 'xcomp', 'ccomp') !== undefined) return undefined
  if (verb.form === 'hypothetical') return isObliged() && hasTerm() ? 'deadline' : undefined
  if (language.deadlineWords.has(lemma) && verb.form !== 'past') return 'deadline'
  if (language.lightVerbs.has(lemma) && hasTerm(language.attachment.terms)) return 'deadline'
  // "a trip that had been planned": by then it was off, or it is told elsewhere
  if (verb.passive && verb.form === 'past-perfect' && language.arrangingVerbs.has(lemma)) return undefined
  // "used to sail", but "used a rope to climb"
  if (
    language.habitual.has(lemma) &&
    !verb.passive &&
    intended !== undefined &&
    infinitiveMarker(tree, intended, language) === verb.last + 1
  )
    return undefined
  // "was supposed to sail in May"
  const isUnfulfilled = verb.passive && intended !== undefined && language.unfulfilled.has(lemma)
  if (isUnfulfilled && (verb.form !== 'present' || isState(intended))) return undefined
  if (isUnfulfilled) return 'planned'
  if (isPlan())
    return intended !== undefined && language.stativeVerbs.has(lemmaAt(intended)) && !isDeedByPlace(intended)
      ? undefined
      : 'planned'
  if (verb.form === 'future')
    return language.stativeVerbs.has(lemma) && predicate === verb.head && !isEvent(predicate) ? undefined : 'planned'
  if (predicate !== verb.head || language.copulas.has(lemma)) return tellsOfEvent() ? 'happened' : undefined
  if (language.stativeVerbs.has(lemma) && !verb.passive) return undergoesEvent() ? 'happened' : undefined
  // "is said to have sold" is what somebody says
  if (verb.passive && intended !== undefined && language.reportingVerbs.has(lemma))
    return verb.form === 'present' && isExpectation() ? undefined : 'said'
  // "it was reported" says as much as "police reported"
  const impersonal = subject !== undefined && words[subject.head]!.deprel === 'expl'
  return language.reportingVerbs.has(lemma) && (!verb.passive || impersonal || isImpersonal()) && !isAct() ? 'said' : 'happened'

  function lemmaAt(at: number): string {
    return words[at]!.lemma
  }

  /** "is due to appear on Friday", but "is likely to appear weak" */
  function isDeedByPlace(at: number): boolean {
    const isPlaced = dependentOf(tree, at, 'obl') !== undefined && dependentOf(tree, at, 'obj', 'xcomp', 'ccomp') === undefined
    return language.deedsByPlace.has(lemmaAt(at)) && isPlaced
  }

  /** "to be a success" */
  function isState(at: number): boolean {
    return language.stativeVerbs.has(lemmaAt(at)) || dependentOf(tree, at, 'cop') !== undefined
  }

  function isEvent(at: number): boolean {
    return words[at]!.upos === 'NOUN' && language.eventNouns.has(lemmaAt(at))
  }

  /** "did that", "did so", but "did nothing to help" */
  function doesThat(): boolean {
    const object = dependentOf(tree, predicate, 'obj')
    return object === undefined ? infinitive === undefined : language.pronouns.has(words[object]!.text.toLowerCase())
  }

  /** "is predicted to grow", but "is said to have grown" */
  function isExpectation(): boolean {
    return intended !== undefined && dependentOf(tree, intended, 'aux') === undefined
  }

  function isImpersonal(): boolean {
    return subject !== undefined && subject.first === subject.last && language.impersonals.has(lemmaAt(subject.head))
  }

  /** "recalled its ambassador", "declared war", but "recalled that …", "called for calm". */
  function isAct(): boolean {
    const object = dependentOf(tree, predicate, 'obj')
    const says = object !== undefined && words[object]!.upos === 'PRON'
    return language.actsOfSaying.has(lemma) && object !== undefined && !says && object > verb.last
  }

  /** "is scheduled to open", "plans to open", "is to open", "is due in Rome", "plans a march". */
  function isPlan(): boolean {
    const marker = dependentOf(tree, predicate, 'mark')
    const isPast = verb.form.startsWith('past') && !verb.passive
    // "is to open", "is due to open"
    if (verb.first < predicate && verb.finite && marker !== undefined && marker < predicate && marker > verb.first) {
      if (language.planningWords.has(lemmaAt(marker))) return true
      if (infinitiveMarker(tree, predicate, language) !== undefined) return hasNamedSubject()
    }
    if (verb.form === 'infinitive') return verb.finite && hasNamedSubject()
    if (predicate !== verb.head) {
      const due = [predicate, ...tree.children[predicate]!].find(
        at => words[at]!.upos === 'ADJ' && language.planningWords.has(lemmaAt(at)),
      )
      if (due === undefined) return false
      return (
        intended !== undefined ||
        dependentOf(tree, due, 'xcomp', 'advcl', 'ccomp') !== undefined ||
        language.deadlineWords.has(lemmaAt(due))
      )
    }
    // "is to open" with the copula for its verb
    if (language.copulas.has(lemma))
      return intended !== undefined && relationOf(words[intended]!) === 'xcomp' && hasNamedSubject()
    // "want the mayor to resign" plans nothing
    // "was set up to try the accused", "was set on fire to hide it" are no "was set to try"
    const particle = intended === undefined ? undefined : infinitiveMarker(tree, intended, language)
    if (verb.passive && particle !== undefined && particle !== verb.last + 1 && relationOf(words[intended!]!) !== 'xcomp')
      return false
    if (dependentOf(tree, predicate, 'compound:prt') !== undefined) return false
    const isOthers = !verb.passive && dependentOf(tree, predicate, 'obj') !== undefined
    if (language.planningWords.has(said) && intended !== undefined && !isPast && !isOthers) return true
    if (!language.arrangingVerbs.has(lemma) || verb.form !== 'present') return false
    return verb.passive || dependentOf(tree, predicate, 'obj') !== undefined
  }

  /** "The aim is to open a port" plans nothing. */
  function hasNamedSubject(): boolean {
    if (!subject) return false
    return !words.slice(subject.first, subject.last + 1).some(word => language.purposeNouns.has(word.lemma))
  }

  function isObliged(): boolean {
    return language.obligations.has(words[verb.first]!.text.toLowerCase())
  }

  /** A day by which, or until which. */
  function hasTerm(prepositions = language.attachment.ends): boolean {
    return tree.children[predicate]!.some(child =>
      tree.children[child]!.some(each => words[each]!.deprel === 'case' && prepositions.has(words[each]!.text.toLowerCase())),
    )
  }

  /** "There was an explosion", "The summit was in Lima", "Two climbers are dead", "the firms are in talks". */
  function tellsOfEvent(): boolean {
    const own = dependentOf(tree, predicate, 'nsubj')
    const preposition = dependentOf(tree, predicate, 'case')
    if (dependentOf(tree, predicate, 'expl') !== undefined) return own !== undefined && isEvent(own)
    if (words[predicate]!.upos === 'ADJ')
      return language.fates.has(said) || language.fates.has(words[predicate]!.text.toLowerCase())
    if (own !== undefined && isEvent(own) && (preposition !== undefined || predicate === verb.head)) return true
    const isBare = dependentOf(tree, predicate, 'det') === undefined
    return preposition !== undefined && isBare && verb.form === 'present' && isEvent(predicate)
  }

  /** "suffered a defeat", "faces charges", "led a raid", "appeared in court". */
  function undergoesEvent(): boolean {
    const object = dependentOf(tree, predicate, 'obj')
    const isPast = verb.form === 'past' || verb.form === 'past-perfect'
    const isPlaced =
      dependentOf(tree, predicate, 'obl') !== undefined && dependentOf(tree, predicate, 'obj', 'xcomp', 'ccomp') === undefined
    if (isPast && language.deedsByPlace.has(lemma) && isPlaced) return true
    if (object === undefined) return false
    if (isPast && language.deedsByObject.has(lemma) && isEvent(object)) return true
    if (language.facingVerbs.has(lemma)) return isEvent(object) || language.concepts.has(lemmaAt(object))
    return language.lightVerbs.has(lemma) && verb.form === 'past' && isEvent(object)
  }
}
