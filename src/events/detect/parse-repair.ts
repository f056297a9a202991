import type { EventLanguage } from '../../languages/language.ts'
import type { DatedSentence } from '../../model.ts'
import { relationOf, type Tree, treeOf } from '../../syntax/tree.ts'
import { dashesIn, isTiedHyphen } from './dashes.ts'
import { endsSentence } from './quotations.ts'
import {
  repairComplement,
  repairTwoSubjects,
  subjectBeforeSpeaker,
  subjectBehindPreposition,
  subjectOfContent,
} from './subject-repair.ts'
import {
  repairOpeningTime,
  subjectAfterTime,
  type TimedRepair,
  timeAsAuxiliary,
  timeAsSubject,
  timeOfOpening,
  timeOfSaying,
} from './time-repair.ts'
import {
  isChanged,
  isSubjectRelation,
  move,
  relate,
  repairWords,
  rootOf,
  type TreeRepair,
  type WordRepair,
} from './tree-repair.ts'

const wordRepairs: readonly WordRepair<TimedRepair>[] = [
  partOfVerb,
  subjectOfDue,
  timeAsAuxiliary,
  attribution,
  timeAsSubject,
  subjectAfterTime,
  subjectBehindPreposition,
  subjectOfContent,
  markOfNoun,
  listedNoun,
  timeOfOpening,
  timeOfSaying,
  subjectBeforeSpeaker,
  clauseOfPerson,
]

/** The tree with what the parser cannot know put right: which words are a time, and that a verb has one subject. */
export function repairedTree(tree: Tree, { times, start, text }: DatedSentence, language: EventLanguage): Tree {
  const words = [...tree.words]
  const isTime = (at: number): boolean =>
    times.some(time => words[at]!.end > time.start - start && words[at]!.start < time.end - start)
  const repair: TimedRepair = { tree, words, language, isTime }
  repairWords(repair, wordRepairs)
  repairTwoSubjects(repair)
  tree.words.forEach((_, at) => {
    repairComplement(repair, at)
  })
  repairOpeningTime(repair)
  repairParenthesis(repair)
  if (endsSentence(text) && !words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) repairRoot(repair)
  return isChanged(repair) ? treeOf(words) : tree
}

/** "allegedly gang-raped": what a hyphen ties to a verb is part of it, and what was said of that is said of the verb. */
function partOfVerb(repair: TreeRepair, at: number): boolean {
  const { words } = repair
  const verb = words[at + 2]
  if (words[at]!.head !== at + 2 || verb?.upos !== 'VERB' || !/^(?:NOUN|ADJ|ADV)$/.test(words[at]!.upos)) return false
  if (!isTiedHyphen(words, at + 1) || words[at + 1]!.end !== verb.start) return false
  move(repair, at, at + 2, child => child < at && words[child]!.deprel === 'advmod')
  return relate(repair, at, at + 2, 'compound')
}

/** "She is due to report": the subject of what is due. */
function subjectOfDue(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const word = tree.words[at]!
  const { deprel, head } = words[word.head]!
  return isSubjectRelation(word) && deprel === 'mark' && relate(repair, at, head, 'nsubj')
}

/** "The dam broke, police confirmed on Monday.": what was taken for a participle of the speaker's. */
function attribution(repair: TimedRepair, at: number): boolean {
  const { tree, words, language, isTime } = repair
  const word = tree.words[at]!
  const { deprel, head, lemma, verbForm } = word
  const isReport = deprel === 'acl' && head === at - 1 && language.reportingVerbs.has(lemma)
  if (!isReport || !/^(?:past|participle)$/.test(verbForm ?? '')) return false
  const first = Math.min(head, ...tree.children[head]!.filter(child => words[child]!.upos !== 'PUNCT'))
  const isLast = words.slice(at + 1).every(({ upos }, index) => isTime(at + 1 + index) || upos === 'PUNCT' || upos === 'ADP')
  if (words[first - 1]?.text !== ',' || !isLast || words[head]!.head < 0) return false
  words[at] = { ...word, verbForm: 'past', head: tree.words.findIndex(({ head }) => head < 0), deprel: 'parataxis' }
  return relate(repair, head, at, 'nsubj')
}

/** "emerged as the two men vying": of the noun, not of what describes it. */
function markOfNoun(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, head } = tree.words[at]!
  if (deprel !== 'mark' || relationOf(words[head]!) !== 'acl') return false
  const noun = words[head]!.head
  return at < Math.min(noun, ...tree.children[noun]!) && relate(repair, at, noun, 'case')
}

/** "the council of Orla, the council of Velm": what repeats a noun stands beside it in a row and is no apposition. */
function listedNoun(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { deprel, lemma, head } = tree.words[at]!
  if (deprel !== 'appos') return false
  const same = [head, words[head]!.head].find(
    up => up >= 0 && up < at && words[up]!.lemma === lemma && words[up]!.upos === 'NOUN',
  )
  const isListed = same !== undefined && (same === head || relationOf(words[head]!) === 'nmod')
  return isListed && relate(repair, at, same, 'conj')
}

/** "accused Orr – in office since May – of lying": what follows the second dash goes on with what stands before the first. */
function repairParenthesis(repair: TreeRepair): void {
  const { words } = repair
  const [from, to, ...others] = dashesIn(words)
  if (from === undefined || to === undefined || others.length > 0) return
  const isInside = (at: number) => at > from && at < to
  const top = words.findIndex(({ head }, at) => isInside(at) && head >= 0 && !isInside(head))
  if (top < 0 || words[top]!.head > from) return
  words.forEach(({ head, deprel }, at) => {
    if (at > to && isInside(head)) relate(repair, at, words[top]!.head, deprel)
  })
}

/** "The levee by the mill burst on Friday.": a past that is spelt like a noun, in a sentence without another verb. */
function repairRoot(repair: TreeRepair): void {
  const { tree, words, language } = repair
  const root = rootOf(repair)
  const verb = words.findIndex(({ upos, text: word }, at) => upos === 'NOUN' && at > 0 && language.pastOf(word) !== undefined)
  const subject = verb === root ? verb - 1 : root
  if (verb < 0 || subject > verb || words[subject]!.upos === 'DET') return
  words[verb] = { ...words[verb]!, upos: 'VERB', verbForm: 'past', head: -1, deprel: 'root' }
  relate(repair, subject, verb, 'nsubj')
  const nearest = verb - 1
  for (const child of tree.children[verb]!) {
    if (child === subject) continue
    const { deprel } = words[child]!
    if (child > verb) relate(repair, child, verb, relationOf(words[child]!) === 'nmod' ? 'obl' : deprel)
    else relate(repair, child, child === nearest ? subject : nearest, child === nearest ? 'nmod' : deprel)
  }
  for (const child of tree.children[root]!) if (child > verb) relate(repair, child, verb, words[child]!.deprel)
}

/** "a member of the caucus who voted against it": who did something is the person, not what that is of. */
function clauseOfPerson(repair: TreeRepair, at: number): boolean {
  const { tree, words, language } = repair
  const { deprel, head } = words[at]!
  const noun = words[head]!
  const person = words[noun.head]
  const isWho = (child: number) => language.personalPronouns.has(words[child]!.text.toLowerCase()) && words[child]!.isRelative
  const who = tree.children[at]!.find(isWho)
  if (deprel !== 'acl:relcl' || noun.deprel !== 'nmod' || who === undefined || words[who - 1]?.text === ',') return false
  const isThing = noun.upos === 'NOUN' && !language.personNouns.test(noun.lemma) && noun.text.toLowerCase() === noun.lemma
  const isOf = tree.children[head]!.some(child => language.attachment.genitives.has(words[child]!.text.toLowerCase()))
  const isPerson = person?.upos === 'NOUN' && language.personNouns.test(person.lemma)
  return isThing && isOf && isPerson && relate(repair, at, noun.head, deprel)
}
