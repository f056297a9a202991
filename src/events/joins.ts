import type { Word } from '../languages/language.ts'
import { isLeading, type Subject, type Tagged } from './subject.ts'
import type { VerbGroup } from './verbs.ts'

/** Tells what joins a verb to the words and verbs before it. */
export function joinFinder({ words, language, isTimeWord, groups, groupAt }: Tagged) {
  return {
    takesClause,
    isPastForm,
    sharesObject,
    listGoesOn,
    tellsOn,
    goesUnlinked,
    isNamed,
    followsVerb,
    beforeInsertedTime,
    beforeTime,
    afterLink,
  }

  function takesClause({ lemma }: Word): boolean {
    return language.reportingVerbs.has(lemma) || language.thinkingVerbs.has(lemma)
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

  /** "arrived, met Vega and left": behind a verb after a comma another goes on with "and". */
  function listGoesOn(from: number): boolean {
    for (let at = from; at < words.length && !/^[;.!?]$/.test(words[at]!.text); at++) {
      let next = at + 1
      while (words[next]?.tag === 'ADV') next++
      if (words[at]!.tag === 'CCONJ' && groupAt.get(next)?.finite) return true
    }
    return false
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
      if (/^(?:CCONJ|SCONJ|PUNCT)$/.test(tag) || opens || isLeading(words[at])) return false
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
}
