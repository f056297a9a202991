import type { Parser } from '../../src/syntax/parse.ts'
import { type Token, tokensOf } from '../../src/syntax/tokens.ts'
import { treeOf, type Word } from '../../src/syntax/tree.ts'
import { type Entry, isFinite, months, wordOf } from './german-words.ts'

/** Trees of plain German sentences by a small dictionary and a dozen rules: a language needs no trained model to be read. */
export const parseGerman: Parser = sentences => sentences.map(text => treeOf(wordsOf(tokensOf(text, tokenRules))))

const tokenRules = {
  // “am 3. Mai”
  isAbbreviation: (letters: string, next: string) =>
    /^\d+$/.test(letters) && months.has(next.toLowerCase().replace(/\P{L}/gu, '')),
  contractions: [],
  prefixes: new Set<string>(),
}

/** A word with what the rules find out; a head below 0 is not known yet. */
interface Draft extends Token, Omit<Entry, 'upos'> {
  upos: string
  head: number
  deprel: string
  isRelative: boolean
}

/** Words with one finite verb: indexes in order, and the predicate. */
interface Clause {
  readonly words: readonly number[]
  readonly kind: 'main' | 'subordinate' | 'relative'
  predicate: number
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const words = tokens.map((token, at): Draft => {
    return {
      ...token,
      ...wordOf(token.text, !/\p{L}/u.test(tokens[at - 1]?.text ?? '')),
      head: -1,
      deprel: 'dep',
      isRelative: false,
    }
  })
  const clauses = clausesOf(words)
  for (const clause of clauses) readClause(words, clause)
  const root = linkClauses(words, clauses)
  words.forEach((word, at) => {
    if (word.head >= 0 || at === root) return
    word.head = clauses.find(clause => clause.words.includes(at) && clause.predicate !== at)?.predicate ?? root
    if (word.upos === 'PUNCT') word.deprel = 'punct'
  })
  words[root]!.deprel = 'root'
  return words.map(word => ({ ...word, xpos: '', margin: 9 }))
}

const isNoun = ({ upos }: Draft): boolean => /^(?:NOUN|PROPN|PRON)$/.test(upos)

/** One clause for each finite verb. What a clause parts that stands within another is put together again: “Die Brücke, die gestern fiel, war alt”. */
function clausesOf(words: readonly Draft[]): Clause[] {
  const isSign = (at: number) => /^[,:„“”"]$/.test(words[at]!.text)
  const hasVerb = (piece: readonly number[]) => piece.some(at => isFinite(words[at]!))
  // “wurde zerstört und am Sonntag geschlossen”
  const hasParticiple = (piece: readonly number[]) =>
    piece.some(at => words[at]!.upos === 'VERB' && words[at]!.verbForm === 'participle')
  const isShort = (piece: readonly number[]) => words[piece[0]!]!.upos === 'CCONJ' && hasParticiple(piece)
  const pieces: number[][] = [[]]
  words.forEach(({ upos }, at) => {
    const rest = [...words.keys()].slice(at)
    const next = rest.slice(
      0,
      rest.findIndex(next => words[next]!.upos === 'PUNCT'),
    )
    const before = pieces.at(-1)!
    // “und” parts clauses where a verb stands on both sides of it
    const parts = upos === 'CCONJ' && hasVerb(before) && (hasVerb(next) || (hasParticiple(before) && hasParticiple(next)))
    if (isSign(at) || parts) pieces.push([])
    if (!isSign(at)) pieces.at(-1)!.push(at)
  })
  const clauses: (Clause & { readonly words: number[] })[] = []
  for (const piece of pieces.filter(({ length }) => length > 0)) {
    const kind = kindOf(words, piece)
    const isWhole = hasVerb(piece) || isShort(piece)
    const open =
      clauses.findLast(clause => !hasVerb(clause.words) && !isShort(clause.words)) ?? (isWhole ? undefined : clauses.at(-1))
    if (open && kind === 'main') open.words.push(...piece)
    else clauses.push({ words: piece, kind, predicate: piece[0]! })
  }
  return clauses
}

/** A relative clause opens with an article after a comma, and ends with its finite verb. */
function kindOf(words: readonly Draft[], piece: readonly number[]): Clause['kind'] {
  const [first = 0] = piece
  if (words[first]!.upos === 'SCONJ') return 'subordinate'
  const last = piece.findLast(at => words[at]!.upos !== 'PUNCT')!
  const isRelative = words[first - 1]?.text === ',' && words[first]!.upos === 'DET' && piece.length > 2 && isFinite(words[last]!)
  return isRelative ? 'relative' : 'main'
}

/** Relates the words of a clause to its predicate: the verb that says most, or what the copula joins to the subject. */
function readClause(words: Draft[], clause: Clause): void {
  const [first = 0, second = 0] = clause.words
  if (clause.kind === 'relative') Object.assign(words[first]!, { upos: 'PRON', isRelative: true })
  const verbs = clause.words.filter(at => /^(?:VERB|AUX)$/.test(words[at]!.upos))
  const phrases = phrasesIn(words, clause.words)
  const verb = verbs.findLast(at => words[at]!.upos === 'VERB')
  const predicate = (clause.predicate =
    verb ?? clause.words.findLast(at => words[at]!.upos === 'ADJ') ?? phrases.at(-1)?.head ?? first)
  // “Brand der Mühle”: an owner that is all the clause has
  words[predicate]!.head = -1
  const relate = (at: number, deprel: string) => {
    if (at !== predicate && words[at]!.head < 0) Object.assign(words[at]!, { head: predicate, deprel })
  }
  const isPassive = words[predicate]!.verbForm === 'participle' && verbs.some(at => words[at]!.lemma === 'werden')
  for (const at of verbs) relate(at, verb === undefined ? 'cop' : words[at]!.lemma === 'werden' && isPassive ? 'aux:pass' : 'aux')
  // “und tötete drei Menschen”: the subject is that of the clause before
  let hasSubject = words[first]!.upos === 'CCONJ' && (isFinite(words[second]!) || !verbs.some(at => isFinite(words[at]!)))
  for (const { head, isObject, isOblique } of phrases) {
    if (isOblique) relate(head, 'obl')
    else if (isObject || hasSubject) relate(head, 'obj')
    else {
      relate(head, isPassive ? 'nsubj:pass' : 'nsubj')
      hasSubject = true
    }
  }
  const relations: Readonly<Record<string, string>> = { SCONJ: 'mark', CCONJ: 'cc', ADV: 'advmod', PART: 'advmod', ADJ: 'advmod' }
  for (const at of clause.words) if (words[at]!.upos in relations) relate(at, relations[words[at]!.upos]!)
}

interface Phrase {
  readonly head: number
  /** “den Vertrag”: no subject. */
  readonly isObject: boolean
  /** After a preposition, or a year alone. */
  readonly isOblique: boolean
}

/** Runs like “mit der neuen Brücke”, “am 3. Mai 2021”, “Ana Ruiz”, with their own words related; without those that belong to the one before. */
function phrasesIn(words: Draft[], indexes: readonly number[]): Phrase[] {
  const runs: number[][] = [[]]
  for (const at of indexes) {
    const { upos, text } = words[at]!
    const last = runs.at(-1)!.at(-1)
    const isClosed = last !== undefined && (isNoun(words[last]!) || /^\d{4}$/.test(words[last]!.text))
    const goesOn = upos === 'NUM' ? /^\d{4}$/.test(text) : upos === 'PROPN' && words[last!]?.upos !== 'NUM'
    if (last !== at - 1 || (isClosed && !goesOn)) runs.push([])
    if (/^(?:ADP|DET|NUM|ADJ|NOUN|PROPN|PRON)$/.test(upos)) runs.at(-1)!.push(at)
  }
  let before: { readonly head: number; readonly last: number } | undefined
  return runs.flatMap(run => {
    const head = run.find(at => isNoun(words[at]!)) ?? run.findLast(at => words[at]!.upos === 'NUM')
    if (head === undefined) return []
    const relations: Readonly<Record<string, string>> = { ADP: 'case', DET: 'det', NUM: 'nummod', ADJ: 'amod', PROPN: 'flat' }
    for (const at of run) if (at !== head) Object.assign(words[at]!, { head, deprel: relations[words[at]!.upos] ?? 'dep' })
    const opening = words[run[0]!]!.text
    const owner = before?.last === run[0]! - 1 && /^(?:des|der|von|vom)$/.test(opening) ? before.head : undefined
    before = { head, last: run.at(-1)! }
    if (owner !== undefined) {
      Object.assign(words[head]!, { head: owner, deprel: 'nmod' })
      return []
    }
    const isObject = run.some(at => /^(?:den|dem|einen|einem|keinen|ihn)$/i.test(words[at]!.text))
    return [{ head, isObject, isOblique: words[run[0]!]!.upos === 'ADP' || words[head]!.upos === 'NUM' }]
  })
}

/** Hangs each clause on another or, a relative one, on a noun, and returns the root: the verb of saying or else the first main clause's. */
function linkClauses(words: Draft[], clauses: readonly Clause[]): number {
  const main = clauses.filter(({ kind }) => kind === 'main')
  const says = ({ predicate }: Clause): boolean => words[predicate]!.says === true
  const root = main.find(says) ?? main[0] ?? clauses[0]!
  clauses.forEach((clause, at) => {
    if (clause === root) return
    const [first = 0] = clause.words
    const relate = (head: number, deprel: string) => Object.assign(words[clause.predicate]!, { head, deprel })
    const before = clauses.slice(0, at).findLast(({ kind }) => kind !== 'relative')
    const opening = words[first]!
    if (clause.kind === 'relative')
      relate(
        words.findLastIndex((word, noun) => noun < first && isNoun(word)),
        'acl:relcl',
      )
    else if (clause.kind === 'subordinate')
      relate((before ?? root).predicate, /^(?:dass|ob)$/i.test(opening.text) ? 'ccomp' : 'advcl')
    else if (opening.upos === 'CCONJ' && before) relate(before.predicate, 'conj')
    // “…, sagte die Polizei” and “… sagte, die Brücke sei alt”
    else relate(root.predicate, says(root) ? 'ccomp' : 'parataxis')
  })
  return root.predicate
}
