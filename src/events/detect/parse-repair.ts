import type { EventLanguage } from '../../languages/language.ts'
import type { DatedSentence } from '../../model.ts'
import {
  dependentOf,
  isPredicate,
  related,
  relationOf,
  subjectRelation,
  type Tree,
  treeOf,
  type Word,
} from '../../syntax/tree.ts'
import { dashesIn } from './dashes.ts'
import { endsSentence } from './quotations.ts'

/** The tree with what the parser cannot know put right: which words are a time, and that a verb has one subject. */
export function repairedTree(tree: Tree, { times, start, text }: DatedSentence, language: EventLanguage): Tree {
  const words = [...tree.words]
  const isTime = (at: number): boolean =>
    times.some(time => words[at]!.end > time.start - start && words[at]!.start < time.end - start)
  const relate = (at: number, head: number, deprel: string) => {
    words[at] = related(words[at]!, head, deprel)
  }
  words.forEach((word, at) => {
    if (word.head < 0) return
    // "She is due to report": the subject of what is due
    if (/^nsubj/.test(word.deprel) && words[word.head]!.deprel === 'mark') relate(at, words[word.head]!.head, 'nsubj')
    // "Those who fled in May have returned"
    else if (isTime(at) && word.deprel === 'aux') relate(at, word.head, 'obl')
    else if (isAttribution(word, at)) {
      words[at] = { ...word, verbForm: 'past', head: tree.words.findIndex(({ head }) => head < 0), deprel: 'parataxis' }
      relate(word.head, at, 'nsubj')
    } else if (isTimeAsSubject(word, at)) relate(at, word.head, 'obl:unmarked')
    else if (isSubjectAfterTime(word, at)) {
      const { head } = words[word.head]!
      relate(word.head, head, subjectRelation(tree, head))
      relate(at, head, 'obl')
      relate(prepositionOf(at, word.head)!, at, 'case')
    } else if (isSubjectOfContent(word, at)) relate(at, dependentOf(tree, word.head, 'ccomp')!, word.deprel)
    // "emerged as the two men vying": of the noun, not of what describes it
    else if (word.deprel === 'mark' && relationOf(words[word.head]!) === 'acl' && at < firstOf(words[word.head]!.head))
      relate(at, words[word.head]!.head, 'case')
    else if (listedWith(word, at) !== undefined) relate(at, listedWith(word, at)!, 'conj')
    else if (sayingBefore(word, at) !== undefined) relate(at, sayingBefore(word, at)!, 'obl')
    else if (isSubjectBeforeSpeaker(word, at)) relate(at, dependentOf(tree, words[word.head]!.head, 'ccomp')!, 'nsubj')
  })
  // "A magnitude 6.4 earthquake struck": of two subjects that stand side by side, the first is part of the second
  tree.children.forEach(children => {
    const subjects = children.filter(child => /^nsubj(?::pass)?$/.test(words[child]!.deprel))
    const [first, second] = subjects.every(at => words[at]!.deprel === words[subjects[0]!]!.deprel) ? subjects : []
    if (first === undefined || second === undefined || second > words[second]!.head || words[first]!.head !== words[second]!.head)
      return
    if (!isTime(first) && !words.slice(first, second).some(({ upos }) => upos === 'VERB')) relate(first, second, 'compound')
  })
  tree.words.forEach((word, at) => {
    const complement = complementWithCopula(word, at)
    if (complement === undefined) return
    // "is due to sail, but the port has shut": nor does another clause hang on it
    const isOther = (child: number) => words[child]!.deprel === 'conj' && dependentOf(tree, child, 'nsubj') !== undefined
    for (const child of tree.children[complement]!)
      if (isSubjectOrCopula(words[child]!) || isOther(child)) relate(child, at, words[child]!.deprel)
    // "due to" is no preposition here
    for (const child of tree.children[at]!) if (words[child]!.deprel === 'fixed') relate(child, complement, 'mark')
  })
  repairOpeningTime()
  repairParenthesis()
  const isVerbless = endsSentence(text) && !words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  if (isVerbless) repairRoot()
  return words.every((word, at) => word === tree.words[at]) ? tree : treeOf(words)

  /** "the council of Orla, the council of Velm": what repeats a noun stands beside it in a row and is no apposition. */
  function listedWith({ deprel, lemma, head }: Word, at: number): number | undefined {
    if (deprel !== 'appos') return undefined
    const same = [head, words[head]!.head].find(
      up => up >= 0 && up < at && words[up]!.lemma === lemma && words[up]!.upos === 'NOUN',
    )
    return same !== undefined && (same === head || relationOf(words[head]!) === 'nmod') ? same : undefined
  }

  /** The first word of a noun phrase before the noun. */
  function firstOf(noun: number): number {
    return Math.min(noun, ...tree.children[noun]!)
  }

  /** "On or about 5 March 2021 police raided": the time that opens a sentence is no part of its subject. */
  function repairOpeningTime(): void {
    const first = words.findIndex((_, at) => isTime(at))
    const isOpening = first > 0 && words.slice(0, first).every(({ upos }) => upos === 'ADP' || upos === 'CCONJ' || upos === 'ADV')
    if (!isOpening) return
    const after = words.findIndex((_, at) => at > first && !isTime(at))
    const date = words.findIndex(
      ({ head, deprel }, at) => at >= first && at < after && head >= after && /^(?:nummod|compound|nmod)/.test(deprel),
    )
    const subject = words[date]?.head
    if (subject === undefined || !words[subject]!.deprel.startsWith('nsubj')) return
    relate(date, words[subject]!.head, 'obl')
    for (let at = 0; at < date; at++) if (words[at]!.head >= after) relate(at, date, 'case')
  }

  /** "accused Orr – in office since May – of lying": what follows the second dash goes on with what stands before the first. */
  function repairParenthesis(): void {
    const [from, to, ...others] = dashesIn(words)
    if (from === undefined || to === undefined || others.length > 0) return
    const isInside = (at: number) => at > from && at < to
    const top = words.findIndex(({ head }, at) => isInside(at) && head >= 0 && !isInside(head))
    if (top < 0 || words[top]!.head > from) return
    words.forEach(({ head, deprel }, at) => {
      if (at > to && isInside(head)) relate(at, words[top]!.head, deprel)
    })
  }

  /** "The levee by the mill burst on Friday.": a past that is spelt like a noun, in a sentence without another verb. */
  function repairRoot(): void {
    const root = words.findIndex(({ head }) => head < 0)
    const verb = words.findIndex(({ upos, text: word }, at) => upos === 'NOUN' && at > 0 && language.pastOf(word) !== undefined)
    const subject = verb === root ? verb - 1 : root
    if (verb < 0 || subject > verb || words[subject]!.upos === 'DET') return
    words[verb] = { ...words[verb]!, upos: 'VERB', verbForm: 'past', head: -1, deprel: 'root' }
    relate(subject, verb, 'nsubj')
    const nearest = verb - 1
    for (const child of tree.children[verb]!) {
      if (child === subject) continue
      if (child > verb) relate(child, verb, relationOf(words[child]!) === 'nmod' ? 'obl' : words[child]!.deprel)
      else relate(child, child === nearest ? subject : nearest, child === nearest ? 'nmod' : words[child]!.deprel)
    }
    for (const child of tree.children[root]!) if (child > verb) relate(child, verb, words[child]!.deprel)
  }

  /** "The dam broke, police confirmed on Monday.": what was taken for a participle of the speaker's. */
  function isAttribution({ deprel, head, lemma, verbForm }: Word, at: number): boolean {
    if (
      deprel !== 'acl' ||
      head !== at - 1 ||
      !language.reportingVerbs.has(lemma) ||
      !/^(?:past|participle)$/.test(verbForm ?? '')
    )
      return false
    const first = Math.min(head, ...tree.children[head]!.filter(child => words[child]!.upos !== 'PUNCT'))
    const isLast = words.slice(at + 1).every(({ upos }, index) => isTime(at + 1 + index) || upos === 'PUNCT' || upos === 'ADP')
    return words[first - 1]?.text === ',' && isLast && words[head]!.head >= 0
  }

  /** "is due in Oslo", "is due to sail": the copula and the subject hang on what the adjective takes. */
  function complementWithCopula({ upos, head }: Word, at: number): number | undefined {
    if (upos !== 'ADJ' || head >= 0) return undefined
    return tree.children[at]!.find(child => {
      const copula = dependentOf(tree, child, 'cop')
      return (
        /^(?:obl|advcl|xcomp)$/.test(relationOf(words[child]!)) &&
        child > at &&
        copula !== undefined &&
        copula < at &&
        dependentOf(tree, child, 'nsubj') !== undefined
      )
    })
  }

  function isSubjectOrCopula({ deprel }: Word): boolean {
    return deprel === 'cop' || /^nsubj/.test(deprel) || deprel === 'aux'
  }

  /** "and last month was named best host" */
  function isTimeAsSubject({ deprel, head }: Word, at: number): boolean {
    return /^nsubj/.test(deprel) && words[head]!.upos === 'VERB' && isTime(at) && relationOf(words[head]!) === 'conj'
  }

  /** "On Friday police arrested three men": the time hangs on the noun after it. */
  function isSubjectAfterTime({ deprel, head }: Word, at: number): boolean {
    const noun = words[head]!
    const verb = noun.head
    // "At least 12 were hurt"
    if (words[at]!.upos === 'ADJ') return false
    if (!/^(?:compound|nmod|nummod)/.test(deprel) || head < at || isTime(head) || verb < head || !isPredicate(tree, verb))
      return false
    const isNext = words.slice(at + 1, head).every((_, index) => isTime(at + 1 + index))
    if (!isNext || prepositionOf(at, head) === undefined) return false
    return /^nsubj/.test(noun.deprel) || (relationOf(noun) === 'obl' && dependentOf(tree, verb, 'nsubj', 'csubj') === undefined)
  }

  /** The preposition before a time, on whichever of the two words it hangs. */
  function prepositionOf(time: number, noun: number): number | undefined {
    return [...tree.children[time]!, ...tree.children[noun]!].find(child => words[child]!.deprel === 'case' && child < time)
  }

  /** "Ana Ruiz, the mayor, resigned on Monday, her office said": of two subjects of the saying, the first is that of what is said. */
  function isSubjectOfContent({ deprel, head }: Word, at: number): boolean {
    if (!/^nsubj/.test(deprel)) return false
    const content = dependentOf(tree, head, 'ccomp')
    const isSecond = tree.children[head]!.some(child => child > at && /^nsubj/.test(words[child]!.deprel))
    return (
      content !== undefined &&
      at < content &&
      content < head &&
      isSecond &&
      dependentOf(tree, content, 'nsubj', 'csubj') === undefined
    )
  }

  /** "said on Monday it would close": a time between a saying and what is said without a word that opens it is the saying's. */
  function sayingBefore({ head }: Word, at: number): number | undefined {
    if (!isTime(at) || isTime(head)) return undefined
    const first = Math.min(at, ...tree.children[at]!)
    const verb = words[first - 1]
    if (verb?.upos !== 'VERB' || !language.reportingVerbs.has(verb.lemma) || head === first - 1) return undefined
    const content = dependentOf(tree, first - 1, 'ccomp')
    if (content === undefined || content < at || dependentOf(tree, content, 'mark') !== undefined) return undefined
    const subject = dependentOf(tree, content, 'nsubj', 'csubj')
    return subject !== undefined && at < subject ? first - 1 : undefined
  }

  /** The same, where the first subject hangs on the second. */
  function isSubjectBeforeSpeaker({ deprel, head }: Word, at: number): boolean {
    const speaker = words[head]!
    if (!/^(?:compound|appos|nmod|flat)/.test(deprel) || !/^nsubj/.test(speaker.deprel)) return false
    const content = dependentOf(tree, speaker.head, 'ccomp')
    return content !== undefined && at < content && content < head && dependentOf(tree, content, 'nsubj', 'csubj') === undefined
  }
}
