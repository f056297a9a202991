import type { EventLanguage, Word } from '../languages/language.ts'

/** A verb with its auxiliaries. Positions are indexes into the sentence's words, `last` inclusive. */
export interface VerbGroup {
  readonly first: number
  readonly last: number
  /** The word that says what happened. */
  readonly head: number
  readonly form:
    'past' | 'present' | 'present-perfect' | 'past-perfect' | 'future' | 'hypothetical' | 'infinitive' | 'gerund' | 'participle'
  readonly finite: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly negated: boolean
  /** The group whose auxiliary a participle shares: "was besieged in 1536 and taken in 1541". */
  readonly shares?: { readonly first: number; readonly head: number }
}

const isVerb = (word: Word | undefined): boolean => word?.tag === 'VERB' || word?.tag === 'AUX'
const isNominal = (word: Word | undefined): boolean => word !== undefined && /^(?:NOUN|PROPN|PRON|NUM)$/.test(word.tag)

/** The verb groups of a sentence, in order. */
export function verbGroups(words: readonly Word[], language: EventLanguage): VerbGroup[] {
  const groups: VerbGroup[] = []
  let depth = 0
  for (let index = 0; index < words.length; index++) {
    // what is in brackets has no part in the sentence's clauses
    if (words[index]!.text === '(') depth++
    if (words[index]!.text === ')' && depth > 0) depth--
    const group = depth > 0 ? undefined : groupAt(index)
    if (!group) continue
    groups.push(group)
    index = group.last
  }
  const read: VerbGroup[] = []
  for (const [at, group] of groups.entries())
    read.push(sharing(group, read) ?? afterItsHost(asReducedRelative(group, groups[at + 1]), read))
  return read

  function groupAt(first: number): VerbGroup | undefined {
    const start = words[first]!
    // "prior to leaving" has a preposition
    const gerund = words[first + 1]?.text.endsWith('ing') === true && words[first + 1]!.text !== words[first + 1]!.lemma
    const infinitive = start.tag === 'PART' && start.lemma === 'to' && !gerund
    if (!isVerb(start) && !infinitive) return undefined
    let head = first
    let last = first
    let negated = false
    for (let index = first + 1; index < words.length; index++) {
      const word = words[index]!
      if (isVerb(word)) {
        // a full verb ends the group: what follows it is another
        if (words[head]!.tag === 'VERB' && !(/^(?:have|get)$/.test(words[head]!.lemma) && isParticiple(word))) break
        head = index
        last = index
      } else if (language.negations.has(word.lemma) || language.negations.has(word.text.toLowerCase())) negated = true
      else if (word.tag === 'ADV' || (word.tag === 'PART' && word.lemma !== 'to')) continue
      // "had “heard nothing”"
      else if (/^["“]$/.test(word.text) && words[head]!.tag === 'AUX' && words[index + 1]?.tag === 'VERB') continue
      // "has re-hired"
      else if (word.text === '-' && /^(?:re|co|pre|over|under|out)$/i.test(words[index - 1]!.text) && isVerb(words[index + 1]))
        continue
      else if (/^(?:re|co|pre|over|under|out)$/i.test(word.text) && words[index + 1]?.text === '-' && isVerb(words[index + 2]))
        continue
      // "will one day be"
      else if (betweenAuxiliary(head, index)) continue
      else break
    }
    if (infinitive && head === first) return undefined
    // negation may also stand right before a bare verb: "never signed"
    if (language.negations.has(words[first - 1]?.text.toLowerCase() ?? '')) negated = true
    return { first, last, head, negated, ...formOf(first, head, infinitive) }
  }

  /** A time between an auxiliary and its verb: "will one day be", "has this year won". */
  function betweenAuxiliary(head: number, index: number): boolean {
    if (words[head]!.tag !== 'AUX' || words[head]!.lemma === 'be') return false
    const pointer = (at: number): boolean => /^(?:one|this|next|last)$/i.test(words[at]?.text ?? '')
    const noun = (at: number): boolean => language.timeNouns.has(words[at]?.text.toLowerCase() ?? '')
    return (
      (pointer(index) && noun(index + 1) && isVerb(words[index + 2])) ||
      (noun(index) && pointer(index - 1) && isVerb(words[index + 1]))
    )
  }

  function formOf(
    first: number,
    head: number,
    infinitive: boolean,
  ): Pick<VerbGroup, 'form' | 'finite' | 'passive' | 'progressive'> {
    const chain = words.slice(first, head + 1).filter(isVerb)
    const start = chain[0]!
    const lower = start.text.toLowerCase()
    const headWord = words[head]!
    const be = chain.slice(0, -1).some(word => word.lemma === 'be')
    const progressive = be && headWord.text.endsWith('ing')
    const passive = be && !progressive && headWord.lemma !== 'be'
    const shape = { passive, progressive }
    if (infinitive) return { form: 'infinitive', finite: false, ...shape }
    if (language.futureAuxiliaries.has(lower)) return { form: 'future', finite: true, ...shape }
    if (language.hypotheticalAuxiliaries.has(lower) && start.tag === 'AUX')
      return { form: 'hypothetical', finite: true, ...shape }
    if (start.lemma === 'have' && chain.length > 1) {
      if (lower === 'having') return { form: 'gerund', finite: false, ...shape }
      return { form: lower === 'had' ? 'past-perfect' : 'present-perfect', finite: true, ...shape }
    }
    if (start.text.endsWith('ing') && start.lemma !== lower) return { form: 'gerund', finite: false, ...shape }
    if (lower === 'been' || lower === 'being') return { form: 'participle', finite: false, ...shape }
    return { form: tenseOf(start), finite: !isBareParticiple(first, chain.length), ...shape }
  }

  function tenseOf(word: Word): 'past' | 'present' {
    const lower = word.text.toLowerCase()
    if (word.lemma === 'be') return /^(?:was|were)$/.test(lower) ? 'past' : 'present'
    if (lower !== word.lemma) return /s$/.test(lower) && !/ss$/.test(lower) && lower !== 'was' ? 'present' : 'past'
    // "the bank cut rates": the bare form of such a verb is its past, as news is mostly told in it
    return language.pastOf(lower) === lower ? 'past' : 'present'
  }

  /** A participle without auxiliary that has no subject right before it, or that is no simple past. */
  function isBareParticiple(first: number, length: number): boolean {
    if (length > 1) return false
    const word = words[first]!
    if (word.tag !== 'VERB') return false
    const lower = word.text.toLowerCase()
    const past = language.pastOf(lower)
    if (past !== undefined && past !== lower) return true
    if (first === 0) return lower !== word.lemma
    // "once triggered, the rights allow", "when asked"
    const opener =
      words[
        words[first - 1]!.tag === 'ADV' && first > 1 && !language.subordinators.has(words[first - 1]!.text.toLowerCase())
          ? first - 2
          : first - 1
      ]!
    if (past === lower && lower !== word.lemma && language.subordinators.has(opener.text.toLowerCase()) && opener.text !== 'that')
      return true
    let at = first - 1
    while (at > 0 && (words[at]!.tag === 'ADV' || words[at]!.text === 'first')) at--
    const before = words[at]!
    if (language.relatives.has(before.text.toLowerCase())) return false
    if (before.tag === 'ADP' || before.tag === 'DET' || before.tag === 'ADJ') return lower !== word.lemma || before.tag !== 'ADJ'
    // "for the quarter ended 29 September"
    if (lower === 'ended' && language.timeNouns.has(before.lemma) && /^(?:NUM|NOUN|PROPN)$/.test(words[first + 1]?.tag ?? ''))
      return true
    // "the premier, asked whether he would go, replied"
    const asked = word.lemma === 'ask' && before.text === ','
    if (asked && /^(?:whether|if|about|how|why|what|when|by)$/.test(words[first + 1]?.text ?? '')) return true
    // "compared with 2019"
    if (lower === 'compared' && /^(?:with|to)$/.test(words[first + 1]?.text ?? '')) return true
    // ", based in Rome," but "arrived, met Vega and left"
    if (before.text === ',' && past === lower && words[first + 1]?.tag === 'ADP') {
      // "Friends, led by Ana Ruiz, her sister, left"
      const done = words[first + 1]!.text === 'by' && !language.intransitiveVerbs.has(word.lemma)
      return verbAfterPiece(first) || (done && words.slice(first + 2).some(each => isVerb(each) && !each.text.endsWith('ing')))
    }
    return past === lower && lower !== word.lemma && words[first + 1]?.text.toLowerCase() === 'by'
  }

  /** Whether the piece between commas that begins here has a verb right after it: ", based in Rome, sold", not ", resigned on Monday, he said". */
  function verbAfterPiece(first: number): boolean {
    const comma = words.findIndex((word, at) => at > first && word.text === ',')
    const next = words.slice(comma + 1).find(word => word.tag !== 'ADV')
    return comma > 0 && isVerb(next)
  }

  /** "The man arrested on Monday was charged": a past form followed by a finite verb with no new subject between is a participle. */
  function asReducedRelative(group: VerbGroup, next: VerbGroup | undefined): VerbGroup {
    if (!group.finite || group.form !== 'past' || group.first !== group.head || !next?.finite) return group
    const word = words[group.head]!
    if (word.tag !== 'VERB' || language.pastOf(word.text) === undefined || language.reportingVerbs.has(word.lemma)) return group
    if (language.intransitiveVerbs.has(word.lemma)) return group
    if (endsApposition(group, next)) return { ...group, form: 'participle', finite: false }
    const between = words.slice(group.last + 1, next.first)
    // "fell on Friday after the allies voted": the second verb is the subordinate clause's, unless it is a passive ("arrested after the raid was charged")
    const subordinate = between.some(each => language.subordinators.has(each.text.toLowerCase()))
    if (subordinate && !next.passive && words[next.head]!.tag !== 'AUX') return group
    if (governedNoun(group.first) && between.some(each => each.text === ','))
      return { ...group, form: 'participle', finite: false }
    if (
      between.some(
        each =>
          /^(?:PUNCT|CCONJ|SCONJ|PRON)$/.test(each.tag) ||
          language.relatives.has(each.text.toLowerCase()) ||
          isSubordinator(each),
      )
    )
      return group
    // a noun phrase that no preposition governs would be an object or a new subject: only prepositional phrases may stand between
    if (between[0] && between[0].tag !== 'ADP' && between[0].tag !== 'ADV') return group
    // "the contract he signed expired"
    if (!isNominal(words[group.first - 1]) || words[group.first - 1]!.tag === 'PRON') return group
    return { ...group, form: 'participle', finite: false }
  }

  /** "The flight of Vale, an arsonist recaptured in May, has led": put in after a noun phrase that still waits for its verb. */
  function endsApposition(group: VerbGroup, next: VerbGroup): boolean {
    const close = words.findLastIndex((word, at) => at < next.first && word.tag !== 'ADV')
    const open = words.findLastIndex((word, at) => at < group.first && word.text === ',')
    if (words[close]?.text !== ',' || close <= group.last || open < 1) return false
    const opened =
      /^(?:DET|PROPN|NUM)$/.test(words[0]!.tag) && isNominal(words[open - 1]) && /^(?:an?|the)$/i.test(words[open + 1]!.text)
    const plain = (from: number, to: number): boolean =>
      !words.slice(from, to).some(word => isVerb(word) || /^(?:CCONJ|SCONJ|PRON)$/.test(word.tag) || /^[,;:]$/.test(word.text))
    // "The town, the mayor closed, …": what goes on with "and" is a row of verbs
    const row = words.slice(next.last + 1).some((word, at) => word.tag === 'CCONJ' && isVerb(words[next.last + at + 2]))
    return opened && !row && plain(0, open) && plain(open + 1, group.first) && plain(group.last + 1, close)
  }

  /** A participle that "and" joins to a passive, with no object: "was looted on Friday and burned on Sunday", not "was freed and told reporters". */
  function sharing(group: VerbGroup, before: readonly VerbGroup[]): VerbGroup | undefined {
    const host = before.findLast(each => each.finite)
    const { lemma, tag, text } = words[group.head]!
    if (
      !host?.passive ||
      group.first !== group.last ||
      tag !== 'VERB' ||
      text.endsWith('ing') ||
      !isParticiple(words[group.head]!)
    )
      return undefined
    let link = group.first - 1
    while (words[link]?.tag === 'ADV') link--
    const after = words[group.last + 1]
    const object = after !== undefined && /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(after.tag)
    // "was begun in 1120, burned in 1311 and rebuilt": a comma joins only what goes on with "and"
    const goesOn = (): boolean =>
      words.some(
        (word, at) => at > group.last && word.tag === 'CCONJ' && isVerb(words[at + 1]) && isParticiple(words[at + 1]!),
      ) && !words.slice(0, group.first).some(word => language.relatives.has(word.text.toLowerCase()))
    const linked = words[link]?.tag === 'CCONJ' || (words[link]?.text === ',' && after?.tag === 'ADP' && goesOn())
    if (!linked || object || language.intransitiveVerbs.has(lemma) || language.reportingVerbs.has(lemma)) return undefined
    const { form, progressive, negated } = host
    return { ...group, form, progressive, negated, finite: true, passive: true, shares: host.shares ?? host }
  }

  /** "According to a poll published": the noun before is what a preposition at the sentence's beginning governs, so it is no subject. */
  function governedNoun(index: number): boolean {
    let first = index
    while (first > 0 && /^(?:NOUN|ADJ)$/.test(words[first - 1]!.tag)) first--
    return first < index && words[first - 1]?.tag === 'DET' && words[first - 2]?.tag === 'ADP' && first <= 3
  }

  /** "Lowered the number of people killed in the raid": a second past form with nothing that joins it to the first is a participle. */
  function afterItsHost(group: VerbGroup, before: readonly VerbGroup[]): VerbGroup {
    const host = before.findLast(each => each.finite)
    // "saw a man take it", "helped the town rebuild"
    const bare = group.form === 'present' && group.first === group.last && words[group.head]!.text === words[group.head]!.lemma
    if (bare && host === before.at(-1) && host && takesBare(host, group.first))
      return { ...group, form: 'infinitive', finite: false }
    if (!host || !group.finite || group.form !== 'past' || group.first !== group.last) return group
    const word = words[group.head]!
    const verb = words[host.head]!.lemma
    if (word.tag !== 'VERB' || language.pastOf(word.text) !== word.text.toLowerCase()) return group
    // "has three ships left"
    if (verb === 'have' && word.text === 'left') return { ...group, form: 'participle', finite: false }
    // "said the man died" has its own subject; "warned in a report published" has none
    const governed = words[host.last + 1]?.tag === 'ADP'
    if (!governed && (language.reportingVerbs.has(verb) || language.stativeVerbs.has(verb))) return group
    // "the works that made the engines closed": the main clause still waits for its verb
    const openers = words
      .slice(0, group.first)
      .filter(each => language.relatives.has(each.text.toLowerCase()) || isSubordinator(each))
    // "the contract he signed expired"
    const contacts = before.filter(
      ({ finite, first }) => finite && words[first - 1]?.tag === 'PRON' && /^(?:NOUN|PROPN)$/.test(words[first - 2]?.tag ?? ''),
    )
    if (before.filter(each => each.finite).length <= openers.length + contacts.length) return group
    const between = words.slice(host.last + 1, group.first)
    const after = words[group.last + 1]
    if (!isNominal(between.at(-1)) || between.at(-1)!.tag === 'PRON' || (after && !/^(?:ADP|ADV|PUNCT|PART)$/.test(after.tag)))
      return group
    const joins = (each: Word): boolean =>
      /^(?:PUNCT|CCONJ|SCONJ)$/.test(each.tag) || language.relatives.has(each.text.toLowerCase()) || isSubordinator(each)
    return between.some(each => joins(each) && !/^[-'’]$/.test(each.text))
      ? group
      : { ...group, form: 'participle', finite: false }
  }

  /** Whether only an object stands between such a verb and a bare one. */
  function takesBare(host: VerbGroup, index: number): boolean {
    const between = words.slice(host.last + 1, index)
    return (
      /^(?:see|hear|watch|let|make|help|feel)$/.test(words[host.head]!.lemma) &&
      (between.length > 0 || words[host.head]!.lemma === 'help') &&
      between.every(each => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(each.tag))
    )
  }

  function isSubordinator(word: Word): boolean {
    return word.tag !== 'ADP' && language.subordinators.has(word.text.toLowerCase())
  }

  function isParticiple(word: Word): boolean {
    return language.pastOf(word.text.toLowerCase()) !== undefined || word.text.toLowerCase() === 'been'
  }
}
