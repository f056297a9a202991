import type { EventLanguage, Subordination, Word } from '../languages/language.ts'
import { isDash } from './dashes.ts'
import { type Subject, subjectFinder } from './subject.ts'
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
  const { contacts, subjectBefore, contactSubject, previousWord, isLeading, takesClause } = subjectFinder(
    words,
    language,
    isTimeWord,
    groupAt,
  )
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
    } else if (opensRelative(index, lower)) {
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

  /** Whether a noun phrase between a comma and the next parts a clause's subject from its verb. */
  function isSubjectApart(opener: number, comma: number): boolean {
    const close = words.findIndex((word, at) => at > comma && word.text === ',')
    if (close < 0 || close - comma > 12 || !/^(?:DET|NUM|PROPN)$/.test(words[comma + 1]!.tag)) return false
    const piece = words.slice(comma + 1, close)
    const verb = words[close + 1]?.tag === 'ADV' ? close + 2 : close + 1
    const plain = piece.every(({ tag }) => !/^(?:VERB|AUX|CCONJ|SCONJ|PUNCT)$/.test(tag) || tag === 'PUNCT')
    return opener + 1 < comma && words[comma - 1]!.tag === 'PROPN' && plain && groupAt.get(verb)?.finite === true
  }

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
    if (depth >= 0 && !joined && inner.verb && tellsOn(inner.verb, index)) {
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
      const contact = isLeading(index - 1) ? contactSubject(index, from) : undefined
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
    const own = subjectBefore(index, told ? afterHost : afterLink(afterHost, index))
    const comma = before !== undefined && words[before]!.text === ','
    // "…, and two of them, Orr and Hale, were shot": a subject of its own between its commas
    const inserted = own !== undefined && comma && own.first > 0 && words[own.first - 1]!.tag === 'CCONJ'
    if (before !== undefined && !inserted && (words[before]!.tag === 'CCONJ' || comma)) {
      // "Police said Orr, 49, left": the comma ends what is put in after the subject of what was said
      if (comma && own && told && !host.verb!.passive && followsVerb(own.first, host.verb!) && isNamed(own)) {
        open({ role: 'content', from: own.first, verb: group, subject: own })
        return
      }
      const link = beforeInsertedTime(before)
      // "a man kidnapped and presumed killed": "and" joins it to a participle
      const participle = groups.findLast(each => each.last < index)
      const joins = link === before && participle?.last === link - 1 && participle.form === 'participle' && !participle.finite
      const listed = (words[link]!.tag === 'CCONJ' && !joins) || group.shares !== undefined || listGoesOn(group.last + 1)
      if (!listed && !isPastForm(group) && takesOver(group, index)) return
      if (!listed && isPastForm(group)) {
        demote(group)
        return
      }
      // "has hit and later flooded the port": two verbs with one object
      if (link === afterHost && isPastForm(group) && sharesObject(host.verb!)) return
      // a verb right after "and" shares the subject
      closeTo(stack.length, index)
      host.to ??= link
      const draft: Draft = { role: 'coordinate', from: link + 1, verb: group, parent: stack.at(-1)! }
      if (!listed) draft.loose = true
      clauses.push(draft)
      stack = [...stack.slice(0, -1), clauses.length - 1]
      return
    }
    const start = own && beforeTime(own.first)
    const linked = start !== undefined && start > 0 && /^(?:CCONJ|PUNCT)$/.test(words[start - 1]!.tag)
    // "indicated it had", "indicated the navy will": the object of a verb has none of its own
    const object = !isPastForm(group) && words[host.verb!.head]!.lemma !== 'be'
    const pronoun = own !== undefined && own.first === afterHost && (isLeading(own.first) || object)
    // "announced new rules designed to change it", "laws and policies aimed at it"
    if (isPastForm(group) && /^(?:design|intend|suppose|aim|relate)$/.test(words[group.head]!.lemma)) {
      demote(group)
      return
    }
    if (own && !linked && (told || pronoun)) {
      const contact = isLeading(index - 1) ? contactSubject(index, afterHost) : undefined
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
    const governed = phrase?.[0]!.tag === 'ADP' && !phrase.some(word => word.tag === 'NUM' || isTimeWord(word))
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

  /** A lone past form that may as well be a participle: "a puppy named Rex", but ", said Ruiz". */
  function isPastForm({ form, first, last, head }: VerbGroup): boolean {
    const { tag, text, lemma } = words[head]!
    const past = form === 'past' && first === last && tag === 'VERB' && language.pastOf(text) !== undefined
    return past && !language.reportingVerbs.has(lemma)
  }

  /** Whether a verb still waits for an object. */
  function sharesObject({ head, form, passive, shares }: VerbGroup): boolean {
    const { lemma, tag } = words[head]!
    const told = /^(?:past|past-perfect|present-perfect)$/.test(form) && tag === 'VERB' && !passive && !shares
    return told && !language.intransitiveVerbs.has(lemma) && !language.reportingVerbs.has(lemma)
  }

  /** Nothing joins a verb to the one before it and nothing waits for it, so it is no clause's. */
  function demote(group: VerbGroup): void {
    groups[groups.indexOf(group)] = { ...group, form: 'participle', finite: false }
  }

  /** "arrived, met Vega and left": behind a verb after a comma another goes on with "and". */
  function listGoesOn(from: number): boolean {
    for (let at = from; at < words.length && !/^[;.!?]$/.test(words[at]!.text); at++) {
      let next = at + 1
      while (words[next]?.tag === 'ADV') next++
      if (words[at]!.tag === 'CCONJ' && groupAt.get(next)?.finite) return true
    }
    return false
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

  /** Whether what a verb says goes on to a word, with a verb left for the clause around it. */
  function tellsOn(verb: VerbGroup, index: number): boolean {
    const between = words.slice(verb.last + 1, index)
    const whole = between.every(
      ({ tag, text }) => !/^(?:PUNCT|CCONJ|SCONJ)$/.test(tag) && !language.relatives.has(text.toLowerCase()),
    )
    return takesClause(words[verb.head]!) && !verb.passive && whole && groups.some(({ finite, first }) => finite && first > index)
  }

  /** Whether another finite verb follows before anything that could join it or bring a subject. */
  function goesUnlinked(index: number): boolean {
    const last = groupAt.get(index)!.last
    for (let at = last + 1; at < words.length; at++) {
      if (groupAt.get(at)?.finite) return true
      const { tag, text } = words[at]!
      const opens = language.relatives.has(text.toLowerCase()) || language.subordinators.has(text.toLowerCase())
      if (/^(?:CCONJ|SCONJ|PUNCT)$/.test(tag) || opens || isLeading(at)) return false
    }
    return false
  }

  /** Whether a noun phrase is more than a time or what a preposition governs. */
  function isNamed({ first, last }: Subject): boolean {
    return (
      words[first]!.tag !== 'ADP' &&
      words.slice(first, last + 1).some(word => /^(?:NOUN|PROPN|PRON)$/.test(word.tag) && !isTimeWord(word))
    )
  }

  /** Whether only times and adverbs stand between a verb and a word. */
  function followsVerb(index: number, { last }: VerbGroup): boolean {
    return words.slice(last + 1, index).every(word => word.tag === 'ADV' || word.tag === 'ADP' || isTimeWord(word))
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

  function opensRelative(index: number, lower: string): boolean {
    if (!language.relatives.has(lower) || index === 0) return false
    const before = words[index - 1]!
    if (lower === 'that') {
      if (!/^(?:NOUN|PROPN)$/.test(before.tag)) return false
      // "said this week that once he arrives"
      const verb = top()?.verb
      if (isTimeWord(before) && verb && takesClause(words[verb.head]!)) return false
      // "that" right before its verb is the subject, whatever its tag
      return (words[index]!.tag === 'PRON' && groupsSoon(index)) || groupAt.get(nextVerb(index))?.finite === true
    }
    return /^(?:NOUN|PROPN|PUNCT|NUM|PRON|ADP|CCONJ|ADV)$/.test(before.tag) || /^(?:those|all|some|many)$/i.test(before.text)
  }

  /** "say where", "decide by Friday whether", "with what they heard". */
  function opensQuestion(index: number, lower: string): boolean {
    const before = words[index - 1]
    if (before === undefined) return false
    if (/^what(?:ever)?$/.test(lower)) return before.tag !== 'PUNCT'
    // "shows again how"
    if (lower === 'how' && before.tag === 'ADV' && words[index - 2]?.tag === 'VERB') return true
    // "about how he fled", "over whether to go", but "of whom", "in which"
    if (/^(?:how|why|whether)$/.test(lower) && before.tag === 'ADP') return true
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
    // "because of the storm": a preposition; "a once great port": an adverb
    if (relation === undefined || words[index + 1]?.text === 'of') return false
    if (lower === 'once' && words[index - 1]?.tag === 'DET') return false
    if (relation === 'content')
      return (
        words[index]!.tag === 'SCONJ' ||
        (index > 0 && (words[index - 1]!.tag === 'VERB' || (isTimeWord(words[index - 1]!) && !isTimeWord(words[index]!))))
      )
    // "as minister", "after the vote": a preposition, unless a finite verb comes before the next comma or clause word
    // "although the …": never a preposition
    if (
      /^(?:although|though|because|whereas|unless|if)$/.test(lower) &&
      /^(?:DET|PROPN|PRON|NOUN)$/.test(words[index + 1]?.tag ?? '')
    )
      return true
    let verbsOfRelatives = 0
    for (let ahead = index + 1; ahead < words.length; ahead++) {
      // "after noon and called the guard": a verb that "and" joins to the main verb
      if (groupAt.get(ahead)?.finite && --verbsOfRelatives < 0) return words[previousWord(ahead) ?? ahead]!.tag !== 'CCONJ'
      const next = words[ahead]!
      const lower = next.text.toLowerCase()
      // "since the Lind Trust, a lender, closed"
      if (next.text === ',' && isSubjectApart(index, ahead)) return true
      if (next.tag === 'PUNCT' && !/^[-'’"“”]$/.test(next.text)) return false
      // "if that is so": right after such a word "that" is a subject
      if (language.relatives.has(lower) && next.tag !== 'DET' && ahead > index + 1) verbsOfRelatives++
      else if (language.subordinators.has(lower) && next.tag !== 'ADP' && ahead > index + 1) return false
    }
    return false
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
