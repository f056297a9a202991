import type { EventLanguage, Subordination, Word } from '../languages/language.ts'
import { isDash } from './dashes.ts'
import { joinFinder } from './joins.ts'
import { clauseOpeners } from './openers.ts'
import { isLeading, type Subject, subjectFinder, type Tagged } from './subject.ts'
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
  readonly subject?: Subject
  readonly from: number
  readonly to: number
  /** Nothing tells what joins its verb to the rest, so nobody can be said to have done it. */
  readonly loose?: true
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
  const read: Tagged = { words, language, isTimeWord, groups, groupAt }
  const { contacts, subjectBefore, contactSubject, previousWord } = subjectFinder(read)
  const joins = joinFinder(read)
  const { takesClause, isPastForm, goesUnlinked } = joins
  const { opensQuestion, opensRelative, opensAdverbial } = clauseOpeners(read, { previousWord, takesClause })
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
    const aside = isDash(words, index) ? asideEnd(index) : undefined
    if (aside !== undefined) {
      index = aside
      continue
    }
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
    } else if (opensRelative(index, lower, top()?.verb)) {
      open({ role: 'relative', from: index, marker: index })
    } else if (opensAdverbial(index, lower)) {
      const relation = language.subordinators.get(lower)!
      // "said that …" is what was said; elsewhere "that" is left to the relative clauses
      open({ role: relation === 'content' ? 'content' : 'adverbial', relation, from: index, marker: index })
    } else if (word.tag === 'PUNCT' && /^[.!?]$/.test(lower) && index < words.length - 3 && !abbreviates(index)) {
      closeTo(0, index)
      open({ role: 'main', from: index + 1 })
    } else if (lower === ',' || lower === ';' || isDash(words, index)) {
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

  /** "Rev. Ruiz": the full stop of a short word before a name. */
  function abbreviates(index: number): boolean {
    const before = words[index - 1]
    return before?.end === words[index]!.start && /^\p{Lu}\p{L}{0,3}$/u.test(before.text) && words[index + 1]?.tag === 'PROPN'
  }

  /** Depth in the stack of the innermost clause without a verb, −1 where there is none. */
  function waiting(): number {
    for (let depth = stack.length - 1; depth >= 0; depth--) if (!clauses[stack[depth]!]!.verb) return depth
    return -1
  }

  /** "will come and stay", "agreed to sell and leave": a bare verb that "and" joins to another has what stands before that one. */
  function joinedForm(group: VerbGroup, index: number): VerbGroup {
    const word = words[group.head]!
    const before = groups.findLast(each => each.last < index)
    const link = words[index - 1]?.tag === 'ADV' ? index - 2 : index - 1
    const bare = group.form === 'present' && group.first === group.last && word.text === word.lemma && word.tag === 'VERB'
    if (!bare || words[link]?.tag !== 'CCONJ' || !before) return group
    const { form, first, head } = before
    const joined: VerbGroup | undefined =
      form === 'infinitive'
        ? { ...group, form, finite: false }
        : form === 'future' || form === 'hypothetical'
          ? { ...group, form, shares: { first, head } }
          : undefined
    if (joined) {
      groups[groups.indexOf(group)] = joined
      groupAt.set(index, joined)
    }
    return joined ?? group
  }

  /** The dash that closes what is put in between a subject and its verb: "Four men -- two dressed as guards -- left". */
  function asideEnd(open: number): number | undefined {
    const draft = top()
    if (!draft || draft.verb || open <= draft.from) return undefined
    let close = open + 1
    while (close < words.length && !isDash(words, close)) close++
    let next = close + 1
    while (words[next]?.tag === 'ADV' || (words[next] && isTimeWord(words[next]!))) next++
    return groupAt.get(next)?.finite ? close : undefined
  }

  /** "Mr. Hale, the court said, wanted": who says so stands between a subject and its verb. */
  function isInserted(group: VerbGroup, draft: Draft): boolean {
    const open = words.findLastIndex((word, at) => at < group.first && word.text === ',')
    const says = language.reportingVerbs.has(words[group.head]!.lemma) && draft.marker === undefined
    const nominal = /^(?:DET|PROPN|NOUN|NUM|PRON)$/.test(words[draft.from]!.tag)
    // "The advertisement, said Ruiz, is intended"
    if (says && nominal && open === group.first - 1 && open > draft.from && words[group.last + 1]?.tag === 'PROPN')
      return groups.some(({ finite, first }) => finite && first > group.last && words[first - 1]?.text === ',')
    let close = group.last + 1
    while (words[close] && isTimeWord(words[close]!)) close++
    const next = words[close + 1]?.tag === 'ADV' ? close + 2 : close + 1
    return (
      open > draft.from &&
      says &&
      nominal &&
      words[close]?.text === ',' &&
      groupAt.get(next)?.finite === true &&
      /^(?:DET|PROPN|NOUN|PRON)$/.test(words[open + 1]!.tag) &&
      !words.slice(draft.from, open).some(word => word.text === ',')
    )
  }

  function assign(verb: VerbGroup, index: number): void {
    const group = joinedForm(verb, index)
    if (!group.finite) return
    const depth = waiting()
    const before = previousWord(index)
    // "who had fled and had a record, was found": what "and" joins goes on in the relative clause
    const joined = before !== undefined && words[before]!.tag === 'CCONJ' && top()?.verb !== undefined
    const inner = top()!
    if (depth >= 0 && !joined && inner.verb && joins.tellsOn(inner.verb, index)) {
      // "Those who said they had left were": what is said within the relative clause
      const own = subjectBefore(index, inner.verb.last + 1)
      if (own) {
        open({ role: 'content', from: own.first, verb: group, subject: own })
        return
      }
    }
    if (depth >= 0 && !joined) {
      const draft = clauses[stack[depth]!]!
      const from = draft.marker === undefined ? draft.from : draft.marker + 1
      if (isInserted(group, draft)) return
      const contact = isLeading(words[index - 1]) ? contactSubject(index, from) : undefined
      if (contact && from < contact.first && goesUnlinked(index)) {
        // "The contract he had signed expired": the main clause still waits
        openContact(group, contact)
        return
      }
      closeTo(depth + 1, index)
      draft.verb = group
      const subject = subjectBefore(hostOfRelative(depth, before) ?? index, from)
      if (subject) draft.subject = subject
      return
    }
    const host = top()!
    const afterHost = host.verb!.last + 1
    const told = takesClause(words[host.verb!.head]!)
    const own = subjectBefore(index, told ? afterHost : joins.afterLink(afterHost, index))
    const comma = before !== undefined && words[before]!.text === ','
    // "…, and two of them, Orr and Hale, were shot": a subject of its own between its commas
    const inserted = own !== undefined && comma && own.first > 0 && words[own.first - 1]!.tag === 'CCONJ'
    if (before !== undefined && !inserted && (words[before]!.tag === 'CCONJ' || comma)) {
      // "Police said Orr, 49, left": the comma ends what is put in after the subject of what was said
      if (comma && own && told && !host.verb!.passive && joins.followsVerb(own.first, host.verb!) && joins.isNamed(own)) {
        open({ role: 'content', from: own.first, verb: group, subject: own })
        return
      }
      const link = joins.beforeInsertedTime(before)
      // "a man kidnapped and presumed killed": "and" joins it to a participle
      const participle = groups.findLast(each => each.last < index)
      const hangs = link === before && participle?.last === link - 1 && participle.form === 'participle' && !participle.finite
      const listed = (words[link]!.tag === 'CCONJ' && !hangs) || group.shares !== undefined || joins.listGoesOn(group.last + 1)
      if (!listed && !isPastForm(group) && takesOver(group, index)) return
      if (!listed && isPastForm(group)) {
        demote(group)
        return
      }
      // "has hit and later flooded the port": two verbs with one object
      if (link === afterHost && isPastForm(group) && joins.sharesObject(host.verb!)) return
      // a verb right after "and" shares the subject
      closeTo(stack.length, index)
      host.to ??= link
      const draft: Draft = { role: 'coordinate', from: link + 1, verb: group, parent: stack.at(-1)! }
      if (!listed) draft.loose = true
      clauses.push(draft)
      stack = [...stack.slice(0, -1), clauses.length - 1]
      return
    }
    const start = own && joins.beforeTime(own.first)
    const linked = start !== undefined && start > 0 && /^(?:CCONJ|PUNCT)$/.test(words[start - 1]!.tag)
    // "indicated it had", "indicated the navy will": the object of a verb has none of its own
    const object = !isPastForm(group) && words[host.verb!.head]!.lemma !== 'be'
    const pronoun = own !== undefined && own.first === afterHost && (isLeading(words[own.first]) || object)
    // "announced new rules designed to change it", "laws and policies aimed at it"
    if (isPastForm(group) && /^(?:design|intend|suppose|aim|relate)$/.test(words[group.head]!.lemma)) {
      demote(group)
      return
    }
    if (own && !linked && (told || pronoun)) {
      const contact = isLeading(words[index - 1]) ? contactSubject(index, afterHost) : undefined
      if (contact && goesUnlinked(index)) {
        // "said the contract he signed was void"
        open({ role: 'content', from: afterHost })
        openContact(group, contact)
      } else open({ role: 'content', from: own.first, verb: group, subject: own })
      return
    }
    if (!linked && takesOver(group, index)) return
    // "for the quarter ended on 26 August": what a preposition governs is no subject
    const phrase = own && words.slice(own.first, own.last + 1)
    const prepositional = phrase?.[0]!.tag === 'ADP' && !phrase.some(word => word.tag === 'NUM' || isTimeWord(word))
    // "-- breaking the record set a year ago": nor is a hanging participle
    const governed = prepositional || (own !== undefined && groupAt.get(own.first)?.form === 'gerund')
    const contact = linked ? undefined : contactSubject(index, afterHost)
    if (contact) {
      openContact(group, contact)
      return
    }
    if ((!linked || governed) && isPastForm(group)) {
      demote(group)
      return
    }
    // "“…,” said Ruiz" stands by itself
    const speaks = language.reportingVerbs.has(words[group.head]!.lemma)
    if ((!linked || governed) && !speaks) {
      open({ role: 'content', from: own && !governed ? own.first : index, verb: group, loose: true })
      return
    }
    const from = linked ? start : own?.first
    const outer = from === undefined ? index : Math.max(afterHost, from - 1)
    closeTo(linked ? 0 : Math.max(0, stack.length - 1), outer)
    const draft: Draft = { role: 'coordinate', from: from ?? index, verb: group, ...(own ? { subject: own } : {}) }
    clauses.push(draft)
    stack.push(clauses.length - 1)
  }

  /** "the contract he signed": a relative clause that no word opens. */
  function openContact(verb: VerbGroup, subject: Subject): void {
    contacts.add(subject.first)
    open({ role: 'relative', from: subject.first, verb, subject })
  }

  /** "A poll published online on Sunday showed": with nothing to join the second verb, the first was a participle. */
  function takesOver(group: VerbGroup, index: number): boolean {
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const draft = clauses[stack[depth]!]!
      const { verb, subject } = draft
      if (!verb || !subject || !isPastForm(verb) || subject.last !== verb.first - 1 || verb.last + 1 === index) continue
      const after = words.slice(verb.last + 1, index).find(word => word.tag !== 'ADV' && !isTimeWord(word))
      const object = after !== undefined && !/^(?:ADP|PUNCT|VERB)$/.test(after.tag)
      if (object || words[subject.last]!.tag === 'PRON' || language.intransitiveVerbs.has(words[verb.head]!.lemma)) continue
      closeTo(depth + 1, index)
      demote(verb)
      const last = previousWord(index) ?? subject.last
      draft.verb = group
      draft.subject = words[last]!.text === ',' ? subject : { first: subject.first, last }
      return true
    }
    return false
  }

  /** Nothing joins a verb to the one before it and nothing waits for it, so it is no clause's. */
  function demote(group: VerbGroup): void {
    groups[groups.indexOf(group)] = { ...group, form: 'participle', finite: false }
  }

  /** "Orr, who was held for theft, arson, as well as fraud, was charged": the comma before a relative clause that the last comma closes. */
  function hostOfRelative(depth: number, before: number | undefined): number | undefined {
    if (before === undefined || words[before]!.text !== ',') return undefined
    const relative = clauses.find(
      ({ role, marker, parent }) => role === 'relative' && marker !== undefined && parent === stack[depth],
    )
    const comma = relative && relative.marker! - 1
    return comma !== undefined && comma < before && words[comma]!.text === ',' ? comma : undefined
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
