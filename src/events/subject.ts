import type { EventLanguage, Word } from '../languages/language.ts'
import { isDash } from './dashes.ts'
import type { VerbGroup } from './verbs.ts'

/** First and last word of a noun phrase, both inclusive. */
export interface Subject {
  readonly first: number
  readonly last: number
}

/** A sentence as its clauses are read from. */
export interface Tagged {
  readonly words: readonly Word[]
  readonly language: EventLanguage
  readonly isTimeWord: (word: Word) => boolean
  readonly groups: readonly VerbGroup[]
  /** Its verb groups by their first word. */
  readonly groupAt: ReadonlyMap<number, VerbGroup>
}

/** A pronoun that can only be a subject, or "it". */
export function isLeading(word: Word | undefined): boolean {
  return word?.tag === 'PRON' && /^(?:he|she|they|we|i|it)$/i.test(word.text)
}

/** Finds the subjects of a sentence's verbs. */
export function subjectFinder({ words, language, isTimeWord, groupAt }: Tagged) {
  /** First words of subjects of relative clauses that no word opens, as they are found. */
  const contacts = new Set<number>()
  return { contacts, subjectBefore, contactSubject, previousWord }

  /** The noun phrase that ends right before a verb: back over what stands between two commas, to the clause's beginning. */
  function subjectBefore(verb: number, from: number): Subject | undefined {
    let last = previousWord(verb) ?? -1
    if (last < from) return undefined
    let first = last
    const toPieceStart = (): void => {
      while (first > from && !stopsSubject(first - 1, from)) first--
      // "the Lund, Minn., concern": a town and its state stand between the article and the noun
      if (words[first - 1]?.text === ',' && first - 1 > from && isBareNoun(first) && isNameAlone(first - 2, from)) {
        first = first - 2
        while (first > from && words[first]!.text !== ',') first--
        first--
        while (first > from && !stopsSubject(first - 1, from)) first--
      }
    }
    // "Orr - who was there - left"
    if (isDash(words, last)) {
      let dash = last - 1
      while (dash > from && !isDash(words, dash)) dash--
      if (dash > from) first = last = dash - 1
    }
    if (words[last]!.text === ',') {
      // "Ruiz, the minister, who …, said": the name stands before the first of the matching commas
      let comma = last - 1
      while (comma > from && words[comma]!.text !== ',') comma--
      if (comma <= from) return undefined
      comma = beforeNames(comma, last, from)
      first = last = comma - 1
      toPieceStart()
      while (first - 2 >= from && words[first - 1]!.text === ',' && (isHanging(first) || pieceIsNominal(first - 2, from))) {
        first = last = first - 2
        toPieceStart()
      }
    }
    toPieceStart()
    while (
      first <= last &&
      ((/^(?:PUNCT|CCONJ|ADV)$/.test(words[first]!.tag) && !(words[first]!.tag === 'ADV' && words[first + 1]?.tag === 'NUM')) ||
        language.connectives.has(words[first]!.text.toLowerCase()))
    )
      first++
    return first > last ? undefined : { first, last }
  }

  /** "its directors, Holt, Berg and Reed, left": the comma before the first of several names that are put in. */
  function beforeNames(comma: number, close: number, from: number): number {
    const isName = (index: number): boolean => words[index]!.tag === 'PROPN'
    const piece = words.slice(comma + 1, close)
    if (!piece.some(word => word.tag === 'CCONJ') || !piece.every(word => /^(?:CCONJ|PROPN)$/.test(word.tag))) return comma
    let open = comma
    let at = comma - 1
    while (at > from && isName(at)) at--
    while (at > from && at < open - 1 && words[at]!.text === ',') {
      open = at
      at--
      while (at > from && isName(at)) at--
    }
    return open
  }

  /** The subject of a relative clause that no word opens, right after its noun: "the contract he signed", "an area Moscow claims". */
  function contactSubject(verb: number, from: number): Subject | undefined {
    const last = previousWord(verb) ?? -1
    if (last <= from) return undefined
    let first = last
    if (!isLeading(words[last])) {
      const name = words[last]!.tag === 'PROPN'
      while (first > from && (name ? words[first - 1]!.tag === 'PROPN' : /^(?:NOUN|ADJ|NUM)$/.test(words[first - 1]!.tag)))
        first--
      const named = name && !isTimeWord(words[first]!)
      if (!named && !(words[last]!.tag === 'NOUN' && words[first - 1]?.tag === 'DET')) return undefined
      // "29 cents a share"
      if (/^an?$/i.test(words[first - 1]?.text ?? '') && words[first - 3]?.tag === 'NUM') return undefined
      if (!named) first--
    }
    const noun = words[first - 1]
    if (!noun || first <= from || !/^(?:NOUN|PROPN)$/.test(noun.tag) || isTimeWord(noun)) return undefined
    // "president Hale"
    return isLeading(words[last]) || !language.personTitles.has(noun.text.toLowerCase()) ? { first, last } : undefined
  }

  /** Past adverbs and times: the word to which a verb is joined or whose verb it is. */
  function previousWord(index: number): number | undefined {
    let before = index - 1
    while (before >= 0 && words[before]!.tag === 'ADV' && !isTimeWord(words[before]!)) before--
    // "the ministry on Friday lowered", "and in July closed", "and last month was": a time stands between
    let past = before
    while (past > 0 && isTimeWord(words[past]!)) past--
    if (past < before) {
      const ahead = words[past]!
      const governed = ahead.tag === 'ADP' && ahead.text !== 'of' && past > 0
      const bare =
        /^(?:CCONJ|NOUN|PROPN)$/.test(ahead.tag) || ahead.text === ',' || language.relatives.has(ahead.text.toLowerCase())
      if (governed || ahead.tag === 'ADV' || bare) {
        before = governed ? past - 1 : past
        while (before > 0 && words[before]!.tag === 'ADV') before--
        // "the seasonally slow third quarter": the time is part of a noun phrase
        if (words[before]!.tag === 'DET') before = index - 1
      }
    }
    return before < 0 ? undefined : before
  }

  function isBareNoun(index: number): boolean {
    const { tag, text, lemma } = words[index]!
    return tag === 'NOUN' && text === lemma
  }

  /** Whether only a name or two stand between the comma before a word and that word. */
  function isNameAlone(last: number, from: number): boolean {
    let at = last
    while (at > from && words[at]!.tag === 'PROPN') at--
    return at < last && last - at <= 2 && at > from && words[at]!.text === ',' && words[at - 1]!.tag === 'PROPN'
  }

  /** "Friends, led by Ana Ruiz, her aide, left": a participle opens what stands after the subject. */
  function isHanging(index: number): boolean {
    const { tag, lemma } = words[index]!
    return tag === 'VERB' && (groupAt.get(index)?.finite === false || language.reportingVerbs.has(lemma))
  }

  /** Whether the piece between commas that ends at a word is a noun phrase, of which what follows is an apposition. */
  function pieceIsNominal(last: number, from: number): boolean {
    let first = last
    while (first > from && words[first - 1]!.text !== ',') first--
    const piece = words.slice(first, last + 1)
    // "a week after the vote, …": when, not who
    if (
      piece.some(
        (word, at) =>
          language.timeNouns.has(word.lemma) && /^(?:after|before|later|earlier|ago)$/.test(piece[at + 1]?.text ?? ''),
      )
    )
      return false
    const opened = piece[0]!.tag === 'ADP' || piece[0]!.tag === 'VERB'
    return (
      /^(?:DET|PROPN|NOUN|ADJ|NUM)$/.test(piece[0]!.tag) &&
      !opened &&
      !piece.some(
        (word, at) => /^(?:AUX|SCONJ)$/.test(word.tag) || (word.tag === 'VERB' && groupAt.get(first + at)?.finite !== false),
      ) &&
      !isTimeWord(piece.at(-1)!)
    )
  }

  function stopsSubject(index: number, from: number): boolean {
    const word = words[index]!
    const next = words[index + 1]
    // "told reporters the mayor left", "said on 3 May it had sold": behind a noun an article or a pronoun begins anew
    // "the damage this time broke": a time is no subject
    const when = words[index + 2]?.lemma === 'time' || language.timeNouns.has(words[index + 2]?.lemma ?? '')
    const pointer = next?.tag === 'DET' && !when && !/^that$/i.test(next.text) && !language.relatives.has(next.text.toLowerCase())
    const anew = pointer || isLeading(words[index + 1])
    const ends = /^(?:NOUN|PROPN)$/.test(word.tag) && !/^(?:half|twice|double)$/i.test(word.text)
    if (anew && !contacts.has(index + 1) && (ends || isTimeWord(word))) return true
    if (isTimeWord(word) && next?.tag === 'PRON') return true
    // "…,” Ruiz said": what was quoted is no part of the speaker
    if (/^["”]$/.test(word.text) && words[index - 1]?.text === ',') return true
    if (word.text === ',') {
      // "the big, often sudden slide": adjectives in a row
      const describes =
        words[index - 1]?.tag === 'ADJ' && /^(?:DET|ADV|PRON)$/.test(words[index - 2]?.tag ?? '') && index - 1 > from
      if (describes && /^(?:ADJ|ADV)$/.test(next?.tag ?? '')) return false
      // "A, B and C met": a list goes on over its commas
      const rest = words.slice(index + 1, Math.min(index + 8, words.length))
      const conjunction = rest.findIndex(each => each.tag === 'CCONJ')
      const verb = rest.findIndex(each => each.tag === 'VERB' || each.tag === 'AUX')
      const head = words[from]
      return !(
        conjunction > 0 &&
        (verb < 0 || conjunction < verb) &&
        head !== undefined &&
        head.tag !== 'ADP' &&
        head.tag !== 'VERB'
      )
    }
    // "took part hoping the fee would fall": a participle that takes a clause
    if (
      word.tag === 'VERB' &&
      word.text.endsWith('ing') &&
      groupAt.has(index) &&
      (language.reportingVerbs.has(word.lemma) || language.thinkingVerbs.has(word.lemma))
    )
      return true
    return /^[;:]$/.test(word.text) || isDash(words, index)
  }
}
