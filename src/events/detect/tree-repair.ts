import type { EventLanguage } from '../../languages/language.ts'
import { related, type Tree, type Word } from '../../syntax/tree.ts'

/** A tree that is being put right: as the parser gave it, and its words as they are by now. */
export interface TreeRepair {
  readonly tree: Tree
  readonly words: Word[]
  readonly language: EventLanguage
}

/** Puts right where one word hangs; tells whether it did. */
export type WordRepair<Repair extends TreeRepair = TreeRepair> = (repair: Repair, at: number) => boolean

/** Puts each word right but the root, by the first that can. */
export function repairWords<Repair extends TreeRepair>(repair: Repair, repairs: readonly WordRepair<Repair>[]): void {
  repair.tree.words.forEach(({ head }, at) => {
    if (head < 0) return
    for (const repaired of repairs) if (repaired(repair, at)) return
  })
}

/** Hangs a word on another; true, as it did. */
export function relate({ words }: TreeRepair, at: number, head: number, deprel: string): true {
  words[at] = related(words[at]!, head, deprel)
  return true
}

/** Hangs some of what hung on one word on another. */
export function move(repair: TreeRepair, from: number, to: number, isMoved: (child: number) => boolean): void {
  for (const child of repair.tree.children[from]!) if (isMoved(child)) relate(repair, child, to, repair.words[child]!.deprel)
}

export const rootOf = ({ words }: TreeRepair): number => words.findIndex(({ head }) => head < 0)

export const isSubjectRelation = ({ deprel }: Word): boolean => deprel.startsWith('nsubj')

export const isChanged = ({ tree, words }: TreeRepair): boolean => words.some((word, at) => word !== tree.words[at])
