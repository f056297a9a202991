import type { EventLanguage } from '../../languages/language.ts'
import { dependentOf, isFiniteForm, type Tree, treeOf } from '../../syntax/tree.ts'
import { setSayingAside } from './saying-repair.ts'
import { isChanged, relate, type TreeRepair } from './tree-repair.ts'

/** The tree with words put back in the sentence that the parser hung on what stands aside in it: in brackets, or between commas. */
export function repairedAsides(tree: Tree, language: EventLanguage): Tree {
  const repair: TreeRepair = { tree, words: [...tree.words], language }
  closeBrackets(repair)
  for (const at of tree.words.keys()) if (!joinPair(repair, at) && !partSpeaker(repair, at)) takeSaid(repair, at)
  setSayingAside(repair)
  return isChanged(repair) ? treeOf(repair.words) : tree
}

/** "sold less (the mill closed in May) than in 2014": what stands behind brackets hangs on nothing within them. */
function closeBrackets(repair: TreeRepair): void {
  const { words } = repair
  const inside = new Set<number>()
  let opened: number | undefined
  words.forEach(({ text }, at) => {
    if (text === '(') opened ??= at
    if (text !== ')' || opened === undefined) return
    for (let each = opened; each <= at; each++) inside.add(each)
    opened = undefined
  })
  words.forEach(({ head, deprel }, at) => {
    if (inside.has(at) || !inside.has(head)) return
    let up = head
    while (inside.has(up)) up = words[up]!.head
    if (up >= 0) relate(repair, at, up, deprel)
  })
}

/** "neither the name of the ship that sank in May nor its port": what "nor" goes on from stands behind "neither". */
function joinPair(repair: TreeRepair, at: number): boolean {
  const { tree, words, language } = repair
  const { deprel, upos, head } = words[at]!
  const link = deprel === 'conj' ? dependentOf(tree, at, 'cc') : undefined
  if (link === undefined) return false
  const opens = words.findLastIndex(
    ({ text }, each) => each < link && language.correlatives.get(text.toLowerCase()) === words[link]!.text.toLowerCase(),
  )
  const first = words[opens]?.head ?? -1
  const isPair = first > opens && first < link && first !== head && words[first]!.upos === upos
  return isPair && relate(repair, at, first, 'conj')
}

/** "said that the plan had support and clerks in Wendel say it will pass": who says stands before. */
function partSpeaker(repair: TreeRepair, at: number): boolean {
  const { tree, words } = repair
  const { head } = words[at]!
  const speaker = speakerBefore(repair, at)
  if (speaker === undefined) return false
  for (const each of tree.children[words[speaker]!.head]!)
    if (each > speaker && each < at) relate(repair, each, speaker, words[each]!.deprel)
  relate(repair, dependentOf(tree, speaker, 'cc')!, at, 'cc')
  relate(repair, speaker, at, 'nsubj')
  return relate(repair, at, head, 'conj')
}

function speakerBefore({ tree, words }: TreeRepair, at: number): number | undefined {
  const { head, deprel } = words[at]!
  if (deprel !== 'ccomp' || head > at || dependentOf(tree, at, 'nsubj', 'mark', 'expl', 'aux') !== undefined) return undefined
  if (!isFiniteForm(words[at]!) || !tree.children[head]!.some(each => each < at && words[each]!.deprel === 'ccomp'))
    return undefined
  const isBefore = (each: number) =>
    words[each]!.deprel === 'conj' && /^(?:NOUN|PROPN)$/.test(words[each]!.upos) && dependentOf(tree, each, 'cc') !== undefined
  const speaker = words.findLastIndex((_, each) => each < at && isBefore(each))
  const between = words.slice(speaker + 1, at)
  return speaker > head && !between.some(({ upos, text }) => upos === 'VERB' || upos === 'AUX' || text === ',')
    ? speaker
    : undefined
}

/** "The town is far from the sea, the mayor said" */
function takeSaid(repair: TreeRepair, at: number): void {
  const { tree, words, language } = repair
  const { head, deprel } = words[at]!
  const isOfSaying = head > at && words[head]!.upos === 'VERB' && language.reportingVerbs.has(words[head]!.lemma)
  const isClause = dependentOf(tree, at, 'nsubj') !== undefined && dependentOf(tree, at, 'cop') !== undefined
  if (isOfSaying && isClause && /^(?:advmod|obl)$/.test(deprel) && dependentOf(tree, at, 'mark') === undefined)
    relate(repair, at, tree.words[at]!.head, 'ccomp')
}
