/**
 * A sentence as a dependency tree, and the questions that are asked of it, in the terms of Universal Dependencies
 * (universaldependencies.org). A word is named by its index; offsets are UTF-16, into the text that was parsed.
 */

/** `VerbForm` and `Tense` of Universal Dependencies in one; `modal` is finite without a tense. */
export type VerbForm = 'past' | 'present' | 'modal' | 'infinitive' | 'gerund' | 'participle'

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lemma: string
  /** Universal part of speech: `VERB`. */
  readonly upos: string
  /** The treebank's own tag: `VBD`. */
  readonly xpos: string
  /** The form of a verb or auxiliary; a gerund and a present participle are one. */
  readonly verbForm: VerbForm | undefined
  /** Whether it is an interrogative or relative word: `who`, `where`. */
  readonly isRelative: boolean
  /** Index of the word that this one depends on; −1 for the root. */
  readonly head: number
  /** Its relation to it: `nsubj:pass`. */
  readonly deprel: string
  /** By how much its head was preferred to the next best one: near 0 is a toss-up, above 6 all but certain. */
  readonly margin: number
}

/**
 * The word in another place of a tree. Written out and not spread, as a spread can give each copy a shape of its own in memory, which
 * makes all that reads words slow.
 */
export const related = (
  { text, start, end, lemma, upos, xpos, verbForm, isRelative, margin }: Word,
  head: number,
  deprel: string,
): Word => ({ text, start, end, lemma, upos, xpos, verbForm, isRelative, head, deprel, margin })

/** The word as another form of its verb: "shut" as a past. */
export const withForm = (
  { text, start, end, lemma, upos, xpos, isRelative, head, deprel, margin }: Word,
  verbForm: VerbForm,
): Word => ({ text, start, end, lemma, upos, xpos, verbForm, isRelative, head, deprel, margin })

/** The word with another lemma. */
export const withLemma = (
  { text, start, end, upos, xpos, verbForm, isRelative, head, deprel, margin }: Word,
  lemma: string,
): Word => ({
  text,
  start,
  end,
  lemma,
  upos,
  xpos,
  verbForm,
  isRelative,
  head,
  deprel,
  margin,
})

export interface Tree {
  readonly words: readonly Word[]
  /** The dependents of each word, in order. */
  readonly children: readonly (readonly number[])[]
}

/** Whether a tree was made of tags alone, so that what hangs on what is not known. */
export const isMakeshift = ({ words }: Tree): boolean => words.every(({ margin }) => margin === 0)

/** How a clause stands to the one around it. */
export type Role = 'main' | 'coordinate' | 'content' | 'adverbial' | 'relative'

/** @throws Error where words hang on one another in a circle: whoever asks for what is above a word would ask for ever */
export function treeOf(words: readonly Word[]): Tree {
  const children: number[][] = words.map(() => [])
  const reached: number[] = []
  words.forEach(({ head }, at) => {
    if (head >= 0) children[head]!.push(at)
    else reached.push(at)
  })
  for (let next = 0; next < reached.length; next++) reached.push(...children[reached[next]!]!)
  if (reached.length < words.length) throw new Error('the parser gave a circle, not a tree')
  return { words, children }
}

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function relationOf({ deprel }: Word): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** The first dependent with one of these relations; `nsubj` takes `nsubj:pass` too, `acl:relcl` only itself. */
export function dependentOf({ words, children }: Tree, at: number, ...relations: readonly string[]): number | undefined {
  return children[at]!.find(child => hasRelation(words[child]!, relations))
}

const hasRelation = (word: Word, relations: readonly string[]) =>
  relations.includes(word.deprel) || relations.includes(relationOf(word))

/** The relation of a verb's subject: `nsubj`, or `nsubj:pass` where the verb has the auxiliary of a passive. */
export const subjectRelation = (tree: Tree, verb: number): string =>
  dependentOf(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'

const clausal: ReadonlySet<string> = new Set([
  'root',
  'conj',
  'advcl',
  'acl',
  'ccomp',
  'csubj',
  'xcomp',
  'parataxis',
  'list',
  'dep',
  'orphan',
])
const notPredicative: ReadonlySet<string> = new Set(['amod', 'compound', 'case', 'mark', 'fixed', 'flat', 'cc', 'nummod', 'det'])

/** Whether the word is the predicate of a clause: a verb, or anything with a copula, an auxiliary or a subject of its own. */
export function isPredicate(tree: Tree, at: number): boolean {
  const word = tree.words[at]!
  if (word.upos === 'VERB') return !notPredicative.has(relationOf(word))
  if (dependentOf(tree, at, 'cop') !== undefined) return true
  return (
    (clausal.has(relationOf(word)) || word.upos === 'AUX') && dependentOf(tree, at, 'cop', 'nsubj', 'csubj', 'aux') !== undefined
  )
}

/** The verb of a predicate with its auxiliaries and its copula, in order. */
export function verbGroupOf({ words, children }: Tree, at: number): number[] {
  const parts = children[at]!.filter(child => hasRelation(words[child]!, ['aux', 'cop']))
  if (words[at]!.upos === 'VERB' || words[at]!.upos === 'AUX') parts.push(at)
  return parts.sort((a, b) => a - b)
}

const finiteForms: ReadonlySet<VerbForm | undefined> = new Set<VerbForm>(['past', 'present', 'modal'])

/** Whether a verb or auxiliary is finite by itself. */
export const isFiniteForm = ({ verbForm }: Word): boolean => finiteForms.has(verbForm)

export function isFinite(tree: Tree, at: number): boolean {
  if (verbGroupOf(tree, at).some(each => isFiniteForm(tree.words[each]!))) return true
  // “was looted and burned”: the second verb shares the first one's auxiliary
  const { deprel, head, verbForm } = tree.words[at]!
  const shares = deprel === 'conj' && verbForm !== undefined && dependentOf(tree, at, 'mark') === undefined
  return shares && isPredicate(tree, head) && dependentOf(tree, head, 'aux') !== undefined && isFinite(tree, head)
}

/** The subject of its own: `nsubj`, `csubj` and their passive forms. */
export const ownSubjectOf = (tree: Tree, at: number): number | undefined => dependentOf(tree, at, 'nsubj', 'csubj')

export const isPassive = (tree: Tree, at: number): boolean =>
  dependentOf(tree, at, 'aux:pass', 'nsubj:pass', 'csubj:pass') !== undefined

/** The subordinating word, in lower case: `if`, `after`, `that`. */
export function markerOf(tree: Tree, at: number): string | undefined {
  const mark = dependentOf(tree, at, 'mark')
  return mark === undefined ? undefined : tree.words[mark]!.text.toLowerCase()
}

export function roleOf(tree: Tree, at: number): Role {
  const word = tree.words[at]!
  if (word.deprel === 'acl:relcl' || word.deprel === 'advcl:relcl') return 'relative'
  // “evidence that he fled”, “questions about how he fled”
  if (word.deprel === 'acl' && dependentOf(tree, at, 'mark') !== undefined) return 'content'
  const roles: Readonly<Record<string, Role>> = {
    conj: 'coordinate',
    ccomp: 'content',
    csubj: 'content',
    xcomp: 'content',
    advcl: 'adverbial',
    acl: 'relative',
  }
  return roles[relationOf(word)] ?? 'main'
}

/** Whether a word is `top`, or hangs on it over any others. */
export function isBelow({ words }: Tree, at: number, top: number): boolean {
  for (let up = at; up >= 0; up = words[up]!.head) if (up === top) return true
  return false
}

/** The words of a subtree in order, without the branches that `leaves` names, and without punctuation at its edges. */
export function subtreeOf(tree: Tree, at: number, leaves: (child: number) => boolean = () => false): number[] {
  const all: number[] = []
  const open = [at]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    all.push(node)
    for (const child of tree.children[node]!) if (!leaves(child)) open.push(child)
  }
  all.sort((a, b) => a - b)
  while (all.length > 1 && tree.words[all[0]!]!.upos === 'PUNCT') all.shift()
  while (all.length > 1 && tree.words[all.at(-1)!]!.upos === 'PUNCT') all.pop()
  return all
}

/** Where an expression of several words hangs: its topmost word, and that word's head outside of it. */
export function governorOf(
  { words }: Tree,
  first: number,
  last: number,
): { readonly top: number; readonly governor: number } | undefined {
  for (let at = last; at >= first; at--) {
    const { head, upos, deprel } = words[at]!
    if (head >= 0 && (head < first || head > last) && upos !== 'PUNCT' && deprel !== 'case') return { top: at, governor: head }
  }
  return undefined
}
