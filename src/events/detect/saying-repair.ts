import { dependentOf, isFiniteForm, relationOf, subjectRelation, subtreeOf } from '../../syntax/tree.ts'
import { isSubjectRelation, move, relate, rootOf, type TreeRepair } from './tree-repair.ts'

/** A saying that the parser took for the main verb, with what it took for its content. */
interface SayingBetween {
  readonly saying: number
  readonly speaker: number
  readonly said: number
  /** The comma behind it. */
  readonly comma: number
  /** The words before the comma that parts the two subjects. */
  readonly first: number
  readonly parts: number
}

/** "The guild, officials said on Friday, has failed": two subjects that a comma parts, and a saying between commas. */
export function setSayingAside(repair: TreeRepair): void {
  const { tree, words } = repair
  const found = sayingBetween(repair)
  if (!found) return
  const { saying, speaker, said, comma, first, parts } = found
  const own = (at: number) => at >= first && at < parts
  const tops = words.flatMap(({ head, upos }, at) => (own(at) && !own(head) && upos !== 'PUNCT' ? [at] : []))
  const subject = tops.findLast(at => /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(words[at]!.upos))
  if (subject === undefined) return
  for (const at of tops) if (at !== subject) relate(repair, at, subject, words[at]!.deprel)
  relate(repair, subject, said, subjectRelation(tree, said))
  move(repair, said, saying, at => at > saying && at < comma)
  move(repair, saying, said, at => at !== said && at > comma)
  relate(repair, said, -1, 'root')
  relate(repair, saying, said, 'parataxis')
  if (relationOf(words[speaker]!) !== 'nsubj') relate(repair, speaker, saying, 'nsubj')
}

function sayingBetween(repair: TreeRepair): SayingBetween | undefined {
  const { tree, words, language } = repair
  const { children } = tree
  const saying = rootOf(repair)
  const said = children[saying]?.find(at => at > saying && words[at]!.deprel === 'ccomp')
  const subjects = children[saying]?.filter(at => at < saying && isSubjectRelation(words[at]!)) ?? []
  const speaker = subjects.at(-1)
  if (said === undefined || speaker !== saying - 1 || !language.reportingVerbs.has(words[saying]!.lemma)) return undefined
  if (dependentOf(tree, said, 'nsubj', 'csubj', 'mark', 'expl') !== undefined) return undefined
  const verb = Math.min(said, ...children[said]!.filter(at => /^(?:aux|cop)/.test(words[at]!.deprel)))
  const comma = verb - 1
  if (words[comma]!.text !== ',' || comma > saying + 5 || !isFiniteForm(words[verb]!)) return undefined
  const first = Math.min(...subjects.flatMap(at => subtreeOf(tree, at)))
  const parts = words.findLastIndex(({ text }, at) => text === ',' && at > first && at < speaker)
  return parts < 0 ? undefined : { saying, speaker, said, comma, first, parts }
}
