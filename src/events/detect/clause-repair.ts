import type { EventLanguage } from '../../languages/language.ts'
import {
  dependentOf,
  isFiniteForm,
  related,
  relationOf,
  subjectRelation,
  subtreeOf,
  type Tree,
  treeOf,
  withForm,
  type Word,
} from '../../syntax/tree.ts'

/** The tree with clauses put right that the parser put together against the forms of their verbs, or against who claims what. */
export function repairedClauses(tree: Tree, language: EventLanguage): Tree {
  const { children } = tree
  const words = [...tree.words]
  const relate = (at: number, head: number, deprel: string) => {
    words[at] = related(words[at]!, head, deprel)
  }
  /** Hangs some of what hangs on one word on another. */
  const move = (from: number, to: number, isMoved: (child: number) => boolean) => {
    for (const child of children[from]!) if (isMoved(child)) relate(child, to, words[child]!.deprel)
  }
  const rootOf = () => words.findIndex(({ head }) => head < 0)
  tree.words.forEach((word, at) => {
    if (word.head < 0) return
    // "was itself sold"
    if (isSubject(word) && language.reflexives.has(word.text.toLowerCase())) relate(at, word.head, 'advmod')
    // "it was reported that the dam burst": what was reported stands behind
    else if (isSubject(word) && language.impersonals.has(word.lemma) && dependentOf(tree, word.head, 'csubj') !== undefined)
      relate(at, word.head, 'expl')
    // "her would-be boss"
    else if (isInCompound(at)) relate(at, word.head, 'compound')
    else if (isBesideName(at)) setBeside(at)
    else if (isObjectOfPreposition(at)) setApart(at)
    else if (rowBefore(at) !== undefined) joinRow(rowBefore(at)!, at)
    else if (nameBefore(at) !== undefined) relate(at, nameBefore(at)!, 'conj')
    else if (goesOnFromSayer(at)) {
      relate(at, finiteAbove(word.head)!, 'conj')
      words[at] = withForm(words[at]!, 'past')
    } else if (relationOf(word) === 'acl' && bringsContent(word)) repairContent(at)
  })
  repairAsked()
  repairChange()
  repairSaidOf()
  const isChanged = words.some((word, at) => word !== tree.words[at])
  // two repairs of one place may contradict each other
  return isChanged && words.every((_, at) => hasRoot(words, at)) ? treeOf(words) : tree

  /** "Orr, asked whether he would stay, said no": what stands between commas describes who speaks. */
  function repairAsked(): void {
    const root = rootOf()
    if (root < 0 || !bringsContent(words[root]!) || dependentOf(tree, root, 'nsubj') !== undefined) return
    const asked = children[root]!.find(at => at < root && words[at]!.deprel === 'ccomp' && isPast(at))
    const subject = asked === undefined ? undefined : dependentOf(tree, asked, 'nsubj')
    if (asked === undefined || subject === undefined || words[root - 1]!.text !== ',') return
    if (words[asked - 1]!.text !== ',' || subtreeOf(tree, subject).findLast(at => at < asked - 1) !== asked - 2) return
    relate(subject, root, 'nsubj')
    relate(asked, subject, 'acl')
    words[asked] = withForm(words[asked]!, 'participle')
  }

  /** "Orr, clerk turned spy, was hanged": who became another stands beside the name, and the verb that follows is the name's. */
  function repairChange(): void {
    const root = rootOf()
    const subject = children[root]?.find(at => at === root - 1 && isSubject(words[at]!))
    const others = subject === undefined ? [] : [...children[subject]!, ...children[root]!.filter(at => isSubject(words[at]!))]
    const name = others.find(at => at < root - 2 && words[at]!.upos === 'PROPN')
    const verb = children[root]?.find(
      at => at > root && /^(?:parataxis|conj)$/.test(words[at]!.deprel) && words[at]!.upos === 'VERB',
    )
    if (subject === undefined || name === undefined || verb === undefined || words[subject - 1]!.text !== ',') return
    const first = Math.min(verb, ...children[verb]!.filter(at => words[at]!.upos !== 'PUNCT'))
    if (words[first - 1]!.text !== ',' || dependentOf(tree, verb, 'nsubj', 'cc', 'mark') !== undefined) return
    relate(verb, -1, 'root')
    relate(name, verb, subjectRelation(tree, verb))
    relate(subject, name, 'appos')
    relate(root, subject, 'acl')
    move(root, verb, child => child !== subject && child !== verb && (child < name || child > verb))
  }

  /** "A man locals say burned the mill was jailed": the saying is told of the man, who was jailed. */
  function repairSaidOf(): void {
    const saying = rootOf()
    const speaker = children[saying]?.find(at => at === saying - 1 && isSubject(words[at]!))
    if (speaker === undefined || !bringsContent(words[saying]!)) return
    const noun = children[speaker]!.find(
      at => at === speaker - 1 && words[at]!.deprel === 'compound' && words[at]!.upos === 'NOUN',
    )
    const deed = children[saying]!.find(at => at === saying + 1 && words[at]!.upos === 'VERB' && isBare(at))
    const main = children[saying]!.find(at => at > saying + 1 && words[at]!.deprel === 'ccomp')
    if (noun === undefined || deed === undefined || main === undefined) return
    // its object was taken for the subject of what comes after
    const object = dependentOf(tree, main, 'nsubj')
    if ((object ?? dependentOf(tree, deed, 'obj') ?? 0) < deed) return
    relate(main, -1, 'root')
    relate(noun, main, subjectRelation(tree, main))
    move(speaker, noun, child => child < noun)
    relate(saying, noun, 'acl:relcl')
    relate(deed, saying, 'ccomp')
    words[deed] = withForm(words[deed]!, 'past')
    if (object !== undefined) relate(object, deed, 'obj')
    move(saying, main, child => child > main)
  }

  /** "two rivals from the coast, Orr and Ruiz": the name that a name goes on from, whatever the parser joined it with. */
  function nameBefore(at: number): number | undefined {
    const { deprel, upos, head } = words[at]!
    const isName = deprel === 'conj' && upos === 'PROPN' && words[head]!.upos !== 'PROPN'
    if (!isName || words[at - 1]?.deprel !== 'cc') return undefined
    const name = nameEnding(at - 2)
    return words[name]?.upos === 'PROPN' && words[name]?.deprel === 'appos' ? name : undefined
  }

  /** The word on which the others of a name hang, by its last one; out of the sentence where that is. */
  function nameEnding(last: number): number {
    let name = last
    while (words[name]?.deprel === 'flat') name = words[name]!.head
    return name
  }

  /** "met Orr, the clerk turned mayor, on Friday": who became another describes the name before. */
  function isBesideName(at: number): boolean {
    if (words[at]!.deprel !== 'parataxis') return false
    const subject = dependentOf(tree, at, 'nsubj')
    const object = dependentOf(tree, at, 'obj')
    if (subject !== at - 1 || object !== at + 1 || words[subject]!.upos !== 'NOUN') return false
    const first = subtreeOf(tree, subject)[0]!
    return words[object]!.upos === 'NOUN' && words[first - 1]?.text === ',' && words[first - 2]?.upos === 'PROPN'
  }

  function setBeside(at: number): void {
    const { head } = words[at]!
    const [subject, object] = [at - 1, at + 1]
    const name = nameEnding(subtreeOf(tree, subject)[0]! - 2)
    const end = subtreeOf(tree, object).at(-1)!
    move(at, head, child => child > end)
    relate(subject, name, 'appos')
    relate(at, subject, 'acl')
  }

  /** "sued the port, with miners planning a march": no object, and what they plan is theirs. */
  function isObjectOfPreposition(at: number): boolean {
    if (words[at]!.deprel !== 'obj') return false
    const preposition = dependentOf(tree, at, 'case')
    return preposition !== undefined && words[preposition - 1]?.text === ','
  }

  function setApart(at: number): void {
    const { head } = words[at]!
    relate(at, head, 'obl')
    const deed = subtreeOf(tree, at).at(-1)! + 1
    if (words[deed]?.verbForm === 'gerund' && words[deed]?.head === head) relate(deed, at, 'acl')
  }

  /** "Orr, a clerk and spy": a description that "and" joins to one before it. */
  function rowBefore(at: number): number | undefined {
    const { deprel, head } = words[at]!
    if (deprel !== 'appos' || dependentOf(tree, at, 'cc') === undefined) return undefined
    return children[head]!.find(child => child < at && words[child]!.deprel === 'appos' && words[child]!.upos === 'NOUN')
  }

  function joinRow(first: number, at: number): void {
    relate(at, first, 'conj')
    move(at, first, child => child < first)
  }

  /** An auxiliary that a hyphen ties to another before a noun. */
  function isInCompound(at: number): boolean {
    const ties = (hyphen: number) => words[hyphen]?.text === '-' && words[hyphen]!.start === words[hyphen - 1]?.end
    const isPart = (one: number) => words[one]?.upos === 'AUX'
    return isPart(at) && ((ties(at + 1) && isPart(at + 2)) || (ties(at - 1) && isPart(at - 2)))
  }

  /** "Orr said the union would strike and shut the gates on Friday": a past does not go on from an infinitive, so Orr shut them. */
  function goesOnFromSayer(at: number): boolean {
    const { deprel, head } = tree.words[at]!
    const isAfterModal =
      words[head]!.verbForm === 'infinitive' && children[head]!.some(child => words[child]!.verbForm === 'modal')
    return deprel === 'conj' && isAfterModal && isBarePast(at) && finiteAbove(head) !== undefined
  }

  /** A past without a subject or an auxiliary, told from a base form by its spelling. */
  function isBarePast(at: number): boolean {
    const { upos, text, lemma } = words[at]!
    return isBare(at) && upos === 'VERB' && isPast(at) && text.toLowerCase() !== lemma
  }

  function isBare(at: number): boolean {
    return dependentOf(tree, at, 'aux', 'nsubj', 'mark') === undefined
  }

  /** A past, or a participle that is spelt like one. */
  function isPast(at: number): boolean {
    const { verbForm, text } = words[at]!
    return verbForm === 'past' || (verbForm === 'participle' && language.pastOf(text) !== undefined)
  }

  /** The nearest verb above that stands before it and is told as a fact. */
  function finiteAbove(at: number): number | undefined {
    for (let up = tree.words[at]!.head; up >= 0; up = tree.words[up]!.head) if (up < at && isFiniteVerb(up)) return up
    return undefined
  }

  function isFiniteVerb(at: number): boolean {
    return words[at]!.upos === 'VERB' && isFiniteForm(words[at]!)
  }

  function bringsContent({ upos, lemma }: Word): boolean {
    return (
      upos === 'VERB' && (language.reportingVerbs.has(lemma) || language.claims.verbs.has(lemma) || language.beliefs.has(lemma))
    )
  }

  /** "a clerk who claims Orr beat him": what is claimed, whatever the parser took it for. */
  function repairContent(saying: number): void {
    const object = dependentOf(tree, saying, 'obj')
    const opens = object === undefined ? saying + 1 : subtreeOf(tree, object).at(-1)! + 1
    // "saying Orr, who was ill, had left"
    const from = words[opens]?.text === ',' && object !== undefined ? opens + 1 : opens
    const verb = words.findIndex(({ upos, head }, at) => at >= from && !(upos === 'ADV' && head > at))
    // "who allege Orr beat them" with two clauses side by side
    const beside = children[words[saying]!.head]!.find(at => at > saying && relationOf(words[at]!) === 'acl')
    const own = beside === undefined ? undefined : dependentOf(tree, beside, 'nsubj')
    if (object === undefined) {
      if (own !== undefined && subtreeOf(tree, own)[0] === saying + 1) relate(beside!, saying, 'ccomp')
      // "the man most people believe still runs the port"
      else if (verb >= 0 && /^(?:parataxis|conj)$/.test(words[verb]!.deprel) && isFiniteVerb(verb) && isBare(verb))
        relate(verb, saying, 'ccomp')
      return
    }
    if (verb < 0 || object < saying || words[verb]!.upos !== 'VERB' || !(words[verb]!.head === saying || isPast(verb))) return
    const subject = dependentOf(tree, verb, 'nsubj')
    if ((subject !== undefined && subject > saying) || dependentOf(tree, verb, 'aux', 'mark') !== undefined) return
    if (words[verb]!.head !== saying && !leaveTo(verb, subject)) return
    if (isAbove(verb, saying)) return
    relate(verb, saying, 'ccomp')
    words[verb] = withForm(words[verb]!, 'past')
    relate(object, verb, 'nsubj')
  }

  function isAbove(one: number, other: number): boolean {
    if (!hasRoot(words, other)) return true
    for (let up = words[other]!.head; up >= 0; up = words[up]!.head) if (up === one) return true
    return false
  }

  /** Gives the place of a verb, and its subject, to the one that goes on without a subject: "who says Orr beat her, left". */
  function leaveTo(verb: number, subject: number | undefined): boolean {
    const { head, deprel } = words[verb]!
    if (subject === undefined) return head >= 0
    const next = children[verb]!.find(
      at =>
        at > verb &&
        /^(?:conj|advcl|parataxis)$/.test(words[at]!.deprel) &&
        isFiniteVerb(at) &&
        dependentOf(tree, at, 'nsubj', 'mark', 'cc') === undefined,
    )
    if (next === undefined) return false
    relate(next, head, deprel)
    move(verb, next, child => child === subject || child > next)
    return true
  }
}

/** Whether a word hangs, over others, on one that hangs on none. */
function hasRoot(words: readonly Word[], at: number): boolean {
  let up = at
  for (let steps = 0; up >= 0 && steps <= words.length; steps++) up = words[up]!.head
  return up < 0
}

const isSubject = ({ deprel }: Word): boolean => deprel.startsWith('nsubj')
