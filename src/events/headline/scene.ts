import { dependentOf } from '../../syntax/tree.ts'
import type { Clause } from '../detect/clauses.ts'
import { isSaying, type ParsedSentence, range } from '../detect/parsed-sentence.ts'
import { lineWords } from './line-words.ts'
import { predicateWords } from './predicate-words.ts'
import { isSelfContained } from './subject.ts'
import { whoWords } from './subject-words.ts'

/** "Hopes faded as the court freed Orr": the words of the news behind a verb that names no deed, all of them and without what hangs on it. */
export function scenesOf(sentence: ParsedSentence, clause: Clause): number[][] {
  const scene = sceneOf(sentence, clause)
  if (!scene?.subject) return []
  // "The singer drew anger when she joined Orr"
  const { head, first } = clause.subject ?? scene.subject
  const isPerson = sentence.words[head]!.upos === 'PROPN' || sentence.language.personNouns.test(sentence.words[head]!.lemma)
  const isOfSubject =
    isPerson &&
    first < clause.verb.first &&
    sentence.language.genderedPronouns.has(sentence.words[scene.subject.head]!.text.toLowerCase())
  if (!isOfSubject && !isSelfContained(sentence, scene.subject)) return []
  const { from, to, marker } = scene
  const opens = marker === undefined ? [] : range(from, marker + 1)
  const core = [...opens, ...whoWords(sentence, scene.subject, scene), ...predicateWords(sentence, scene)]
  return [lineWords(sentence, range(from, to)), core]
}

/** Whether its verb, or its verb's object, names a deed. */
function namesDeed({ tree, words, language }: ParsedSentence, { verb, predicate }: Clause): boolean {
  const named = [verb.head, dependentOf(tree, predicate, 'obj')]
  return named.some(at => at !== undefined && language.triggerClasses.has(words[at]!.lemma))
}

/** The clause behind a verb that names no deed, which tells what there is of news. */
export function sceneOf(sentence: ParsedSentence, clause: Clause): Clause | undefined {
  const { words, clauses, language } = sentence
  if (clause.role !== 'main' || namesDeed(sentence, clause) || isSaying(sentence, clause)) return undefined
  const { terms, openings } = language.attachment
  const isSpan = (marker: number | undefined) =>
    [terms, openings].some(set => marker !== undefined && set.has(words[marker]!.text.toLowerCase()))
  const scene = clauses.find(
    ({ relation, predicate, from, marker }) =>
      (relation === 'same time' || (relation === 'other time' && !isSpan(marker))) &&
      words[predicate]!.head === clause.predicate &&
      from > clause.verb.last,
  )
  return scene?.subject ? scene : undefined
}
