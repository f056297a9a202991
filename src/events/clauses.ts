import type { EventLanguage, Subordination, Word } from '../languages/language.ts'
import { type VerbGroup, verbGroups } from './verbs.ts'

/** A finite clause. All positions are indexes into the sentence's words; `to` is exclusive. */
export interface Clause {
  readonly role: 'main' | 'coordinate' | 'content' | 'adverbial' | 'relative'
  /** How an adverbial clause stands to its main clause. */
  readonly relation?: Subordination
  /** The word that opens it: `who`, `after`, `that`. */
  readonly marker?: number
  /** The clause in which it stands. */
  readonly parent?: number
  readonly verb: VerbGroup
  /** First and last word of the subject; absent for a coordinated verb without one of its own. */
  readonly subject?: { readonly first: number; readonly last: number }
  readonly from: number
  readonly to: number
}

type Draft = { -readonly [Key in keyof Clause]?: Clause[Key] } & { role: Clause['role']; from: number }

/**
 * The finite clauses of a sentence, in order, and its verb groups. One pass with a stack: a word that opens a clause puts one on it
 * that waits for its verb; a finite verb goes to the innermost clause that waits, else it is coordinated or opens what was said.
 */
export function clausesOf(
  words: readonly Word[],
  language: EventLanguage,
  isTimeWord: (word: Word) => boolean = () => false,
): { clauses: Clause[]; groups: VerbGroup[] } {
  const groups = verbGroups(words, language)
  const groupAt = new Map(groups.map(group => [group.first, group]))
  const clauses: Draft[] = []
  let stack: number[] = []
  const open = (draft: Draft): void => {
    const parent = stack.at(-1)
    if (parent !== undefined) draft.parent = parent
    clauses.push(draft)
    stack.push(clauses.length - 1)
  }
  const top = (): Draft | undefined => (stack.length === 0 ? undefined : clauses[stack.at(-1)!])
  const closeTo = (depth: number, at: number): void => {
    for (const index of stack.slice(depth)) clauses[index]!.to ??= at
    stack = stack.slice(0, depth)
  }
  open({ role: 'main', from: 0 })
  let brackets = 0

  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    // what is in brackets has no part in the sentence's clauses
    if (word.text === '(') brackets++
    if (word.text === ')' && brackets > 0) brackets--
    if (brackets > 0) continue
    const lower = word.text.toLowerCase()
    const group = groupAt.get(index)
    if (
      group?.finite &&
      lower === 'should' &&
      group.head === index &&
      /^(?:DET|PRON|NOUN|PROPN)$/.test(words[index + 1]?.tag ?? '')
    ) {
      // "should the visit take place"
      open({ role: 'adverbial', relation: 'condition', from: index, marker: index })
    } else if (group?.finite) {
      assign(group, index)
      index = group.last
    } else if (group) {
      index = group.last
    } else if (opensQuestion(index, lower)) {
      // "refused to say where he lived"
      open({ role: 'content', relation: 'content', from: index, marker: index })
    } else if (opensRelative(index, lower)) {
      open({ role: 'relative', from: index, marker: index })
    } else if (opensAdverbial(index, lower)) {
      const relation = language.subordinators.get(lower)!
      // "said that …" is what was said; elsewhere "that" is left to the relative clauses
      open({ role: relation === 'content' ? 'content' : 'adverbial', relation, from: index, marker: index })
    } else if (word.tag === 'PUNCT' && /^[.!?]$/.test(lower) && index < words.length - 3) {
      closeTo(0, index)
      open({ role: 'main', from: index + 1 })
    } else if (lower === ',' || lower === ';' || lower === '—' || lower === '–') {
      // a comma ends a fronted clause, and a relative clause whose host still waits for its verb
      while (stack.length > 1 && top()!.verb && waiting() >= 0) closeTo(stack.length - 1, index)
      if (lower === ';') {
        closeTo(0, index)
        open({ role: 'main', from: index + 1 })
      }
    }
  }
  closeTo(0, words.length)
  return { clauses: clauses.filter((draft): draft is Draft & Clause => draft.verb !== undefined).map(finish), groups }

  /** Depth in the stack of the innermost clause without a verb, −1 where there is none. */
  function waiting(): number {
    for (let depth = stack.length - 1; depth >= 0; depth--) if (!clauses[stack[depth]!]!.verb) return depth
    return -1
  }

  function assign(group: VerbGroup, index: number): void {
    const depth = waiting()
    const beforeVerb = previousWord(index)
    // "who had fled and had a record, was found": what "and" joins goes on in the relative clause
    const joined = beforeVerb !== undefined && words[beforeVerb]!.tag === 'CCONJ' && top()?.verb !== undefined
    if (depth >= 0 && !joined) {
      closeTo(depth + 1, index)
      const draft = top()!
      draft.verb = group
      const subject = subjectBefore(index, draft.marker === undefined ? draft.from : draft.marker + 1)
      if (subject) draft.subject = subject
      return
    }
    const before = beforeVerb
    const host = top()!
    const own = subjectBefore(
      index,
      takesClause(words[host.verb!.head]!) ? host.verb!.last + 1 : afterLink(host.verb!.last + 1, index),
    )
    // "…, and two of them, Orr and Hale, were shot": a subject of its own between its commas
    const inserted = own !== undefined && words[before!]?.text === ',' && own.first > 0 && words[own.first - 1]!.tag === 'CCONJ'
    if (before !== undefined && !inserted && (words[before]!.tag === 'CCONJ' || words[before]!.text === ',')) {
      // a verb right after "and" shares the subject
      closeTo(stack.length, index)
      const shared = host
      const link = beforeInsertedTime(before)
      shared.to ??= link
      const draft: Draft = { role: 'coordinate', from: link + 1, verb: group, parent: stack.at(-1)! }
      clauses.push(draft)
      stack = [...stack.slice(0, -1), clauses.length - 1]
      return
    }
    const start = own && beforeTime(own.first)
    const linked = start !== undefined && start > 0 && /^(?:CCONJ|PUNCT)$/.test(words[start - 1]!.tag)
    if (own && !linked && takesClause(words[host.verb!.head]!)) {
      open({ role: 'content', from: own.first, verb: group, subject: own })
      return
    }
    const from = linked ? start : own?.first
    const outer = from === undefined ? index : Math.max(host.verb!.last + 1, from - 1)
    closeTo(linked ? 0 : Math.max(0, stack.length - 1), outer)
    clauses.push({ role: 'coordinate', from: from ?? index, verb: group, ...(own ? { subject: own } : {}) })
    stack.push(clauses.length - 1)
  }

  /** "opened a shop and, a year later, bought another": the link stands before the time between commas. */
  function beforeInsertedTime(comma: number): number {
    if (words[comma]!.text !== ',' || !isTimeWord(words[comma - 1]!)) return comma
    const start = beforeTime(comma)
    const link = words[start - 1]?.text === ',' ? start - 1 : comma
    return words[link - 1]?.tag === 'CCONJ' ? link - 1 : link
  }

  /** Where the time that stands before a subject begins, if one does: ", and in June the union sued". */
  function beforeTime(subject: number): number {
    let at = subject
    while (at > 0 && isTimeWord(words[at - 1]!)) at--
    while (at < subject && at > 0 && words[at - 1]!.tag === 'ADP') at--
    return at
  }

  /** "closed on Friday and the workers left": behind the one conjunction that can join two verbs, where there is no other link. */
  function afterLink(from: number, verb: number): number {
    const links = []
    for (let at = from; at < verb; at++) {
      if (/^[,;:—–]$/.test(words[at]!.text)) return from
      if (words[at]!.tag === 'CCONJ') links.push(at)
    }
    const link = links.find(at => isTimeWord(words[at - 1]!)) ?? links[0]
    return link !== undefined && link + 1 < verb ? link : from
  }

  function takesClause({ lemma }: Word): boolean {
    return language.reportingVerbs.has(lemma) || language.thinkingVerbs.has(lemma)
  }

  function previousWord(index: number): number | undefined {
    let before = index - 1
    while (before >= 0 && words[before]!.tag === 'ADV') before--
    // "the ministry on Friday lowered", "and in July closed": a time with its preposition stands between
    let past = before
    while (past > 0 && isTimeWord(words[past]!)) past--
    if (past < before && words[past]!.tag === 'ADP' && words[past]!.text !== 'of' && past > 0) {
      before = past - 1
      while (before > 0 && words[before]!.tag === 'ADV') before--
    }
    return before < 0 ? undefined : before
  }

  function opensRelative(index: number, lower: string): boolean {
    if (!language.relatives.has(lower) || index === 0) return false
    const before = words[index - 1]!
    if (lower === 'that') {
      if (!/^(?:NOUN|PROPN)$/.test(before.tag)) return false
      // "that" right before its verb is the subject, whatever its tag
      return (words[index]!.tag === 'PRON' && groupsSoon(index)) || groupAt.get(nextVerb(index))?.finite === true
    }
    return /^(?:NOUN|PROPN|PUNCT|NUM|PRON|ADP|CCONJ|ADV)$/.test(before.tag)
  }

  /** "say where", "decide by Friday whether", "with what they heard". */
  function opensQuestion(index: number, lower: string): boolean {
    const before = words[index - 1]
    if (before === undefined) return false
    if (lower === 'what') return before.tag !== 'PUNCT'
    return (
      /^(?:where|who|whom|which|how|why|whether)$/.test(lower) &&
      (before.tag === 'VERB' || (lower === 'whether' && isTimeWord(before)))
    )
  }

  function nextVerb(index: number): number {
    let next = index + 1
    while (words[next]?.tag === 'ADV') next++
    return next
  }

  /** A relative "that" is followed by its verb; "that" before a noun points. */
  function groupsSoon(index: number): boolean {
    const next = words[index + 1]
    return next !== undefined && !/^(?:NOUN|ADP|PUNCT)$/.test(next.tag)
  }

  function opensAdverbial(index: number, lower: string): boolean {
    const relation = language.subordinators.get(lower)
    // "because of the storm": a preposition
    if (relation === undefined || words[index + 1]?.text === 'of') return false
    if (relation === 'content')
      return (
        words[index]!.tag === 'SCONJ' ||
        (index > 0 && (words[index - 1]!.tag === 'VERB' || (isTimeWord(words[index - 1]!) && !isTimeWord(words[index]!))))
      )
    // "as minister", "after the vote": a preposition, unless a finite verb comes before the next comma or clause word
    let verbsOfRelatives = 0
    for (let ahead = index + 1; ahead < words.length; ahead++) {
      // "after noon and called the guard": a verb that "and" joins to the main verb
      if (groupAt.get(ahead)?.finite && --verbsOfRelatives < 0) return words[previousWord(ahead) ?? ahead]!.tag !== 'CCONJ'
      const next = words[ahead]!
      const lower = next.text.toLowerCase()
      if (next.tag === 'PUNCT' && !/^[-'’"“”]$/.test(next.text)) return false
      // "if that is so": right after such a word "that" is a subject
      if (language.relatives.has(lower) && next.tag !== 'DET' && ahead > index + 1) verbsOfRelatives++
      else if (language.subordinators.has(lower) && next.tag !== 'ADP' && ahead > index + 1) return false
    }
    return false
  }

  /** The noun phrase that ends right before a verb: back over what stands between two commas, to the clause's beginning. */
  function subjectBefore(verb: number, from: number): { first: number; last: number } | undefined {
    let last = previousWord(verb) ?? -1
    if (last < from) return undefined
    let first = last
    const toPieceStart = (): void => {
      while (first > from && !stopsSubject(first - 1, from)) first--
    }
    // "Orr - who was there - left"
    if (isDash(last)) {
      let dash = last - 1
      while (dash > from && !isDash(dash)) dash--
      if (dash > from) first = last = dash - 1
    }
    if (words[last]!.text === ',') {
      // "Ruiz, the minister, who …, said": the name stands before the first of the matching commas
      let comma = last - 1
      while (comma > from && words[comma]!.text !== ',') comma--
      if (comma <= from) return undefined
      first = last = comma - 1
      toPieceStart()
      while (first - 2 >= from && words[first - 1]!.text === ',' && pieceIsNominal(first - 2, from)) {
        first = last = first - 2
        toPieceStart()
      }
    }
    toPieceStart()
    while (
      first <= last &&
      (/^(?:PUNCT|CCONJ|ADV)$/.test(words[first]!.tag) || language.connectives.has(words[first]!.text.toLowerCase()))
    )
      first++
    return first > last ? undefined : { first, last }
  }

  function isDash(index: number): boolean {
    const { text, start } = words[index]!
    return /^[—–]$/.test(text) || (text === '-' && index > 0 && words[index - 1]!.end < start)
  }

  /** Whether the piece between commas that ends at a word is a noun phrase, of which what follows is an apposition. */
  function pieceIsNominal(last: number, from: number): boolean {
    let first = last
    while (first > from && words[first - 1]!.text !== ',') first--
    const piece = words.slice(first, last + 1)
    return (
      /^(?:DET|PROPN|NOUN|ADJ|NUM)$/.test(piece[0]!.tag) &&
      !piece.some(word => /^(?:VERB|AUX|SCONJ)$/.test(word.tag)) &&
      !isTimeWord(piece.at(-1)!)
    )
  }

  function stopsSubject(index: number, from: number): boolean {
    const word = words[index]!
    // "said on 3 May it had sold": what follows a time begins anew with an article or a pronoun
    if (isTimeWord(word) && /^(?:PRON|DET)$/.test(words[index + 1]?.tag ?? '')) return true
    if (word.text === ',') {
      // "A, B and C met": a list goes on over its commas
      const rest = words.slice(index + 1, Math.min(index + 8, words.length))
      const conjunction = rest.findIndex(each => each.tag === 'CCONJ')
      const next = rest.findIndex(each => each.tag === 'VERB' || each.tag === 'AUX')
      const head = words[from]
      return !(
        conjunction > 0 &&
        (next < 0 || conjunction < next) &&
        head !== undefined &&
        head.tag !== 'ADP' &&
        head.tag !== 'VERB'
      )
    }
    // "took part hoping the fee would fall": a participle that takes a clause
    if (word.tag === 'VERB' && word.text.endsWith('ing') && takesClause(word) && groupAt.has(index)) return true
    return /^[;:—–]$/.test(word.text)
  }

  function finish(draft: Draft & Clause): Clause {
    const clause: Clause = { ...draft, to: draft.to ?? words.length }
    // indexes of parents change when clauses without a verb go
    const { parent, ...rest } = clause
    if (parent === undefined) return rest
    let at: number | undefined = parent
    while (at !== undefined && !clauses[at]!.verb) at = clauses[at]!.parent
    return at === undefined ? rest : { ...rest, parent: clauses.slice(0, at).filter(each => each.verb).length }
  }
}
