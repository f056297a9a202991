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
} from '../../syntax/tree.ts'

/** The tree with words put back in the sentence that the parser hung on what stands aside in it: in brackets, or between commas. */
export function repairedAsides(tree: Tree, language: EventLanguage): Tree {
  const { children } = tree
  const words = [...tree.words]
  const relate = (at: number, head: number, deprel: string) => {
    words[at] = related(words[at]!, head, deprel)
  }
  closeBrackets()
  tree.words.forEach((word, at) => {
    const first = firstOfPair(at)
    if (first !== undefined) relate(at, first, 'conj')
    // "said that the plan had support and clerks in Wendel say it will pass": who says stands before
    else if (speakerBefore(at) !== undefined) parted(speakerBefore(at)!, at)
    // "The town is far from the sea, the mayor said"
    else if (isSaid(at)) relate(at, word.head, 'ccomp')
  })
  setSayingAside()
  return words.every((word, at) => word === tree.words[at]) ? tree : treeOf(words)

  /** "sold less (the mill closed in May) than in 2014": what stands behind brackets hangs on nothing within them. */
  function closeBrackets(): void {
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
      if (up >= 0) relate(at, up, deprel)
    })
  }

  /** "neither the name of the ship that sank in May nor its port": what "nor" goes on from stands behind "neither". */
  function firstOfPair(at: number): number | undefined {
    const { deprel, upos, head } = words[at]!
    const link = deprel === 'conj' ? dependentOf(tree, at, 'cc') : undefined
    if (link === undefined) return undefined
    const opens = words.findLastIndex(
      ({ text }, each) => each < link && language.correlatives.get(text.toLowerCase()) === words[link]!.text.toLowerCase(),
    )
    const first = words[opens]?.head ?? -1
    return first > opens && first < link && first !== head && words[first]!.upos === upos ? first : undefined
  }

  function speakerBefore(at: number): number | undefined {
    const { head, deprel } = words[at]!
    if (deprel !== 'ccomp' || head > at || dependentOf(tree, at, 'nsubj', 'mark', 'expl', 'aux') !== undefined) return undefined
    if (!isFiniteForm(words[at]!) || !children[head]!.some(each => each < at && words[each]!.deprel === 'ccomp')) return undefined
    const isBefore = (each: number) =>
      words[each]!.deprel === 'conj' && /^(?:NOUN|PROPN)$/.test(words[each]!.upos) && dependentOf(tree, each, 'cc') !== undefined
    const speaker = words.findLastIndex((_, each) => each < at && isBefore(each))
    const between = words.slice(speaker + 1, at)
    return speaker > head && !between.some(({ upos, text }) => upos === 'VERB' || upos === 'AUX' || text === ',')
      ? speaker
      : undefined
  }

  function parted(speaker: number, at: number): void {
    const { head } = words[at]!
    for (const each of children[words[speaker]!.head]!)
      if (each > speaker && each < at) relate(each, speaker, words[each]!.deprel)
    relate(dependentOf(tree, speaker, 'cc')!, at, 'cc')
    relate(speaker, at, 'nsubj')
    relate(at, head, 'conj')
  }

  function isSaid(at: number): boolean {
    const { head, deprel } = words[at]!
    const isOfSaying = head > at && words[head]!.upos === 'VERB' && language.reportingVerbs.has(words[head]!.lemma)
    const isClause = dependentOf(tree, at, 'nsubj') !== undefined && dependentOf(tree, at, 'cop') !== undefined
    return isOfSaying && isClause && /^(?:advmod|obl)$/.test(deprel) && dependentOf(tree, at, 'mark') === undefined
  }

  /** "The guild, officials said on Friday, has failed": two subjects that a comma parts, and a saying between commas. */
  function setSayingAside(): void {
    const saying = words.findIndex(({ head }) => head < 0)
    const said = children[saying]?.find(at => at > saying && words[at]!.deprel === 'ccomp')
    const subjects = children[saying]?.filter(at => at < saying && words[at]!.deprel.startsWith('nsubj')) ?? []
    const speaker = subjects.at(-1)
    if (
      said === undefined ||
      speaker === undefined ||
      speaker !== saying - 1 ||
      !language.reportingVerbs.has(words[saying]!.lemma)
    )
      return
    if (dependentOf(tree, said, 'nsubj', 'csubj', 'mark', 'expl') !== undefined) return
    const verb = Math.min(said, ...children[said]!.filter(at => /^(?:aux|cop)/.test(words[at]!.deprel)))
    const comma = verb - 1
    if (words[comma]!.text !== ',' || comma > saying + 5 || !isFiniteForm(words[verb]!)) return
    const first = Math.min(...subjects.flatMap(at => subtreeOf(tree, at)))
    const parts = words.findLastIndex(({ text }, at) => text === ',' && at > first && at < speaker)
    if (parts < 0) return
    const own = (at: number) => at >= first && at < parts
    const tops = words.flatMap(({ head, upos }, at) => (own(at) && !own(head) && upos !== 'PUNCT' ? [at] : []))
    const subject = tops.findLast(at => /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(words[at]!.upos))
    if (subject === undefined) return
    for (const at of tops) if (at !== subject) relate(at, subject, words[at]!.deprel)
    relate(subject, said, subjectRelation(tree, said))
    for (const at of children[said]!) if (at > saying && at < comma) relate(at, saying, words[at]!.deprel)
    for (const at of children[saying]!) if (at !== said && at > comma) relate(at, said, words[at]!.deprel)
    relate(said, -1, 'root')
    relate(saying, said, 'parataxis')
    if (relationOf(words[speaker]!) !== 'nsubj') relate(speaker, saying, 'nsubj')
  }
}
